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
export * from './portal/index.ts'
export * from './report/index.ts'
export {
  isCheckable,
  readTables,
  runCheck,
  type CheckInput,
  type CheckPorts,
  type CheckProgress,
  type CheckRequest,
  type CheckRun,
} from './run-check.ts'
export type { CaptureOutcome, DeniedRequest, DryRunOutcome, GuardOptions, Machine } from './gather/index.ts'

/** The browser part, loaded only when a browser is wanted: it brings Playwright along. */
export const loadGather = () => import('./gather/index.ts')
