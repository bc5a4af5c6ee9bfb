import type { Field, FieldForm, Table } from '../../artifact.ts'
import { limits } from '../limits.ts'
import type { GridRow } from '../reading/protocol.ts'
import type { GridSheet } from '../grid.ts'
import { buildTable, type RowsFound } from './build-table.ts'
import { fallbackTable } from './fallback.ts'
import { fieldFormIn } from './field-form.ts'
import { headerAt, isHeader, secondTable, titleMatches, type Header, type HeaderContext } from './header.ts'
import { fieldsIn, isLabel } from './labels.ts'
import type { Lexicon, Mapping } from './lexicon.ts'
import { claimLabelsIn, placesOf, rowKind, type RowPlaces } from './row-kind.ts'
import { filledColumns, viewOf } from './sheet-view.ts'

export interface SheetParts {
  readonly tables: readonly Table[]
  readonly forms: readonly FieldForm[]
}

/** Finds the tables and sheets of fields in one sheet, from top to bottom. */
export function recogniseSheet(sheet: GridSheet, lexicon: Lexicon, mapping?: Mapping): SheetParts {
  const context: HeaderContext = {
    view: viewOf(sheet),
    lexicon,
    ...(mapping === undefined ? {} : { mapping }),
  }
  const walk = createWalk(context)
  for (let index = 0; index < sheet.rows.length; index += 1) index = walk.take(index)
  const parts = walk.end()
  if (parts.tables.length > 0 || parts.forms.length > 0) return parts
  const table = fallbackTable(context)
  return { tables: table === undefined ? [] : [table], forms: [] }
}

/** A table being read: side by side there may be two under one header. */
interface OpenTable {
  readonly header: Header
  readonly places: RowPlaces
  readonly columns: readonly [number, number]
  readonly rows: RowsFound
}

function createWalk(context: HeaderContext) {
  const { rows } = context.view
  const tables: Table[] = []
  const forms: FieldForm[] = []
  const fields = (row: GridRow): readonly Field[] => fieldsIn(context, row)
  let open: OpenTable[] = []
  /** Rows not yet anybody's: above the next header, or below the last row of data. */
  let loose: GridRow[] = []

  const closeTables = () => {
    for (const { header, rows: found } of open) tables.push(buildTable(context, header, found, fields))
    open = []
  }
  const closeForm = (until: number) => {
    const form = fieldFormIn(context, loose.slice(0, until), fields)
    if (form !== undefined) forms.push(form)
    loose = loose.slice(form === undefined ? 0 : until)
  }
  /** The loose rows that stand above a header as its head; those before belong to a form or to the table above. */
  const headRows = (): GridRow[] => {
    const lastClaim = loose.findLastIndex((row) => claimLabelsIn(titleMatches(row, context.lexicon)) > 0)
    if (open.length === 0) {
      if (lastClaim >= 0) closeForm(lastClaim + 1)
      return loose
    }
    const title = loose.findIndex((row) => startsHead(context, row))
    const head = title < 0 ? [] : loose.slice(title)
    for (const table of open) table.rows.text.push(...(title < 0 ? loose : loose.slice(0, title)))
    return head
  }
  const startTables = (index: number): number => {
    const main = rows[index]
    if (main === undefined) return index
    const head = headRows()
    closeTables()
    loose = []
    const matches = titleMatches(main, context.lexicon, context.mapping)
    const second = secondTable(matches)
    const ranges: (readonly [number, number])[] =
      second === undefined
        ? [[1, limits.columns]]
        : [
            [1, second - 1],
            [second, limits.columns],
          ]
    let last = main.number
    for (const range of ranges) {
      const header = headerAt(context, main, rows[index + 1], range)
      last = Math.max(last, header.last)
      const above = head.filter((row) => row.number < header.first)
      open.push({ header, places: placesOf(header), columns: reach(header, range), rows: emptyRows(above) })
    }
    let next = index
    while ((rows[next + 1]?.number ?? Infinity) <= last) next += 1
    return next
  }
  const takeLoose = (row: GridRow, index: number): number => {
    const matches = titleMatches(row, context.lexicon, context.mapping)
    const claim = claimLabelsIn(matches) >= 3 && !matches.has('name')
    if (isHeader(matches) && !claim && !isFieldRow(context, row, rows[index + 1])) return startTables(index)
    loose.push(row)
    return index
  }
  const takeRow = (row: GridRow, index: number): number => {
    const kinds = open.map(({ places, columns }) => rowKind(context, places, columns, row))
    if (kinds.includes('header') && !isFieldRow(context, row, rows[index + 1])) return startAgain(row, index)
    if (kinds.includes('claim') || kinds.includes('title')) return leave(row, index)
    if (kinds.every((kind) => kind === 'text')) {
      loose.push(row)
      return index
    }
    settle()
    open.forEach((table, place) => {
      sortRow(table, row, kinds[place] ?? 'blank')
    })
    return index
  }
  /** The same header again (repeated on each printed page) goes on with the table; another begins one. */
  const startAgain = (row: GridRow, index: number): number => {
    const [only] = open
    const next = headerAt(context, row, rows[index + 1], [1, limits.columns])
    const same =
      only !== undefined &&
      open.length === 1 &&
      loose.length === 0 &&
      titlesOf(next) === titlesOf(only.header)
    if (!same) return startTables(index)
    let last = index
    while ((rows[last + 1]?.number ?? Infinity) <= next.last) last += 1
    return last
  }
  const settle = () => {
    for (const table of open) table.rows.text.push(...loose)
    loose = []
  }
  /** Another form's title or labels: what stands loose below the table is the table's, up to a title. */
  const leave = (row: GridRow, index: number): number => {
    const title = loose.findIndex((each) => startsHead(context, each))
    for (const table of open) table.rows.text.push(...(title < 0 ? loose : loose.slice(0, title)))
    loose = title < 0 ? [] : loose.slice(title)
    closeTables()
    return takeLoose(row, index)
  }
  return {
    take(index: number): number {
      const row = rows[index]
      if (row === undefined) return index
      return open.length === 0 ? takeLoose(row, index) : takeRow(row, index)
    },
    end(): SheetParts {
      if (open.length > 0) settle()
      else closeForm(loose.length)
      closeTables()
      return { tables, forms }
    },
  }
}

