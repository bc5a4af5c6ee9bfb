import { IncomingMessage, ServerResponse, type OutgoingHttpHeaders } from 'node:http'
import { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import helmet, { type HelmetOptions } from 'helmet'

/** Every answer carries the security headers. They are the same for all, so they are worked out once. `frameAncestors`: pages that may show ours in a frame. */
export function secureAnswers(app: FastifyInstance, frameAncestors: readonly string[]): void {
  const headers = headersOf(security(frameAncestors))
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers)
    done()
  })
}

function headersOf(options: HelmetOptions): OutgoingHttpHeaders {
  const request = new IncomingMessage(new Socket())
  const response = new ServerResponse(request)
  helmet(options)(request, response, (error) => {
    if (error !== undefined) throw new Error('security headers do not fit', { cause: error })
  })
  return { ...response.getHeaders() }
}

/** The page's components insert their rules into style elements that are empty in the document: this is the hash of nothing. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

function security(frameAncestors: readonly string[]): HelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        styleSrc: ["'self'", emptyStyle],
        formAction: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        // The library of Teams asks there which hosts are Teams; without an answer it has its own list.
        ...(frameAncestors.length === 0 ? {} : { connectSrc: ["'self'", 'https://res.cdn.office.net'] }),
        frameAncestors: frameAncestors.length === 0 ? ["'none'"] : ["'self'", ...frameAncestors],
      },
    },
    // One header says who may frame the page; the old one cannot name several.
    xFrameOptions: frameAncestors.length === 0 ? { action: 'deny' } : false,
    strictTransportSecurity: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
  }
}
