export { findingCodes } from './codes.ts'
export { columnIds, fieldIds, type Artifact, type FieldId } from './artifact.ts'
export type { Region } from './checks/index.ts'
export { severities, type Finding, type FindingClause, type NotChecked, type Severity } from './finding.ts'
export {
  acceptedFixes,
  certainFixes,
  fixListOf,
  fixListSchema,
  type CertainFix,
  type FixList,
} from './fixes/index.ts'
export * from './forms/index.ts'
export {
  columnMeanings,
  notChecked as columnNotChecked,
  readMapping,
  tableColumns,
  unknownTitles,
  type ColumnMeaning,
  type MappingRead,
  type TableColumns,
} from './column-map.ts'
export { maskText } from './mask.ts'
export { readRegion, type RegionRead } from './region.ts'
export * from './portal/index.ts'
export * from './report/index.ts'
export {
  isCheckable,
  readInputs,
  readTables,
  type CheckInput,
  type CheckProgress,
  type ReadInputs,
} from './read-inputs.ts'
export { checkInputs, runCheck, type CheckPorts, type CheckRequest, type CheckRun } from './run-check.ts'
export { loadLexicon, type Mapping, type Reader } from './workbook/index.ts'
export type { CaptureOutcome, DeniedRequest, DryRunOutcome, GuardOptions, Machine } from './gather/index.ts'

/** The browser part, loaded only when a browser is wanted: it brings Playwright along. */
export const loadGather = () => import('./gather/index.ts')
