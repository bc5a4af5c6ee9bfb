import { unreadWords, type CohortReading } from '../../understand/index.ts'
import { namesClass, partsTold, type Known } from './known-people.ts'
import { pick } from './merge.ts'
import { split, unclear, type Recount } from './recount-result.ts'
import type { ConversationState } from '../state.ts'

/** 其中4个是高级工; 有3人超过50岁: some of those known, of another class, or told apart by words not understood. */
export function partOfAll(
  state: ConversationState,
  known: Known,
  text: string,
  reading: CohortReading,
): Recount | undefined {
  const marked = among.test(text) || ofWhom.test(text) || (someDid.test(text) && !asks.test(text))
  const counts = reading.tokens.flatMap((token) => (token.kind === 'count' ? [token.value] : []))
  const [count, ...others] = counts
  if (!marked || count === undefined || others.length > 0 || count >= known.total) return undefined
  const [only, ...parts] = known.parts
  const touches = reading.tokens.some(({ kind }) => kind === 'outcome')
  if (!namesClass(reading)) {
    if (touches) {
      const one = partsTold(reading)?.[0]
      if (only === undefined || parts.length > 0 || reading.unsure || one?.count !== count) return undefined
      const naming = pick({ ...reading.shared, ...reading.groups[0] }, ['in-evaluation'])
      if (Object.keys(naming).length === 0) return undefined
      return split(state, known, count, { ...naming, ...one.facts })
    }
    // 其中4个只学了一年: a length of their own.
    const lengths = reading.tokens.flatMap((token) =>
      token.kind === 'years' && !token.filed ? [token.value] : [],
    )
    const [years, ...moreLengths] = lengths
    if (years !== undefined && moreLengths.length === 0 && parts.length === 0)
      return split(state, known, count, { years })
    if (unreadWords(reading) === '') return undefined
    return { kind: 'unclear', apart: count }
  }
  if (beside.test(text) && !inside.test(text) && !areSome.test(text)) return undefined
  // 剩下的里有10个是高级工, after two who left: of those who stay.
  const [staying, ...divided] = known.parts.flatMap((part, at) =>
    part.facts['left-early'] === true ? [] : [{ part, at }],
  )
  if (parts.length > 0 && staying !== undefined && divided.length === 0 && !touches && !reading.unsure)
    return count < staying.part.count
      ? split(state, known, count, { ...reading.shared, ...reading.groups[0] }, staying.at)
      : unclear
  if (parts.length > 0 || reading.unsure || !(text.includes('是') || inside.test(text) || touches))
    return parts.length > 0 ? unclear : undefined
  return split(state, known, count, { ...reading.shared, ...reading.groups[0] })
}

/** 要是9个都是40岁以上的呢: something is said of that many of them, and they are no headcount anew. */
const ofWhom =
  /^(?:那|要是|如果|假如|这|，)*[\d一二两俩三仨四五六七八九十]+(?:个|名|位)?(?:人|职工|员工|学徒)?(?:都|全|也)*(?:是|属于|超|满|不满|已经|未满)/u
/** 3个调到外地分公司了: so many of them did something, and they are no headcount anew. */
const someDid =
  /^(?:那|要是|如果|假如|后来|其实|不过|但是?|然后|，)*[\d一二两俩三仨四五六七八九十]+(?:个|名|位)(?:人|职工|员工|学徒)?[^，。？！]{2,}/u
const asks = /吗|么|多少|几|怎|啥|谁|哪|何|能不能|呢|[？?]/u
const inside = /其中|里[面头边]?|当中|中有|之中/u
/** 还有10个高级工 stand beside those known; 还有3个是高级工 are some of them. */
const beside = /(?:还|又|另)有[\d一二两俩三仨四五六七八九十]/u
const areSome = /[\d一二两俩三仨四五六七八九十](?:个|名|位)?(?:人)?(?:其实|都|应该|才|就)*(?:是|算)/u
const among =
  /其中|里[面头边]?有?[\d一二两俩三仨四五六七八九十]|当中|中有|之中|(?:^|[，。])(?:那|但是?|不过|可是?|后来|最后|结果|发现|其实|哦不|不对|对了|然后|到时候?|如果|要是|假如|还|又|另|，)*有[\d一二两俩三仨四五六七八九十]/u
