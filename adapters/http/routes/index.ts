import type { ChannelRoute, Resource } from '../ports.ts'
import { calculation } from './calculation.ts'
import { chat } from './chat.ts'
import { checklists } from './checklists.ts'
import { checks } from './checks.ts'
import { columns } from './columns.ts'
import { conversations } from './conversations.ts'
import { coverage } from './coverage.ts'
import { directLine } from './direct-line.ts'
import { examples } from './examples.ts'
import { facts } from './facts.ts'
import { forms } from './forms.ts'
import { jobs } from './jobs.ts'
import { messages } from './messages.ts'
import { portalJobs } from './portal-jobs.ts'
import { portals } from './portals.ts'
import { profiles } from './profiles.ts'
import { reminders } from './reminders.ts'
import { session } from './session.ts'
import { ticks } from './ticks.ts'
import { timeline } from './timeline.ts'
import { search } from './search.ts'
import { texts } from './texts.ts'
import { unanswered } from './unanswered.ts'

export { mcp } from './mcp.ts'

/** Every resource under `/api/v1`. A further one is a file here and an entry in this list. */
export const resources: readonly Resource[] = [
  chat,
  conversations,
  calculation,
  facts,
  examples,
  texts,
  search,
  coverage,
  unanswered,
  profiles,
  checklists,
  ticks,
  forms,
  timeline,
  reminders,
  checks,
  columns,
  portals,
  portalJobs,
  jobs,
]

/** Every endpoint under `/api` whose callers prove themselves by a token of their own. */
export const channelRoutes: readonly ChannelRoute[] = [messages, session]

/** Direct Line, under an address of its own. */
export const directLineRoute: ChannelRoute = directLine
