import { sumsOfPlaces } from '../amount/sums-apart.ts'
import type { Beside, Compared, ConversationState } from '../state.ts'
import type { TurnResult } from '../turn-result.ts'
import { keptApart } from './goes-on-apart.ts'

/**
 * The conversation after several places were asked about: their people kept `apart`, and their sums to be held against each other; what goes on
 * without a place is of each of them.
 */
export function afterPlaces(
  before: ConversationState,
  turns: readonly (Beside & TurnResult)[],
  { by, own, apart }: Pick<Compared, 'by' | 'own'> & { readonly apart: boolean },
): ConversationState {
  const state = (apart ? keptApart(turns) : turns.at(-1)?.state) ?? before
  const sums = sumsOfPlaces(turns.map(({ reply }) => reply))
  const compared = { by, own, places: turns.map(({ name, state }) => ({ name, state })) }
  return { ...state, compared, ...(sums.length > 1 ? { reckoned: sums, rests: undefined } : {}) }
}
