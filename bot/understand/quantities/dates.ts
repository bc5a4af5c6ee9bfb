import type { CivilDay } from '../../../knowledge/index.ts'
import {
  DIGITS,
  digitsEnd,
  isAsciiDigit,
  isAsciiLetter,
  skipSpaces,
  wordAt,
  wordBefore,
} from './characters.ts'
import { dateBody, type DateSaid } from './date-body.ts'
import { toNumber } from './decimal.ts'
import { readNumeralAt, type Numeral } from './numeral.ts'
import {
  readFeast,
  readRelativeDay,
  readRelativeMonth,
  readRelativeQuarter,
  readRelativeYear,
  readWeek,
} from './relative-dates.ts'
import { startsCountedUnit } from './units.ts'
import type { Reading } from './types.ts'

/** What the readers of dates may look at beside the text. */
export interface DateContext {
  readonly today: CivilDay | undefined
  /** The date that ended just before a 至 or 到, for 9月1日至15日. */
  readonly before: DateSaid | undefined
}

interface Said {
  readonly end: number
  readonly said: DateSaid
}

/** Reads a date at `at`: written dates, 9月15号, 今年3月, 年底, 三季度, 24年3月. */
export function readDate(text: string, at: number, context: DateContext): Reading | undefined {
  const found = readSaid(text, at, context)
  return found === undefined ? undefined : { end: found.end, body: dateBody(found.said, context.today) }
}

function readSaid(text: string, at: number, context: DateContext): Said | undefined {
  const numeric = isAsciiDigit(text.charAt(at)) ? readWritten(text, at) : undefined
  if (numeric !== undefined) return numeric
  const year = readYear(text, at) ?? readRelativeYear(text, at)
  if (year !== undefined) {
    const rest = readInYear(text, skipSpaces(text, year.end))
    if (rest !== undefined) return { end: rest.end, said: { ...year.said, ...rest.said } }
    return 'short' in year && !isYearContext(text, at, year.end) ? undefined : year
  }
  const month = readRelativeMonth(text, at)
  if (month !== undefined) return readInMonth(text, month.end, month.said)
  const quarter = readRelativeQuarter(text, at)
  if (quarter !== undefined) return withEdge(text, quarter.end, quarter.said)
  return (
    readInYear(text, at) ?? readRelativeDay(text, at) ?? readWeek(text, at) ?? readLoneDay(text, at, context)
  )
}

/** 2024.4.2, 2024/4/2, 2024-04-02, 2024-04, 20240402, 2024Q3, 9/15前, 9.15之前. */
function readWritten(text: string, at: number): Said | undefined {
  const found = WRITTEN.exec(text.slice(at, at + 14))
  if (found !== null) {
    const [whole, year = '', separator = '', month = '', day] = found
    const end = at + whole.length
    if (Number(month) >= 1 && Number(month) <= 12 && isClosed(text, end, separator)) {
      if (day !== undefined) {
        const stop = '日号'.includes(text.charAt(end) || ' ') ? end + 1 : end
        return { end: stop, said: { year: Number(year), month: Number(month), day: Number(day) } }
      }
      const amount =
        separator === '.' && ('元万千块%倍亿'.includes(text.charAt(end) || ' ') || month.length > 2)
      if (!amount) return { end, said: { year: Number(year), month: Number(month) } }
    }
  }
  const compact = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(text.slice(at, at + 9))
  if (compact !== null && !'元万千块人个.%'.includes(text.charAt(at + 8) || ' ')) {
    return {
      end: at + 8,
      said: { year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) },
    }
  }
  const quarter = /^((?:19|20)\d{2}) ?年? ?[Qq]([1-4])(?![\dA-Za-z])/.exec(text.slice(at, at + 10))
  if (quarter !== null) {
    const end = at + quarter[0].length
    const stop = text.startsWith('季度', end) ? end + 2 : end
    return { end: stop, said: { year: Number(quarter[1]), quarter: Number(quarter[2]) } }
  }
  const yearRange = /^((?:19|20)\d{2})(?= ?[-~到至] ?(?:19|20)\d{2} ?年)/.exec(text.slice(at, at + 14))
  if (yearRange !== null) return { end: at + 4, said: { year: Number(yearRange[1]) } }
  const edition = /^((?:19|20)\d{2})(?=版|年版|届)/.exec(text.slice(at, at + 8))
  if (edition !== null) return { end: at + 4, said: { year: Number(edition[1]) } }
  const short = /^(\d{1,2})([./])(\d{1,2})(?![\d./])/.exec(text.slice(at, at + 6))
  if (short === null) return undefined
  const end = at + short[0].length
  const [month, day] = [Number(short[1]), Number(short[3])]
  const deadline =
    wordAt(text, skipSpaces(text, end), ['前', '之前', '以前', '截止', '号', '日', '起', '那天', '到期']) !==
    undefined
  const plausible = month >= 1 && month <= 12 && day >= 1 && day <= 31
  if (!plausible || !(deadline || (short[2] === '/' && day > 12))) return undefined
  const stop = '号日'.includes(text.charAt(end) || ' ') ? end + 1 : end
  return { end: stop, said: { month, day } }
}

