export { createActivityLogs, type ActivitySet } from './activity-log.ts'
export {
  createDirectLine,
  ownChannel,
  type DirectLine,
  type DirectLineParts,
  type DirectLineSettings,
} from './direct-line.ts'
export type { Grant } from './token.ts'
