import type { Citation } from '../../bot/index.ts'
import { tabId } from '../teams-package/index.ts'
import type { Owner } from '../store/index.ts'

export interface LinkSettings {
  /** Where users open the page, without a slash at the end; undefined: not known, then there are no links. */
  readonly page: string | undefined
  /** The Teams app: links of Teams users open its tab. */
  readonly teamsAppId: string | undefined
  /** Teams users are signed in on the page, so it shows them what the bot told them. */
  readonly signsIn: boolean
}

/** The address of a path of the page, as it is best opened from a channel. */
export function linkTo(
  path: string,
  channel: string,
  { page, teamsAppId }: LinkSettings,
): string | undefined {
  if (page === undefined) return undefined
  if (channel !== 'msteams' || teamsAppId === undefined) return `${page}${path}`
  const query = new URLSearchParams({
    webUrl: `${page}${path}`,
    context: JSON.stringify({ subEntityId: path }),
  })
  return `https://teams.microsoft.com/l/entity/${teamsAppId}/${tabId}?${query.toString()}`
}

/** Whether the page shows this owner his own conversations and checks. */
export function seesOwn({ tenantId }: Owner, { signsIn }: LinkSettings): boolean {
  return tenantId === 'local' || (signsIn && tenantId.startsWith('entra:'))
}

export const paths = {
  check: '/check',
  prepare: '/prepare',
  conversation: (id: string) => `/ask/${encodeURIComponent(id)}`,
  calculation: (id: string) => `/ask/${encodeURIComponent(id)}/calculation`,
  report: (jobId: string) => `/check?${new URLSearchParams({ job: jobId }).toString()}`,
  clause: ({ document, start, end }: Citation) =>
    `/ask?${new URLSearchParams({ text: document, from: String(start), to: String(end) }).toString()}`,
} as const
