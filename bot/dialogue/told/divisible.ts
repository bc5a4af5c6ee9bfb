import { classNumber, cohortTokens, type CohortReading } from '../../understand/index.ts'
import type { ConversationState, SharedFacts } from '../state.ts'

/** Words that bring in more people. */
export const adds =
  /(?:再加|再来|又加|又来|又招|外加|加上|加了|追加|此外|另有|另外(?:还)?有|另外(?:学徒|的)?(?=[\d一二两三四五六七八九十])|还有)(?!吗|没|什么|哪)|(?:加(?:在)?一(?:起|块)|加起来|合(?:在)?一起|合起来)[^，。]{0,6}(?:多少|几)/u

/** The people known, class by class, each with what is known of all. */
export function groupsIn(state: ConversationState): readonly SharedFacts[] {
  return state.groups.length === 0
    ? [state.shared]
    : state.groups.map((group) => ({ ...state.shared, ...group }))
}

/** The headcount that counts bound to outcomes may divide: known before, of one class, and not being corrected. */
export function divisible(state: ConversationState, text: string): number | undefined {
  const [whole, ...others] = groupsIn(state)
  const total = whole?.['headcount']
  const corrected =
    bringsOthers(state, text) ||
    (corrects.test(text) && !partOf.test(text) && !share.test(text) && !countsOutcomeOnly(text))
  const counted = others.length > 0 || typeof total !== 'number' ? undefined : total
  return corrected ? undefined : (state.whole ?? counted)
}

/** 不对，拿证19人: what came of some of those known, and nobody else counted; 不对，是19人都拿证了 counts them anew. */
function countsOutcomeOnly(text: string): boolean {
  const tokens = cohortTokens(text)
  const outcomes = tokens.flatMap((token) => (token.kind === 'outcome' ? [token] : []))
  const counts = tokens.filter(({ kind }) => kind === 'count')
  return counts.length === 1 && outcomes.length === 1 && !/都|全|均|各/u.test(text)
}

/** 再加8个人也全拿证, or 另外还有2个技师 of 中级工 known, 另外10个两年 of a class of one: they divide nobody known. */
export function bringsOthers(state: ConversationState, text: string): boolean {
  if (further.test(text)) return true
  if (!adds.test(text)) return false
  const known = groupsIn(state)
  // 甲班, 乙班 known: none of those is meant by 另外还有2个高级.
  if (
    /另外(?:还|又)?有(?!一个?班)|另有/u.test(text) &&
    known.some((group) => group[classNumber] !== undefined)
  )
    return true
  const told = cohortTokens(text)
  const named = told.flatMap((token) => (token.kind === 'level' && !token.held ? [token.value] : []))
  const categories = told.flatMap((token) => (token.kind === 'category' ? [token.value] : []))
  const lengths = told.flatMap((token) => (token.kind === 'years' && !token.filed ? [token.value] : []))
  const differ = (fact: string, values: readonly (string | number)[]) =>
    values.length > 0 &&
    known.every((group) => group[fact] !== undefined && values.every((each) => each !== group[fact]))
  return differ('level', named) || differ('category', categories) || differ('years', lengths)
}

const further = /再加|又加|追加|外加|(?:又|再|新)(?:招|来)(?:了|进)?(?=[\d一二两三四五六七八九十])/u
const corrects = /不对|错了|说错|改成|应该是|不是|更正|总共/u
/** 通过率改成80%: of the same people. */
const share =
  /率[^，。？！]{0,6}(?:\d|[一二三四五六七八九百])|[%％]|[一二三四五六七八九\d]成(?:$|[，。？！呢吧])/u

/** 不对，有3个没过; 不对，有证的是5个; 不对，里面有5个没证: some of those known before, not another headcount. */
const partOf =
  /其中|里[面头边]?有?[\d一二两三四五六七八九十]|(?:没过|不合格|合格|通过|过了?|证)的(?:人数?)?(?:其实|应该|实际|才|只)*(?:是|有)[\d一二两三四五六七八九十百]|[有是][\d一二两俩三仨四五六七八九十百]+(?:个|名|位)?(?:人|学徒)?(?:考核|考试|评价|培训|最后|后来)?(?:合格(?=[，]?(?:但|却|可|了|没|无|未))|没|未|不合格|不及格|挂|中途|离职|走|退|缺考)/u

/** 25个人预拨过了, of 22, 2 and 1 told apart: all of them once more, and nothing new of any. */
export function countsAllAgain(state: ConversationState, reading: CohortReading, text: string): boolean {
  if (state.groups.length < 2 || corrects.test(text)) return false
  const counts = state.groups.map(({ headcount }) => Number(headcount))
  const told = { ...reading.shared, ...reading.groups[0] }
  return (
    reading.groups.length < 2 &&
    Object.keys(told).join() === 'headcount' &&
    told['headcount'] === counts.reduce((sum, count) => sum + count, 0)
  )
}
