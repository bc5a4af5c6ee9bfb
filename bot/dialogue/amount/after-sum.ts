import type { ConversationState } from '../state.ts'
import { levelWondered } from '../told/level-wondered.ts'
import { drawnAlready } from '../told/drawn-already.ts'
import type { TurnResult } from '../turn-result.ts'
import { feeHeld } from './fee-held.ts'
import { figureNamed } from './figure-named.ts'
import { moreSo } from './more-so.ts'
import { ourShare } from './our-share.ts'
import { perHeadAsked } from './per-head-asked.ts'
import { shareWished } from './share-wished.ts'
import { standardPut } from './standard-put.ts'
import { wantedSum } from './wanted-sum.ts'

/** What a sum is asked about once it is known: by the head, against a sum that is wanted, a fee, a standard put forward, or another level. Undefined where the words ask for something else. */
export function afterSum(
  before: ConversationState,
  text: string,
  placeNamed: boolean,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  return (
    perHeadAsked(before, text, take) ??
    moreSo(before, text, take) ??
    shareWished(before, text, take) ??
    drawnAlready(before, text, take) ??
    standardPut(before, text, take) ??
    levelWondered(before, text, take) ??
    figureNamed(before, text, take) ??
    ourShare(before, text, take) ??
    feeHeld(before, text, take) ??
    wantedSum(before, text, placeNamed, take)
  )
}
