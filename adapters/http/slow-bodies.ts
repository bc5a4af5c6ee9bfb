import { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { answerBrokenRequest } from './broken-requests.ts'

/** A slow line may take this long for an upload; other requests have less. */
export const uploadTimeoutMs = 10 * 60_000

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set where files are received: the body may take {@link uploadTimeoutMs}. */
    readonly isUpload?: boolean
  }
}

/** A request whose body does not come in time is answered 408 and hung up on, uploads excepted. */
export function limitBodies(app: FastifyInstance, milliseconds: number): void {
  app.addHook('onRequest', (request, _, done) => {
    const { raw } = request
    const hasBody =
      raw.headers['content-length'] !== undefined || raw.headers['transfer-encoding'] !== undefined
    if (hasBody && request.routeOptions.config.isUpload !== true && !raw.complete) {
      const timer = setTimeout(() => {
        // A request made within the process has no line to hang up on.
        if (!raw.complete && raw.socket instanceof Socket) answerBrokenRequest(tooSlow(), raw.socket)
      }, milliseconds)
      const settled = () => {
        clearTimeout(timer)
      }
      raw.once('end', settled)
      raw.once('close', settled)
    }
    done()
  })
}

function tooSlow(): NodeJS.ErrnoException {
  return Object.assign(new Error('the body did not come in time'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
}
