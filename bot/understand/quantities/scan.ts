import { said } from './amounts.ts'
import { DIGITS, isAsciiDigit, isAsciiLetter, SMALL_SCALES, TENS, wordBefore } from './characters.ts'
import { readDate, type DateContext } from './dates.ts'
import { toNumber, whole } from './decimal.ts'
import { readDuration, readDurationPhrase, readHalf } from './durations.ts'
import { readAttachment, readBracketedReference, readOpaque, readOrdinal } from './identifiers.ts'
import { readReference, readTableName, tokenEnd } from './identifiers.ts'
import { readImpliedMoney, readMoney, readSignedMoney } from './money.ts'
import { readNumeralAt, type Numeral } from './numeral.ts'
import { readNumeralRange } from './numeral-range.ts'
import { readPercent, readProportionPhrase, readRatio } from './proportions.ts'
import { isMore } from './surroundings.ts'
import { countUnitAt, durationUnitAt } from './units.ts'
import { passedWordEnd } from './words.ts'
import type { Body, CountUnit, Reading } from './types.ts'

/** The longest reading at `at`; of equals the first reader below wins. Looks at a bounded stretch of the text. */
export function readAt(text: string, at: number, context: DateContext): Reading | undefined {
  const glyph = text.charAt(at)
  if (!STARTS.has(glyph) && !isAsciiDigit(glyph) && !isAsciiLetter(glyph)) return undefined
  const opaque = readOpaque(text, at)
  if (opaque !== undefined) return opaque
  if (isAsciiLetter(glyph)) return readWord(text, at, context)
  let best: Reading | undefined
  for (const reader of READERS) {
    const reading = reader(text, at, context)
    if (reading !== undefined && reading.end > (best?.end ?? at)) best = reading
  }
  if (best === undefined && isAsciiDigit(glyph)) return { end: unreadEnd(text, at) }
  return best
}

type Reader = (text: string, at: number, context: DateContext) => Reading | undefined

const READERS: readonly Reader[] = [
  (text, at) => {
    const end = passedWordEnd(text, at)
    return end === undefined ? undefined : { end }
  },
  readListMarker,
  readBracketedReference,
  readAttachment,
  readTableName,
  readReference,
  readDate,
  readOrdinal,
  readSignedMoney,
  readProportionPhrase,
  readDurationPhrase,
  readHalf,
  readTogether,
  readNegative,
  readMeasured,
]

const STARTS: ReadonlySet<string> = new Set([
  ...DIGITS.keys(),
  ...SMALL_SCALES.keys(),
  ...TENS.keys(),
  ...'万亿几数半个年月俩仨¥人附表第〔[【(﹝<《今本当去上下前明来后大这昨周星礼元国劳对统唯双负成-',
])

/** Latin words: Q3 and RMB mean something, the rest is passed over whole. */
function readWord(text: string, at: number, context: DateContext): Reading {
  const times = /^\d[xX]\d/.test(text.slice(at - 1, at + 2))
  if (times) return { end: at + 1 }
  const reading = readSignedMoney(text, at) ?? readDate(text, at, context)
  return reading ?? { end: tokenEnd(text, at) }
}

/** 1、 or 二、 or 1. or (一) at the start of a line number the line. */
function readListMarker(text: string, at: number): Reading | undefined {
  if (text.charAt(at) === '(') {
    const inside = readNumeralAt(text, at + 1)
    if (inside === undefined || text.charAt(inside.end) !== ')' || inside.length > 3) return undefined
    return inside.script === 'chinese' || startsLine(text, at) ? { end: inside.end + 1 } : undefined
  }
  if (!startsLine(text, at)) return undefined
  const numeral = readNumeralAt(text, at)
  if (numeral === undefined || numeral.length > 3 || !numeral.known) return undefined
  const mark = text.charAt(numeral.end)
  if (mark === '、')
    return readNumeralRange(text, at) === undefined || /\D/.test(text.charAt(numeral.end + 1))
      ? listed(text, numeral)
      : undefined
  if (mark === ')') return { end: numeral.end + 1 }
  return mark === '.' && !isAsciiDigit(text.charAt(numeral.end + 1)) ? { end: numeral.end + 1 } : undefined
}

