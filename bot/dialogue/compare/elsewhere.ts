import { readCohorts } from '../../understand/index.ts'
import type { Resources } from '../resources.ts'
import type { Beside, ConversationState } from '../state.ts'
import { asksAllTogether } from '../told/further-class.ts'
import { allCounted } from '../told/left-elsewhere.ts'
import type { TurnResult } from '../turn-result.ts'
import { goesOnApart } from './goes-on-apart.ts'

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
  const some = exceptPlace(resources, all, text, asOf)
  if (some !== undefined) return some
  const named = resources.finder
    .find(text)
    .some((mention) => mention.kind === 'known' && elsewhere.some(({ state }) => state.place === mention.id))
  if (named ? tellsWholeClass(text) : !asksAllTogether(text)) return undefined
  return goesOnApart(resources, all, text, asOf)
}

/** 除了广州总共多少: of the people of the other places; those left out stay known. */
export function exceptPlace(
  resources: Resources,
  places: readonly Beside[],
  text: string,
  asOf: string,
): TurnResult | undefined {
  const [mention, ...more] = resources.finder.find(text)
  if (mention?.kind !== 'known' || more.length > 0 || !except.test(text.slice(0, mention.start)))
    return undefined
  const rest = text.slice(mention.end).replace(beyond, '')
  const others = places.filter(({ state }) => state.place !== mention.id)
  if (!asksAllTogether(rest) || others.length === places.length || others.length === 0) return undefined
  const result = goesOnApart(resources, others, '一共多少', asOf)
  const left = places.filter((each) => !others.includes(each))
  const { beside = [] } = result?.state ?? {}
  return result && { ...result, state: { ...result.state, beside: [...left, ...beside] } }
}

const except =
  /^(?:那|那么|，)*(?:除(?:了|开|去|掉)?|不(?:算|含|包括|要|看|计)|去掉|刨(?:去|掉|开)|扣(?:掉|除)|撇开|抛开)$/u
const beyond =
  /^(?:市|省)?(?:那边|那个班|的|那)*(?:以外|之外|外|不算)?[，]?(?:其他|其余|别的|剩下|另外)?的?(?:几个|两个|三个|2个|3个)?(?:地方|城市|地)?(?:的)?/u

/** 太原20人高级两年: another class, and nothing told of the people there. */
function tellsWholeClass(text: string): boolean {
  const { shared, groups } = readCohorts(text)
  return [shared, ...groups].some((facts) => facts['level'] !== undefined || facts['years'] !== undefined)
}
