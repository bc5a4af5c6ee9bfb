import { addDays, compareDates, daysBetween } from '../../knowledge/index.ts'

/** Hours of the day in Beijing in which somebody may be reminded: from, inclusive, to, exclusive. */
const hours = { from: 9, to: 20 } as const
const daysAhead = [7, 1, 0] as const

/** The day a deadline is told: a week before, else the day before, else the day itself; the first of them after `since`. */
export function remindOn(due: string, since: string): string {
  const days = daysAhead.map((ahead) => addDays(due, -ahead))
  return days.find((day) => compareDates(day, since) > 0) ?? due
}

/** Whether `now` (ISO moment) is an hour at which one may be reminded. */
export function isSensibleHour(now: string): boolean {
  return hourInBeijing(now) >= hours.from && !isTooLateToday(now)
}

/** Whether nobody is reminded of anything any more on this day. */
export function isTooLateToday(now: string): boolean {
  return hourInBeijing(now) >= hours.to
}

function hourInBeijing(now: string): number {
  return (new Date(now).getUTCHours() + 8) % 24
}

/** Whole days from `today` to the last day. */
export function daysLeft(today: string, due: string): number {
  return daysBetween(today, due)
}
