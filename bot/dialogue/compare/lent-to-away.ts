import { plainReply } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { questionForms, type PlaceMention } from '../../understand/index.ts'
import { moneyish } from '../question/money-topics.ts'
import type { ConversationState } from '../state.ts'
import type { TurnResult } from '../turn-result.ts'
import { lends, notBorrowed } from './borrowing.ts'

/**
 * 套无锡的行不行, 照无锡那个算大概多少, after a place whose texts are not held: whether another's rules may be used there is denied; a sum by
 * them is shown as that, and so is what goes on with it (高级呢). Undefined where no rules are lent.
 */
export function lentToAway(
  before: ConversationState,
  text: string,
  mentions: readonly PlaceMention[],
  take: (state: ConversationState, asked: string) => TurnResult,
): TurnResult | undefined {
  const { away, lent } = before
  if (away === undefined) return undefined
  // 都是江苏的，套无锡的行不行: the province is named for the likeness.
  const from = mentions.find(({ kind, start }) => kind === 'known' && lends.test(text.slice(0, start)))
  const goesOn = lent !== undefined && mentions.length === 0 && !compares.test(text)
  if (from === undefined && !goesOn) return undefined
  if (from !== undefined && questionForms(text).polar !== undefined) {
    const answer = `${phrases.notLent(from.name, away)}${phrases.notCovered(away)}`
    return { state: before, reply: plainReply(answer, 'out_of_scope') }
  }
  const { state, reply } = take(
    { ...before, lent: undefined, place: from === undefined ? lent?.place : undefined },
    text,
  )
  const { place, topics } = state
  if (place === undefined || !topics.some((topic) => moneyish.has(topic))) return undefined
  const name = from?.name ?? lent?.name ?? ''
  return {
    state: { ...state, place: undefined, away, lent: { place, name } },
    reply: notBorrowed(reply, phrases.lentOnly(name, away)),
  }
}
/** 两边一样吗: of the two places. */
const compares = /一样|相同|不同|两边|两地|两个地方|哪/u

/**
 * 那按无锡标准算呢, of people of a place whose texts are held: shown as the other's sum, and the place stays. Undefined where no other place's
 * standard is put, or leave is asked for it (能按无锡的算吗).
 */
export function lentHere(
  before: ConversationState,
  text: string,
  mentions: readonly PlaceMention[],
  nameOf: (id: string) => string | undefined,
  take: (state: ConversationState, asked: string) => TurnResult,
): TurnResult | undefined {
  const [from, ...more] = mentions
  if (before.place === undefined || from?.kind !== 'known' || more.length > 0) return undefined
  const { place } = before
  const { id } = from
  if (id === place || !lends.test(text.slice(0, from.start)) || !byStandard.test(text.slice(from.end)))
    return undefined
  if (questionForms(text).polar !== undefined) return undefined
  const { state, reply } = take({ ...before, place: undefined }, text)
  if (state.place !== id || reply.amounts.every(({ kind }) => kind !== 'total')) return undefined
  return {
    state: { ...state, place },
    reply: notBorrowed(reply, phrases.lentHere(from.name, nameOf(place) ?? '')),
  }
}
const byStandard =
  /^(?:那边|那里|市|省)?的?(?:补贴)?(?:标准|规定|办法|政策|数|文件)(?:来|去|算|给|补|发|能|可以|一共|总共|拿|领|是|的话|，)*(?:多少)?(?:呢|钱)?[？。！]*$/u
