import type { StoredCell } from '../../artifact.ts'
import { textOf } from '../../artifact.ts'
import type { GridSheet } from '../grid.ts'
import type { GridRow, MergedRange } from '../reading/protocol.ts'

/** A grid with what recognising asks of it: cells by place, merges by place. */
export interface SheetView {
  readonly sheet: GridSheet
  readonly rows: readonly GridRow[]
  row(number: number): GridRow | undefined
  /** The cell itself, not looking through merges. */
  stored(row: number, column: number): StoredCell
  text(row: number, column: number): string
  /** The merged range a cell lies in, if it spans more than one cell. */
  mergeAt(row: number, column: number): MergedRange | undefined
  /** The last column a cell reaches to, by its merge. */
  right(row: number, column: number): number
}

/** A merge of more rows is kept in a list of its own, not by each of its rows. */
const tallMerge = 200

/** Looks a sheet up by cell. */
export function viewOf(sheet: GridSheet): SheetView {
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]))
  const merges = sheet.merges.filter(([top, left, bottom, right]) => bottom > top || right > left)
  const byRow = new Map<number, MergedRange[]>()
  const tall: MergedRange[] = []
  for (const merge of merges) {
    const [top, , bottom] = merge
    if (bottom - top > tallMerge) tall.push(merge)
    else
      for (let row = top; row <= bottom; row += 1) {
        const list = byRow.get(row)
        if (list === undefined) byRow.set(row, [merge])
        else list.push(merge)
      }
  }
  const covers = ([top, left, bottom, right]: MergedRange, row: number, column: number) =>
    row >= top && row <= bottom && column >= left && column <= right
  const stored = (row: number, column: number) => byNumber.get(row)?.cells[column - 1] ?? null
  const mergeAt = (row: number, column: number) =>
    byRow.get(row)?.find((merge) => covers(merge, row, column)) ??
    tall.find((merge) => covers(merge, row, column))
  return {
    sheet,
    rows: sheet.rows,
    row: (number) => byNumber.get(number),
    stored,
    text: (row, column) => textOf(stored(row, column)),
    mergeAt,
    right: (row, column) => mergeAt(row, column)?.[3] ?? column,
  }
}

/** Columns of a row that hold anything, from 1. */
export function filledColumns(row: GridRow): number[] {
  return row.cells.flatMap((cell, index) => (cell === null ? [] : [index + 1]))
}
