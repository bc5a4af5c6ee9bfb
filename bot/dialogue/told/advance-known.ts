import type { AdvanceTold } from '../../understand/index.ts'
import type { ConversationState } from '../state.ts'

/** The advance known after a turn: as told in it, or as before unless the turn speaks of another place or of other people. */
export function advanceKnown(
  before: ConversationState,
  now: ConversationState,
  told: AdvanceTold | undefined,
): ConversationState['advance'] {
  const elsewhere = before.place !== undefined && now.place !== before.place
  const others = elsewhere || (now.aside ?? []).length > (before.aside ?? []).length
  const known = others ? undefined : before.advance
  if (told === undefined) return known
  const { fen, each, further } = told
  return { fen: further && known?.each === each ? known.fen + fen : fen, each }
}
