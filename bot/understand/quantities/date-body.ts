import {
  dayFromNumber,
  dayNumber,
  daysInMonth,
  formatDay,
  weekdayOfNumber,
  type CivilDay,
} from '../../../knowledge/index.ts'
import type { Body, DateQuantity, Relative } from './types.ts'

/** What was said of a date, before today is brought in. */
export interface DateSaid {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly quarter?: number
  readonly half?: 1 | 2
  readonly weekday?: number
  readonly part?: 'start' | 'middle' | 'end'
  /** 底 and 末 name the last day; 下旬 is the end without a day. */
  readonly lastDay?: boolean
  readonly relative?: Relative
}

/** Turns what was said into the quantity: resolves 去年, 本月, 下周三 when today is known, and works out `iso`. */
export function dateBody(said: DateSaid, today: CivilDay | undefined): Body {
  const resolved = today === undefined ? said : resolve(said, today)
  const { year, month, day, quarter, half, weekday, part, lastDay, relative } = resolved
  const iso = singleDay(resolved, lastDay === true)
  const impossible = month !== undefined && day !== undefined && day > monthLength(year, month)
  return {
    kind: 'date',
    precision: precisionOf(resolved),
    ...(iso === undefined ? {} : { iso }),
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(quarter === undefined ? {} : { quarter }),
    ...(half === undefined ? {} : { half }),
    ...(weekday === undefined ? {} : { weekday }),
    ...(part === undefined ? {} : { part }),
    ...(relative === undefined ? {} : { relative }),
    ...(impossible ? { impossible: true as const } : {}),
  }
}

function precisionOf({ day, weekday, month, quarter, half, relative }: DateSaid): DateQuantity['precision'] {
  if (day !== undefined || weekday !== undefined || relative?.unit === 'day') return 'day'
  if (month !== undefined || relative?.unit === 'month') return 'month'
  if (quarter !== undefined || relative?.unit === 'quarter') return 'quarter'
  if (half !== undefined) return 'half'
  return relative?.unit === 'week' ? 'week' : 'year'
}

function resolve(said: DateSaid, today: CivilDay): DateSaid {
  if (said.relative === undefined) return said
  const { unit, by } = said.relative
  switch (unit) {
    case 'year':
      return { ...said, year: today.year + by }
    case 'month':
      return { ...said, ...shiftMonths(today, by) }
    case 'quarter': {
      const { year, month } = shiftMonths(today, by * 3)
      return { ...said, year, quarter: Math.ceil(month / 3) }
    }
    case 'day':
      return { ...said, ...dayFromNumber(dayNumber(today) + by) }
    case 'week':
      if (said.weekday === undefined) return said
      return { ...said, ...dayFromNumber(mondayOf(today) + by * 7 + said.weekday - 1) }
  }
}

function shiftMonths(
  { year, month }: CivilDay,
  by: number,
): { readonly year: number; readonly month: number } {
  const index = year * 12 + month - 1 + by
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** The day number of the Monday of the week. */
function mondayOf(day: CivilDay): number {
  const number = dayNumber(day)
  return number - weekdayOfNumber(number) + 1
}

/** Days in the month; a month outside 1 to 12 has none. Without a year February has 29. */
function monthLength(year: number | undefined, month: number): number {
  return month < 1 || month > 12 ? 0 : daysInMonth(year ?? 2000, month)
}

function singleDay({ year, month, day, quarter, half }: DateSaid, lastDay: boolean): string | undefined {
  if (year === undefined || year < 1 || year > 9999) return undefined
  if (month !== undefined && day !== undefined) {
    return day <= monthLength(year, month) ? formatDay({ year, month, day }) : undefined
  }
  if (!lastDay) return undefined
  const last = month ?? (quarter === undefined ? (half ?? 2) * 6 : quarter * 3)
  return formatDay({ year, month: last, day: monthLength(year, last) })
}
