import { answerLimit } from '../../compose/index.ts'
import type { TurnResult } from '../turn-result.ts'
import { besideEachOther } from './joined-replies.ts'

/** One of several lengths asked about together, and the question put of it alone. */
export interface LengthAsked {
  readonly name: string
  readonly text: string
}

/**
 * 线上70课时和71课时各补多少, 30天、45天、60天各补多少: the question once for each length, where money is asked of lengths named side by side.
 * Undefined where no two lengths are.
 */
export function hoursApart(text: string): readonly LengthAsked[] | undefined {
  const match = sideBySide.exec(text)
  if (match === null) return undefined
  const [whole] = match
  const unit = match.groups?.['unit'] ?? ''
  const lengths = [...new Set(whole.match(/\d+/gu))]
  if (new Set(whole.match(/课时|学时|天/gu)).size > 1) return undefined
  if (lengths.length < 2 || !asksMoney.test(text.slice(match.index + whole.length))) return undefined
  const before = text.slice(0, match.index)
  const after = text
    .slice(match.index + whole.length)
    .replace(/^(?:，)?(每人|一个人)?(?:，)?(?:各|分别|都|各自)+(?:能|可以|是)?/u, '$1')
  return lengths.map((length) => ({ name: `${length}${unit}`, text: `${before}${length}${unit}${after}` }))
}

/** Each length by itself, said once where all come to the same. */
export function answerHoursApart(
  text: string,
  turn: (asked: string, limit?: number) => TurnResult,
): TurnResult | undefined {
  const lengths = hoursApart(text)
  if (lengths === undefined) return undefined
  const limit = answerLimit / lengths.length
  const turns = lengths.map(({ name, text }) => ({ name, ...turn(text, limit) }))
  const [first, ...others] = turns
  if (first === undefined) return undefined
  if (others.every(({ reply }) => reply.answer === first.reply.answer)) return turn(lengths[0]?.text ?? text)
  return { state: first.state, reply: besideEachOther(turns, false) }
}

/** 70课时和71课时, 30、45、60天, 30天，45天; 30个，20天 is so many people trained so long: a figure without the unit stands in one row with the others. */
const sideBySide =
  /(?:\d{1,4}(?:个?(?:课时|学时|天)(?:和|跟|与|、|还是|，)|(?:和|跟|与|、|还是)))+\d{1,4}个?(?<unit>课时|学时|天)/u
const asksMoney = /(?:补|给|领|拿|发)[^，。？！]{0,4}(?:多少|几)|多少钱|标准/u
