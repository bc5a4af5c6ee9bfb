import type { FileFormat, StoredCell } from '../../artifact.ts'

/** First row, first column, last row, last column; from 1. */
export type MergedRange = readonly [number, number, number, number]

/** A row as read: Excel's number, then cells from column A to the last that holds anything. */
export interface GridRow {
  readonly number: number
  readonly cells: readonly StoredCell[]
}

/** On the way a row is its number and its cells in one list; a plain date, of which there may be a column, is `[day]`. */
export type WireRow = readonly [number, ...(StoredCell | readonly [string])[]]

export function toWire({ number, cells }: GridRow): WireRow {
  return [number, ...cells.map((cell) => (isPlainDate(cell) ? ([cell.date] as const) : cell))]
}

function isPlainDate(cell: StoredCell): cell is StoredCell & { readonly date: string } {
  return (
    typeof cell === 'object' &&
    cell?.kind === 'date' &&
    cell.flags === undefined &&
    cell.date !== undefined &&
    cell.text === cell.date
  )
}

/**
 * What the reading process tells its parent, in this order: `book`, then per sheet `sheet`, any number of `rows`, `sheet-end`; last `done`.
 * Or, at any time, `refused`.
 */
export type ChildMessage =
  | {
      readonly kind: 'book'
      readonly format: FileFormat
      readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
    }
  | { readonly kind: 'sheet'; readonly index: number }
  | { readonly kind: 'rows'; readonly rows: readonly WireRow[] }
  | SheetEnd
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string }
  | { readonly kind: 'done' }

export interface SheetEnd {
  readonly kind: 'sheet-end'
  readonly merges: readonly MergedRange[]
  readonly hiddenColumns: readonly (readonly [number, number])[]
  readonly hiddenRows: readonly number[]
  /** Cells beyond the column limit were left out. */
  readonly beyond: boolean
}
