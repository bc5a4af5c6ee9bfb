import { dayFromNumber, dayNumber, formatDay } from './civil-days.ts'
import { dayOf, wholeNumber, weekdayOfNumber } from './dates.ts'
import type { DaysOffTable } from './days-off.ts'

/** A day that was passed over, and why. */
export interface SkippedDay {
  readonly date: string
  /** The holiday's name, or 周末 for an ordinary weekend. */
  readonly reason: string
}

/**
 * `known`: the date, and the days passed over on the way.
 * `beyond-table`: the count reaches a year for which no arrangement is in the table; nothing is guessed.
 */
export type WorkdaysAdded =
  | { readonly kind: 'known'; readonly date: string; readonly skipped: readonly SkippedDay[] }
  | { readonly kind: 'beyond-table'; readonly firstYear: number; readonly lastYear: number }

/** Whether a day is worked; `undefined` for a year outside the table. */
export function isWorkday(date: string, table: DaysOffTable): boolean | undefined {
  const { year } = dayOf(date)
  if (year < table.firstYear || year > table.lastYear) return undefined
  return reasonOff(date, dayNumber(dayOf(date)), table) === undefined
}

/**
 * The `count`-th workday after `from`. `from` itself is not counted (次日起算), whether or not it is worked;
 * a negative count goes back, and 0 gives `from`.
 */
export function addWorkdays(from: string, count: number, table: DaysOffTable): WorkdaysAdded {
  const step = wholeNumber(count) < 0 ? -1 : 1
  const skipped: SkippedDay[] = []
  let left = Math.abs(count)
  let number = dayNumber(dayOf(from))
  let date = from
  while (left > 0) {
    number += step
    const day = dayFromNumber(number)
    if (day.year < table.firstYear || day.year > table.lastYear) {
      return { kind: 'beyond-table', firstYear: table.firstYear, lastYear: table.lastYear }
    }
    date = formatDay(day)
    const reason = reasonOff(date, number, table)
    if (reason === undefined) left -= 1
    else skipped.push({ date, reason })
  }
  return { kind: 'known', date, skipped }
}

function reasonOff(date: string, number: number, table: DaysOffTable): string | undefined {
  if (table.work.has(date)) return undefined
  return table.off.get(date) ?? (weekdayOfNumber(number) >= 6 ? '周末' : undefined)
}
