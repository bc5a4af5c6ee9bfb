import { wordAt, wordBefore } from './characters.ts'
import type { DateSaid } from './date-body.ts'
import type { Relative } from './types.ts'

interface Phrase {
  readonly end: number
  readonly said: DateSaid
}

/** The word, what it means, and the words it may be the tail or the head of. */
type Row = readonly [word: string, by: number, notAfter: string, notBefore: string]

const YEARS: readonly Row[] = [
  ['今年', 0, '', ''],
  ['本年', 0, '成资基', '龄限'],
  ['当前年', 0, '', ''],
  ['去年', -1, '过', ''],
  ['上年', -1, '以', '龄限'],
  ['上一年', -1, '以', ''],
  ['前年', -2, '以之大提年此先目生', ''],
  ['大前年', -3, '', ''],
  ['明年', 1, '证说声表', '确'],
  ['来年', 1, '以近本未', ''],
  ['下一年', 1, '以', ''],
  ['后年', 2, '以之今毕此先大然最生年', '龄'],
]

const MONTHS: readonly Row[] = [
  ['上上个月', -2, '', ''],
  ['上上月', -2, '', ''],
  ['上个月', -1, '以', ''],
  ['上月', -1, '以', ''],
  ['本月', 0, '成基', ''],
  ['这个月', 0, '', ''],
  ['下个月', 1, '以', ''],
  ['下月', 1, '以', ''],
  ['下下个月', 2, '', ''],
  ['下下月', 2, '', ''],
]

const QUARTERS: readonly Row[] = [
  ['本季度', 0, '', ''],
  ['这个季度', 0, '', ''],
  ['上季度', -1, '', ''],
  ['上个季度', -1, '', ''],
  ['上一季度', -1, '', ''],
  ['下季度', 1, '', ''],
  ['下个季度', 1, '', ''],
  ['下一季度', 1, '', ''],
]

const DAYS: readonly Row[] = [
  ['今天', 0, '', ''],
  ['今日', 0, '', ''],
  ['昨天', -1, '', ''],
  ['昨日', -1, '', ''],
  ['前天', -2, '以之提日大', '数'],
  ['大前天', -3, '', ''],
  ['明天', 1, '证说声表', ''],
  ['明日', 1, '证说声表', '期'],
  ['后天', 2, '以之日月年个大', '数'],
  ['大后天', 3, '', ''],
]

const WEEKS: readonly Row[] = [
  ['上上', -2, '', ''],
  ['上', -1, '以', ''],
  ['本', 0, '', ''],
  ['这', 0, '', ''],
  ['下', 1, '以', ''],
  ['下下', 2, '', ''],
]

/** 今年, 去年度, 明年 … A month, day or edge may follow. */
export function readRelativeYear(text: string, at: number): Phrase | undefined {
  const found = rowAt(text, at, YEARS)
  if (found === undefined) return readBareYearEnd(text, at)
  const end = text.charAt(found.end) === '度' ? found.end + 1 : found.end
  return phrase(end, 'year', found.by)
}

/** 年底, 年末, 年初: of this year. */
function readBareYearEnd(text: string, at: number): Phrase | undefined {
  const word = wordAt(text, at, ['年底', '年末', '年初', '年终'])
  if (word === undefined || wordBefore(text, at, ['每', '次', '当', '近', '多', '隔'])) return undefined
  if (word === '年终' && wordAt(text, at + 2, ['奖', '总结', '考核']) !== undefined) return undefined
  const relative: Relative = { unit: 'year', by: 0 }
  return {
    end: at + 2,
    said: word === '年初' ? { part: 'start', relative } : { part: 'end', lastDay: true, relative },
  }
}

/** 本月, 上个月, and 月底 or 月初 alone, which are of this month. */
export function readRelativeMonth(text: string, at: number): Phrase | undefined {
  const found = rowAt(text, at, MONTHS)
  if (found !== undefined) return phrase(found.end, 'month', found.by)
  const word = wordAt(text, at, ['月底', '月末', '月初'])
  if (word === undefined || wordBefore(text, at, ['每', '次', '当', '个', '隔'])) return undefined
  return phrase(at + 1, 'month', 0)
}

