import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ActivitySet, DirectLine, FileRef, Grant } from '../../channels/index.ts'
import { resourceId, uploadLimits } from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import { sendFile } from '../files.ts'
import { messages } from '../messages.zh.ts'
import type { ChannelRoute } from '../ports.ts'

const params = z.object({ id: resourceId })
const query = z.object({
  watermark: z.coerce.number().int().min(0).catch(0),
  t: z.string().max(4000).optional(),
})
const asked = z.looseObject({ user: z.looseObject({ id: z.string().min(1).max(200) }).optional() })
const activityType = 'application/vnd.microsoft.activity'
/** All files of one upload, in bytes: they are held in memory. */
const uploadBytes = 25 * 1024 * 1024
/** A client that has this much unread, in bytes, is cut off; it comes back with its watermark. */
const unreadLimit = 1024 * 1024
/** A socket that answers nothing for this long, in milliseconds, is closed. */
const pingEvery = 45_000

/** Direct Line 3.0 under `/directline`: conversations, activities by request and by socket, upload. */
export const directLine: ChannelRoute = async (api, { directLine: line, publicUrl }) => {
  if (line === undefined) {
    api.all('/*', { schema: { hide: true } }, () => {
      throw new HttpError(404, 'directline-off', messages.directLineOff, messages.directLineOffHint)
    })
    return
  }
  allowOrigins(api, line.settings.origins)
  await api.register(multipart, { limits: { files: 21, fileSize: uploadLimits.fileBytes, parts: 21 } })
  const hidden = { schema: { hide: true } }
  const withStream = (
    request: FastifyRequest,
    opened: { conversationId: string; token: string },
    watermark: number,
  ) => ({
    ...opened,
    streamUrl: streamUrl(request, publicUrl, opened, watermark),
  })
  const grantFor = async (request: FastifyRequest, conversationId: string, token = bearerOf(request)) => {
    const grant = await line.grantOf(token)
    if (grant === undefined) throw notGranted()
    if (grant.conversationId !== conversationId)
      throw new HttpError(
        403,
        'other-conversation',
        messages.otherConversation,
        messages.otherConversationHint,
      )
    return grant
  }

  api.post('/tokens/generate', hidden, async (request, reply) => {
    if (!line.knowsSecret(bearerOf(request))) throw notGranted()
    const user = asked.safeParse(request.body ?? {}).data?.user
    return reply.send(await line.generate(user?.id))
  })

  api.post('/tokens/refresh', hidden, async (request) => {
    const grant = await line.grantOf(bearerOf(request))
    if (grant === undefined) throw notGranted()
    return line.renew(grant)
  })

  api.post('/conversations', hidden, async (request, reply) => {
    const bearer = bearerOf(request)
    const grant = (await line.grantOf(bearer)) ?? (await newGrant(line, bearer, request.body))
    return reply.status(201).send(withStream(request, await line.begin(grant), 0))
  })

  api.get('/conversations/:id', { schema: { hide: true, params, querystring: query } }, async (request) => {
    const grant = await grantFor(request, request.params.id)
    return withStream(request, await line.renew(grant), request.query.watermark)
  })

  api.get(
    '/conversations/:id/activities',
    { schema: { hide: true, params, querystring: query } },
    async (request) => line.since(await grantFor(request, request.params.id), request.query.watermark),
  )

  api.post('/conversations/:id/activities', { schema: { hide: true, params } }, async (request) => {
    const grant = await grantFor(request, request.params.id)
    return post(line, grant, request.body, { origin: originOf(request, publicUrl) })
  })

  api.post(
    '/conversations/:id/upload',
    { config: { isUpload: true }, schema: { hide: true, params } },
    async (request) => {
      const grant = await grantFor(request, request.params.id)
      const { activity, files } = await uploaded(request)
      return post(line, grant, activity, { files, origin: originOf(request, publicUrl) })
    },
  )

  api.get(
    '/conversations/:id/files/:jobId/:name',
    {
      schema: {
        hide: true,
        params: params.extend({ jobId: resourceId, name: z.string().max(200) }),
        querystring: query,
      },
    },
    async (request, reply) => {
      const { id, jobId, name } = request.params
      const path = await line.file(await grantFor(request, id, request.query.t), jobId, name)
      if (path === undefined)
        throw new HttpError(404, 'unknown-file', messages.unknownFile, messages.unknownFileHint)
      return sendFile(reply, { name, type: 'application/octet-stream', content: createReadStream(path) })
    },
  )

  api.get(
    '/conversations/:id/stream',
    {
      websocket: true,
      schema: { hide: true, params, querystring: query },
      preValidation: async (request: FastifyRequest) => {
        const { id } = params.parse(request.params)
        const { t } = query.parse(request.query)
        request.grant = await grantFor(request, id, t ?? bearerOf(request))
      },
    },
    (socket, request) => {
      const send = (set: ActivitySet) => {
        if (socket.bufferedAmount > unreadLimit) socket.terminate()
        else socket.send(JSON.stringify(set))
      }
      if (request.grant === undefined) throw notGranted()
      const stop = line.follow(request.grant, query.parse(request.query).watermark, send)
      socket.on('close', stop)
      socket.on('error', stop)
      answering.add(socket)
      socket.on('pong', () => answering.add(socket))
    },
  )

  const answering = new WeakSet<object>()
  const timer = setInterval(() => {
    for (const socket of api.websocketServer.clients) {
      if (answering.delete(socket)) socket.ping()
      else socket.terminate()
    }
  }, pingEvery)
  timer.unref()
  api.addHook('onClose', (_instance, done) => {
    clearInterval(timer)
    done()
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before a stream of Direct Line is opened. */
    grant?: Grant
  }
}

async function newGrant(line: DirectLine, bearer: string | undefined, body: unknown): Promise<Grant> {
  if (!line.knowsSecret(bearer)) throw notGranted()
  const user = asked.safeParse(body ?? {}).data?.user
  const { conversationId } = await line.generate(user?.id)
  return { conversationId, ...(user === undefined ? {} : { userId: user.id }) }
}

async function post(line: DirectLine, grant: Grant, ...posting: Posting) {
  const posted = await line.post(grant, ...posting)
  if (posted.kind === 'bad-activity')
    throw new HttpError(400, 'bad-activity', messages.badActivity, messages.badActivityHint)
  return { id: posted.id }
}

type Posting = Parameters<DirectLine['post']> extends [unknown, ...infer Rest] ? Rest : never

/** The activity of an upload, and its files. */
async function uploaded(request: FastifyRequest): Promise<{ activity: unknown; files: readonly FileRef[] }> {
  if (!request.isMultipart())
    throw new HttpError(415, 'bad-content-type', messages.notMultipart, messages.notMultipartHint)
  let activity: unknown
  const files: FileRef[] = []
  const attachments: { contentType: string; name: string }[] = []
  let total = 0
  for await (const part of request.parts()) {
    if (part.type !== 'file') continue
    const bytes = await part.toBuffer()
    if (part.mimetype === activityType) {
      activity = parsed(bytes.toString('utf8'))
      continue
    }
    total += bytes.length
    if (total > uploadBytes)
      throw new HttpError(
        413,
        'too-large',
        messages.uploadTooLarge(uploadBytes / 1024 / 1024),
        messages.splitHint,
      )
    attachments.push({ contentType: part.mimetype, name: part.filename })
    files.push({ name: part.filename, open: () => Promise.resolve(Readable.from([bytes])) })
  }
  return {
    activity: { type: 'message', ...(typeof activity === 'object' ? activity : {}), attachments },
    files,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new HttpError(400, 'bad-activity', messages.badActivity, messages.badActivityHint)
  }
}

function bearerOf({ headers }: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/u.exec(headers.authorization ?? '')?.[1]
}

function notGranted(): HttpError {
  return new HttpError(403, 'not-granted', messages.notGranted, messages.notGrantedHint)
}

function originOf(request: FastifyRequest, publicUrl: string | undefined): string {
  return publicUrl ?? `${request.protocol}://${request.host}`
}

function streamUrl(
  request: FastifyRequest,
  publicUrl: string | undefined,
  { conversationId, token }: { readonly conversationId: string; readonly token: string },
  watermark: number,
): string {
  const url = new URL(originOf(request, publicUrl))
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  url.pathname = `/directline/conversations/${conversationId}/stream`
  url.search = String(new URLSearchParams({ watermark: String(watermark), t: token }))
  return url.href
}

/** Lets pages of the listed sites read the answers. */
function allowOrigins(api: Parameters<ChannelRoute>[0], origins: readonly string[]): void {
  api.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    const { origin } = request.headers
    if (origin === undefined || !origins.includes(origin)) return
    void reply
      .header('access-control-allow-origin', origin)
      .header('access-control-allow-methods', 'GET, POST, OPTIONS')
      .header('access-control-allow-headers', 'authorization, content-type, x-ms-bot-agent, x-requested-with')
      .header('access-control-max-age', '600')
      .header('vary', 'origin')
  })
  api.options('/*', { schema: { hide: true } }, (_request, reply) => reply.status(204).send())
}
