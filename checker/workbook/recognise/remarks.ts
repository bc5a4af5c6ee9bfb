import type { Remark, RemarkCode, Row, SheetInfo, Table } from '../../artifact.ts'
import type { GridSheet } from '../grid.ts'
import type { SheetParts } from './sheet.ts'

/** What a reader of the report must hear about how a sheet was read. */
export function remarksOn(sheet: GridSheet, parts: SheetParts): Remark[] {
  const whole = (code: RemarkCode, value?: string): Remark => ({
    code,
    sheet: sheet.name,
    rows: [],
    ...(value === undefined ? {} : { value }),
  })
  if (sheet.hidden) return sheet.rows.length === 0 ? [] : [whole('sheet-hidden', String(sheet.rows.length))]
  const empty = parts.tables.length === 0 && parts.forms.length === 0
  return [
    ...(empty && sheet.rows.length > 0 ? [whole('sheet-unrecognised')] : []),
    ...(sheet.beyond ? [whole('columns-beyond-limit')] : []),
    ...parts.tables.flatMap(tableRemarks),
    ...parts.forms.flatMap((form) =>
      form.fields.flatMap(({ cell, field }) => {
        const code = cell.flags.includes('error') ? 'cell-error' : 'formula-no-result'
        return cell.flags.includes('error') || cell.flags.includes('no-result')
          ? [
              {
                code,
                sheet: form.sheet,
                cell: cell.address,
                rows: [rowOf(cell.address)],
                column: field,
                value: cell.text,
              } as const,
            ]
          : []
      }),
    ),
  ]
}

export function sheetInfo(sheet: GridSheet): SheetInfo {
  return { name: sheet.name, hidden: sheet.hidden, rows: sheet.rows.length }
}

function rowOf(address: string): number {
  return Number(/\d+$/.exec(address)?.[0] ?? 1)
}

function tableRemarks(table: Table): Remark[] {
  const hidden = table.rows.filter((row) => row.hidden === true).map((row) => row.number)
  const hiddenColumns = table.columns.filter((column) => column.hidden && column.id !== undefined)
  return [
    ...(hidden.length === 0 ? [] : [{ code: 'rows-hidden', sheet: table.sheet, rows: hidden } as const]),
    ...hiddenColumns.map(
      ({ field }) => ({ code: 'columns-hidden', sheet: table.sheet, rows: [], column: field }) as const,
    ),
    ...table.columns.flatMap((_, index) => [
      ...flagged(table, index, 'error', 'cell-error'),
      ...flagged(table, index, 'no-result', 'formula-no-result'),
      ...flagged(table, index, 'merged', 'merged-filled'),
    ]),
  ]
}

/** One remark for a column's cells of one kind: one cause, one line. */
function flagged(
  table: Table,
  index: number,
  flag: 'error' | 'no-result' | 'merged',
  code: RemarkCode,
): Remark[] {
  const column = table.columns[index]
  const rows = table.rows.filter((row) => hasFlag(row, index, flag))
  const [first] = rows
  if (column === undefined || first === undefined) return []
  const stored = first.cells[index]
  const value = typeof stored === 'object' && stored !== null ? stored.text : ''
  return [
    {
      code,
      sheet: table.sheet,
      cell: `${column.letter}${String(first.number)}`,
      rows: rows.map((row) => row.number),
      column: column.field,
      value,
    },
  ]
}

function hasFlag(row: Row, index: number, flag: 'error' | 'no-result' | 'merged'): boolean {
  const stored = row.cells[index]
  return typeof stored === 'object' && stored !== null && stored.flags?.includes(flag) === true
}
