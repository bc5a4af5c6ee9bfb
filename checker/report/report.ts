import { z } from 'zod'
import { formNames, type Artifact } from '../artifact.ts'
import type { MoneySummary } from '../checks/index.ts'
import {
  clauseSchema,
  findingSchema,
  notCheckedSchema,
  severities,
  type FindingDraft,
  type NotChecked,
  type Severity,
} from '../finding.ts'
import { maskText } from '../mask.ts'
import { messages } from './messages.zh.ts'

/** Who counts and what it comes to, in 分; rows are Excel's. */
export const moneySchema = z.strictObject({
  eligible: z.int(),
  notEligible: z.array(z.strictObject({ reason: z.string(), rows: z.array(z.int()) })),
  expectedFen: z.int(),
  statedFen: z.int().optional(),
  arithmetic: z.string(),
  clause: clauseSchema,
})

/** `rows`: persons of a table, filled fields of a form. `checked`: how many checks were made. */
export const summarySchema = z.strictObject({
  files: z.array(
    z.strictObject({ file: z.string(), sheet: z.string(), form: z.enum(formNames), rows: z.int() }),
  ),
  counts: z.record(z.enum(severities), z.int()),
  checked: z.int(),
  money: moneySchema.optional(),
})

/** What `xuetutong check --json` prints and a check job gives. */
export const reportSchema = z.strictObject({
  summary: summarySchema,
  findings: z.array(findingSchema),
  notChecked: z.array(notCheckedSchema),
})

export type CheckSummary = Readonly<z.infer<typeof summarySchema>>
export type CheckReport = Readonly<z.infer<typeof reportSchema>>

/** What the checks gave, not yet in order. */
export interface ReportParts {
  /** Every file read, in the order handed in. */
  readonly artifacts: readonly Artifact[]
  /** Names of all files handed in, the unreadable ones too: the order of the report. */
  readonly files: readonly string[]
  readonly drafts: readonly FindingDraft[]
  readonly notChecked: readonly NotChecked[]
  readonly checked: number
  readonly money?: MoneySummary
}

/** The report: findings once each, in the order of files, sheets, rows and columns, numbered, no personal number unmasked. */
export function reportOf(parts: ReportParts): CheckReport {
  const findings = gathered(inOrder(parts)).map((draft, at) => ({
    id: `F${String(at + 1)}`,
    ...masked(draft),
  }))
  const counts = Object.fromEntries(
    severities.map((severity) => [severity, findings.filter((each) => each.severity === severity).length]),
  ) as Record<Severity, number>
  const { money } = parts
  return {
    summary: {
      files: filesOf(parts),
      counts,
      checked: parts.checked,
      ...(money === undefined
        ? {}
        : {
            money: {
              ...money,
              notEligible: money.notEligible.map(({ reason, rows }) => ({
                reason: maskText(reason),
                rows: [...rows],
              })),
            },
          }),
    },
    findings,
    notChecked: parts.notChecked.map(({ what, why }) => ({ what: maskText(what), why: maskText(why) })),
  }
}

/** Whether anything must be put right before filing: decides the exit code. */
export function mustAct({ summary }: CheckReport): boolean {
  return (summary.counts['错误'] ?? 0) + (summary.counts['警告'] ?? 0) > 0
}

function filesOf({ artifacts }: ReportParts): CheckSummary['files'] {
  return artifacts.flatMap(({ file, tables, forms }) => [
    ...tables.map(({ sheet, form, rows }) => ({ file: maskText(file), sheet, form, rows: rows.length })),
    ...forms.map(({ sheet, form, fields }) => ({
      file: maskText(file),
      sheet,
      form,
      rows: fields.filter(({ cell }) => cell.text.trim() !== '').length,
    })),
  ])
}

function inOrder({ drafts, files, artifacts }: ReportParts): readonly FindingDraft[] {
  const fileAt = new Map(files.map((file, at) => [file, at]))
  const sheetAt = new Map(
    artifacts.flatMap(({ file, sheets }) => sheets.map(({ name }, at) => [`${file}\n${name}`, at] as const)),
  )
  const key = ({ where, severity }: FindingDraft) => [
    fileAt.get(where.file) ?? files.length,
    sheetAt.get(`${where.file}\n${where.sheet}`) ?? -1,
    where.rows[0] ?? 0,
    columnNumber(where.column ?? ''),
    severities.indexOf(severity),
  ]
  const seen = new Set<string>()
  return drafts
    .map((draft, at) => ({ draft, key: [...key(draft), at] }))
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ draft }) => draft)
    .filter(({ code, where, message }) => {
      const identity = JSON.stringify([
        code,
        where.file,
        where.sheet,
        where.cell,
        where.rows,
        where.field,
        message,
      ])
      return !seen.has(identity) && seen.add(identity)
    })
}

/** Findings of one cause in one column that are told cell by cell; the rest are told together, by their rows. */
const toldSingly = 1_000

function gathered(drafts: readonly FindingDraft[]): readonly FindingDraft[] {
  const counts = new Map<string, number>()
  const together = new Map<string, { readonly first: FindingDraft; readonly rows: Set<number> }>()
  const singly = drafts.filter((draft) => {
    const { file, sheet, field } = draft.where
    const key = JSON.stringify([draft.severity, draft.code, file, sheet, field])
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count <= toldSingly) return true
    const group = together.get(key) ?? { first: draft, rows: new Set<number>() }
    for (const row of draft.where.rows) group.rows.add(row)
    together.set(key, group)
    return false
  })
  return [
    ...singly,
    ...[...together.values()].map(({ first, rows }): FindingDraft => {
      const { file, sheet, field, column } = first.where
      const where = { file, sheet, rows: [...rows], ...(column === undefined ? {} : { column }), field }
      return { ...first, where, value: '', message: messages.alike(rows.size, first.message) }
    }),
  ]
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, left] of a.entries()) {
    const right = b[at] ?? 0
    if (left !== right) return left - right
  }
  return 0
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function masked(draft: FindingDraft): FindingDraft {
  const { where } = draft
  return {
    ...draft,
    where: {
      ...where,
      file: maskText(where.file),
      sheet: maskText(where.sheet),
      field: maskText(where.field),
    },
    value: maskText(draft.value),
    message: maskText(draft.message),
    fix: maskText(draft.fix),
  }
}
