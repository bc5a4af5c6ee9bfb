import type { ConversationState } from '../state.ts'
import type { TurnResult } from '../turn-result.ts'
import { perHeadAsked } from './per-head-asked.ts'
import { wantedSum } from './wanted-sum.ts'

/** What a sum is asked about once it is known: by the head, against a sum that is wanted. Undefined where the words ask for something else. */
export function afterSum(
  before: ConversationState,
  text: string,
  placeNamed: boolean,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  return perHeadAsked(before, text, take) ?? wantedSum(before, text, placeNamed, take)
}
