import { HttpError } from '../errors.ts'
import { messages } from '../messages.zh.ts'
import type { ChannelRoute, HttpPorts } from '../ports.ts'
import { describeError } from '../../log.ts'

/** Longest batch of one request; a client sends one message at a time. */
const batchLimit = 20

/** The Model Context Protocol over HTTP, for assistants on this machine: one POST, one answer, no session. */
export const mcp =
  (answer: NonNullable<HttpPorts['mcp']>): ChannelRoute =>
  async (api) => {
    api.post('/mcp', { schema: { hide: true } }, async (request, reply) => {
      const { body } = request
      if (Array.isArray(body) && body.length > batchLimit)
        throw new HttpError(400, 'too-many-messages', messages.mcpBatch(batchLimit), messages.mcpBatchHint)
      const headers: Record<string, string> = {}
      for (const [name, value] of Object.entries(request.headers))
        if (typeof value === 'string' && name !== 'content-length') headers[name] = value
      const answered = await answer({ headers, body }, (error) => {
        request.log.warn({ error: describeError(error) }, 'not of the protocol')
      })
      if (answered.contentType !== undefined) void reply.type(answered.contentType)
      return reply.status(answered.status).send(answered.body)
    })
    api.route({
      method: ['GET', 'DELETE'],
      url: '/mcp',
      schema: { hide: true },
      handler: (_request, reply) => {
        void reply.header('allow', 'POST')
        throw new HttpError(405, 'post-only', messages.mcpPostOnly, messages.mcpPostOnlyHint)
      },
    })
  }
