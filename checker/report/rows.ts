import { cellAt, columnIndex, textOf, type Artifact } from '../artifact.ts'
import type { Finding } from '../finding.ts'
import { maskText } from '../mask.ts'

/** A row that has findings, for looking at beside them. Cells are masked. */
export interface ShownRow {
  readonly file: string
  readonly sheet: string
  readonly row: number
  /** The person's name; '' where the table has none. */
  readonly name: string
  readonly cells: readonly { readonly cell: string; readonly field: string; readonly text: string }[]
  readonly findings: readonly string[]
}

/** How many rows are shown at most. */
const most = 2_000

/** The rows the findings speak of, with the ids of their findings. */
export function shownRows(artifacts: readonly Artifact[], findings: readonly Finding[]): readonly ShownRow[] {
  const wanted = new Map<string, string[]>()
  for (const { id, where } of findings)
    for (const row of where.rows) {
      const key = keyOf(where.file, where.sheet, row)
      const ids = wanted.get(key)
      if (ids === undefined) wanted.set(key, [id])
      else ids.push(id)
    }
  const shown: ShownRow[] = []
  for (const artifact of artifacts)
    for (const table of artifact.tables) {
      const name = columnIndex(table, 'name')
      for (const row of table.rows) {
        const file = maskText(artifact.file)
        const ids = wanted.get(keyOf(file, table.sheet, row.number))
        if (ids === undefined || shown.length >= most) continue
        shown.push({
          file,
          sheet: table.sheet,
          row: row.number,
          name: name < 0 ? '' : maskText(textOf(row.cells[name])).trim(),
          cells: table.columns.map((column, at) => {
            const { address, text } = cellAt(table, row, at)
            return { cell: address, field: column.field, text: maskText(text) }
          }),
          findings: ids,
        })
      }
    }
  return shown
}

function keyOf(file: string, sheet: string, row: number): string {
  return `${file}\n${sheet}\n${String(row)}`
}
