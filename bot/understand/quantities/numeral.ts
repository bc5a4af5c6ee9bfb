import { chineseDigitsEnd, DIGITS, isAsciiDigit, isAsciiLetter } from './characters.ts'
import { SMALL_SCALES, TENS, wordBefore } from './characters.ts'
import { isPair, isScale, readCoefficient, type Coefficient } from './coefficient.ts'
import { plus, scaled, toNumber, whole, ZERO, type Decimal } from './decimal.ts'
import { startsCountedUnit } from './units.ts'

/** A number as written, from `start` of the reading to `end`. `low` and `high` differ for 两三, 十几, 几百. */
export interface Numeral {
  readonly end: number
  readonly low: Decimal
  readonly high: Decimal
  readonly approximate: boolean
  /** False for 几 alone. */
  readonly known: boolean
  readonly script: 'arabic' | 'chinese'
  /** The power of ten of the largest written scale: 5千 → 3, 一万二 → 4, 35 → 0. */
  readonly scale: number
  /** The number before its last 万, 亿, 千, k or w when nothing came after it: 5-8万 lends its 万 to the 5. */
  readonly lent?: number
  /** Chinese digits without scales: 二〇二三, 八五. */
  readonly positional: boolean
  /** How many glyphs were written. */
  readonly length: number
}

/** Reads the longest numeral at `at`, or undefined. Never looks back further than a few glyphs; never throws. */
export function readNumeralAt(text: string, at: number): Numeral | undefined {
  if (!STARTS.has(text.charAt(at))) return undefined
  const slot = at % MEMORY
  const known = recent[slot]
  if (known?.at === at && known.text === text) return known.numeral
  const numeral = readLoose(text, at) ?? readPositional(text, at) ?? readScaled(text, at)
  recent[slot] = { text, at, numeral }
  return numeral
}

/** Lets go of the text. Every reader asks for the same few numerals, so the last ones are kept until the text is done. */
export function forgetNumerals(): void {
  recent.length = 0
}

const MEMORY = 16
const recent: { readonly text: string; readonly at: number; readonly numeral: Numeral | undefined }[] = []

const STARTS: ReadonlySet<string> = new Set([
  ...'0123456789几数万',
  ...DIGITS.keys(),
  ...SMALL_SCALES.keys(),
  ...TENS.keys(),
])

/** 百十来块, 百八十人, 千把块, 上百人, 近千家: round figures without a leading digit. */
function readLoose(text: string, at: number): Numeral | undefined {
  const scale = SMALL_SCALES.get(text.charAt(at)) ?? (text.charAt(at) === '万' ? 4 : undefined)
  if (scale === undefined || scale < 2) return undefined
  const base = whole(10 ** scale)
  const loose = (end: number, low: Decimal, high: Decimal): Numeral => ({
    end,
    low,
    high,
    approximate: true,
    known: true,
    script: 'chinese',
    scale,
    positional: false,
    length: end - at,
  })
  const next = text.charAt(at + 1) === '儿' ? at + 2 : at + 1
  if (text.charAt(next) === '八' && SMALL_SCALES.get(text.charAt(next + 1)) === scale - 1) {
    return loose(next + 2, whole(8 * 10 ** (scale - 1)), base)
  }
  if (scale === 2 && text.charAt(next) === '十') return loose(next + 1, base, whole(110))
  if (text.charAt(at + 1) === '把') return loose(at + 2, base, base)
  if (
    wordBefore(text, at, ['上', '近', '成', '过', '超']) &&
    !wordBefore(text, at, ['以上', '之上', '附近'])
  ) {
    const end = text.charAt(at + 1) === '万' && scale < 4 ? at + 2 : at + 1
    const value = end === at + 2 ? scaled(base, 4) : base
    return loose(end, value, value)
  }
  return undefined
}

function readPositional(text: string, at: number): Numeral | undefined {
  const end = chineseDigitsEnd(text, at)
  const length = end - at
  if (length < 2 || length > 15 || isScale(text, end)) return undefined
  const digits = [...text.slice(at, end)].map((glyph) => DIGITS.get(glyph) ?? 0)
  if (length === 2) {
    const [first = 0, second = 0] = digits
    if (isPair(first, second)) return undefined
    if (text.charAt(end) === '点' || text.charAt(at + 1) === '两' || text.charAt(at) === '两')
      return undefined
  }
  return {
    end,
    low: whole(Number(digits.join(''))),
    high: whole(Number(digits.join(''))),
    approximate: false,
    known: true,
    script: 'chinese',
    scale: 0,
    positional: true,
    length,
  }
}

