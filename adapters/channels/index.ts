export { createBot, type Bot, type BotAnswer, type BotSettings } from './bot.ts'
export type { BotCredentials } from './hosts/host.ts'
export { botOff } from './off.ts'
