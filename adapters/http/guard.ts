import type { FastifyRequest } from 'fastify'
import { HttpError } from './errors.ts'
import type { Identify } from './identity.ts'
import { messages } from './messages.zh.ts'

export interface GuardOptions {
  readonly identify: Identify
  /** Names the server answers to, without port; undefined: any. */
  readonly hosts: readonly string[] | undefined
}

/**
 * Before every API route: the server is addressed by its own name (a foreign page cannot rebind one to this machine), the request
 * comes from its own pages, and it is somebody's.
 */
export function guard({ identify, hosts }: GuardOptions) {
  return async (request: FastifyRequest): Promise<void> => {
    const host = request.hostname.toLowerCase()
    if (hosts !== undefined && !hosts.includes(host))
      throw new HttpError(421, 'wrong-host', messages.wrongHost, messages.wrongHostHint)
    const { origin } = request.headers
    if (origin !== undefined && hostOf(origin) !== request.host.toLowerCase())
      throw new HttpError(403, 'wrong-origin', messages.wrongOrigin, messages.wrongOriginHint)
    const owner = await identify(request)
    if (owner === undefined)
      throw new HttpError(401, 'not-signed-in', messages.notSignedIn, messages.notSignedInHint)
    request.owner = owner
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
