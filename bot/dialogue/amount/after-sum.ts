import type { ConversationState } from '../state.ts'
import type { TurnResult } from '../turn-result.ts'
import { feeHeld } from './fee-held.ts'
import { perHeadAsked } from './per-head-asked.ts'
import { wantedSum } from './wanted-sum.ts'

/** What a sum is asked about once it is known: by the head, against a sum that is wanted or a fee. Undefined where the words ask for something else. */
export function afterSum(
  before: ConversationState,
  text: string,
  placeNamed: boolean,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  return (
    perHeadAsked(before, text, take) ??
    feeHeld(before, text, take) ??
    wantedSum(before, text, placeNamed, take)
  )
}
