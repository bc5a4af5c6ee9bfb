import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Owner } from '../store/index.ts'

export interface TeamsSignInSettings {
  /** The application (client) id registered in Entra. */
  readonly clientId: string
  /** Organisations whose users may come in, in lower case; at least one. */
  readonly tenants: readonly string[]
  /** The host of the page's address: an audience may be written with it, `api://<host>/<clientId>`. */
  readonly publicHost: string
  /** Where Entra signs in, without a slash at the end. */
  readonly authority: string
}

/** `refused`: not somebody we let in. `cannot-verify`: the keys cannot be had now. */
export type TokenAnswer =
  | { readonly kind: 'owner'; readonly owner: Owner }
  | { readonly kind: 'refused' | 'cannot-verify'; readonly cause: unknown }

/** The right that the page's token is asked for with. */
const scope = 'access_as_user'
/** Clocks may differ by so much, in seconds. */
const clockTolerance = 60

const claims = z.object({ tid: z.guid(), oid: z.guid(), scp: z.string() })

/**
 * Checks a token Teams gave the page (`authentication.getAuthToken`): signature by the organisation's keys, issuer, audience, time, organisation, scope.
 * Nothing else the page says about its user is believed. `now`: seconds.
 */
export function teamsTokenReader(settings: TeamsSignInSettings, now: () => number) {
  const { clientId, tenants, publicHost, authority } = settings
  const audience = [clientId, `api://${clientId}`, `api://${publicHost}/${clientId}`]
  const keys = new Map<string, ReturnType<typeof createRemoteJWKSet>>()
  const keysOf = (tenant: string) => {
    const known =
      keys.get(tenant) ?? createRemoteJWKSet(new URL(`${authority}/${tenant}/discovery/v2.0/keys`))
    keys.set(tenant, known)
    return known
  }
  return async (token: string): Promise<TokenAnswer> => {
    try {
      const said = claims.parse(decodeJwt(token))
      const tenant = said.tid.toLowerCase()
      if (!tenants.includes(tenant)) return { kind: 'refused', cause: 'tenant' }
      const { payload } = await jwtVerify(token, keysOf(tenant), {
        audience,
        issuer: [`${authority}/${tenant}/v2.0`, ...v1Issuers.map((issuer) => `${issuer}/${tenant}/`)],
        algorithms: ['RS256'],
        clockTolerance,
        requiredClaims: ['exp'],
        currentDate: new Date(now() * 1000),
      })
      const { oid, scp } = claims.parse(payload)
      if (!scp.split(' ').includes(scope)) return { kind: 'refused', cause: 'scope' }
      return { kind: 'owner', owner: { tenantId: `entra:${tenant}`, userId: oid.toLowerCase() } }
    } catch (cause) {
      return { kind: isOutage(cause) ? 'cannot-verify' : 'refused', cause }
    }
  }
}

/** Issuers of tokens of the first version: the public cloud's, and that of 21Vianet. */
const v1Issuers = ['https://sts.windows.net', 'https://sts.chinacloudapi.cn']

/** Everything else jose and zod throw is about the token. */
function isOutage(cause: unknown): boolean {
  return (
    cause instanceof errors.JWKSTimeout ||
    cause instanceof errors.JWKSInvalid ||
    (cause instanceof errors.JOSEError && cause.code === 'ERR_JOSE_GENERIC') ||
    cause instanceof TypeError
  )
}