const WRITTEN = /^((?:19|20)\d{2})([-./])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)/

function isClosed(text: string, end: number, separator: string): boolean {
  return !(text.charAt(end) === separator && isAsciiDigit(text.charAt(end + 1)))
}

/** 2024年, 二〇二四年, 24年. A two-digit year is `short`: it needs a month after it or a word that makes it a year. */
function readYear(text: string, at: number): (Said & { readonly short?: true }) | undefined {
  const numeral = readNumeralAt(text, at)
  if (numeral === undefined || !isSingle(numeral)) return readChineseShortYear(text, at)
  const end = skipSpaces(text, numeral.end)
  if (text.charAt(end) !== '年' || numeral.scale > 0) return readChineseShortYear(text, at)
  const value = toNumber(numeral.low)
  const stop = text.charAt(end + 1) === '度' ? end + 2 : end + 1
  if (numeral.length === 4 && value >= 1900 && value <= 2199) {
    return '代'.includes(text.charAt(end + 1) || ' ') ? undefined : { end: stop, said: { year: value } }
  }
  if (numeral.length !== 2 || !Number.isInteger(value) || value < 0) return undefined
  if (numeral.script === 'chinese' && !numeral.positional) return undefined
  return { end: stop, said: { year: value >= 70 ? 1900 + value : 2000 + value }, short: true }
}

/** 二三年3月 reads as a pair (2 to 3) to the numerals; before a month it is 2023. */
function readChineseShortYear(text: string, at: number): (Said & { readonly short: true }) | undefined {
  const [tens, ones] = [DIGITS.get(text.charAt(at)), DIGITS.get(text.charAt(at + 1))]
  if (tens === undefined || ones === undefined || text.charAt(at) === '两' || text.charAt(at + 2) !== '年')
    return undefined
  return { end: at + 3, said: { year: 2000 + tens * 10 + ones }, short: true }
}

function isYearContext(text: string, at: number, end: number): boolean {
  const value = text.slice(at, end)
  if (!/^[23二三]/.test(value)) return false
  if (wordBefore(text, at, ['从', '自', '自从', '早在', '年到', '年至', '年-', '年~']))
    return !text.startsWith('以', end)
  return wordAt(text, end, YEAR_FOLLOWERS) !== undefined
}

const YEAR_FOLLOWERS = [
  '印发',
  '发布',
  '出台',
  '公布',
  '申报',
  '备案',
  '开始',
  '起',
  '那',
  '的政策',
  '的文',
  '的通知',
  '的补贴',
  '的计划',
]

/** A month, quarter, half or edge of a year: 9月15号, 三季度末, 上半年, 年底 (or just 底 after a year). */
function readInYear(text: string, at: number): Said | undefined {
  return (
    readMonth(text, at) ??
    readQuarter(text, at) ??
    readHalfYear(text, at) ??
    readYearEdge(text, at) ??
    readFeast(text, at)
  )
}

