import type { Artifact } from '../artifact.ts'
import type { Finding, Severity } from '../finding.ts'
import type { CellRemark } from './annotate/index.ts'
import { maskText } from '../mask.ts'
import { severities } from '../finding.ts'
import { messages } from './messages.zh.ts'

/** Fill of a cell by the gravest thing said of it. */
export const colours: Readonly<Record<Severity, string>> = {
  错误: 'FFFFC7CE',
  警告: 'FFFFEB9C',
  提示: 'FFDDEBF7',
  待人工确认: 'FFE4DFEC',
}

/** What the findings say at the cells of one file; findings without a cell stay in the report. */
export function remarksFor(artifact: Artifact, findings: readonly Finding[]): readonly CellRemark[] {
  const file = maskText(artifact.file)
  return findings
    .filter(({ where }) => where.file === file && where.cell !== undefined)
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .map(({ where, severity, message, fix }) => ({
      sheet: where.sheet,
      cell: where.cell ?? '',
      text: messages.note(severity, message, fix),
      colour: colours[severity],
    }))
}
