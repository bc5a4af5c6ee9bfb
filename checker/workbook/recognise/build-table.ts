import type { Column, Field, FieldId, FormName, Row, StoredCell, Table } from '../../artifact.ts'
import { textOf } from '../../artifact.ts'
import { squash } from '../../text.ts'
import { columnLetter } from '../reading/references.ts'
import type { GridRow } from '../reading/protocol.ts'
import type { Header, HeaderColumn, HeaderContext } from './header.ts'
import { filledColumns } from './sheet-view.ts'

/** A table's rows as sorted while walking the sheet. */
export interface RowsFound {
  readonly data: GridRow[]
  readonly totals: GridRow[]
  /** Lines above the header. */
  readonly head: readonly GridRow[]
  /** Lines below and between. */
  readonly text: GridRow[]
  readonly skipped: number[]
}

/** Puts a table together: meanings of columns, rows along them with merged cells filled down, lines read as titled values. */
export function buildTable(
  context: HeaderContext,
  header: Header,
  found: RowsFound,
  fieldsIn: (row: GridRow) => readonly Field[],
): Table {
  const { view } = context
  const columns = byContent(context, header.columns, found.data)
  const hidden = new Set(
    view.sheet.hiddenColumns.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    ),
  )
  const lines = [...found.head, ...found.text]
  const fields = withDate(lines.flatMap(fieldsIn), found.head, context)
  const title = titleOf(context, found.head, fields)
  const ids = columns.flatMap(({ match }) => (match === undefined ? [] : [match.id]))
  const { form, fit, missing } = formOf(context, ids, found.head)
  const hiddenRows = new Set(view.sheet.hiddenRows)
  return {
    sheet: view.sheet.name,
    form,
    ...(title === undefined ? {} : { title }),
    fit,
    missing,
    header: { first: header.first, last: header.last },
    columns: columns.map((column) => columnOf(column, hidden, context)),
    fields,
    rows: filledRows(context, columns, found.data, hiddenRows),
    totals: found.totals.map((row) => rowOf(columns, row, hiddenRows)),
    notes: lines.flatMap((row) => noteOf(context, row, title, fields)),
    skipped: found.skipped,
  }
}

interface FoundColumn extends Omit<HeaderColumn, 'match'> {
  readonly match?: { readonly id: FieldId; readonly by: Column['by']; readonly unit?: string }
}

const idNumber = /^\d{17}[\dXx]$/

/** A column without a known title whose cells are ID numbers is the ID column, where there is no other. */
function byContent(
  { lexicon, mapping }: HeaderContext,
  columns: readonly FoundColumn[],
  rows: readonly GridRow[],
): FoundColumn[] {
  if (columns.some(({ match }) => match?.id === 'id-number')) return [...columns]
  const sample = rows.slice(0, 50)
  const width = Math.max(0, ...sample.map((row) => row.cells.length))
  for (let column = 1; column <= width; column += 1) {
    const known = columns.find((each) => each.column === column)
    if (known?.match !== undefined || lexicon.isSetAside(known?.title ?? '', mapping)) continue
    const texts = sample.map((row) => squash(textOf(row.cells[column - 1]))).filter((text) => text !== '')
    const alike = texts.filter((text) => idNumber.test(text)).length
    if (alike === 0 || alike < texts.length * 0.7) continue
    const match = { id: 'id-number', by: 'content' } as const
    const rest = columns.filter((each) => each.column !== column)
    return [...rest, { column, title: known?.title ?? '', match }].sort((a, b) => a.column - b.column)
  }
  return [...columns]
}

function columnOf(
  { column, title, match }: FoundColumn,
  hidden: ReadonlySet<number>,
  context: HeaderContext,
): Column {
  const shown = title === '' ? `${columnLetter(column)}列` : title
  return {
    ...(match === undefined ? {} : { id: match.id }),
    title,
    field: (match === undefined ? undefined : context.lexicon.official(match.id)) ?? shown,
    letter: columnLetter(column),
    hidden: hidden.has(column),
    by: match?.by ?? (context.lexicon.isSetAside(title, context.mapping) ? 'mapping' : 'none'),
    ...(match?.unit === undefined ? {} : { unit: match.unit }),
  }
}

function rowOf(columns: readonly FoundColumn[], row: GridRow, hiddenRows: ReadonlySet<number>): Row {
  // Most tables begin in column A and leave none out: the row is then taken as it is.
  const isWhole =
    row.cells.length === columns.length && columns.every(({ column }, index) => column === index + 1)
  if (isWhole && !hiddenRows.has(row.number)) return row
  const cells = columns.map(({ column }) => row.cells[column - 1] ?? null)
  return hiddenRows.has(row.number)
    ? { number: row.number, cells, hidden: true }
    : { number: row.number, cells }
}

