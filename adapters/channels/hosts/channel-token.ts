import {
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
} from 'jose'
import { z } from 'zod'

/** Why a caller is not let in. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused'
}

export interface ChannelTokenParts {
  readonly appId: string
  /** Where the channel's signing keys are published. */
  readonly openIdMetadata: string
}

/** The public cloud's. */
export const publicMetadata = 'https://login.botframework.com/v1/.well-known/openidconfiguration'
const issuer = 'https://api.botframework.com'
/** Clocks may differ by so much, in seconds; the protocol's own figure. */
const clockTolerance = 300

const metadataSchema = z.looseObject({ jwks_uri: z.url() })
const endorsed = z.looseObject({ endorsements: z.array(z.string()).optional() })
const keySet = z.looseObject({ keys: z.array(z.looseObject({ kid: z.string().optional() })) })

/**
 * Checks the token a channel of the Bot Framework sends along: signature, issuer, audience, time, the address answers go to,
 * and that the key is endorsed for the channel.
 * @throws TokenRefused; anything else when the keys cannot be had.
 */
export function channelTokenVerifier({ appId, openIdMetadata }: ChannelTokenParts) {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined
  return async (
    authorization: string,
    { serviceUrl, channelId }: { readonly serviceUrl: string; readonly channelId: string },
  ): Promise<JWTPayload> => {
    const token = /^Bearer (\S+)$/u.exec(authorization)?.[1]
    if (token === undefined) throw new TokenRefused('no bearer token')
    mayBeOurs(token, appId)
    keys ??= createRemoteJWKSet(await keysAddress(openIdMetadata), { cacheMaxAge: 24 * 3600 * 1000 })
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer,
        audience: appId,
        algorithms: ['RS256'],
        clockTolerance,
        requiredClaims: ['exp'],
      })
      if (payload['serviceurl'] !== serviceUrl) throw new TokenRefused('another serviceUrl')
      if (!endorses(keys.jwks(), protectedHeader.kid, channelId))
        throw new TokenRefused('key not for the channel')
      return payload
    } catch (error) {
      throw refusals.some((kind) => error instanceof kind)
        ? new TokenRefused('bad token', { cause: error })
        : error
    }
  }
}

/** What cannot be a token for us needs no keys. @throws TokenRefused */
function mayBeOurs(token: string, appId: string): void {
  try {
    decodeProtectedHeader(token)
    if (decodeJwt(token).aud === appId) return
  } catch (cause) {
    throw new TokenRefused('no token', { cause })
  }
  throw new TokenRefused('another audience')
}

const refusals = [
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
]

async function keysAddress(openIdMetadata: string): Promise<URL> {
  const response = await fetch(openIdMetadata, { signal: AbortSignal.timeout(10_000) })
  return new URL(metadataSchema.parse(await response.json()).jwks_uri)
}

/** A key may be bound to some channels; one that names none is good for all. */
function endorses(published: unknown, kid: string | undefined, channelId: string): boolean {
  const key = keySet.parse(published).keys.find((each) => each.kid === kid)
  const { endorsements } = endorsed.parse(key ?? {})
  return endorsements === undefined || endorsements.includes(channelId)
}
