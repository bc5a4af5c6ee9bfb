import { said } from './amounts.ts'
import { skipSpaces, wordBefore } from './characters.ts'
import { toNumber, type Decimal } from './decimal.ts'
import { readNumeralAt, type Numeral } from './numeral.ts'
import { isMore, isWithin } from './surroundings.ts'
import { durationUnitAt } from './units.ts'
import type { Duration, DurationUnit, Reading } from './types.ts'

const HALF: Decimal = { mantissa: 5, exponent: -1 }

/** The exact number of months, for years and months only; undefined for ranges, 几个月, and anything with days in it. */
export function monthsOf(duration: Duration): number | undefined {
  if (duration.amount === undefined || duration.extraDays !== undefined) return undefined
  if (duration.unit === '年') return duration.amount * 12
  return duration.unit === '月' ? duration.amount : undefined
}

/** Reads the unit of time after a numeral: 年, 个半月, 年零三个月, 个多月, 个工作日 … */
export function readDuration(text: string, at: number, numeral: Numeral): Reading | undefined {
  if (numeral.positional) return undefined
  const more = isMore(text, numeral.end)
  const from = more ? numeral.end + 1 : numeral.end
  return (
    readHalfUnit(text, from, numeral) ??
    readMoreUnit(text, from, numeral) ??
    readUnit(text, at, from, numeral, more)
  )
}

/** 半年, 半个月, 半天: `at` is the 半. */
export function readHalf(text: string, at: number): Reading | undefined {
  if (text.charAt(at) !== '半' || wordBefore(text, at, ['上', '下', '一', '前', '后', '对'])) return undefined
  // 人数过半: no length of time, where 再过半年 is.
  if (wordBefore(text, at, ['过']) && !wordBefore(text, at, ['再过', '超过', '等过', '又过']))
    return undefined
  const found =
    durationUnitAt(text, at + 1) ??
    (text.charAt(at + 1) === '月' ? ({ unit: '月', end: at + 2, times: 1 } as const) : undefined)
  if (found === undefined) return undefined
  const more = isMore(text, found.end)
  const end = more ? found.end + 1 : found.end
  const year = found.unit === '年'
  const approximate = more || wordBefore(text, at, ['大', '小', '多', '近'])
  return reading(text, end, { value: year ? 6 : 0.5 * found.times }, year ? '月' : found.unit, approximate)
}

/** 个把月, 年把, 一年半载, 仨月: fixed phrases. */
export function readDurationPhrase(text: string, at: number): Reading | undefined {
  for (const [phrase, unit, value] of PHRASES) {
    if (text.startsWith(phrase, at)) return reading(text, at + phrase.length, { value }, unit, true)
  }
  if (text.startsWith('一年半载', at))
    return reading(text, at + 4, { range: { from: 6, to: 12 } }, '月', true)
  return undefined
}

const PHRASES: readonly (readonly [string, DurationUnit, number])[] = [
  ['个把月', '月', 1],
  ['个把星期', '周', 1],
  ['个把礼拜', '周', 1],
  ['个把小时', '小时', 1],
  ['个把钟头', '小时', 1],
  ['年把', '年', 1],
]

/** 两个半月, 一个半小时. */
function readHalfUnit(text: string, at: number, numeral: Numeral): Reading | undefined {
  if (!text.startsWith('个半', at)) return undefined
  const found = durationUnitAt(text, at + 2)
  const end = text.charAt(at + 2) === '月' ? at + 3 : found?.end
  const unit = text.charAt(at + 2) === '月' ? '月' : found?.unit
  if (end === undefined || unit === undefined || unit === '年') return undefined
  return reading(text, end, said(numeral, found?.times, HALF), unit, numeral.approximate)
}

/** 三个多月, 两个来月, 一个多小时. */
function readMoreUnit(text: string, at: number, numeral: Numeral): Reading | undefined {
  if (text.charAt(at) !== '个' || !isMore(text, at + 1)) return undefined
  const found = durationUnitAt(text, at + 2)
  const end = text.charAt(at + 2) === '月' ? at + 3 : found?.end
  const unit = text.charAt(at + 2) === '月' ? '月' : found?.unit
  if (end === undefined || unit === undefined) return undefined
  return reading(text, end, said(numeral, found?.times), unit, true)
}

