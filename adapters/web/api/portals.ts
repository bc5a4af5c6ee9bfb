import type {
  PortalAccepted,
  PortalDetailBody,
  PortalListBody,
  ProfileBody,
} from '../../http/contract/index.ts'
import { request, requestJson, withJson } from './request.ts'

const portals = '/api/v1/portals'
const pathOf = (id: string) => `${portals}/${encodeURIComponent(id)}`

export const getPortals = () => requestJson<PortalListBody>(portals)

export const getPortal = (id: string, profileId: string) =>
  requestJson<PortalDetailBody>(
    profileId === '' ? pathOf(id) : `${pathOf(id)}?${new URLSearchParams({ profileId }).toString()}`,
  )

/** Keeps in a profile which column each field of the page is; null: none. */
export const saveMapping = (id: string, profileId: string, fields: Readonly<Record<string, string | null>>) =>
  requestJson<ProfileBody>(`${pathOf(id)}/mapping`, withJson('PUT', { profileId, fields }))

/** A contract that was captured elsewhere, by the command line. */
export const putPortal = (id: string, contract: unknown) =>
  requestJson<PortalDetailBody>(pathOf(id), withJson('PUT', contract))

export async function deletePortal(id: string): Promise<void> {
  await request(pathOf(id), { method: 'DELETE' })
}

export interface Visit {
  readonly url: string
  /** A window opens first, for the user to log in. */
  readonly person: boolean
}

export const startCapture = (id: string, { url, person }: Visit) =>
  requestJson<PortalAccepted>(`${portals}/capture`, withJson('POST', { url, person, id }))

export const startCaptureOfNew = ({ url, person }: Visit) =>
  requestJson<PortalAccepted>(`${portals}/capture`, withJson('POST', { url, person }))

export const startVerify = (id: string, { url, person }: Visit) =>
  requestJson<PortalAccepted>(
    `${pathOf(id)}/verify`,
    withJson('POST', { ...(url === '' ? {} : { url }), person }),
  )

export interface Trial extends Visit {
  readonly id: string
  readonly rows: string
  readonly file: File
  readonly profileId: string
}

export function startDryRun({ id, url, person, rows, file, profileId }: Trial): Promise<PortalAccepted> {
  const body = new FormData()
  for (const [name, value] of Object.entries({ id, url, rows, profileId, person: String(person) }))
    if (value !== '') body.append(name, value)
  body.append('files', file, file.name)
  return requestJson<PortalAccepted>(`${portals}/dry-run`, { method: 'POST', body })
}

export const startSelfTest = () => requestJson<PortalAccepted>(`${portals}/self-test`, { method: 'POST' })

/** Tells a job that waits for its person to go on, or that there is no further page. */
export async function sayToJob(turn: string, word: 'next' | 'end'): Promise<void> {
  await request(`${portals}/turns/${encodeURIComponent(turn)}`, withJson('POST', { word }))
}
