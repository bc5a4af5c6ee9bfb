import type { FastifyRequest } from 'fastify'
import { HttpError } from './errors.ts'
import type { Identify } from './identity.ts'
import { messages } from './messages.zh.ts'

export interface AddressOptions {
  /** Names the server answers to, without port; undefined: any. */
  readonly hosts: readonly string[] | undefined
  /** Other sites whose pages may ask. */
  readonly origins?: readonly string[]
}

export interface GuardOptions extends AddressOptions {
  readonly identify: Identify
}

/**
 * Before every API route: the server is addressed by its own name (a foreign page cannot rebind one to this machine), the request
 * comes from its own pages, and it is somebody's.
 */
export function guard({ identify, hosts }: GuardOptions) {
  const guardRequest = guardAddress({ hosts })
  return async (request: FastifyRequest): Promise<void> => {
    guardRequest(request)
    const owner = await identify(request)
    if (owner === undefined)
      throw new HttpError(401, 'not-signed-in', messages.notSignedIn, messages.notSignedInHint)
    request.owner = owner
  }
}

/** The part of `guard` that asks nobody's name: for callers that prove themselves otherwise. */
export function guardAddress({ hosts, origins = [] }: AddressOptions) {
  return (request: FastifyRequest): void => {
    const host = request.hostname.toLowerCase()
    if (hosts !== undefined && !hosts.includes(host))
      throw new HttpError(421, 'wrong-host', messages.wrongHost, messages.wrongHostHint)
    const { origin } = request.headers
    if (origin !== undefined && !origins.includes(origin) && hostOf(origin) !== request.host.toLowerCase())
      throw new HttpError(403, 'wrong-origin', messages.wrongOrigin, messages.wrongOriginHint)
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