function readUnit(
  text: string,
  at: number,
  from: number,
  numeral: Numeral,
  more: boolean,
): Reading | undefined {
  const found = durationUnitAt(text, from) ?? bareUnit(text, from, numeral)
  if (found === undefined) return undefined
  const { unit, times } = found
  if (unit === '年' && toNumber(numeral.high) >= 200) return undefined
  const ordinalQuarter = text.startsWith('季度', skipSpaces(text, from))
  if (ordinalQuarter && (toNumber(numeral.high) <= 4 || wordBefore(text, at, ['第']))) return undefined
  const approximate = more || numeral.approximate
  if (unit === '年') {
    const years = readYearTail(text, found.end, numeral)
    if (years !== undefined) return years
  } else if (
    text.charAt(found.end) === '半' &&
    isHalfEnd(text, found.end + 1) &&
    '天周小时星期'.includes(unit)
  ) {
    return reading(text, found.end + 1, said(numeral, times, HALF), unit, approximate)
  }
  const tail =
    unit !== '日' &&
    isMore(text, found.end) &&
    !'+余'.includes(text.charAt(found.end)) &&
    text.charAt(found.end) === '多'
  const end = tail ? found.end + 1 : found.end
  return reading(text, end, said(numeral, times), unit, approximate || tail)
}

/** 年半, 年零三个月, 年6个月15天, 年3月. */
function readYearTail(text: string, at: number, numeral: Numeral): Reading | undefined {
  if (text.charAt(at) === '半' && isHalfEnd(text, at + 1)) {
    const more = text.charAt(at + 1) === '多' && isMore(text, at + 1)
    return reading(text, more ? at + 2 : at + 1, said(numeral, 1, HALF), '年', more || numeral.approximate)
  }
  if (toNumber(numeral.low) !== toNumber(numeral.high) || !numeral.known) return undefined
  let from = skipSpaces(text, at)
  if ('零又加'.includes(text.charAt(from) || ' ')) from += 1
  if (text.startsWith('半', from)) return undefined
  const months = readNumeralAt(text, from)
  const count = months === undefined ? NaN : toNumber(months.low)
  if (months === undefined || !months.known || count !== toNumber(months.high) || count > 24) return undefined
  const monthsEnd = skipSpaces(text, months.end)
  const counted = text.startsWith('个月', monthsEnd) && text.charAt(monthsEnd + 2) !== '份'
  const bare =
    text.charAt(monthsEnd) === '月' &&
    numeral.length === 1 &&
    !'份底初末中上下'.includes(text.charAt(monthsEnd + 1) || ' ')
  if (!counted && !bare) return undefined
  const end = monthsEnd + (counted ? 2 : 1)
  const total = toNumber(numeral.low) * 12 + count
  const days = readNumeralAt(text, '零又'.includes(text.charAt(end) || ' ') ? end + 1 : end)
  if (bare && days !== undefined && '日号'.includes(text.charAt(days.end) || ' ')) return undefined
  if (
    days !== undefined &&
    days.known &&
    text.charAt(days.end) === '天' &&
    toNumber(days.low) === toNumber(days.high)
  ) {
    const whole = reading(text, days.end + 1, { value: total }, '月', numeral.approximate)
    return whole.body?.kind === 'duration'
      ? { ...whole, body: { ...whole.body, extraDays: toNumber(days.low) } }
      : whole
  }
  const more = text.charAt(end) === '多' && isMore(text, end)
  return reading(text, more ? end + 1 : end, { value: total }, '月', numeral.approximate || more)
}

/** 15日 is days; 18月 is months, 9月 is a month of the year and no length. */
function bareUnit(
  text: string,
  at: number,
  numeral: Numeral,
): { unit: DurationUnit; end: number; times: number } | undefined {
  const from = skipSpaces(text, at)
  const next = text.charAt(from + 1)
  if (text.charAt(from) === '日' && !'期常元本均薪后前起'.includes(next || ' '))
    return { unit: '日', end: from + 1, times: 1 }
  if (text.charAt(from) === '日' && next === '后') return { unit: '日', end: from + 1, times: 1 }
  if (text.charAt(from) === '月' && toNumber(numeral.low) > 12) return { unit: '月', end: from + 1, times: 1 }
  if ((text.charAt(from) === 'h' || text.charAt(from) === 'H') && numeral.script === 'arabic') {
    return /[A-Za-z]/.test(next) ? undefined : { unit: '小时', end: from + 1, times: 1 }
  }
  return undefined
}

/** The 半 of 一年半 ends there; 一年半个月 and 一年半年 go on. */
function isHalfEnd(text: string, at: number): boolean {
  return !'个年天月载价数小学'.includes(text.charAt(at) || ' ')
}

/** A length said with its unit, looking ahead for 内. */
export function reading(
  text: string,
  end: number,
  { value, range }: ReturnType<typeof said>,
  unit: DurationUnit,
  approximate: boolean,
): Reading {
  return {
    end,
    body: {
      kind: 'duration',
      ...(value === undefined ? {} : { amount: value }),
      ...(range === undefined ? {} : { range }),
      unit,
      ...(isWithin(text, end) ? { within: true as const } : {}),
    },
    approximate,
  }
}
