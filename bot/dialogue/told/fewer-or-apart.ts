import { heldApart } from './held-apart.ts'
import { takenOut } from './taken-out.ts'
import { apartAgain, type Apart } from './those-apart.ts'
import type { ConversationState } from '../state.ts'

/** Some of those known are counted no longer (`fewer`), or told apart; `rest`: what is said of the others. */
export function fewerOrApart(
  before: ConversationState,
  text: string,
):
  | {
      readonly fewer?: ConversationState
      readonly apart?: Partial<Apart> & { readonly tellsClass?: boolean }
      readonly rest: string
    }
  | undefined {
  const fewer = takenOut(before, text)
  if (fewer !== undefined && !('apart' in fewer)) return { fewer, rest: '' }
  if (fewer !== undefined)
    return { rest: '', apart: fewer.apart === undefined ? {} : apartAgain(before, fewer.apart, text) }
  const held = heldApart(before, text)
  return held === undefined
    ? undefined
    : { rest: held.rest, apart: { apart: held.count, apartText: held.words, tellsClass: false } }
}
