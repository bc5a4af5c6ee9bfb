import { addMonths } from '../../knowledge/index.ts'
import type { Artifact, Field, FieldForm, Row, StoredCell, Table } from '../artifact.ts'
import { fieldOf } from '../artifact.ts'
import type { FindingDraft, NotChecked } from '../finding.ts'
import { checkBankName } from './bank-code.ts'
import { checkCell, valueOf } from './check-cell.ts'
import { createRowCheck, type AgeDays } from './check-row.ts'
import { createCollector, type Collector, type Spot } from './collect.ts'
import { readDateCell } from './date-text.ts'
import { certificateDuplicatesIn, duplicatesAcross, duplicatesIn, type People } from './duplicates.ts'
import { messages } from './messages.zh.ts'
import { beyondStandards, unknownColumns } from './not-checked.ts'

export interface StandardsOutcome {
  readonly findings: readonly FindingDraft[]
  readonly notChecked: readonly NotChecked[]
  /** Cells and fields judged. */
  readonly checked: number
}

/**
 * Judges every cell whose meaning is known by the data standards, and people by their numbers across tables and files. Says nothing of
 * policy and nothing of cells that are empty.
 *
 * @param asOf ISO date the check is made on
 */
export function checkStandards(
  artifacts: readonly Artifact[],
  { asOf }: { readonly asOf: string },
): StandardsOutcome {
  const findings: FindingDraft[] = []
  const people: People[] = []
  let checked = 0
  for (const artifact of artifacts) {
    const collector = createCollector(artifact)
    for (const table of artifact.tables) {
      checked += checkFields(table, collector, 'person')
      const { rows, cells } = checkTable(table, asOf, collector)
      people.push({ artifact, table, rows })
      checked += cells
    }
    for (const form of artifact.forms) checked += checkFields(form, collector, 'company')
    findings.push(...collector.findings)
  }
  return {
    findings: [...findings, ...duplicatesAcross(people)],
    notChecked: [...unknownColumns(artifacts), ...beyondStandards(artifacts)],
    checked,
  }
}

function checkTable(table: Table, asOf: string, collector: Collector) {
  const days = ageDays(table, asOf)
  const rowCheck = createRowCheck(table, asOf, days, collector)
  const rows = new Map<string, number | number[]>()
  const idAt = table.columns.findIndex(({ id }) => id === 'id-number')
  for (const row of table.rows) {
    const number = rowCheck.check(row)
    if (number === undefined || isMerged(row, idAt)) continue
    const known = rows.get(number)
    if (known === undefined) rows.set(number, row.number)
    else if (typeof known === 'number') rows.set(number, [known, row.number])
    else known.push(row.number)
  }
  if (!days.known && table.rows.length > 0 && hasColumns(table, ['age', 'id-number']))
    collector.add({ sheet: table.sheet, field: '时间', value: '' }, messages.ageDateUnknown(asOf))
  duplicatesIn({ table, rows }, collector)
  certificateDuplicatesIn(table, collector)
  return { rows, cells: rowCheck.cells * table.rows.length }
}

function isMerged(row: Row, index: number): boolean {
  const stored: StoredCell | undefined = row.cells[index]
  return typeof stored === 'object' && stored !== null && stored.flags?.includes('merged') === true
}

function hasColumns(table: Table, ids: readonly string[]): boolean {
  return ids.every((id) => table.columns.some((column) => column.id === id))
}

/** A form without a time may be up to three years old. */
const undatedMonths = 36

function ageDays(table: Table, asOf: string): AgeDays {
  const field = fieldOf(table, 'form-date')
  const value = field === undefined ? undefined : valueOf(field.cell)
  const day = value === undefined ? undefined : readDateCell(value).from
  if (day !== undefined) return { known: true, from: day, to: day }
  return { known: false, from: addMonths(asOf, -undatedMonths).date, to: asOf }
}

/** Judges titled values; returns how many. */
function checkFields(part: Table | FieldForm, collector: Collector, whose: 'company' | 'person'): number {
  let checked = 0
  for (const field of part.fields) {
    const value = field.id === undefined ? undefined : valueOf(field.cell)
    if (field.id === undefined || value === undefined) continue
    checked += 1
    const issues =
      field.id === 'form-date'
        ? readDateCell(value).issues.filter(({ code }) => code !== 'date-day-missing')
        : checkCell(field.id, value, whose)
    for (const issue of issues) collector.add(fieldSpot(part.sheet, field), issue)
  }
  const code = fieldOf(part, 'bank-code')
  const bank = fieldOf(part, 'bank')
  if (code !== undefined && bank !== undefined)
    for (const issue of checkBankName(code.cell.text, bank.cell.text))
      collector.add(fieldSpot(part.sheet, code), issue)
  return checked
}

function fieldSpot(sheet: string, field: Field): Spot {
  return {
    sheet,
    field: field.field,
    ...(field.id === undefined ? {} : { id: field.id }),
    cell: field.cell.address,
    row: Number(/\d+$/u.exec(field.cell.address)?.[0] ?? 1),
    value: field.cell.text,
  }
}
