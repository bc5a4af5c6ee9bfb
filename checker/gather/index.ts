export { bounded } from './bounded.ts'
export { proveNoEscape } from './canary.ts'
export { capturePortal, type CaptureOutcome, type CaptureRequest } from './capture-portal.ts'
export { dryRun, type DryRunOutcome, type DryRunRequest, type DryRunRow, type RowToTry } from './dry-run.ts'
export { captureLimits, captureStep, type CaptureLimits, type CaptureTimes } from './capture.ts'
export { GatherError, type GatherErrorCode } from './errors.ts'
export { scrubHar, type ScrubbedHar } from './har.ts'
export { findBrowser, type Machine } from './find-browser.ts'
export {
  openGuarded,
  type DeniedRequest,
  type GuardedBrowser,
  type GuardOptions,
  type Phase,
} from './guard.ts'
export { startHost, type BrowserHost } from './launch.ts'
