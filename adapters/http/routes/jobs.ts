import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { errorBody, job, resourceId } from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import { sendEvents, type ServerSentEvent } from '../events.ts'
import { sendFile } from '../files.ts'
import { messages } from '../messages.zh.ts'
import type { Resource } from '../ports.ts'

const byId = z.object({ id: resourceId })

/** Work that outlives a request: look, follow, fetch its files, cancel. */
export const jobs: Resource = async (api, ports) => {
  const tags = ['jobs']
  const stopping = new AbortController()
  api.addHook('preClose', () => {
    stopping.abort()
  })

  api.get(
    '/jobs/:id',
    { schema: { tags, params: byId, response: { 200: job, default: errorBody } } },
    async ({ owner, params: { id } }) => (await ports.jobs.get(owner, id)) ?? unknown(),
  )

  api.get('/jobs/:id/events', { schema: { tags, params: byId } }, async (request, reply) => {
    const { owner, params } = request
    if ((await ports.jobs.get(owner, params.id)) === undefined) unknown()
    const gone = new AbortController()
    reply.raw.on('close', () => {
      gone.abort()
    })
    const signal = AbortSignal.any([gone.signal, stopping.signal])
    return sendEvents(reply, asEvents(ports.jobs.watch(owner, params.id, signal)))
  })

  api.get(
    '/jobs/:id/files/:name',
    {
      schema: {
        tags,
        params: byId.extend({ name: z.string().max(200) }),
      },
    },
    async ({ owner, params: { id, name } }, reply) => {
      const path = await ports.jobs.file(owner, id, name)
      if (path === undefined)
        throw new HttpError(404, 'unknown-file', messages.unknownFile, messages.unknownFileHint)
      const type = name.endsWith('.png') ? 'image/png' : 'application/octet-stream'
      return sendFile(reply, { name, type, content: createReadStream(path) })
    },
  )

  api.delete(
    '/jobs/:id',
    { schema: { tags, params: byId, response: { 204: z.null(), default: errorBody } } },
    async ({ owner, params: { id } }, reply) => {
      if (!(await ports.jobs.cancel(owner, id))) unknown()
      return reply.status(204).send(null)
    },
  )
}

async function* asEvents(jobs: AsyncIterable<unknown>): AsyncGenerator<ServerSentEvent> {
  for await (const data of jobs) yield { event: 'job', data }
}

function unknown(): never {
  throw new HttpError(404, 'unknown-job', messages.unknownJob, messages.unknownJobHint)
}
