/** A day as numbers. Only what relative dates need; periods are counted in `knowledge/calendar`. */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days in the month; a month outside 1 to 12 has none. Without a year February has 29. */
export function monthLength(year: number | undefined, month: number): number {
  if (month === 2) return year === undefined || isLeap(year) ? 29 : 28
  return MONTH_LENGTHS[month - 1] ?? 0
}

export function isoOf({ year, month, day }: Civil): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Reads YYYY-MM-DD; undefined when it is not a day that exists. */
export function civilOf(iso: string): Civil | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined
  const civil = { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8)) }
  return civil.day >= 1 && civil.day <= monthLength(civil.year, civil.month) ? civil : undefined
}

/** The day `by` days later; `by` is small (days and weeks people name), so it walks. */
export function shiftDays(from: Civil, by: number): Civil {
  let { year, month, day } = { ...from, day: from.day + by }
  while (day < 1) {
    month = month === 1 ? 12 : month - 1
    if (month === 12) year -= 1
    day += monthLength(year, month)
  }
  while (day > monthLength(year, month)) {
    day -= monthLength(year, month)
    month = month === 12 ? 1 : month + 1
    if (month === 1) year += 1
  }
  return { year, month, day }
}

export function shiftMonths(
  { year, month }: Civil,
  by: number,
): { readonly year: number; readonly month: number } {
  const index = year * 12 + month - 1 + by
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** Monday 1 … Sunday 7 (Sakamoto's table). */
export function weekdayOf({ year, month, day }: Civil): number {
  const shifted = month < 3 ? year - 1 : year
  const table = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return ((shifted + leaps + (table[month - 1] ?? 0) + day + 6) % 7) + 1
}
