import type { Artifact, Column, FieldId, Table } from '../artifact.ts'
import type { FindingDraft } from '../finding.ts'
import { maskNumber, maskText } from '../mask.ts'
import { standardCodes } from './codes.ts'
import type { Issue } from './issue.ts'

/** Where an issue was found; `rows` is filled by the collector. */
export interface Spot {
  readonly sheet: string
  readonly field: string
  readonly id?: FieldId
  readonly cell?: string
  readonly row?: number
  readonly value: string
}

/** Gathers issues as findings: one for each cell, but one for each column where it is only a hint. */
export interface Collector {
  add(spot: Spot, issue: Issue): void
  /** `rows` is several rows with one cause. */
  addRows(spot: Spot, rows: readonly number[], issue: Issue): void
  readonly findings: readonly FindingDraft[]
}

export function createCollector(artifact: Pick<Artifact, 'file'>): Collector {
  const findings: FindingDraft[] = []
  const hints = new Map<string, { rows: number[] }>()
  const addRows = (spot: Spot, rows: readonly number[], issue: Issue): { rows: number[] } => {
    const draft = draftOf(artifact.file, spot, [...rows], issue)
    findings.push(draft)
    return draft.where
  }
  return {
    findings,
    addRows,
    add(spot, issue) {
      const rows = spot.row === undefined ? [] : [spot.row]
      if (standardCodes[issue.code].severity !== '提示' || spot.row === undefined) {
        addRows(spot, rows, issue)
        return
      }
      const key = `${issue.code}|${spot.sheet}|${(spot.cell ?? '').replace(/\d+$/u, '')}|${spot.field}`
      const known = hints.get(key)
      if (known === undefined) hints.set(key, addRows(spot, rows, issue))
      else known.rows.push(spot.row)
    },
  }
}

function draftOf(file: string, spot: Spot, rows: number[], issue: Issue): FindingDraft {
  const { severity, source } = standardCodes[issue.code]
  return {
    code: issue.code,
    severity,
    source,
    where: {
      file,
      sheet: spot.sheet,
      ...(spot.cell === undefined ? {} : { cell: spot.cell, column: spot.cell.replace(/\d+$/u, '') }),
      rows,
      field: spot.field,
    },
    value: maskedValue(spot),
    message: maskText(issue.message),
    fix: maskText(issue.fix),
  }
}

const personal: ReadonlySet<FieldId> = new Set(['id-number', 'account-number', 'phone', 'certificate-number'])

function maskedValue({ id, value }: Spot): string {
  return id !== undefined && personal.has(id) && /\d/u.test(value)
    ? maskNumber(value.trim())
    : maskText(value)
}

/** The spot of a cell in a table. */
export function spotOf(table: Table, column: Column, row: number, value: string): Spot {
  return {
    sheet: table.sheet,
    field: column.field,
    ...(column.id === undefined ? {} : { id: column.id }),
    cell: `${column.letter}${String(row)}`,
    row,
    value,
  }
}