export function readRelativeQuarter(text: string, at: number): Phrase | undefined {
  const found = rowAt(text, at, QUARTERS)
  return found === undefined ? undefined : phrase(found.end, 'quarter', found.by)
}

export function readRelativeDay(text: string, at: number): Phrase | undefined {
  const found = rowAt(text, at, DAYS)
  return found === undefined ? undefined : phrase(found.end, 'day', found.by)
}

/** 国庆前一天, 五一当天, 元旦那天: days fixed by the calendar. The holiday itself lasts longer, so its end is none of them. */
export function readFeast(text: string, at: number): Phrase | undefined {
  for (const [word, eve, day] of FEASTS) {
    if (!text.startsWith(word, at)) continue
    const name = at + word.length
    const end = text.charAt(name) === '节' ? name + 1 : name
    const before =
      eve === undefined ? undefined : wordAt(text, end, ['前一天', '前1天', '的前一天', '头一天'])
    if (eve !== undefined && before !== undefined) return { end: end + before.length, said: eve }
    const own = wordAt(text, end, ['当天', '那天', '当日'])
    if (own !== undefined) return { end: end + own.length, said: day }
  }
  return undefined
}

/** The eve of 元旦 is of the year before, which a year said beside it leaves open. */
const FEASTS: readonly (readonly [string, DateSaid | undefined, DateSaid])[] = [
  ['元旦', undefined, { month: 1, day: 1 }],
  ['五一', { month: 4, day: 30 }, { month: 5, day: 1 }],
  ['劳动节', { month: 4, day: 30 }, { month: 5, day: 1 }],
  ['国庆', { month: 9, day: 30 }, { month: 10, day: 1 }],
]

/** 下周三, 本周, 周五, 星期日. Not 每周三, which repeats, and not 周三次. */
export function readWeek(text: string, at: number): Phrase | undefined {
  const found = rowAt(text, at, WEEKS)
  const from = found === undefined ? at : text.charAt(found.end) === '个' ? found.end + 1 : found.end
  const week = wordAt(text, from, ['周', '星期', '礼拜'])
  if (week === undefined || (found === undefined && wordBefore(text, at, ['每', '一', '四', '上', '下'])))
    return undefined
  const end = from + week.length
  const weekday = WEEKDAYS.get(text.charAt(end))
  const claimed = weekday !== undefined && '次天小课节个年度期岁人'.includes(text.charAt(end + 1) || ' ')
  if (weekday !== undefined && !claimed) {
    return {
      end: end + 1,
      said: { weekday, ...(found === undefined ? {} : { relative: { unit: 'week', by: found.by } }) },
    }
  }
  if (found === undefined || '期边年岁转末围日'.includes(text.charAt(end) || ' ')) return undefined
  return phrase(end, 'week', found.by)
}

const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...[...'一二三四五六日'].map((glyph, at) => [glyph, at + 1] as const),
  ...[...'123456'].map((glyph, at) => [glyph, at + 1] as const),
  ['天', 7],
])

function rowAt(
  text: string,
  at: number,
  rows: readonly Row[],
): { readonly end: number; readonly by: number } | undefined {
  let found: { end: number; by: number } | undefined
  for (const [word, by, notAfter, notBefore] of rows) {
    const end = at + word.length
    if (!text.startsWith(word, at) || end <= (found?.end ?? 0)) continue
    if (at > 0 && notAfter.includes(text.charAt(at - 1))) continue
    if (end < text.length && notBefore.includes(text.charAt(end))) continue
    found = { end, by }
  }
  return found
}

function phrase(end: number, unit: Relative['unit'], by: number): Phrase {
  return { end, said: { relative: { unit, by } } }
}
