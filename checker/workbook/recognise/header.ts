import type { FieldId } from '../../artifact.ts'
import { isBlank } from '../../text.ts'
import { limits } from '../limits.ts'
import type { GridRow } from '../reading/protocol.ts'
import type { Lexicon, Mapping, TitleMatch } from './lexicon.ts'
import type { SheetView } from './sheet-view.ts'

export interface HeaderColumn {
  /** Physical, from 1. */
  readonly column: number
  readonly title: string
  readonly match?: TitleMatch
}

export interface Header {
  readonly first: number
  readonly last: number
  readonly columns: readonly HeaderColumn[]
}

/** Distinct meanings in a row read as titles; only text cells can be titles. */
export function titleMatches(row: GridRow, lexicon: Lexicon, mapping?: Mapping): Map<FieldId, number[]> {
  const found = new Map<FieldId, number[]>()
  row.cells.forEach((cell, index) => {
    if (cell === null || typeof cell === 'number') return
    const text =
      typeof cell === 'string' ? cell : cell.kind === 'text' || cell.kind === 'formula' ? cell.text : ''
    if (text === '' || text.length > 60) return
    const match = lexicon.match(text, mapping)
    if (match !== undefined) found.set(match.id, [...(found.get(match.id) ?? []), index + 1])
  })
  return found
}

const rosterSigns: readonly FieldId[] = ['name', 'id-number', 'certificate-number']

/** A row is a header when it names a person's column and others, or many columns. */
export function isHeader(matches: ReadonlyMap<FieldId, readonly number[]>): boolean {
  const signs = rosterSigns.some((id) => matches.has(id))
  return (signs && matches.size >= 2) || matches.size >= 5
}

export interface HeaderContext {
  readonly view: SheetView
  readonly lexicon: Lexicon
  readonly mapping?: Mapping
}

/**
 * The header whose main row this is: its rows by the merges (or, without merges, by the next row's titles), and its columns from
 * `columns[0]` to `columns[1]`.
 */
export function headerAt(
  context: HeaderContext,
  main: GridRow,
  next: GridRow | undefined,
  columns: readonly [number, number],
): Header {
  const { first, last: merged } = mergedRows(context.view, main)
  const goesOn = merged === main.number && next !== undefined && continues(context, main, next)
  const last = goesOn ? next.number : merged
  return { first, last, columns: columnsOf(context, { first, last }, columns) }
}

/** Merges of at most this many rows belong to a header. */
const headerHeight = 4

function mergedRows(view: SheetView, main: GridRow): { first: number; last: number } {
  let first = main.number
  let last = main.number
  for (let column = 1; column <= main.cells.length + 1; column += 1) {
    const merge = view.mergeAt(main.number, column)
    if (merge === undefined || merge[2] - merge[0] >= headerHeight) continue
    first = Math.min(first, merge[0])
    last = Math.max(last, merge[2])
  }
  return { first, last }
}

/** The next row holds titles only below blanks and group titles, and nobody's name. */
function continues({ lexicon, mapping }: HeaderContext, main: GridRow, next: GridRow): boolean {
  if (next.number !== main.number + 1) return false
  const own = titleMatches(main, lexicon, mapping)
  const below = titleMatches(next, lexicon, mapping)
  if (below.size === 0 || next.cells.some((cell) => typeof cell === 'number')) return false
  const personal = [...(own.get('name') ?? []), ...(own.get('id-number') ?? [])]
  return personal.every((column) => isBlank(textAt(next, column)))
}

function textAt(row: GridRow, column: number): string {
  const cell = row.cells[column - 1] ?? null
  return cell === null
    ? ''
    : typeof cell === 'string'
      ? cell
      : typeof cell === 'number'
        ? String(cell)
        : cell.text
}

function columnsOf(
  { view, lexicon, mapping }: HeaderContext,
  { first, last }: { first: number; last: number },
  [from, to]: readonly [number, number],
): HeaderColumn[] {
  const width = Math.max(...rowNumbers(first, last).map((row) => widthOf(view, row)))
  const columns: HeaderColumn[] = []
  for (let column = from; column <= Math.min(width, to); column += 1) {
    const parts = partsOf(view, column, first, last)
    if (parts.length === 0) continue
    const match = matchParts(parts, lexicon, mapping)
    const title = parts.map((part) => part.replace(/\s+/gu, '')).join(' › ')
    columns.push({ column, title, ...(match === undefined ? {} : { match }) })
  }
  return withoutDoubles(columns)
}

function rowNumbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function widthOf(view: SheetView, row: number): number {
  let width = view.row(row)?.cells.length ?? 0
  for (const [top, left, bottom, right] of view.sheet.merges)
    if (row >= top && row <= bottom && left <= width) width = Math.max(width, Math.min(right, limits.columns))
  return width
}

/** A column's titles from top to bottom; a group's title stands over each of its columns. */
function partsOf(view: SheetView, column: number, first: number, last: number): string[] {
  const parts: string[] = []
  for (const row of rowNumbers(first, last)) {
    const merge = view.mergeAt(row, column)
    if (merge !== undefined) {
      const [top, left] = merge
      if (row === Math.max(top, first)) push(parts, view.text(top, left))
      continue
    }
    const text = view.text(row, column)
    if (!isBlank(text)) push(parts, text)
    else if (row < last && !isBlank(view.text(last, column))) push(parts, groupLeft(view, row, column, last))
  }
  return parts
}

/** Without merges (CSV) a group's title stands in its first column only. */
function groupLeft(view: SheetView, row: number, column: number, last: number): string {
  for (let left = column - 1; left >= 1; left -= 1) {
    const text = view.text(row, left)
    if (!isBlank(text)) return isBlank(view.text(last, left)) ? '' : text
    if (isBlank(view.text(last, left))) return ''
  }
  return ''
}

function push(parts: string[], text: string): void {
  const part = text.trim()
  if (!isBlank(part) && parts[parts.length - 1] !== part) parts.push(part)
}

function matchParts(parts: readonly string[], lexicon: Lexicon, mapping?: Mapping): TitleMatch | undefined {
  const joined = parts.join('')
  if (lexicon.isSetAside(joined, mapping)) return undefined
  const last = parts[parts.length - 1] ?? ''
  return (
    lexicon.match(joined, mapping) ?? lexicon.match(last, mapping) ?? lexicon.match(parts[0] ?? '', mapping)
  )
}

const rank = { mapping: 0, official: 1, variant: 2 } as const

/** Of two columns with one meaning the surer, then the first, keeps it. */
function withoutDoubles(columns: readonly HeaderColumn[]): HeaderColumn[] {
  const best = new Map<FieldId, HeaderColumn>()
  for (const column of columns) {
    if (column.match === undefined) continue
    const known = best.get(column.match.id)?.match
    if (known === undefined || rank[column.match.by] < rank[known.by]) best.set(column.match.id, column)
  }
  return columns.map((column) =>
    column.match === undefined || best.get(column.match.id) === column
      ? column
      : { column: column.column, title: column.title },
  )
}

/** Where a row names the same columns twice, two tables stand side by side: the column the second begins in. */
export function secondTable(matches: ReadonlyMap<FieldId, readonly number[]>): number | undefined {
  const doubled = [...matches.values()].filter((columns) => columns.length >= 2)
  if (doubled.length < 3 || (matches.get('name')?.length ?? 0) < 2) return undefined
  return Math.min(...doubled.map((columns) => columns[1] ?? Infinity))
}
