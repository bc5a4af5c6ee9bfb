import type {
  ChecklistBody,
  ChecklistRequest,
  ProfileBody,
  ProfileDraft,
  ProfileList,
  ProfileProposal,
  TickChanges,
  TicksBody,
} from '../../http/contract/index.ts'
import { request, requestJson, withJson } from './request.ts'

const profiles = '/api/v1/profiles'
const pathOf = (id: string) => `${profiles}/${encodeURIComponent(id)}`

export const getProfiles = () => requestJson<ProfileList>(profiles)

/** A profile, a new one where `profileId` is empty, with what a conversation knows more. */
export const getProposal = (conversationId: string, profileId: string) =>
  requestJson<ProfileProposal>(
    `/api/v1/conversations/${encodeURIComponent(conversationId)}/profile${
      profileId === '' ? '' : `?${new URLSearchParams({ profileId }).toString()}`
    }`,
  )

/** Stores a profile, a new one where `id` is undefined. */
export const saveProfile = (id: string | undefined, draft: ProfileDraft) =>
  id === undefined
    ? requestJson<ProfileBody>(profiles, withJson('POST', draft))
    : requestJson<ProfileBody>(pathOf(id), withJson('PUT', draft))

export async function deleteProfile(id: string): Promise<void> {
  await request(pathOf(id), { method: 'DELETE' })
}

export const getChecklist = (body: ChecklistRequest) =>
  requestJson<ChecklistBody>('/api/v1/checklists', withJson('POST', body))

export const getTicks = (id: string) => requestJson<TicksBody>(`${pathOf(id)}/ticks`)

export const setTicks = (id: string, changes: TickChanges) =>
  requestJson<TicksBody>(`${pathOf(id)}/ticks`, withJson('PUT', changes))

export const timelineUrl = (id: string) => `${pathOf(id)}/timeline.ics`
