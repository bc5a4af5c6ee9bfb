export type { AnswerParts } from './answer-parts.ts'
export { createBot, type Bot, type BotAnswer, type BotSettings } from './bot.ts'
export {
  createActivityLogs,
  createDirectLine,
  type ActivitySet,
  type DirectLine,
  type DirectLineSettings,
  type Grant,
} from './directline/index.ts'
export type { FileRef } from './files.ts'
export { botSdks, type BotCredentials, type BotSdk } from './hosts/host.ts'
export type { LinkSettings } from './links.ts'
export { botOff } from './off.ts'
export { pushReminder } from './push-reminder.ts'
