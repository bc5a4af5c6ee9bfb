import { randomBytes } from 'node:crypto'
import { localOwner, type Owner } from '../store/index.ts'
import { createSessions } from './session.ts'
import { teamsTokenReader, type TeamsSignInSettings } from './teams-token.ts'

/** What sign-in looks at of a request. */
export interface Asker {
  readonly ip: string
  readonly hostname: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

export type SignedIn =
  | { readonly kind: 'signed-in'; readonly cookie: string }
  | { readonly kind: 'refused' | 'cannot-verify'; readonly cause: unknown }

/** Sign-in of Teams users: a token of Entra is exchanged for a session. */
export interface TeamsSignIn {
  /** `authorization`: the header, `Bearer …`. */
  readonly signIn: (authorization: string | undefined) => Promise<SignedIn>
  /** The session's owner; whoever sits at this machine stays the local user; nobody else is anybody. */
  readonly identify: (asker: Asker) => Promise<Owner | undefined>
}

/** `clock`: milliseconds. Sessions end with the process: the page then signs in again by itself. */
export function createTeamsSignIn(settings: TeamsSignInSettings, clock: () => number): TeamsSignIn {
  const now = () => clock() / 1000
  const read = teamsTokenReader(settings, now)
  const sessions = createSessions(randomBytes(32), now)
  return {
    signIn: async (authorization) => {
      const token = /^Bearer (\S+)$/u.exec(authorization ?? '')?.[1]
      if (token === undefined) return { kind: 'refused', cause: 'no bearer token' }
      const answer = await read(token)
      return answer.kind === 'owner'
        ? { kind: 'signed-in', cookie: await sessions.cookieFor(answer.owner) }
        : answer
    },
    identify: async (asker) => {
      const { cookie } = asker.headers
      const owner = await sessions.ownerOf(typeof cookie === 'string' ? cookie : undefined)
      return owner ?? (isThisMachine(asker) ? localOwner : undefined)
    },
  }
}

/** What a reverse proxy on this machine hands on comes from this machine too, but says so or keeps the other name. */
function isThisMachine({ ip, hostname, headers }: Asker): boolean {
  return (
    /^(?:::ffff:)?127\.|^::1$/u.test(ip) &&
    ['localhost', '127.0.0.1', '[::1]', '::1'].includes(hostname.toLowerCase()) &&
    proxyHeaders.every((name) => headers[name] === undefined)
  )
}

const proxyHeaders = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']
