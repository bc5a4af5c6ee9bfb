import { addressSchema, cardActivity, type CardAction } from './activity/index.ts'
import type { Bot } from './bot.ts'
import { ownChannel, type DirectLine } from './directline/index.ts'
import { messages } from './messages.zh.ts'

const stop: CardAction = { kind: 'press', title: messages.stopReminders, verb: 'stop-reminders', data: {} }

/** Says a reminder in the conversation it was asked for in; it can be stopped there. @throws when it does not get out. */
export function pushReminder(bot: Bot, line: DirectLine | undefined) {
  return async (address: unknown, text: string): Promise<void> => {
    const to = addressSchema.parse(address)
    const how = to.channelId === 'msteams' ? 'execute' : 'submit'
    const message = cardActivity({ title: text, lines: [messages.reminderHint], actions: [stop] }, how)
    if (to.channelId !== ownChannel) return bot.push(to, [message])
    if (line === undefined) throw new Error('Direct Line is off')
    line.push(to, [message])
  }
}
