import { answerLimit } from '../../compose/index.ts'
import type { TurnResult } from '../turn-result.ts'
import { besideEachOther } from './joined-replies.ts'

/** One of several lengths asked about together, and the question put of it alone. */
export interface LengthAsked {
  readonly name: string
  readonly text: string
}

/**
 * 线上70课时和71课时各补多少: the question once for each length, where money is asked of lengths named side by side. Undefined where no
 * two lengths are.
 */
export function hoursApart(text: string): readonly [LengthAsked, LengthAsked] | undefined {
  const match = sideBySide.exec(text)
  const [whole, one, other, unit] = match ?? []
  if (match === null || whole === undefined || one === undefined || other === undefined || unit === undefined)
    return undefined
  if (one === other || !asksMoney.test(text.slice(match.index + whole.length))) return undefined
  const before = text.slice(0, match.index)
  const after = text
    .slice(match.index + whole.length)
    .replace(/^(?:，)?(?:各|分别|都|各自)+(?:能|可以|是)?/u, '')
  const put = (length: string) => ({ name: `${length}${unit}`, text: `${before}${length}${unit}${after}` })
  return [put(one), put(other)]
}

/** Each of two lengths by itself, said once where both come to the same. */
export function answerHoursApart(
  text: string,
  turn: (asked: string, limit?: number) => TurnResult,
): TurnResult | undefined {
  const lengths = hoursApart(text)
  if (lengths === undefined) return undefined
  const [first, second] = lengths.map(({ name, text }) => ({ name, ...turn(text, answerLimit / 2) }))
  if (first === undefined || second === undefined || first.reply.answer === second.reply.answer)
    return turn(lengths[0].text)
  return { state: first.state, reply: besideEachOther([first, second], false) }
}

const sideBySide = /(\d{1,4})(?:个)?(?:课时|学时)?(?:和|跟|与|、|还是)(\d{1,4})(?:个)?(课时|学时)/u
const asksMoney = /(?:补|给|领|拿|发)[^，。？！]{0,4}(?:多少|几)|多少钱|标准/u
