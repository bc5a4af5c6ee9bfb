import type { Remark, RemarkCode, SheetInfo, Table } from '../../artifact.ts'
import type { GridSheet } from '../grid.ts'
import { isRoster } from './roster.ts'
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
  const recognised = parts.forms.length > 0 || parts.tables.some(isRoster)
  return [
    ...(!recognised && sheet.rows.length > 0 ? [whole('sheet-unrecognised')] : []),
    ...(sheet.beyond ? [whole('columns-beyond-limit')] : []),
    ...parts.tables
      .filter((table) => table.rows.length === 0 && isRoster(table))
      .map((table) => ({ ...whole('table-empty'), rows: [Math.max(1, table.header.last)] })),
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
    ...flagged(table),
  ]
}

const spoken = [
  ['error', 'cell-error'],
  ['no-result', 'formula-no-result'],
  ['merged', 'merged-filled'],
] as const

/** One remark for a column's cells of one kind: one cause, one line. */
function flagged(table: Table): Remark[] {
  const found = new Map<string, { index: number; code: RemarkCode; rows: number[]; value: string }>()
  for (const row of table.rows) {
    for (let index = 0; index < row.cells.length; index += 1) {
      const stored = row.cells[index]
      if (typeof stored !== 'object' || stored?.flags === undefined) continue
      for (const [flag, code] of spoken) {
        if (!stored.flags.includes(flag)) continue
        const key = `${code} ${String(index)}`
        const known = found.get(key)
        if (known === undefined) found.set(key, { index, code, rows: [row.number], value: stored.text })
        else known.rows.push(row.number)
      }
    }
  }
  return [...found.values()].flatMap(({ index, code, rows, value }) => {
    const column = table.columns[index]
    if (column === undefined) return []
    const cell = `${column.letter}${String(rows[0] ?? 1)}`
    return [{ code, sheet: table.sheet, cell, rows, column: column.field, value }]
  })
}