function listed(text: string, numeral: Numeral): Reading | undefined {
  const next = readNumeralAt(text, numeral.end + 1)
  const neighbours =
    next !== undefined && toNumber(next.low) === toNumber(numeral.low) + 1 && next.length === 1
  const large = next !== undefined && numeral.script === 'arabic' && toNumber(numeral.low) >= 10
  return neighbours || large ? undefined : { end: numeral.end + 1 }
}

function startsLine(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  return (
    at === 0 ||
    before === '\n' ||
    before === '\r' ||
    (before === ' ' && (at === 1 || text.charAt(at - 2) === '\n'))
  )
}

/** 俩, 仨 and the things they count: 仨月, 俩人. */
function readTogether(text: string, at: number): Reading | undefined {
  const glyph = text.charAt(at)
  if (glyph === '个')
    return text.startsWith('个把人', at) ? count({ value: 1 }, '人', at + 3, true) : undefined
  const value = glyph === '俩' ? 2 : glyph === '仨' ? 3 : undefined
  if (value === undefined || wordBefore(text, at, [...'咱我你他她它们'])) return undefined
  if (text.charAt(at + 1) === '月')
    return { end: at + 2, body: { kind: 'duration', amount: value, unit: '月' } }
  const numeral = { ...(readNumeralAt('三', 0) ?? EMPTY), low: whole(value), high: whole(value), end: at + 1 }
  const duration = durationUnitAt(text, at + 1)
  if (duration !== undefined) return readDuration(text, at, numeral)
  const unit = countUnitAt(text, at + 1)
  return count({ value }, unit?.unit ?? '个', unit?.end ?? at + 1, false)
}

const EMPTY: Numeral = {
  end: 0,
  low: whole(0),
  high: whole(0),
  approximate: false,
  known: true,
  script: 'chinese',
  scale: 0,
  positional: false,
  length: 1,
}

/** 负5000, -5人: below zero, so that the caller can refuse it. A dash after a word only separates: 中级-5人. */
function readNegative(text: string, at: number): Reading | undefined {
  const dash = text.charAt(at) === '-' && isAsciiDigit(text.charAt(at + 1))
  if (
    !(dash && (isEdge(text.charAt(at - 1)) || '=、'.includes(text.charAt(at - 1)))) &&
    text.charAt(at) !== '负'
  )
    return undefined
  const reading = readMeasured(text, at + 1)
  return reading?.body === undefined ? reading : { ...reading, body: negated(reading.body) }
}

function negated(body: Body): Body {
  switch (body.kind) {
    case 'count':
    case 'number':
      return body.value === undefined ? body : { ...body, value: -body.value }
    case 'money':
      return body.fen === undefined ? body : { ...body, fen: -body.fen }
    case 'duration':
      return body.amount === undefined ? body : { ...body, amount: -body.amount }
    case 'percent':
      return body.basisPoints === undefined ? body : { ...body, basisPoints: -body.basisPoints }
    default:
      return body
  }
}

/** A numeral, or two as a range, with what it measures. */
function readMeasured(text: string, at: number): Reading | undefined {
  const range = readNumeralRange(text, at)
  const ranged = range === undefined ? undefined : (measure(text, at, range) ?? bare(text, at, range))
  if (ranged !== undefined) return ranged
  const numeral = readNumeralAt(text, at)
  if (numeral === undefined) return undefined
  const pair = toNumber(numeral.low) !== toNumber(numeral.high)
  if (pair && text.charAt(numeral.end) === '月') return { end: numeral.end + 1 }
  if (numeral.approximate === false && isClockHour(text, numeral)) return { end: clockEnd(text, numeral) }
  return readRatio(text, at, numeral) ?? measure(text, at, numeral) ?? bare(text, at, numeral)
}

function measure(text: string, at: number, numeral: Numeral): Reading | undefined {
  if (text.charAt(numeral.end) === '级') return { end: numeral.end + 1 }
  return (
    readPercent(text, numeral) ??
    readMoney(text, numeral) ??
    readDuration(text, at, numeral) ??
    readCount(text, numeral) ??
    readImpliedMoney(text, numeral)
  )
}

