import { readFile } from 'node:fs/promises'
import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { StoredCell } from '../../artifact.ts'
import { limits } from '../limits.ts'
import { isDateFormat, serialDate } from './cell-value.ts'
import { decodeText } from './decode-text.ts'
import { formattedNumber } from './numbers.ts'
import type { MergedRange } from './protocol.ts'
import { Refusal } from './refusal.ts'
import type { Sink } from './sink.ts'

/** Reads a BIFF workbook (.xls, and .et of WPS, which is the same inside). @throws Refusal */
export async function readXls(file: string, sink: Sink): Promise<void> {
  await readBook('xls', parse(await readFile(file), 'buffer'), sink)
}

/** Reads a workbook in the XML of Excel 2003. @throws Refusal */
export async function readXml(file: string, sink: Sink): Promise<void> {
  const text = decodeText(await readFile(file))
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text.slice(0, 4096)))
    throw new Refusal('file-unsafe', 'document type declaration')
  if (!/<\/(?:\w+:)?Workbook\s*>\s*$/u.test(text)) throw new Refusal('file-damaged', 'XML without its end')
  await readBook('xml', parse(text, 'string'), sink)
}

async function readBook(format: 'xls' | 'xml', book: WorkBook, sink: Sink): Promise<void> {
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false
  const sheets = book.SheetNames.map((name, index) => ({
    name,
    hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
  }))
  if (sheets.length > limits.sheets) throw new Refusal('file-too-heavy', `${String(sheets.length)} sheets`)
  await sink.book(format, sheets)
  for (const [index, name] of book.SheetNames.entries()) {
    await sink.sheet(index)
    const sheet = book.Sheets[name]
    if (sheet !== undefined) await readSheet(sheet, date1904, sink)
  }
}

function parse(content: Buffer | string, type: 'buffer' | 'string'): WorkBook {
  try {
    return read(content, {
      type,
      dense: true,
      cellNF: true,
      cellDates: false,
      sheetRows: limits.rows + 1,
    })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Refusal(/password|encrypt/i.test(message) ? 'file-encrypted' : 'file-damaged', message)
  }
}

async function readSheet(sheet: WorkSheet, date1904: boolean, sink: Sink): Promise<void> {
  let beyond = false
  for (const [index, row] of (sheet['!data'] ?? []).entries()) {
    const cells: StoredCell[] = []
    for (const [column, cell] of (row ?? []).entries()) {
      const value = cell === undefined ? null : storedValue(cell, date1904)
      if (value === null) continue
      if (column >= limits.columns) {
        beyond = true
        break
      }
      while (cells.length < column) cells.push(null)
      cells.push(value)
    }
    if (cells.length > 0) sink.row({ number: index + 1, cells })
    await sink.drain()
  }
  await sink.endSheet({
    merges: (sheet['!merges'] ?? []).map(({ s, e }): MergedRange => [s.r + 1, s.c + 1, e.r + 1, e.c + 1]),
    hiddenColumns: (sheet['!cols'] ?? []).flatMap((column, index) =>
      column?.hidden === true ? [[index + 1, index + 1] as const] : [],
    ),
    hiddenRows: (sheet['!rows'] ?? []).flatMap((row, index) => (row?.hidden === true ? [index + 1] : [])),
    beyond,
  })
}

function storedValue(cell: CellObject, date1904: boolean): StoredCell {
  const { t: type, v: value } = cell
  const format = typeof cell.z === 'string' ? cell.z : undefined
  const mark = cell.f === undefined ? {} : { flags: ['formula'] as const }
  if (type === 'e') return { kind: 'error', text: cell.w ?? '#VALUE!', flags: ['error'] }
  if (type === 'b') return { kind: 'boolean', text: value === true ? 'TRUE' : 'FALSE', ...mark }
  if (type === 'n' && typeof value === 'number') {
    const date = format !== undefined && isDateFormat(format) ? serialDate(value, date1904) : undefined
    const stored = date ?? formattedNumber(value, format === 'General' ? undefined : format)
    if (cell.f === undefined || stored === null) return stored
    return typeof stored === 'number'
      ? { kind: 'number', number: stored, text: String(stored), ...mark }
      : typeof stored === 'string'
        ? stored
        : { ...stored, ...mark }
  }
  const text = typeof value === 'string' ? value : ''
  if (text.trim() === '')
    return cell.f === undefined ? null : { kind: 'formula', text: '', flags: ['formula', 'no-result'] }
  return cell.f === undefined ? text : { kind: 'text', text, ...mark }
}
