import { skipSpaces, wordAt, wordBefore } from './characters.ts'

const BEFORE = ['大概', '大约', '约', '约莫', '差不多', '几乎', '将近', '接近', '估计', '近', '大致']
const AFTER = ['左右', '上下', '前后', '出头']

/** 合约20人: this 约 belongs to its noun. 近三年 means the last three years. */
const NOUNS_IN_YUE = [...'合签预节违制契履续邀条解和公集'].map((first) => `${first}约`)
const NOUNS_IN_JIN = ['最近', '附近', '靠近', '就近', '临近']

/** Whether 大概, 约, 将近 … stand before the quantity, with at most 有/是/在 between. */
export function isApproximateBefore(text: string, at: number, kind: string): boolean {
  let end = at
  if (text.charAt(end - 1) === ' ') end -= 1
  if ('有是在要为'.includes(text.charAt(end - 1) || ' ')) end -= 1
  if (text.charAt(end - 1) === ' ') end -= 1
  if (!wordBefore(text, end, BEFORE)) return false
  if (wordBefore(text, end, NOUNS_IN_YUE) || wordBefore(text, end, NOUNS_IN_JIN)) return false
  return !(kind === 'duration' && text.charAt(end - 1) === '近' && !wordBefore(text, end, ['将近', '接近']))
}

/** Whether 左右, 上下 … follow. */
export function isApproximateAfter(text: string, at: number): boolean {
  return wordAt(text, skipSpaces(text, at), AFTER) !== undefined
}

/** Whether 多 or 来 at `at` says "a bit more": 20多, 三年多; not 多少, 多久, 多拿多少, 来着 or 来自. */
export function isMore(text: string, at: number): boolean {
  const glyph = text.charAt(at)
  if (glyph === '+') return true
  if (glyph !== '多' && glyph !== '来' && glyph !== '余') return false
  if (glyph === '多' && /^(?:多|出|拿|补|给|领)(?:了|到)?(?:多少|少|几)/u.test(text.slice(at + 1)))
    return false
  return !(glyph === '多' ? '少久大长数' : '自着源').includes(text.charAt(at + 1) || ' ')
}

/** Whether 内, 之内, 以内 follow: a limit, not 内容 or 内部. */
export function isWithin(text: string, at: number): boolean {
  const from = skipSpaces(text, at)
  if (text.startsWith('之内', from) || text.startsWith('以内', from)) return true
  return text.charAt(from) === '内' && !'容部训蒙控地资外'.includes(text.charAt(from + 1) || ' ')
}

/**
 * How far a figure stands from the one named: below it for 不到, 没满, 不足; above it for 超过, 大于; by less than any unit, so that a limit
 * at the figure itself is missed or passed.
 */
export function lean(text: string, start: number, end: number): number {
  const before = text.slice(Math.max(0, start - 5), start)
  if (/(?:(?<!满)不满|不到|没满|未满|不足|没到|少于|低于|不够|没有|小于|差点|不及)(?:了)?$/u.test(before))
    return -margin
  if (/(?<!不|没|未|不得|不能)(?:超过|超出|多于|大于|高于)(?:了)?$/u.test(before)) return margin
  return /^(?:以下|不到|还没到|都不到|都没到|未满|没满)/u.test(text.slice(end)) ? -margin : 0
}

const margin = 0.01