/** Rows along the columns; a cell merged downwards gives its value to each row it covers. */
function filledRows(
  { view }: HeaderContext,
  columns: readonly FoundColumn[],
  data: readonly GridRow[],
  hiddenRows: ReadonlySet<number>,
): Row[] {
  const place = new Map(columns.map(({ column }, index) => [column, index]))
  const filled = new Map<number, Map<number, StoredCell>>()
  const last = data[data.length - 1]?.number ?? 0
  const numbers = new Set(view.sheet.merges.length === 0 ? [] : data.map((row) => row.number))
  for (const [top, left, bottom] of view.sheet.merges) {
    const index = place.get(left)
    const master = view.stored(top, left)
    if (index === undefined || bottom === top || master === null || !numbers.has(top)) continue
    for (let row = top + 1; row <= Math.min(bottom, last); row += 1) {
      if (!numbers.has(row)) continue
      const cells = filled.get(row) ?? new Map<number, StoredCell>()
      cells.set(index, merged(master))
      filled.set(row, cells)
    }
  }
  return data.map((row) => {
    const own = rowOf(columns, row, hiddenRows)
    const more = filled.get(row.number)
    return more === undefined
      ? own
      : { ...own, cells: own.cells.map((cell, index) => cell ?? more.get(index) ?? null) }
  })
}

function merged(master: StoredCell): StoredCell {
  if (master === null) return null
  if (typeof master === 'string') return { text: master, kind: 'text', flags: ['merged'] }
  if (typeof master === 'number')
    return { text: textOf(master), kind: 'number', number: master, flags: ['merged'] }
  return { ...master, flags: [...(master.flags ?? []), 'merged'] }
}

/** The form whose columns are there; a printed title lowers the bar, as it says what was meant. */
function formOf(
  { lexicon, view }: HeaderContext,
  ids: readonly FieldId[],
  head: readonly GridRow[],
): { form: FormName; fit: number; missing: readonly FieldId[] } {
  const titles = head.flatMap((row) =>
    filledColumns(row).map((column) => squash(view.text(row.number, column))),
  )
  titles.push(squash(view.sheet.name))
  const scores = lexicon.forms
    .filter(({ form }) => form !== '附件3')
    .map((official) => {
      const found = official.ids.filter((id) => ids.includes(id))
      const own = official.own.filter((id) => ids.includes(id)).length
      const titled = titles.some((title) => title.length <= 40 && official.title.test(title))
      const fit = found.length / official.ids.length
      const fits = (fit >= 0.8 && own >= 2) || (fit >= 0.6 && (own >= 5 || (titled && own >= 1)))
      return { form: official.form, fit, fits, missing: official.ids.filter((id) => !ids.includes(id)) }
    })
    .filter(({ fits }) => fits)
    .sort((a, b) => b.fit - a.fit)
  const [best] = scores
  return best === undefined ? { form: '其他', fit: 1, missing: [] } : best
}

function titleOf(
  context: HeaderContext,
  head: readonly GridRow[],
  fields: readonly Field[],
): string | undefined {
  const labelled = new Set(fields.map((field) => field.labelAddress))
  const texts = head.flatMap((row) =>
    filledColumns(row)
      .filter((column) => !labelled.has(`${columnLetter(column)}${String(row.number)}`))
      .map((column) => context.view.text(row.number, column).trim()),
  )
  const named = texts.find((text) => context.lexicon.forms.some(({ title }) => title.test(squash(text))))
  return named ?? texts.find((text) => text.length >= 4 && !/^附件/u.test(text))
}

const writtenDate = /^\D{0,2}\d{4}\s*[年./-]\s*\d{1,2}\s*([月./-]\s*(\d{1,2}\s*日?)?)?$/u

/** A bare date above the header is the form's time where no label says so. */
function withDate(
  fields: readonly Field[],
  head: readonly GridRow[],
  { view, lexicon }: HeaderContext,
): Field[] {
  if (fields.some((field) => field.id === 'form-date')) return [...fields]
  for (const row of head) {
    for (const column of filledColumns(row)) {
      const stored = view.stored(row.number, column)
      const isDate = typeof stored === 'object' && stored !== null && stored.date !== undefined
      const text = textOf(stored)
      if (!isDate && !writtenDate.test(text.trim())) continue
      const address = `${columnLetter(column)}${String(row.number)}`
      if (fields.some((field) => field.cell.address === address)) continue
      const cell = isDate
        ? { ...stored, address, flags: stored.flags ?? [] }
        : { address, text: text.trim(), kind: 'text' as const, flags: [] }
      return [
        ...fields,
        {
          id: 'form-date',
          label: '',
          field: lexicon.official('form-date') ?? '',
          labelAddress: address,
          cell,
        },
      ]
    }
  }
  return [...fields]
}

/** A line's words, unless it is the title or holds titled values. */
function noteOf(
  { view }: HeaderContext,
  row: GridRow,
  title: string | undefined,
  fields: readonly Field[],
): { row: number; text: string }[] {
  const suffix = new RegExp(`^[A-Z]+${String(row.number)}$`)
  if (fields.some((field) => suffix.test(field.labelAddress))) return []
  const text = filledColumns(row)
    .map((column) => view.text(row.number, column).trim())
    .join(' ')
  return text === '' || text === title ? [] : [{ row: row.number, text }]
}
