import { withClass, type Known } from './known-people.ts'
import type { ConversationState, SharedFacts } from '../state.ts'

/** What a turn does to the people of one class known before it. */
export type Recount =
  | { readonly kind: 'told'; readonly state: ConversationState }
  /**
   * Some of them are told of in a way that was not understood. `apart`: how many, where that is all that is unclear; `total`: how many they
   * are now all the same.
   */
  | { readonly kind: 'unclear'; readonly apart?: number; readonly total?: number }

export const unclear: Recount = { kind: 'unclear' }

/** So many of one part are of another class, and came to the same unless it is said otherwise. */
export function split(
  state: ConversationState,
  known: Known,
  count: number,
  said: SharedFacts,
  at = 0,
): Recount {
  const apart = withClass(state, known, at, count, said)
  return apart === undefined ? unclear : { kind: 'told', state: apart }
}
