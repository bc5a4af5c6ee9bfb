import { z } from 'zod'
import { parseProfile, type Profile } from '../../../knowledge/index.ts'
import { errorBody, profile, profileList, resourceId } from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import { messages } from '../messages.zh.ts'
import type { HttpPorts, Resource } from '../ports.ts'

const kind = 'profile'
const byId = z.object({ id: resourceId })
const most = 200

/** The user's enterprises. Bodies are read by the profile's own parser, which tells every mistake. */
export const profiles: Resource = async (api, { store, newId, now }) => {
  const tags = ['profiles']

  api.get(
    '/profiles',
    { schema: { tags, response: { 200: profileList, default: errorBody } } },
    async ({ owner }) => ({
      profiles: (await store.documents.list(owner, kind)).map(({ body }) => stored(body)),
    }),
  )

  api.post(
    '/profiles',
    { schema: { tags, response: { 201: profile, default: errorBody } } },
    async ({ owner, body }, reply) => {
      const made = { ...read(body), id: newId(), updatedAt: now() }
      if ((await store.documents.list(owner, kind)).length >= most)
        throw new HttpError(
          409,
          'too-many-profiles',
          messages.tooManyProfiles(most),
          messages.tooManyProfilesHint,
        )
      await store.documents.put(owner, kind, { id: made.id, body: made, updatedAt: made.updatedAt })
      return reply.status(201).send(made)
    },
  )

  api.get(
    '/profiles/:id',
    { schema: { tags, params: byId, response: { 200: profile, default: errorBody } } },
    ({ owner, params: { id } }) => profileOf(store, owner, id),
  )

  api.put(
    '/profiles/:id',
    { schema: { tags, params: byId, response: { 200: profile, default: errorBody } } },
    async ({ owner, params: { id }, body }) => {
      await profileOf(store, owner, id)
      return saveProfile({ store, now }, owner, { ...read(body), id })
    },
  )

  api.delete(
    '/profiles/:id',
    { schema: { tags, params: byId, response: { 204: z.null(), default: errorBody } } },
    async ({ owner, params: { id } }, reply) => {
      if (!(await store.documents.delete(owner, kind, id))) throw unknown()
      return reply.status(204).send(null)
    },
  )
}

/** A stored profile of the owner. @throws HttpError 404 */
export async function profileOf(
  store: HttpPorts['store'],
  owner: Parameters<HttpPorts['store']['documents']['get']>[0],
  id: string,
): Promise<Profile> {
  const found = await store.documents.get(owner, kind, id)
  if (found === undefined) throw unknown()
  return stored(found.body)
}

/** Stores a profile anew, as of now. */
export async function saveProfile(
  { store, now }: Pick<HttpPorts, 'store' | 'now'>,
  owner: Parameters<HttpPorts['store']['documents']['get']>[0],
  profile: Profile,
): Promise<Profile> {
  const made = { ...profile, updatedAt: now() }
  await store.documents.put(owner, kind, { id: made.id, body: made, updatedAt: made.updatedAt })
  return made
}

/** A profile sent along, or a stored one. @throws HttpError 422, 404 */
export async function profileGiven(
  store: HttpPorts['store'],
  owner: Parameters<HttpPorts['store']['documents']['get']>[0],
  given: { readonly profile?: unknown; readonly profileId?: string | undefined },
): Promise<Profile> {
  if (given.profile !== undefined) return read(given.profile)
  if (given.profileId !== undefined) return profileOf(store, owner, given.profileId)
  throw new HttpError(422, 'no-profile', messages.noProfile, messages.noProfileHint)
}

function read(body: unknown): Profile {
  const parsed = parseProfile(body)
  if (parsed.kind === 'profile') return parsed.profile
  const lines = parsed.problems.slice(0, 10).map(({ message, hint }) => `${message}；${hint}`)
  throw new HttpError(422, 'bad-profile', messages.badProfile, lines.join('\n'))
}

function stored(body: unknown): Profile {
  const parsed = parseProfile(body)
  if (parsed.kind === 'profile') return parsed.profile
  throw new TypeError('a stored profile does not parse')
}

function unknown(): HttpError {
  return new HttpError(404, 'unknown-profile', messages.unknownProfile, messages.unknownProfileHint)
}
