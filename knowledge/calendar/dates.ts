import { dayFromNumber, dayNumber, daysInMonth, formatDay, parseDay, type CivilDay } from './civil-days.ts'

/** A date handed to the calendar is not a day that exists, or a count is not a whole number. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError'
  readonly code: 'not-a-date' | 'not-a-whole-number'

  constructor(code: 'not-a-date' | 'not-a-whole-number', message: string) {
    super(message)
    this.code = code
  }
}

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The result of {@link addMonths}: `clamped` says the day was pulled back to the end of a shorter month. */
export interface MonthsAdded {
  readonly date: string
  readonly clamped: boolean
}

/** True for `YYYY-MM-DD` naming a day that exists. */
export function isDate(text: string): boolean {
  return parseDay(text) !== undefined
}

/**
 * The date `days` natural days later (earlier if negative). The day itself is not counted (次日起算), so
 * `addDays('2024-04-02', 15)` is the last day of 「15日内」 counted from 2 April: 2024-04-17.
 */
export function addDays(date: string, days: number): string {
  return formatDay(dayFromNumber(dayNumber(dayOf(date)) + wholeNumber(days)))
}

/** The same day `months` later (earlier if negative); a day the month lacks becomes its last day, and is reported. */
export function addMonths(date: string, months: number): MonthsAdded {
  const { year, month, day } = dayOf(date)
  const index = year * 12 + (month - 1) + wholeNumber(months)
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 }
  const last = daysInMonth(target.year, target.month)
  return { date: formatDay({ ...target, day: Math.min(day, last) }), clamped: day > last }
}

/** The day of the week, Monday 1 to Sunday 7. */
export function weekday(date: string): Weekday {
  return weekdayOfNumber(dayNumber(dayOf(date)))
}

/** Days from `from` to `to`: positive when `to` is later. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(dayOf(to)) - dayNumber(dayOf(from))
}

/** -1 when `a` is earlier, 0 when equal, 1 when later. */
export function compareDates(a: string, b: string): -1 | 0 | 1 {
  const days = daysBetween(b, a)
  return days < 0 ? -1 : days > 0 ? 1 : 0
}

/** The day of the week of a day number, Monday 1 to Sunday 7. 1970-01-01 was a Thursday. */
export function weekdayOfNumber(number: number): Weekday {
  const index = (((number + 3) % 7) + 7) % 7
  const days: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
  return days[index] ?? 1
}

/** Parses a date or throws a {@link CalendarError}. */
export function dayOf(date: string): CivilDay {
  const day = parseDay(date)
  if (day === undefined) {
    throw new CalendarError('not-a-date', `"${date}" is not a day: write YYYY-MM-DD, and a day that exists.`)
  }
  return day
}

/** Returns the number, or throws a {@link CalendarError} when it is not a safe whole number. */
export function wholeNumber(count: number): number {
  if (Number.isSafeInteger(count)) return count
  throw new CalendarError('not-a-whole-number', `${String(count)} is not a whole number of days or months.`)
}
