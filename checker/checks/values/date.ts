import { addDays, daysInMonth, isDate } from '../../../knowledge/index.ts'
import type { Cell } from '../../artifact.ts'
import { squeeze } from './text.ts'

/** The days a date cell may mean: one day, or a whole month where no day is written. */
export interface DaySpan {
  readonly from: string
  readonly to: string
}

const firstSerial = 20_000
const lastSerial = 80_000

/** A real date, `2023-03-01`, `2023.3.1`, `2023年3月`, `20230301`, or Excel's bare serial number; undefined when unreadable. */
export function readDays(cell: Cell | undefined): DaySpan | undefined {
  if (cell === undefined) return undefined
  if (cell.date !== undefined && isDate(cell.date)) return { from: cell.date, to: cell.date }
  const { number } = cell
  if (number !== undefined && Number.isInteger(number) && number >= firstSerial && number <= lastSerial)
    return oneDay(addDays('1899-12-30', number))
  const text = squeeze(cell.text)
  const full =
    /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?(?:\d{1,2}:\d{2}(?::\d{2})?)?$/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(text)
  if (full !== null) return oneDay(dayText(full[1], full[2], full[3]))
  const month = /^(\d{4})[年./-](\d{1,2})月?$/u.exec(text) ?? /^(\d{4})(\d{2})$/u.exec(text)
  if (month === null) return undefined
  const from = dayText(month[1], month[2], '1')
  if (!isDate(from)) return undefined
  const last = daysInMonth(Number(month[1]), Number(month[2]))
  return { from, to: `${from.slice(0, 8)}${String(last)}` }
}

function oneDay(day: string): DaySpan | undefined {
  return isDate(day) ? { from: day, to: day } : undefined
}

function dayText(year: string | undefined, month: string | undefined, day: string | undefined): string {
  return `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
}
