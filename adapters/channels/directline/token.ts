import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'

/** What a token is for: one conversation, and where it was asked for a named user, that user. */
export interface Grant {
  readonly conversationId: string
  readonly userId?: string
}

/** Seconds a token lasts; clients renew it before. */
export const tokenLifetime = 1800

const claims = z.object({ conv: z.string().min(1).max(200), user: z.string().min(1).max(200).optional() })
const algorithm = 'HS256'
const issuer = 'xuetutong-directline'

export interface Tokens {
  readonly sign: (grant: Grant) => Promise<string>
  /** Undefined for what is no token of ours, or not any more. */
  readonly read: (token: string) => Promise<Grant | undefined>
}

/** Tokens of Direct Line: opaque to clients, signed, bound to one conversation. `now`: seconds. */
export function createTokens(key: Uint8Array, now: () => number): Tokens {
  return {
    sign: ({ conversationId, userId }) =>
      new SignJWT({ conv: conversationId, ...(userId === undefined ? {} : { user: userId }) })
        .setProtectedHeader({ alg: algorithm })
        .setIssuer(issuer)
        .setExpirationTime(Math.floor(now()) + tokenLifetime)
        .sign(key),
    read: async (token) => {
      try {
        const { payload } = await jwtVerify(token, key, {
          issuer,
          algorithms: [algorithm],
          requiredClaims: ['exp'],
          currentDate: new Date(now() * 1000),
        })
        const parsed = claims.safeParse(payload)
        if (!parsed.success) return undefined
        const { conv, user } = parsed.data
        return { conversationId: conv, ...(user === undefined ? {} : { userId: user }) }
      } catch {
        return undefined
      }
    },
  }
}
