import { plainReply } from '../compose/index.ts'
import { phrases } from '../messages.zh.ts'
import type { PlaceMention } from '../understand/index.ts'
import type { ConversationState } from './state.ts'
import { withoutPeople } from './told/without-people.ts'
import type { TurnResult } from './turn-result.ts'
import { isPlaceAlone } from './where.ts'

interface AskedAway {
  readonly name: string
  readonly text: string
  readonly mentions: readonly PlaceMention[]
}

type Take = (state: ConversationState, asked: string) => TurnResult

/** A question about a place whose texts are not held; that it was asked about is kept, so that what goes on without a place is of it. */
export function askedAway(before: ConversationState, asked: AskedAway, take: Take): TurnResult {
  const state = { ...keptQuestion(before, asked, take), away: asked.name }
  return { state, reply: plainReply(phrases.notCovered(asked.name), 'out_of_scope') }
}

/** A place with texts is spoken of: people only reckoned for the other by its text are not its own. */
export function arrived({ away, lent, ...state }: ConversationState): ConversationState {
  return away === undefined || lent === undefined ? state : withoutPeople(state)
}

/** 南京中级10人一年, and then 无锡呢: what was asked of a place without texts is kept as if no place had been named. */
function keptQuestion(
  before: ConversationState,
  { text, mentions }: AskedAway,
  take: Take,
): ConversationState {
  const [only, ...more] = mentions
  if (only === undefined || more.length > 0 || isPlaceAlone(text, mentions)) return before
  const asked = `${text.slice(0, only.start)}${text.slice(only.end)}`.replace(/^(?:的|市|省|，)+/u, '')
  const { state, reply } = take({ ...before, place: undefined, away: undefined }, asked)
  return reply.outcome === 'ask' && reply.missing.includes('region')
    ? { ...state, place: before.place }
    : before
}