function readScaled(text: string, at: number): Numeral | undefined {
  let total: Pair = [ZERO, ZERO]
  let section: Pair = [ZERO, ZERO]
  let smallLimit = 4
  let bigLimit = Infinity
  let last: number | undefined
  let coefficients = 0
  let scales = 0
  let scale = 0
  let approximate = false
  let some = false
  let end = at

  for (;;) {
    let from = end
    if (last !== undefined) while (from < end + 2 && '零〇'.includes(text.charAt(from) || ' ')) from += 1
    const zero = from > end
    const part = readCoefficient(text, from, last)
    if (part === undefined) break
    const after = part.kind === 'some' ? part.end : skipInfix(text, part.end)
    const small = smallAt(text, after, part)
    let closed = false
    if (small !== undefined) {
      if (small >= smallLimit) break
      section = add(section, part, small)
      end = after + 1
      approximate ||= after > part.end
      smallLimit = small
      last = small
      scale = Math.max(scale, small)
      scales += 1
    } else if (bigAt(text, after, part.kind) !== undefined) {
      if (last !== undefined && last !== 1 && !zero && section[0].mantissa !== 0) break
      section = add(section, part, 0)
      end = part.end
    } else {
      const power = last === undefined ? 0 : unitsPower(text, part, last, zero)
      if (power === undefined) break
      section = add(section, part, power)
      end = part.end
      closed = true
    }
    coefficients += 1
    some ||= part.kind === 'some'
    approximate ||= part.kind === 'literal' && part.low !== part.high

    const tail = skipInfix(text, end)
    const big = closed ? undefined : bigAt(text, tail, part.kind)
    if (big !== undefined && big.power < bigLimit) {
      total = [plus(total[0], scaled(section[0], big.power)), plus(total[1], scaled(section[1], big.power))]
      section = [ZERO, ZERO]
      approximate ||= tail > end
      end = big.end
      last = big.power
      scale = Math.max(scale, big.power)
      scales += 1
      bigLimit = big.power
      smallLimit = Math.min(big.power, 4)
    } else if (closed || small === undefined) {
      break
    }
  }
  if (end === at) return undefined
  const script = isAsciiDigit(text.charAt(at)) ? 'arabic' : 'chinese'
  const exact = { script, positional: false } as const
  if (script === 'chinese' && scale <= 2) {
    const decimals = readChineseDecimals(text, end)
    if (decimals !== undefined && !some) {
      const big = bigAt(text, decimals.end, 'digit')
      const value = scaled(plus(section[0], decimals.value), big?.power ?? 0)
      const stop = big?.end ?? decimals.end
      const known = { approximate: false, known: true, scale: big?.power ?? 0 }
      return { ...exact, ...known, end: stop, low: value, high: value, length: stop - at }
    }
  }
  return {
    ...exact,
    end,
    low: plus(total[0], section[0]),
    high: plus(total[1], section[1]),
    approximate: approximate || (some && scale > 0),
    known: !some || scale > 0,
    scale,
    ...(coefficients === 1 && scales === 1 && scale >= 2 ? { lent: scale } : {}),
    length: end - at,
  }
}

type Pair = readonly [Decimal, Decimal]

function add([low, high]: Pair, part: Coefficient, power: number): Pair {
  return [plus(low, scaled(part.low, power)), plus(high, scaled(part.high, power))]
}

/** Passes over the 多 of 20多万, if a scale follows. */
function skipInfix(text: string, at: number): number {
  return '多来余'.includes(text.charAt(at) || ' ') &&
    (isScale(text, at + 1) || bigAt(text, at + 1, 'literal'))
    ? at + 1
    : at
}

function smallAt(text: string, at: number, part: Coefficient): number | undefined {
  const glyph = text.charAt(at)
  if (TENS.has(glyph)) return part.kind === 'tens' ? 1 : undefined
  return part.kind === 'tens' ? undefined : SMALL_SCALES.get(glyph)
}

/** The power of ten of a closing coefficient without a scale, or undefined when it belongs to what follows. */
function unitsPower(text: string, part: Coefficient, last: number, zero: boolean): number | undefined {
  if (last === 1 && part.digits === 1) return part.kind === 'liang' ? undefined : 0
  if (part.low.exponent !== 0 || part.kind === 'some' || part.kind === 'liang') return undefined
  if (zero) return toNumber(part.high) < 10 ** last ? 0 : undefined
  if (part.kind === 'pair') return undefined
  const value = toNumber(part.low)
  if (value === 0) return undefined
  if (part.digits > 1) {
    if (part.kind !== 'literal' || part.digits > last) return undefined
    return part.digits === last || !startsCountedUnit(text, part.end) ? 0 : undefined
  }
  if (last < 2) return undefined
  const claimed = startsCountedUnit(text, part.end)
  if (claimed && (last >= 3 || value === 1 || text.charAt(part.end) === '年')) return undefined
  return '级成折'.includes(text.charAt(part.end) || ' ') ? undefined : last - 1
}

/** 点五, 点二五; not the half hours of 三点五十分. */
function readChineseDecimals(
  text: string,
  at: number,
): { readonly end: number; readonly value: Decimal } | undefined {
  if (text.charAt(at) !== '点') return undefined
  const end = chineseDigitsEnd(text, at + 1)
  const digits = [...text.slice(at + 1, Math.min(end, at + 9))].map((glyph) => DIGITS.get(glyph) ?? 0)
  if (digits.length === 0 || end > at + 8 || SMALL_SCALES.has(text.charAt(end)) || text.charAt(end) === '分')
    return undefined
  return { end, value: { mantissa: Number(digits.join('')), exponent: -digits.length } }
}

function bigAt(
  text: string,
  at: number,
  kind: Coefficient['kind'],
): { end: number; power: number } | undefined {
  const glyph = text.charAt(at)
  if (glyph === '亿') return { end: at + 1, power: 8 }
  if (glyph === '万') {
    return text.charAt(at + 1) === '亿' ? { end: at + 2, power: 12 } : { end: at + 1, power: 4 }
  }
  if (kind !== 'literal' || isAsciiLetter(text.charAt(at + 1))) return undefined
  if (glyph === 'w' || glyph === 'W') return { end: at + 1, power: 4 }
  if (glyph === 'k' || glyph === 'K') return { end: at + 1, power: 3 }
  return undefined
}
