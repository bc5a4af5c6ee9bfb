import type { FileFormat, MarkedCell, StoredCell } from '../artifact.ts'
import type { GridOutcome, GridSheet } from './grid.ts'
import { messageSchema } from './message-schema.ts'
import type { ChildMessage, GridRow, SheetEnd } from './reading/protocol.ts'
import { refusalCodes } from './reading/refusal.ts'

type SmallMessage = Exclude<ChildMessage, { kind: 'rows' }>

/** Puts the reading process's messages together. `take` returns the outcome with the last one. */
export function createCollector(onRows?: (rows: number) => void): {
  take(message: unknown): GridOutcome | undefined
} {
  let format: FileFormat = 'xlsx'
  let names: readonly { name: string; hidden: boolean }[] = []
  const sheets: GridSheet[] = []
  let rows: GridRow[] = []
  let index = 0
  let total = 0
  const dates = new Map<string, MarkedCell>()
  const close = ({ merges, hiddenColumns, hiddenRows, beyond }: SheetEnd) => {
    const { name, hidden } = names[index] ?? { name: '', hidden: false }
    sheets.push({
      merges,
      hiddenColumns,
      hiddenRows,
      beyond,
      name,
      hidden,
      rows: rows.sort((a, b) => a.number - b.number),
    })
    rows = []
  }
  const takeSmall = (message: SmallMessage): GridOutcome | undefined => {
    switch (message.kind) {
      case 'book':
        format = message.format
        names = message.sheets
        return undefined
      case 'sheet':
        index = message.index
        return undefined
      case 'sheet-end':
        close(message)
        return undefined
      case 'refused':
        return { kind: 'refused', code: codeOf(message.code), detail: message.detail }
      case 'done':
        return { kind: 'grid', format, sheets }
    }
  }
  return {
    take(message) {
      const batch = batchOf(message)
      if (batch === undefined) return takeSmall(messageSchema.parse(message))
      for (const row of batch) rows.push(rowOf(row, dates))
      total += batch.length
      onRows?.(total)
      return undefined
    },
  }
}

function codeOf(code: string) {
  return refusalCodes.find((each) => each === code) ?? 'file-damaged'
}

function batchOf(message: unknown): readonly unknown[] | undefined {
  if (typeof message !== 'object' || message === null || !('kind' in message) || message.kind !== 'rows')
    return undefined
  return 'rows' in message && Array.isArray(message.rows) ? message.rows : []
}

/** Checked by hand, not by a schema: a book may hold a million cells. A day that occurs often is one object. */
function rowOf(row: unknown, dates: Map<string, MarkedCell>): GridRow {
  if (!Array.isArray(row)) throw malformed()
  const [number, ...cells]: unknown[] = row
  if (typeof number !== 'number') throw malformed()
  return { number, cells: cells.map((cell) => cellOf(cell, dates)) }
}

function cellOf(cell: unknown, dates: Map<string, MarkedCell>): StoredCell {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell
  if (Array.isArray(cell)) return dateOf(String(cell[0]), dates)
  if (isMarked(cell)) return cell
  throw malformed()
}

function dateOf(day: string, dates: Map<string, MarkedCell>): MarkedCell {
  const known = dates.get(day)
  if (known !== undefined) return known
  const cell: MarkedCell = { kind: 'date', date: day, text: day }
  if (dates.size < 10_000) dates.set(day, cell)
  return cell
}

function isMarked(cell: unknown): cell is MarkedCell {
  return (
    typeof cell === 'object' &&
    cell !== null &&
    'text' in cell &&
    'kind' in cell &&
    typeof cell.text === 'string'
  )
}

function malformed(): Error {
  return new Error('The reading process sent a row of the wrong shape.')
}
