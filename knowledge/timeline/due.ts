import {
  addDays,
  addMonths,
  addWorkdays,
  isWorkday,
  weekday,
  type DaysOffTable,
  type SkippedDay,
} from '../calendar/index.ts'
import type { Entry } from '../packs/index.ts'
import { messages } from './messages.zh.ts'

export type DeadlineEntry = Extract<Entry, { kind: 'deadline' }>

/** When a deadline falls, and the arithmetic in words. */
export interface Due {
  /** The last day. Absent: a date is missing, the text gives no period, or the holiday table ends. */
  readonly due?: string
  /** The first day, where a window is meant or nothing may happen before. */
  readonly earliest?: string
  readonly arithmetic: string
}

/** `from`: the day counting starts, when known; `fromName`: what users call it. The day itself is not counted. */
export function dueOf(
  entry: Pick<DeadlineEntry, 'within' | 'direction' | 'from'>,
  from: string | undefined,
  fromName: string,
  daysOff: DaysOffTable,
): Due {
  const { within, direction } = entry
  if (entry.from === undefined) return { arithmetic: messages.noPeriod }
  if (within === undefined)
    return from === undefined
      ? { arithmetic: messages.needsStart(fromName) }
      : { earliest: from, arithmetic: messages.notBefore(from, fromName) }
  const { amount, unit } = within
  const length = `${String(amount)}${messages.unit[unit]}`
  if (from === undefined) return { arithmetic: messages.needs(fromName, length, direction === 'before') }
  if (direction === 'before') return windowBefore(entry, from, fromName, length, daysOff)
  switch (unit) {
    case '日': {
      const due = addDays(from, amount)
      return known(due, messages.naturalDays(from, fromName, amount, due), daysOff)
    }
    case '月':
    case '年': {
      const end = addMonths(from, unit === '年' ? amount * 12 : amount)
      return known(end.date, messages.months(from, fromName, length, end.date, end.clamped), daysOff)
    }
    case '工作日': {
      const end = addWorkdays(from, amount, daysOff)
      if (end.kind === 'beyond-table')
        return { arithmetic: messages.beyondTable(from, fromName, amount, end.lastYear) }
      const skipped = printSkipped(end.skipped)
      return { due: end.date, arithmetic: messages.workdays(from, fromName, amount, end.date, skipped) }
    }
  }
}

/** A due date that is a day off is said to be one; it is not moved, for no text says so. */
function known(due: string, arithmetic: string, daysOff: DaysOffTable): Due {
  const day = weekday(due)
  const off = isWorkday(due, daysOff) === false || (day >= 6 && isWorkday(due, daysOff) === undefined)
  if (!off) return { due, arithmetic }
  const reason = daysOff.off.get(due) ?? messages.weekday(day)
  return { due, arithmetic: `${arithmetic}${messages.dayOff(due, reason)}` }
}

function windowBefore(
  { within }: Pick<DeadlineEntry, 'within'>,
  from: string,
  fromName: string,
  length: string,
  daysOff: DaysOffTable,
): Due {
  const amount = -(within?.amount ?? 0)
  switch (within?.unit) {
    case '月':
    case '年': {
      const first = addMonths(from, within.unit === '年' ? amount * 12 : amount)
      const arithmetic = messages.window(from, fromName, length, first.date, first.clamped)
      return { earliest: first.date, ...known(from, arithmetic, daysOff) }
    }
    case '工作日': {
      const first = addWorkdays(from, amount, daysOff)
      if (first.kind === 'beyond-table')
        return { arithmetic: messages.beyondTable(from, fromName, amount, first.lastYear) }
      return {
        due: from,
        earliest: first.date,
        arithmetic: messages.window(from, fromName, length, first.date, false),
      }
    }
    case '日':
    case undefined: {
      const first = addDays(from, amount)
      return {
        due: from,
        earliest: first,
        arithmetic: messages.window(from, fromName, length, first, false),
      }
    }
  }
}

/** 清明节 2024-04-04—06、周末 …: the days passed over, a reason at a time. */
function printSkipped(skipped: readonly SkippedDay[]): string {
  const reasons = [...new Set(skipped.map(({ reason }) => reason))]
  return reasons
    .map((reason) => {
      const days = skipped.filter((day) => day.reason === reason).map(({ date }) => date.slice(5))
      return `${reason} ${days.join('、')}`
    })
    .join('，')
}
