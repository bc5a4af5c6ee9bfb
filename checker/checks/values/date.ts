import { daysInMonth, isDate } from '../../../knowledge/index.ts'
import type { Cell } from '../../artifact.ts'
import { readDate, readSerial } from '../../standards/index.ts'

/** The days a date cell may mean: one day, or a whole month where no day is written. */
export interface DaySpan {
  readonly from: string
  readonly to: string
}

/** A date however it is written; undefined when there is none, or it cannot be read. */
export function readDays(cell: Cell | undefined): DaySpan | undefined {
  if (cell === undefined || cell.kind === 'empty') return undefined
  if (cell.date !== undefined && isDate(cell.date)) return { from: cell.date, to: cell.date }
  const { from, issues } =
    cell.number === undefined ? readDate(cell.text) : readSerial(cell.number, cell.text)
  if (from === undefined) return undefined
  if (!issues.some(({ code }) => code === 'date-day-missing')) return { from, to: from }
  const last = daysInMonth(Number(from.slice(0, 4)), Number(from.slice(5, 7)))
  return { from, to: `${from.slice(0, 8)}${String(last)}` }
}
