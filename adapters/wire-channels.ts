import type { Assistant } from '../bot/index.ts'
import {
  botOff,
  createBot,
  createDirectLine,
  pushReminder,
  type AnswerParts,
  type Bot,
  type BotSettings,
  type DirectLine,
  type DirectLineSettings,
  type LinkSettings,
} from './channels/index.ts'
import type { Conversations } from './conversation/index.ts'
import type { Jobs } from './jobs/index.ts'
import type { Prepare } from './prepare/index.ts'
import { createReminders, profileDeadlines, type Reminders } from './reminders/index.ts'
import type { Store } from './store/index.ts'

export interface ChannelSettings {
  /** Undefined: off. */
  readonly bot: BotSettings | undefined
  /** Undefined: off. */
  readonly directLine: DirectLineSettings | undefined
  readonly links: LinkSettings
}

export interface ChannelSurroundings {
  readonly assistant: Assistant
  readonly conversations: Conversations
  readonly store: Store
  readonly jobs: Jobs
  readonly prepare: Prepare
  /** ISO date in Beijing. */
  readonly today: () => string
  /** ISO moment. */
  readonly now: () => string
  readonly newId: () => string
  /** Told what could not be said later. */
  readonly onLost: (cause: unknown) => void
}

export interface Channels {
  readonly bot: Bot
  readonly directLine: DirectLine | undefined
  readonly reminders: Reminders
}

/** Bot, Direct Line and reminders know one another: a reminder asked for in a channel is said there. */
export function wireChannels(settings: ChannelSettings, surroundings: ChannelSurroundings): Channels {
  const { store, prepare, today, now, newId, onLost } = surroundings
  const deadlines = profileDeadlines(store, prepare)
  const reminders = createReminders({
    store,
    deadlines,
    push: (address, text) => pushReminder(bot, directLine)(address, text),
    today,
    now,
    onFailure: onLost,
  })
  const parts: AnswerParts = {
    ...surroundings,
    reminders,
    deadlines,
    links: settings.links,
    fileHosts: settings.bot?.fileHosts ?? [],
    thisMachine: settings.bot !== undefined && settings.bot.credentials === undefined,
  }
  const bot = settings.bot === undefined ? botOff : createBot(settings.bot, { ...parts, onLost })
  const directLine =
    settings.directLine === undefined
      ? undefined
      : createDirectLine(settings.directLine, {
          ...parts,
          newId,
          clock: () => Date.parse(now()),
          onLost,
        })
  return { bot, directLine, reminders }
}
