import type { CellFlag, MarkedCell, StoredCell } from '../../artifact.ts'
import { formattedNumber } from './numbers.ts'
import { unescapeControl } from './xml.ts'

/** exceljs's value of a cell, as stored. `format` is the number format's code. */
export function storedValue(value: unknown, format: string | undefined, isDate: boolean): StoredCell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value === '' ? null : unescapeControl(value)
  if (typeof value === 'number')
    return Number.isNaN(value) ? failed('#VALUE!') : formattedNumber(value, format)
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' }
  if (value instanceof Date) return dateCell(value)
  return typeof value === 'object' ? composite(value, format, isDate) : null
}

function composite(value: object, format: string | undefined, isDate: boolean): StoredCell {
  if ('error' in value) return failed(String(value.error))
  if (!('formula' in value)) return null
  const result = 'result' in value ? value.result : undefined
  if (result === undefined || result === null || result === '')
    return { kind: 'formula', text: '', flags: ['formula', 'no-result'] }
  const shown = isDate && typeof result === 'number' ? serialDate(result, false) : undefined
  return flagged(shown ?? storedValue(result, format, isDate), 'formula')
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

/** Excel's day count as a date cell; undefined outside 1900-03-01 … 9999, where it is no date anybody means. */
export function serialDate(serial: number, date1904: boolean): MarkedCell | undefined {
  const days = serial + (date1904 ? 1462 : 0)
  return days < 61 || days > 2_958_465
    ? undefined
    : dateCell(new Date(Math.round((days - 25_569) * 86_400) * 1000))
}

/** The calendar day of a date whose wall clock is UTC, as spreadsheet readers give it. */
export function dateCell(date: Date): MarkedCell {
  if (Number.isNaN(date.getTime())) return failed('#VALUE!')
  const iso = date.toISOString()
  const day = iso.slice(0, 10)
  const time = iso.slice(11, 16)
  return { kind: 'date', date: day, text: time === '00:00' ? day : `${day} ${time}` }
}
