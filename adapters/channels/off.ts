import type { Bot } from './bot.ts'
import { messages } from './messages.zh.ts'

/** Answers that there is no bot, and how to have one. */
export const botOff: Bot = {
  receive: () =>
    Promise.resolve({
      kind: 'refused',
      status: 404,
      code: 'bot-off',
      message: messages.off,
      hint: messages.offHint,
    }),
  push: () => Promise.reject(new Error('the bot is off')),
  idle: () => Promise.resolve(),
}