function readCount(text: string, numeral: Numeral): Reading | undefined {
  const more = isMore(text, numeral.end)
  const found = countUnitAt(text, more ? numeral.end + 1 : numeral.end)
  if (found === undefined || (numeral.positional && numeral.length > 2 && numeral.script === 'chinese'))
    return undefined
  if (found.unit === '届' && toNumber(numeral.low) >= 1900) return undefined
  if (found.unit === '分' && numeral.script === 'chinese' && numeral.length < 2) return undefined
  const tail = isMore(text, found.end) && text.charAt(found.end) === '+'
  return count(
    said(numeral),
    found.unit,
    tail ? found.end + 1 : found.end,
    more || tail || numeral.approximate,
  )
}

function count(
  { value, range }: ReturnType<typeof said>,
  unit: CountUnit,
  end: number,
  approximate: boolean,
): Reading {
  return {
    end,
    body: {
      kind: 'count',
      ...(value === undefined ? {} : { value }),
      ...(range === undefined ? {} : { range }),
      unit,
    },
    approximate,
  }
}

/** A number alone: arabic anywhere, Chinese when it has a scale or zero, or stands by itself (「三」). */
function bare(text: string, at: number, numeral: Numeral): Reading | undefined {
  const next = text.charAt(numeral.end)
  if (!numeral.known || (isAsciiLetter(next) && !/^[xX]\d/.test(text.slice(numeral.end, numeral.end + 2))))
    return undefined
  if (next === '*' && text.charAt(numeral.end + 1) === '*' && text.charAt(numeral.end + 2) === '*')
    return undefined
  if (next === '/' && isAsciiDigit(text.charAt(numeral.end + 1)) && numeral.scale === 0) return undefined
  if (numeral.script === 'chinese' && !standsAlone(text, at, numeral)) return undefined
  if ('年月'.includes(next || ' ')) return undefined
  const more = isMore(text, numeral.end)
  const { value, range } = said(numeral)
  return {
    end: more ? numeral.end + 1 : numeral.end,
    body: {
      kind: 'number',
      ...(value === undefined ? {} : { value }),
      ...(range === undefined ? {} : { range }),
    },
    approximate: more || numeral.approximate,
  }
}

function standsAlone(text: string, at: number, numeral: Numeral): boolean {
  const alone = isEdge(text.charAt(at - 1)) && isEdge(text.charAt(numeral.end))
  if (numeral.positional) return alone || numeral.length > 2
  const pair = numeral.scale === 0 && toNumber(numeral.low) !== toNumber(numeral.high)
  return numeral.length >= 2 ? !pair || alone : alone
}

function isEdge(glyph: string): boolean {
  return glyph === '' || ' \n\r,，.。、;；!！?？:()'.includes(glyph)
}

function isClockHour(text: string, numeral: Numeral): boolean {
  if (text.charAt(numeral.end) !== '点' || toNumber(numeral.high) > 24 || numeral.scale > 1) return false
  return !'以之要建儿的'.includes(text.charAt(numeral.end + 1) || ' ') || numeral.script === 'arabic'
}

/** The end of 9点, 9点半, 14点30分. */
function clockEnd(text: string, numeral: Numeral): number {
  const at = numeral.end + 1
  if ('半整钟'.includes(text.charAt(at) || ' ')) return at + 1
  const minutes = readNumeralAt(text, at)
  if (minutes === undefined) return at
  return text.charAt(minutes.end) === '分' ? minutes.end + 1 : at
}

/** Where to go on after digits that nobody could read: the end of 3D, 1.2.3, 10.0.0.1, 1/3 or 110***. */
function unreadEnd(text: string, at: number): number {
  let end = tokenEnd(text, at)
  for (let hops = 0; hops < 4; hops++) {
    const joined = './*-'.includes(text.charAt(end) || ' ') && isAsciiDigit(text.charAt(end + 1))
    if (!joined) break
    end = tokenEnd(text, end + 1)
  }
  while (text.charAt(end) === '*') end += 1
  return tokenEnd(text, end)
}
