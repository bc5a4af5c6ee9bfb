import type { CellFlag, MarkedCell, StoredCell } from '../../artifact.ts'
import { isBlank } from '../../text.ts'
import { formattedNumber } from './numbers.ts'

/** A cell as the sheet's XML has it. `type` is its `t`; `value` its `v`, or the text of its inline string. */
export interface WrittenCell {
  readonly type: string
  readonly value: string | undefined
  readonly isFormula: boolean
  /** The number format's code; undefined for General. */
  readonly format: string | undefined
}

/** What a cell holds, null where nothing a user could see. */
export function storedCell(cell: WrittenCell, date1904: boolean): StoredCell {
  const { value, isFormula } = cell
  if (value === undefined || value === '')
    return isFormula ? { kind: 'formula', text: '', flags: ['formula', 'no-result'] } : null
  const plain = plainValue(cell, value, date1904)
  return isFormula ? flagged(plain, 'formula') : plain
}

function plainValue({ type, format }: WrittenCell, value: string, date1904: boolean): StoredCell {
  switch (type) {
    case 'n':
    case '':
      return numberCell(Number(value), format, date1904)
    case 'b':
      return { kind: 'boolean', text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' }
    case 'e':
      return failed(value)
    case 'd':
      return /^\d{4}-\d{2}-\d{2}/.test(value) ? dateCell(new Date(utc(value))) : value
    default:
      return isBlank(value) ? null : value
  }
}

function numberCell(value: number, format: string | undefined, date1904: boolean): StoredCell {
  if (Number.isNaN(value)) return failed('#VALUE!')
  if (format === undefined) return value
  return (isDateFormat(format) ? serialDate(value, date1904) : undefined) ?? formattedNumber(value, format)
}

/** An ISO date without a zone is meant as it stands. */
function utc(value: string): string {
  return value.includes('T') && !/(?:Z|[+-]\d{2}:\d{2})$/.test(value) ? `${value}Z` : value
}

function failed(text: string): MarkedCell {
  return { kind: 'error', text, flags: ['error'] }
}

function flagged(cell: StoredCell, flag: CellFlag): StoredCell {
  if (cell === null) return null
  if (typeof cell === 'string') return { kind: 'text', text: cell, flags: [flag] }
  if (typeof cell === 'number') return { kind: 'number', number: cell, text: String(cell), flags: [flag] }
  return { ...cell, flags: [...(cell.flags ?? []), flag] }
}

const dateFormats = new Map<string, boolean>()

/** Whether a number format shows days or times. Formats are few and cells many, so the answer is kept. */
export function isDateFormat(format: string): boolean {
  const known = dateFormats.get(format)
  if (known !== undefined) return known
  const isDate = /[ymdhs]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"|\\.|_.|General/gi, ''))
  dateFormats.set(format, isDate)
  return isDate
}

/** Excel's day count as a date cell; undefined outside 1900-03-01 … 9999, where it is no date anybody means. */
export function serialDate(serial: number, date1904: boolean): MarkedCell | undefined {
  const days = serial + (date1904 ? 1462 : 0)
  return days < 61 || days > 2_958_465
    ? undefined
    : dateCell(new Date(Math.round((days - 25_569) * 86_400) * 1000))
}

/** The calendar day of a date whose wall clock is UTC, as spreadsheet readers give it. */
function dateCell(date: Date): MarkedCell {
  if (Number.isNaN(date.getTime())) return failed('#VALUE!')
  const iso = date.toISOString()
  const day = iso.slice(0, 10)
  const time = iso.slice(11, 16)
  return { kind: 'date', date: day, text: time === '00:00' ? day : `${day} ${time}` }
}
