import type { CheckFindingBody, CheckRowsBody } from '../../http/contract/index.ts'

export const severities = ['错误', '警告', '待人工确认', '提示'] as const
export type Severity = CheckFindingBody['severity']
export type Source = CheckFindingBody['source']
export const sources = ['政策', '数据标准', '表内一致性', '门户'] as const

export interface Filter {
  readonly severity: Severity | undefined
  readonly source: Source | undefined
}

export interface Cause {
  readonly key: string
  readonly severity: Severity
  readonly source: Source
  readonly field: string
  /** The words all of them share, or the first one's. */
  readonly message: string
  readonly fix: string
  readonly findings: readonly CheckFindingBody[]
}

export function filterFindings(
  findings: readonly CheckFindingBody[],
  { severity, source }: Filter,
): readonly CheckFindingBody[] {
  return findings.filter(
    (each) =>
      (severity === undefined || each.severity === severity) &&
      (source === undefined || each.source === source),
  )
}

/** Findings of one code in one field are one cause; the grave ones first, then the frequent. */
export function causesOf(findings: readonly CheckFindingBody[]): readonly Cause[] {
  const groups = new Map<string, CheckFindingBody[]>()
  for (const finding of findings) {
    const key = [finding.code, finding.severity, finding.where.field].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  const causes = [...groups].flatMap(([key, group]): Cause[] => {
    const [first] = group
    if (first === undefined) return []
    const { severity, source, where, fix } = first
    const message = sharedWords(group.map((each) => each.message))
    return [{ key, severity, source, field: where.field, message, fix, findings: group }]
  })
  return causes.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      b.findings.length - a.findings.length,
  )
}

/** What all messages begin with, up to a punctuation mark; the first one where that says nothing. */
function sharedWords(messages: readonly string[]): string {
  const [first = ''] = messages
  if (messages.every((each) => each === first)) return first
  let length = 0
  while (length < first.length && messages.every((each) => each[length] === first[length])) length++
  const shared = /^(.{6,})[：，；。「（]/u.exec(first.slice(0, length))?.[1]
  return shared ?? `${first} …`
}

export interface Person {
  readonly key: string
  readonly name: string
  readonly findings: readonly CheckFindingBody[]
}

/** The findings of each person, by name over all sheets; those with most first. */
export function peopleOf(rows: CheckRowsBody, findings: readonly CheckFindingBody[]): readonly Person[] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]))
  const people = new Map<string, Map<string, CheckFindingBody>>()
  for (const row of rows) {
    if (row.name === '') continue
    const own = people.get(row.name) ?? new Map<string, CheckFindingBody>()
    for (const id of row.findings) {
      const finding = byId.get(id)
      if (finding !== undefined) own.set(id, finding)
    }
    if (own.size > 0) people.set(row.name, own)
  }
  return [...people]
    .map(([name, own]) => ({ key: name, name, findings: [...own.values()] }))
    .sort((a, b) => b.findings.length - a.findings.length)
}

/** The row a finding is about, cell by cell. */
export function rowOf(rows: CheckRowsBody, { where }: CheckFindingBody): CheckRowsBody[number] | undefined {
  const [first] = where.rows
  return rows.find((row) => row.file === where.file && row.sheet === where.sheet && row.row === first)
}

/** `Sheet1!C12`, or the rows where no one cell is concerned. */
export function placeText({ where: { sheet, cell, rows } }: CheckFindingBody): string {
  return cell === undefined ? `${sheet} ${rowsText(rows)}`.trim() : `${sheet}!${cell}`
}

/** `5、8、12-20`: runs of rows are joined. */
export function rowsText(rows: readonly number[]): string {
  const runs: [number, number][] = []
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && row <= last[1] + 1) last[1] = Math.max(last[1], row)
    else runs.push([row, row])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${String(from)}-${String(to)}`)).join('、')
}
