import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'

/** Collects the schemas of the routes registered after it and serves them at `/api/openapi.json`. */
export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '学徒通 API',
        description:
          '企业新型学徒制补贴：问答、备料、申报前检查。出错时正文是 {error:{code,message,hint?}}。',
        version: '1',
      },
    },
    transform: (given) => {
      const listed = given.url.startsWith('/api/v1/')
      return jsonSchemaTransform(listed ? given : { ...given, schema: { ...given.schema, hide: true } })
    },
    transformObject: jsonSchemaTransformObject,
  })
  app.get('/api/openapi.json', () => app.swagger())
}
