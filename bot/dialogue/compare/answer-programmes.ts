import { answerLimit } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { answerAgain } from '../answer-again.ts'
import type { Resources } from '../resources.ts'
import { emptyState, type Beside, type ConversationState } from '../state.ts'
import { takeTurn } from '../take-turn.ts'
import { withLine, type TurnResult } from '../turn-result.ts'
import { keptApart } from './goes-on-apart.ts'
import { besideEachOther } from './joined-replies.ts'
import { furtherProgramme, programmesApart } from './programmes-apart.ts'

/**
 * People of two programmes told of in one turn, or of another programme beside those known (另外还有30个学徒): each answered by itself, and
 * what they come to in all. Undefined where only one programme is spoken of.
 */
export function answerProgrammes(
  resources: Resources,
  before: ConversationState,
  text: string,
  asOf: string,
): TurnResult | undefined {
  const further = before.place === undefined ? undefined : furtherProgramme(before, text)
  const parts = partsOf(resources, before, text, asOf, further)
  const state = parts && keptApart(parts.map((part) => ({ ...part, same: further?.same === true })))
  if (parts === undefined || state === undefined) return undefined
  // The same people in both: whether both are paid for them is not said, so nothing is added up.
  if (further?.same !== true) return { state, reply: besideEachOther(parts, true) }
  return withLine({ state, reply: besideEachOther(parts.toReversed(), false) }, phrases.sameInBoth)
}

function partsOf(
  resources: Resources,
  before: ConversationState,
  text: string,
  asOf: string,
  further: ReturnType<typeof furtherProgramme>,
): readonly (Beside & TurnResult)[] | undefined {
  const told = (state: ConversationState, said: string) =>
    takeTurn(resources, state, said, asOf, undefined, answerLimit / 2)
  const [first, second] = programmesApart(text) ?? []
  if (first !== undefined && second !== undefined) {
    const one = told(before, first.text)
    if (one.state.place === undefined) return undefined
    const other = told({ ...emptyState, place: one.state.place }, second.text)
    return [
      { name: phrases.programmes[first.programme], programme: first.programme, ...one },
      { name: phrases.programmes[second.programme], programme: second.programme, ...other },
    ]
  }
  if (further === undefined) return undefined
  const { known, added } = further
  return [
    { name: phrases.programmes[known], programme: known, ...answerAgain(resources, before, asOf) },
    {
      name: phrases.programmes[added.programme],
      programme: added.programme,
      ...told({ ...emptyState, place: before.place }, added.text),
    },
  ]
}
