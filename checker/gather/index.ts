export { proveNoEscape } from './canary.ts'
export { captureLimits, captureStep, type CaptureLimits, type CaptureTimes } from './capture.ts'
export { GatherError, type GatherErrorCode } from './errors.ts'
export { findBrowser, type Machine } from './find-browser.ts'
export {
  isAllowedHost,
  openGuarded,
  type DeniedRequest,
  type GuardedBrowser,
  type GuardOptions,
  type Phase,
} from './guard.ts'