function sortRow({ rows }: OpenTable, row: GridRow, kind: ReturnType<typeof rowKind>): void {
  if (kind === 'data') rows.data.push(row)
  else if (kind === 'total') rows.totals.push(row)
  else if (kind === 'blank') rows.skipped.push(row.number)
  else rows.text.push(row)
}

function emptyRows(head: readonly GridRow[]): RowsFound {
  return { data: [], totals: [], head, text: [], skipped: [] }
}

function titlesOf(header: Header): string {
  return header.columns.map(({ column, title }) => `${String(column)} ${title}`).join('|')
}

function reach(header: Header, range: readonly [number, number]): readonly [number, number] {
  const columns = header.columns.map(({ column }) => column)
  return columns.length === 0 ? range : [Math.min(...columns), Math.max(...columns)]
}

/** A title of a form, 附件 n, or a line such as 企业名称：… begins the head of the next table. */
function startsHead(context: HeaderContext, row: GridRow): boolean {
  return filledColumns(row).some((column) => {
    const text = context.view.text(row.number, column).replace(/\s+/gu, '')
    return (
      context.lexicon.forms.some(({ title }) => title.test(text)) ||
      /^附件?表?\d/u.test(text) ||
      (/^(企业|单位|公司|申报单位|填报单位)(名称)?[:：]/u.test(text) && text.length <= 60)
    )
  })
}

/** 「姓名｜张三｜性别｜男」: titles and values in turns, and more titles below: a person's own sheet, no table. */
function isFieldRow(context: HeaderContext, row: GridRow, next: GridRow | undefined): boolean {
  const { view } = context
  const labels = filledColumns(row).filter((column) => isLabel(context, view.text(row.number, column)))
  const beside = labels.filter((column) => {
    const value = view.text(row.number, view.right(row.number, column) + 1)
    return value !== '' && !isLabel(context, value)
  })
  if (labels.length < 2 || beside.length < labels.length) return false
  const [first = 1] = labels
  return (
    next === undefined ||
    isLabel(context, view.text(next.number, first)) ||
    view.text(next.number, first) === ''
  )
}
