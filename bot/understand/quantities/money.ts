import { saidWhole } from './amounts.ts'
import { DIGITS, isAsciiDigit, isAsciiLetter, skipSpaces, wordAt } from './characters.ts'
import { plus, scaled, whole } from './decimal.ts'
import { readNumeralAt, type Numeral } from './numeral.ts'
import { readNumeralRange } from './numeral-range.ts'
import { isMore } from './surroundings.ts'
import { startsCountedUnit } from './units.ts'
import type { Reading } from './types.ts'

const UNITS = [
  '元',
  '块',
  '块钱',
  '元钱',
  '圆',
  '元整',
  '圆整',
  '元正',
  '块整',
  '元人民币',
  'RMB',
  'rmb',
  'CNY',
  '人民币',
]
const NOT_UNITS = ['元月', '元旦', '元件', '元器', '块头']
const SIGNS = ['¥', 'RMB', 'rmb', 'CNY', '人民币']

/** 5000元, 五千块, 1.5万元, 百十来块, 三块五, 元五角: a numeral with its unit of money. */
export function readMoney(text: string, numeral: Numeral): Reading | undefined {
  if (numeral.positional) return undefined
  const more = isMore(text, numeral.end)
  const from = skipSpaces(text, more ? numeral.end + 1 : numeral.end)
  const scaledUnit = more && '万千百亿'.includes(text.charAt(from) || ' ')
  if (scaledUnit || wordAt(text, from, NOT_UNITS) !== undefined) return undefined
  const unit = wordAt(text, from, UNITS)
  if (unit === undefined) return undefined
  const tail = readTail(text, from + unit.length, unit)
  const value = { ...numeral, low: plus(numeral.low, tail.value), high: plus(numeral.high, tail.value) }
  const tailMore = text.charAt(tail.end) === '多' && isMore(text, tail.end)
  return moneyReading(value, tailMore ? tail.end + 1 : tail.end, more || tailMore || numeral.approximate)
}

/** ¥5,000 and RMB 5000: `at` is the sign. */
export function readSignedMoney(text: string, at: number): Reading | undefined {
  const sign = wordAt(text, at, SIGNS)
  if (sign === undefined) return undefined
  const from = skipSpaces(text, at + sign.length)
  const numeral = readNumeralRange(text, from) ?? readNumeralAt(text, from)
  if (numeral === undefined || !numeral.known || numeral.positional) return undefined
  return readMoney(text, numeral) ?? moneyReading(numeral, numeral.end, numeral.approximate)
}

/** 一万二, 5千, 30w: no unit, but a scale of a thousand or more and nothing counted after it. */
export function readImpliedMoney(text: string, numeral: Numeral): Reading | undefined {
  if (numeral.positional || numeral.scale < 3) return undefined
  const more = isMore(text, numeral.end)
  const end = more ? numeral.end + 1 : numeral.end
  if (startsCountedUnit(text, end) || '分倍瓦米'.includes(text.charAt(end) || ' ')) return undefined
  const reading = moneyReading(numeral, end, more || numeral.approximate)
  return reading.body?.kind === 'money' ? { ...reading, body: { ...reading.body, implied: true } } : reading
}

/** The 五 of 三块五, and 五角六分. */
function readTail(text: string, at: number, unit: string): { end: number; value: ReturnType<typeof whole> } {
  const digit = digitAt(text, at)
  if (digit === undefined || unit.length > 1) return { end: at, value: whole(0) }
  const jiao = '角毛'.includes(text.charAt(at + 1) || ' ')
  if (jiao) {
    const fen = digitAt(text, at + 2)
    const withFen = fen !== undefined && text.charAt(at + 3) === '分'
    const value = plus(scaled(whole(digit), -1), withFen ? scaled(whole(fen), -2) : whole(0))
    const end = withFen ? at + 4 : at + 2
    return { end: text.charAt(end) === '整' ? end + 1 : end, value }
  }
  const next = text.charAt(at + 1)
  const alone = !DIGITS.has(next) && !isAsciiDigit(next) && !'十百千万.'.includes(next || ' ')
  if (unit !== '块' || !alone || startsCountedUnit(text, at + 1)) return { end: at, value: whole(0) }
  return { end: at + 1, value: scaled(whole(digit), -1) }
}

function digitAt(text: string, at: number): number | undefined {
  const glyph = text.charAt(at)
  if (isAsciiDigit(glyph)) return isAsciiLetter(text.charAt(at + 1)) ? undefined : Number(glyph)
  return DIGITS.get(glyph)
}

function moneyReading(numeral: Numeral, end: number, approximate: boolean): Reading {
  const { value, range, exact } = saidWhole(numeral, 2)
  return {
    end,
    body: {
      kind: 'money',
      ...(value === undefined ? {} : { fen: value }),
      ...(range === undefined ? {} : { range }),
    },
    approximate: approximate || !exact,
  }
}
