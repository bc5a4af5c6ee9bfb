import type { Table } from '../../artifact.ts'
import { textOf } from '../../artifact.ts'
import { squash } from '../../text.ts'
import { buildTable } from './build-table.ts'
import type { Header, HeaderColumn, HeaderContext } from './header.ts'
import { fieldsIn } from './labels.ts'
import { filledColumns } from './sheet-view.ts'

/**
 * A sheet in which no title is known: its first row of at least three words over other rows is taken for titles, so that the caller can
 * map them; ID numbers without any titles are a table too.
 */
export function fallbackTable(context: HeaderContext): Table | undefined {
  const { rows } = context.view
  const at = rows.findIndex(
    (row, index) => isTitles(context, index) && rows[index + 1] !== undefined && row.number > 0,
  )
  const main = rows[at]
  const header: Header =
    main === undefined
      ? { first: 0, last: 0, columns: [] }
      : {
          first: main.number,
          last: main.number,
          columns: filledColumns(main).map((column) => titleAt(context, main.number, column)),
        }
  const data = rows.slice(at + 1)
  const found = { data, totals: [], head: at < 0 ? [] : rows.slice(0, at), text: [], skipped: [] }
  const table = buildTable(context, header, found, (row) => fieldsIn(context, row))
  const known = table.columns.some((column) => column.id !== undefined)
  return main === undefined && !known ? undefined : table
}

function titleAt({ view, lexicon, mapping }: HeaderContext, row: number, column: number): HeaderColumn {
  const title = view.text(row, column).replace(/\s+/gu, '')
  const match = lexicon.match(title, mapping)
  return { column, title, ...(match === undefined ? {} : { match }) }
}

function isTitles(context: HeaderContext, index: number): boolean {
  const row = context.view.rows[index]
  if (row === undefined || index > 20) return false
  const cells = filledColumns(row).map((column) => row.cells[column - 1] ?? null)
  const words = cells.filter(
    (cell) => typeof cell === 'string' && /\p{L}/u.test(cell) && squash(cell).length <= 20,
  )
  const data = cells.some((cell) => typeof cell === 'number' || /\d{6}/u.test(textOf(cell)))
  return words.length >= 3 && words.length === cells.length && !data
}
