import { readLiteral } from './arabic.ts'
import { DIGITS, FORMAL_DIGITS, isAsciiDigit, SMALL_SCALES, TENS, wordBefore } from './characters.ts'
import { whole, type Decimal } from './decimal.ts'

/** What stands before a scale: the 3 of 3千, the 两三 of 两三百. */
export interface Coefficient {
  readonly end: number
  readonly low: Decimal
  readonly high: Decimal
  readonly kind: 'digit' | 'liang' | 'pair' | 'some' | 'literal' | 'implicit' | 'tens'
  readonly digits: number
}

/** One coefficient: a digit, two neighbouring digits (两三), 几, an arabic literal, or the one that 十 implies. */
export function readCoefficient(text: string, at: number, last: number | undefined): Coefficient | undefined {
  const glyph = text.charAt(at)
  const make = (end: number, low: number, high: number, kind: Coefficient['kind']): Coefficient => ({
    end,
    low: whole(low),
    high: whole(high),
    kind,
    digits: 1,
  })
  if (isAsciiDigit(glyph)) {
    const literal = readLiteral(text, at)
    if (literal === undefined) return undefined
    const { value } = literal
    const some = text.charAt(literal.end) === '几' && value.exponent === 0 && value.mantissa % 10 === 0
    if (some && value.mantissa > 0 && (last === undefined || last > 1)) {
      return { ...make(literal.end + 1, value.mantissa + 1, value.mantissa + 9, 'literal'), digits: 2 }
    }
    return { end: literal.end, low: value, high: value, kind: 'literal', digits: literal.end - at }
  }
  if (TENS.has(glyph)) {
    const value = TENS.get(glyph) ?? 0
    return make(at, value, value, 'tens')
  }
  if (glyph === '十' || glyph === '拾') return make(at, 1, 1, 'implicit')
  if (glyph === '几') return make(at + 1, last === undefined ? 2 : 1, 9, 'some')
  if (glyph === '数' && isScale(text, at + 1) && !wordBefore(text, at, COUNTING_WORDS))
    return make(at + 1, 2, 9, 'some')
  const digit = DIGITS.get(glyph)
  if (digit === undefined) return undefined
  const next = DIGITS.get(text.charAt(at + 1))
  if (next !== undefined && isPair(digit, next) && !DIGITS.has(text.charAt(at + 2))) {
    const splits = last !== undefined && last >= 2 && !isScale(text, at + 2)
    if (!splits) return make(at + 2, digit, next, 'pair')
  }
  if (
    FORMAL_DIGITS.includes(glyph) &&
    last === undefined &&
    !isScale(text, at + 1) &&
    !isFormalEnd(text, at + 1)
  ) {
    return undefined
  }
  return make(at + 1, digit, digit, glyph === '两' ? 'liang' : 'digit')
}

/** 人数十二, 总数十: here 数 is part of a noun. */
const COUNTING_WORDS = [...'人总次分课时天位倍参少多无度指名份个岗学期件']

function isFormalEnd(text: string, at: number): boolean {
  return '元圆角份名年月个位'.includes(text.charAt(at) || ' ') || (at === 1 && text.length === 1)
}

export function isScale(text: string, at: number): boolean {
  const glyph = text.charAt(at)
  return SMALL_SCALES.has(glyph) || glyph === '万' || glyph === '亿'
}

/** Neighbours said as a range: 一两, 两三, 三四 … 八九, and 三五. */
export function isPair(first: number, second: number): boolean {
  return first > 0 && (second === first + 1 || (first === 3 && second === 5))
}
