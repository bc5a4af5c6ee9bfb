import type { FastifyInstance } from 'fastify'
import type { Store } from '../store/index.ts'
import { failureOf } from './errors.ts'

/** `/healthz`: the process runs. `/readyz`: it can store what it answers; 503 when not, and while it stops. */
export function registerHealth(app: FastifyInstance, store: Store): void {
  let stopping = false
  app.addHook('preClose', () => {
    stopping = true
  })
  app.get('/healthz', () => ({ status: 'ok' }))
  app.get('/readyz', async (request, reply) => {
    if (stopping) return reply.status(503).send({ status: 'stopping' })
    try {
      await store.check()
      return { status: 'ready' }
    } catch (error) {
      const { body } = failureOf(error, request.id)
      return reply.status(503).send({ status: 'not-ready', ...body })
    }
  })
}
