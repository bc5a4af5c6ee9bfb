import type { FieldId } from '../../artifact.ts'
import { isBlank, squash, visible } from '../../text.ts'
import type { GridRow } from '../reading/protocol.ts'
import { isHeader, titleMatches, type Header, type HeaderContext } from './header.ts'
import { pairsIn } from './labels.ts'
import { filledColumns } from './sheet-view.ts'

/**
 * What a row below a header is. `data`: a person (or whatever the table lists). `total`: 合计. `text`: notes, signatures, section headings.
 * `sample`: a template's example row. `blank`: a number without a person, or a stray default. `title`: another form begins. `header`, `claim`:
 * another table's titles, 附件3's labels.
 */
export type RowKind = 'data' | 'total' | 'text' | 'sample' | 'blank' | 'title' | 'header' | 'claim'

const claimLabels: readonly FieldId[] = [
  'applicant',
  'account-name',
  'account-number',
  'bank',
  'bank-code',
  'certified-count',
  'standard',
  'amount',
  'opinion',
]

/** How many of 附件3's labels a row holds. */
export function claimLabelsIn(matches: ReadonlyMap<FieldId, readonly number[]>): number {
  return claimLabels.filter((id) => matches.has(id)).length
}

export interface RowPlaces {
  readonly number?: number
  readonly name?: number
  readonly id?: number
}

export function placesOf(header: Header): RowPlaces {
  const of = (id: FieldId) => header.columns.find((column) => column.match?.id === id)?.column
  const [number, name, id] = [of('number'), of('name'), of('id-number')]
  return {
    ...(number === undefined ? {} : { number }),
    ...(name === undefined ? {} : { name }),
    ...(id === undefined ? {} : { id }),
  }
}

/** @param columns the table's first and last physical column: what lies outside does not decide. */
export function rowKind(
  context: HeaderContext,
  places: RowPlaces,
  columns: readonly [number, number],
  row: GridRow,
): RowKind {
  if (hasIdNumber(row, places.id)) return sampleNumber(context, row, places) ? 'sample' : 'data'
  const filled = filledColumns(row).filter((column) => column >= columns[0] && column <= columns[1])
  if (filled.length === 0) return 'blank'
  const matches = titleMatches(row, context.lexicon, context.mapping)
  if (isHeader(matches)) return claimLabelsIn(matches) >= 3 && !matches.has('name') ? 'claim' : 'header'
  if (claimLabelsIn(matches) >= 2) return 'claim'
  const first = visible(context.view.text(row.number, filled[0] ?? 1)).trim()
  const squashed = squash(first)
  if (context.lexicon.totals.test(squashed)) return 'total'
  const second = squash(context.view.text(row.number, filled[1] ?? 0))
  if (context.lexicon.samples.test(squashed) || isCodes(context, row, filled)) return 'sample'
  if (context.lexicon.totals.test(second) && second.length <= 6) return 'total'
  if (isText(context, row, filled, squashed, places)) {
    return context.lexicon.forms.some(({ title }) => title.test(squashed) && squashed.length <= 40)
      ? 'title'
      : 'text'
  }
  return isPerson(context, row, filled, places) ? 'data' : 'blank'
}

/** Numbers below this in the ID column are counts of a 合计 row. */
const leastIdNumber = 10_000_000

/** The cheap way through an ordinary row: a long number, or text that begins with six digits, in the ID column. */
function hasIdNumber(row: GridRow, column: number | undefined): boolean {
  const cell = column === undefined ? null : (row.cells[column - 1] ?? null)
  if (cell === null) return false
  if (typeof cell === 'number') return cell >= leastIdNumber
  const text = typeof cell === 'string' ? cell : cell.text
  return text.length >= 8 && /^\D{0,3}[\d０-９]{6}/u.test(text) && !/[:：]/u.test(text)
}

/** Names of fields for a program (XM, ZJHM), as import templates have them below the titles. */
function isCodes({ view }: HeaderContext, row: GridRow, filled: readonly number[]): boolean {
  return (
    filled.length >= 3 &&
    filled.every((column) => /^[A-Za-z][A-Za-z_]*\d{0,3}$/u.test(view.text(row.number, column)))
  )
}

function sampleNumber(context: HeaderContext, row: GridRow, places: RowPlaces): boolean {
  if (places.number === undefined) return false
  const cell = row.cells[places.number - 1] ?? null
  return typeof cell === 'string' && context.lexicon.samples.test(squash(cell))
}

function isText(
  context: HeaderContext,
  row: GridRow,
  filled: readonly number[],
  first: string,
  places: RowPlaces,
): boolean {
  const { view, lexicon } = context
  if (lexicon.notes.test(first) && filled.length <= 3) return true
  const texts = filled.map((column) => view.text(row.number, column))
  const named = places.name !== undefined && filled.includes(places.name)
  if (texts.some((text) => pairsIn(text).length > 0) && !(named && filled.length >= 4)) return true
  if (filled.length > 1) return false
  const [column = 1] = filled
  const wide = view.right(row.number, column) - column >= 2
  const text = texts[0] ?? ''
  if (wide || text.length > 15) return true
  return (
    column !== places.name && column !== places.number && column !== places.id && Number.isNaN(Number(text))
  )
}

/** A name, or enough else that somebody meant a row. */
function isPerson(
  { view }: HeaderContext,
  row: GridRow,
  filled: readonly number[],
  places: RowPlaces,
): boolean {
  const others = filled.filter((column) => column !== places.number)
  if (places.name === undefined && places.id === undefined) return others.length > 0
  const name = places.name === undefined ? '' : view.text(row.number, places.name)
  const id = places.id === undefined ? '' : view.text(row.number, places.id)
  return !isBlank(name) || !isBlank(id) || others.length >= 3
}
