import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import type { Owner } from '../store/index.ts'

/** Seconds a session lasts; the page asks Teams for a new token when it is over. */
export const sessionLifetime = 3600
const cookieName = '__Host-xuetutong'
const algorithm = 'HS256'
const issuer = 'xuetutong-session'
const claims = z.object({ tid: z.string().min(1), sub: z.string().min(1) })

export interface Sessions {
  /** The header that makes the browser send the session with every request of the page, also inside the frame of Teams. */
  readonly cookieFor: (owner: Owner) => Promise<string>
  /** Whose session a `Cookie` header holds, if any. */
  readonly ownerOf: (header: string | undefined) => Promise<Owner | undefined>
}

/** Sessions kept in a signed cookie: downloads and event streams cannot carry a token. `now`: seconds. */
export function createSessions(key: Uint8Array, now: () => number): Sessions {
  return {
    cookieFor: async ({ tenantId, userId }) => {
      const token = await new SignJWT({ tid: tenantId })
        .setProtectedHeader({ alg: algorithm })
        .setIssuer(issuer)
        .setSubject(userId)
        .setExpirationTime(Math.floor(now()) + sessionLifetime)
        .sign(key)
      return [
        `${cookieName}=${token}`,
        'Path=/',
        `Max-Age=${String(sessionLifetime)}`,
        'HttpOnly',
        'Secure',
        'SameSite=None',
        'Partitioned',
      ].join('; ')
    },
    ownerOf: async (header) => {
      const token = cookieOf(header)
      if (token === undefined) return undefined
      try {
        const { payload } = await jwtVerify(token, key, {
          issuer,
          algorithms: [algorithm],
          requiredClaims: ['exp'],
          currentDate: new Date(now() * 1000),
        })
        const { tid, sub } = claims.parse(payload)
        return { tenantId: tid, userId: sub }
      } catch {
        return undefined
      }
    },
  }
}

function cookieOf(header: string | undefined): string | undefined {
  return (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1)
}
