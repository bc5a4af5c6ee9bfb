export { findingCodes } from './codes.ts'
export type { Artifact } from './artifact.ts'
export type { Region } from './checks/index.ts'
export type { Finding, FindingClause, NotChecked, Severity } from './finding.ts'
export {
  acceptedFixes,
  certainFixes,
  fixListOf,
  fixListSchema,
  type CertainFix,
  type FixList,
} from './fixes/index.ts'
export * from './forms/index.ts'
export { maskText } from './mask.ts'
export { readRegion, type RegionRead } from './region.ts'
export * from './report/index.ts'
export {
  isCheckable,
  runCheck,
  type CheckInput,
  type CheckPorts,
  type CheckProgress,
  type CheckRequest,
  type CheckRun,
} from './run-check.ts'
