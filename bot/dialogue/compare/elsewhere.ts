import { readCohorts } from '../../understand/index.ts'
import type { Resources } from '../resources.ts'
import type { ConversationState } from '../state.ts'
import { asksAllTogether } from '../told/further-class.ts'
import { allCounted } from '../told/left-elsewhere.ts'
import type { TurnResult } from '../turn-result.ts'
import { goesOnApart } from './goes-on-apart.ts'
import { sumOfSome } from './some-places.ts'

/** 两个地方加起来, 太原那边有2个没证: of those left elsewhere as well. Undefined where the words are of the place spoken of now alone. */
export function withElsewhere(
  resources: Resources,
  before: ConversationState,
  text: string,
  asOf: string,
): TurnResult | undefined {
  const { elsewhere = [], place } = before
  const name = place === undefined ? undefined : resources.corpus.places.get(place)?.name
  if (elsewhere.length === 0 || name === undefined || !allCounted(before) || before.last === undefined)
    return undefined
  const all = [...elsewhere, { name, state: { ...before, elsewhere: [] } }]
  const some = sumOfSome(resources, all, text, asOf)
  if (some !== undefined) return some
  const named = resources.finder
    .find(text)
    .some((mention) => mention.kind === 'known' && elsewhere.some(({ state }) => state.place === mention.id))
  if (named ? tellsWholeClass(text) : !asksAllTogether(text)) return undefined
  return goesOnApart(resources, all, text, asOf)
}

/** 太原20人高级两年: another class, and nothing told of the people there. */
function tellsWholeClass(text: string): boolean {
  const { shared, groups } = readCohorts(text)
  return [shared, ...groups].some((facts) => facts['level'] !== undefined || facts['years'] !== undefined)
}
