import { cellOf, fieldOf, textOf, columnIndex, type FieldId } from '../artifact.ts'
import { rowsOf, type RowIn, type Submission, type TableIn } from './submission.ts'
import {
  numberKey,
  personKey,
  readLevel,
  readPassed,
  readSpan,
  readTerm,
  readTick,
  squeeze,
  tickHolds,
  type Level,
  type Term,
  type Tick,
} from './values/index.ts'
import { readDays, type DaySpan } from '../standards/index.ts'

/** A person of 附件1 (or of another roster). */
export interface Apprentice extends RowIn {
  /** ID number for comparison; '' where none is written. */
  readonly number: string
  readonly name: string
}

/** The columns of 合格类型, in the form's order. */
export const tickIds = [
  'level-certificate',
  'qualification-certificate',
  'qualification-proof',
  'post-proof',
] as const
export type TickId = (typeof tickIds)[number]

/** A person of 附件2 (or of another table that tells who passed). */
export interface Assessed extends Apprentice {
  readonly passed: boolean | undefined
  readonly ticks: ReadonlyMap<TickId, Tick>
  /** One of the two certificates was obtained; undefined where the marks do not tell. */
  readonly certified: boolean | undefined
  /** Passed with 资质认定证明 or 岗位聘用证明 and no certificate. */
  readonly proofOnly: boolean
  readonly level: Level | undefined
  readonly assessedOn: DaySpan | undefined
  readonly match: Match
  /** The same ID number stands in an earlier row already. */
  readonly repeated: boolean
}

/** How a person of 附件2 stands to 附件1. */
export type Match =
  | { readonly kind: 'same'; readonly apprentice: Apprentice }
  /** Found by name only; the ID numbers differ. */
  | { readonly kind: 'by-name'; readonly apprentice: Apprentice }
  | { readonly kind: 'absent' }
  /** There is no roster to look in. */
  | { readonly kind: 'no-roster' }

export interface People {
  readonly apprentices: readonly Apprentice[]
  readonly assessed: readonly Assessed[]
}

/** Everybody in the tables; those of the second kind of table are looked up in the first. */
export function peopleOf(submission: Submission): People {
  const apprentices = rowsOf(submission.rosters).map(apprenticeOf)
  const byNumber = new Map<string, Apprentice>()
  const byName = new Map<string, Apprentice | 'several'>()
  for (const apprentice of apprentices) {
    if (apprentice.number !== '' && !byNumber.has(apprentice.number))
      byNumber.set(apprentice.number, apprentice)
    if (apprentice.name !== '')
      byName.set(apprentice.name, byName.has(apprentice.name) ? 'several' : apprentice)
  }
  const seen = new Set<string>()
  const tables = [...submission.results, ...submission.others.filter(({ table }) => tellsResults(table))]
  const assessed = rowsOf(tables).map((row) => {
    const person = apprenticeOf(row)
    const repeated = person.number !== '' && seen.has(person.number)
    seen.add(person.number)
    return assessedOf(person, matchOf(person), repeated)
  })
  return { apprentices, assessed }

  function matchOf(person: Apprentice): Match {
    if (apprentices.length === 0) return { kind: 'no-roster' }
    const same = byNumber.get(person.number)
    if (same !== undefined && person.number !== '') return { kind: 'same', apprentice: same }
    const named = byName.get(person.name)
    return named === undefined || named === 'several'
      ? { kind: 'absent' }
      : { kind: 'by-name', apprentice: named }
  }
}

/** Whether a table of no official form says who passed. */
function tellsResults(table: TableIn['table']): boolean {
  return (['passed', 'level-certificate', 'certificate-number'] as const).some(
    (id) => columnIndex(table, id) >= 0,
  )
}

function apprenticeOf({ artifact, table, row }: RowIn): Apprentice {
  const read = (id: FieldId): string => textOf(row.cells[columnIndex(table, id)])
  return { artifact, table, row, number: numberKey(read('id-number')), name: personKey(read('name')) }
}

function assessedOf(person: Apprentice, match: Match, repeated: boolean): Assessed {
  const { table, row } = person
  const cell = (id: FieldId) => cellOf(table, row, id)
  const number = squeeze(cell('certificate-number')?.text ?? '')
  const hasTicks = tickIds.some((id) => columnIndex(table, id) >= 0)
  const ticks = new Map(tickIds.map((id) => [id, readTick(cell(id))] as const))
  const passedCell = cell('passed')
  const passed = passedCell === undefined ? (number === '' ? undefined : true) : readPassed(passedCell.text)
  const held = (id: TickId) => tickHolds(ticks.get(id) ?? 'empty')
  const either = [held('level-certificate'), held('qualification-certificate')]
  const certified = hasTicks
    ? either.includes(true)
      ? true
      : either.includes(undefined)
        ? undefined
        : false
    : columnIndex(table, 'certificate-number') < 0
      ? undefined
      : number !== ''
  const proofs = held('qualification-proof') === true || held('post-proof') === true
  return {
    ...person,
    passed,
    ticks,
    certified,
    proofOnly: certified === false && proofs,
    level: readLevel(cell('obtained-level')?.text ?? cell('target')?.text ?? ''),
    assessedOn: readDays(cell('assessed-on') ?? cell('certificate-date')),
    match,
    repeated,
  }
}

/** The training of a person as the roster states it. */
export interface Training {
  readonly start: DaySpan | undefined
  readonly term: Term | undefined
  readonly target: Level | undefined
}

export function trainingOf({ table, row }: Pick<RowIn, 'table' | 'row'>): Training {
  const cell = (id: FieldId) => cellOf(table, row, id)
  const start = readDays(cell('start'))
  const termColumn = table.columns.find((column) => column.id === 'term')
  const term = readTerm(termText(cell('term')), termColumn?.unit)
  return {
    start,
    term: term ?? termBetween(start, readDays(cell('end'))) ?? readSpan(termText(cell('start'))),
    target: readLevel(cell('target')?.text ?? ''),
  }
}

function termText(cell: ReturnType<typeof cellOf>): string {
  return cell?.text ?? ''
}

/** The whole months from a first to a last day, both given to the day or both to the month. */
export function termBetween(start: DaySpan | undefined, end: DaySpan | undefined): Term | undefined {
  if (start === undefined || end === undefined || end.to <= start.from) return undefined
  return readTerm(`${dotted(start)}-${dotted(end)}`)
}

function dotted({ from, to }: DaySpan): string {
  return (from === to ? from : from.slice(0, 7)).replaceAll('-', '.')
}

/** The form's own 时间. */
export function formDateOf({ table }: Pick<TableIn, 'table'>): DaySpan | undefined {
  return readDays(fieldOf(table, 'form-date')?.cell)
}
