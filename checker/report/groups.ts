import type { Finding, Severity } from '../finding.ts'
import { severities } from '../finding.ts'

/** Findings of one cause: the same code at the same column of the same sheet, said once with its rows. */
export interface FindingGroup {
  readonly code: string
  readonly severity: Severity
  readonly file: string
  readonly sheet: string
  readonly field: string
  readonly rows: readonly number[]
  readonly findings: readonly [Finding, ...Finding[]]
}

/** One cause, one group; the gravest first, then as the report has them. */
export function groupsOf(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const { file, sheet, field } = finding.where
    const key = JSON.stringify([finding.severity, finding.code, file, sheet, field])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return [...groups.values()]
    .map((all): FindingGroup => {
      const [first] = all
      const { file, sheet, field } = first.where
      const rows = [...new Set(all.flatMap(({ where }) => where.rows))].toSorted((a, b) => a - b)
      return { code: first.code, severity: first.severity, file, sheet, field, rows, findings: all }
    })
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}

/** `5-8、12` */
export function rowRanges(rows: readonly number[]): string {
  const parts: string[] = []
  let from = rows[0]
  let to = from
  for (const row of [...rows.slice(1), undefined]) {
    if (row !== undefined && to !== undefined && row === to + 1) {
      to = row
      continue
    }
    if (from !== undefined && to !== undefined)
      parts.push(from === to ? String(from) : `${String(from)}-${String(to)}`)
    from = row
    to = row
  }
  return parts.join('、')
}
