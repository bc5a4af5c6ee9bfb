export {
  annotateWorkbook,
  setTexts,
  type Annotated,
  type CellChange,
  type CellRemark,
} from './annotate/index.ts'
export { compareRow, dryRunHtml, type DryRunPage, type FieldCompared, type TriedRow } from './dry-run-html.ts'
export { groupsOf, rowRanges, type FindingGroup } from './groups.ts'
export { reportHtml } from './html.ts'
export { messages as reportMessages } from './messages.zh.ts'
export { annotatedName, fixedName, isOwnOutput } from './names.ts'
export { remarksFor } from './remarks.ts'
export {
  moneySchema,
  mustAct,
  reportOf,
  reportSchema,
  summarySchema,
  type CheckReport,
  type CheckSummary,
  type ReportParts,
} from './report.ts'
export { shownRows, type ShownRow } from './rows.ts'
export { reportLines, verdictOf, type ReportLine, type Tone } from './terminal.ts'
