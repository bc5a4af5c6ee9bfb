import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

export interface FileToSend {
  /** Perhaps Chinese: the browser saves it under this name. */
  readonly name: string
  readonly type: string
  readonly content: Uint8Array | Readable
}

/** Answers with a file to be saved, never shown. */
export function sendFile(reply: FastifyReply, { name, type, content }: FileToSend): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'no-store')
    .type(type)
    .send(content)
}
