import type { Artifact, Table } from '../artifact.ts'
import type { FindingDraft } from '../finding.ts'
import { checkCertificateNumber } from './certificate-number.ts'
import { valueOf } from './check-cell.ts'
import { createCollector, spotOf, type Collector } from './collect.ts'
import { messages } from './messages.zh.ts'

/** ID numbers and the row each stands in, or the rows. */
export type PeopleRows = ReadonlyMap<string, number | readonly number[]>

function rowsAt(rows: number | readonly number[] | undefined): readonly number[] {
  return rows === undefined ? [] : typeof rows === 'number' ? [rows] : rows
}

/** The people of a table: their numbers, by row. */
export interface People {
  readonly artifact: Artifact
  readonly table: Table
  readonly rows: PeopleRows
}

/** One person twice in a table. */
export function duplicatesIn({ table, rows }: Pick<People, 'table' | 'rows'>, collector: Collector): void {
  const column = table.columns.find(({ id }) => id === 'id-number')
  if (column === undefined) return
  for (const [number, at] of rows) {
    const second = typeof at === 'number' ? undefined : at[1]
    if (second === undefined) continue
    collector.addRows(
      spotOf(table, column, second, number),
      rowsAt(at),
      messages.idDuplicate(rowsAt(at).join('、')),
    )
  }
}

/** One certificate number under two people of a table. */
export function certificateDuplicatesIn(table: Table, collector: Collector): void {
  const index = table.columns.findIndex(({ id }) => id === 'certificate-number')
  const column = table.columns[index]
  if (column === undefined) return
  const rows = new Map<string, number[]>()
  for (const row of table.rows) {
    const value = valueOf(row.cells[index])
    if (value === undefined || value.number !== undefined) continue
    const { number, isNumber } = checkCertificateNumber(value.text)
    if (isNumber && number.length >= 8) rows.set(number, [...(rows.get(number) ?? []), row.number])
  }
  for (const [number, at] of rows) {
    const second = at[1]
    if (second === undefined) continue
    collector.addRows(spotOf(table, column, second, number), at, messages.certificateDuplicate(at.join('、')))
  }
}

/** More people than this in two tables are told in one finding: they are two editions of one list. */
const listedOneByOne = 20

/** People in two tables of the same official form, in one file or two. Tables of other kinds list people more than once by nature. */
export function duplicatesAcross(people: readonly People[]): FindingDraft[] {
  const drafts: FindingDraft[] = []
  people.forEach((later, at) => {
    if (later.table.form === '其他') return
    for (const earlier of people.slice(0, at)) {
      if (earlier.table.form === later.table.form) drafts.push(...sharedBy(earlier, later))
    }
  })
  return drafts
}

function sharedBy(earlier: People, later: People): FindingDraft[] {
  const column = later.table.columns.find(({ id }) => id === 'id-number')
  const shared = [...later.rows].filter(([number]) => earlier.rows.has(number))
  if (column === undefined || shared.length === 0) return []
  const collector = createCollector(later.artifact)
  const place = `${earlier.artifact.file}「${earlier.table.sheet}」`
  if (shared.length > listedOneByOne) {
    const rows = shared.flatMap(([, at]) => rowsAt(at))
    const [[number] = ['']] = shared
    const [first = 1] = rows
    const words = messages.idDuplicateElsewhere(`${place}，共 ${String(shared.length)} 人`)
    collector.addRows(spotOf(later.table, column, first, number), rows, words)
  } else
    for (const [number, at] of shared) {
      const there = rowsAt(earlier.rows.get(number)).join('、')
      const here = rowsAt(at)
      collector.addRows(
        spotOf(later.table, column, here[0] ?? 1, number),
        here,
        messages.idDuplicateElsewhere(`${place}第 ${there} 行`),
      )
    }
  return [...collector.findings]
}