function readMonth(text: string, at: number): Said | undefined {
  const numeral = readNumeralAt(text, at)
  if (numeral === undefined)
    return text.startsWith('元月', at) ? readInMonth(text, at + 2, { month: 1 }) : undefined
  const month = toNumber(numeral.low)
  const end = skipSpaces(text, numeral.end)
  if (!isSingle(numeral) || !Number.isInteger(month) || month < 1 || month > 12 || numeral.length > 2)
    return undefined
  if (text.charAt(end) === '月' && !'子薪租供票亮饼'.includes(text.charAt(end + 1) || ' ')) {
    return readInMonth(text, text.charAt(end + 1) === '份' ? end + 2 : end + 1, { month })
  }
  const range = /^ ?[-~到至、] ?(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月/.test(
    text.slice(numeral.end, numeral.end + 7),
  )
  return range ? { end: numeral.end, said: { month } } : undefined
}

/** The day or edge after a month (or after 本月): 15号, 十五, 底, 初, 中旬. */
export function readInMonth(text: string, at: number, said: DateSaid): Said {
  const edge = MONTH_EDGES.find(([word]) => text.startsWith(word, at))
  if (edge !== undefined) {
    const [word, part, lastDay] = edge
    return { end: at + word.length, said: { ...said, part, lastDay } }
  }
  const from = skipSpaces(text, text.charAt(at) === '的' ? at + 1 : at)
  const numeral = readNumeralAt(text, from)
  const day = numeral === undefined ? NaN : toNumber(numeral.low)
  if (numeral === undefined || !isSingle(numeral) || !Number.isInteger(day) || day < 1 || day > 31)
    return { end: at, said }
  const marked = '日号'.includes(text.charAt(skipSpaces(text, numeral.end)) || ' ')
  if (marked) return { end: skipSpaces(text, numeral.end) + 1, said: { ...said, day } }
  const apart = from > at || text.charAt(at - 1) !== '月'
  const open =
    startsCountedUnit(text, numeral.end) ||
    '%:.级成折比年分+元块几多来余'.includes(text.charAt(numeral.end) || ' ')
  if (apart || open || isAsciiLetter(text.charAt(numeral.end)) || numeral.scale > 1) return { end: at, said }
  const weak = numeral.script === 'chinese' && numeral.length === 1 && numeral.scale === 0
  return weak ? { end: at, said } : { end: numeral.end, said: { ...said, day } }
}

const MONTH_EDGES: readonly (readonly [string, 'start' | 'middle' | 'end', boolean])[] = [
  ['底', 'end', true],
  ['末', 'end', true],
  ['下旬', 'end', false],
  ['中旬', 'middle', false],
  ['中', 'middle', false],
  ['上旬', 'start', false],
  ['初', 'start', false],
]

/** 三季度, 第三季度, Q3, Q3季度, with 末 or 底. Three quarters long is 三个季度. */
function readQuarter(text: string, at: number): Said | undefined {
  const latin = /^[Qq]([1-4])(?:季度)?(?![\dA-Za-z])/.exec(text.slice(at, at + 5))
  if (latin !== null) return withEdge(text, at + latin[0].length, { quarter: Number(latin[1]) })
  const from = text.charAt(at) === '第' ? at + 1 : at
  const numeral = readNumeralAt(text, from)
  if (numeral === undefined || !isSingle(numeral) || numeral.length !== 1) return undefined
  const quarter = toNumber(numeral.low)
  if (quarter < 1 || quarter > 4 || !text.startsWith('季度', numeral.end)) return undefined
  return withEdge(text, numeral.end + 2, { quarter })
}

export function withEdge(text: string, at: number, said: DateSaid): Said {
  if ('末底'.includes(text.charAt(at) || ' '))
    return { end: at + 1, said: { ...said, part: 'end', lastDay: true } }
  return text.charAt(at) === '初' ? { end: at + 1, said: { ...said, part: 'start' } } : { end: at, said }
}

function readHalfYear(text: string, at: number): Said | undefined {
  if (text.startsWith('上半年', at)) return withEdge(text, at + 3, { half: 1 })
  return text.startsWith('下半年', at) ? withEdge(text, at + 3, { half: 2 }) : undefined
}

function readYearEdge(text: string, from: number): Said | undefined {
  if (!'年度'.includes(text.charAt(from - 1) || ' ')) return undefined
  const at = text.charAt(from) === '年' ? from + 1 : from
  const edge = text.charAt(at)
  if (edge === '底' || edge === '末' || edge === '终')
    return { end: at + 1, said: { part: 'end', lastDay: true } }
  if (edge === '初') return { end: at + 1, said: { part: 'start' } }
  return edge === '中' ? { end: at + 1, said: { part: 'middle' } } : undefined
}

/** 15号, and 15日 where the words around make it a day of the month and not a length. */
function readLoneDay(text: string, at: number, { before }: DateContext): Said | undefined {
  const numeral = readNumeralAt(text, at)
  if (numeral === undefined || !isSingle(numeral) || numeral.length > 3) return undefined
  const day = toNumber(numeral.low)
  const end = skipSpaces(text, numeral.end)
  const mark = text.charAt(end)
  if (!Number.isInteger(day) || day < 1 || day > 31 || (mark !== '日' && mark !== '号')) return undefined
  const inherited =
    before?.month === undefined
      ? {}
      : { ...(before.year === undefined ? {} : { year: before.year }), month: before.month }
  if (mark === '号' || before?.month !== undefined) return { end: end + 1, said: { ...inherited, day } }
  const dated =
    text.charAt(at - 1) === '月' ||
    wordAt(text, end + 1, ['前', '之前', '以前', '那天', '当天', '截止', '起']) !== undefined
  return dated && digitsEnd(text, at - 1) !== numeral.end ? { end: end + 1, said: { day } } : undefined
}

function isSingle(numeral: Numeral): boolean {
  return numeral.known && !numeral.approximate && toNumber(numeral.low) === toNumber(numeral.high)
}
