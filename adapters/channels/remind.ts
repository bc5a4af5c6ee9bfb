import { createHash } from 'node:crypto'
import { z } from 'zod'
import { daysSaid } from '../../bot/index.ts'
import { parseProfile } from '../../knowledge/index.ts'
import { reminderIdOf, type Added, type ReminderParts, type Reminders } from '../reminders/index.ts'
import type { Owner, Store } from '../store/index.ts'
import {
  cardActivity,
  textActivity,
  type Address,
  type CardAction,
  type Inbound,
  type MessageActivity,
} from './activity/index.ts'
import { linkTo, paths, seesOwn, type LinkSettings } from './links.ts'
import { messages } from './messages.zh.ts'

export interface RemindParts {
  readonly store: Store
  readonly reminders: Reminders
  readonly deadlines: ReminderParts['deadlines']
  readonly links: LinkSettings
  /** ISO date in Beijing. */
  readonly today: () => string
}

type Command =
  | { readonly kind: 'offer' }
  | { readonly kind: 'add'; readonly name: string; readonly due: string }
  | { readonly kind: 'stop' }
  | { readonly kind: 'list' }

const mostOffered = 6
const nameLimit = 60

/** What is said about reminders, in words of a fixed form; undefined: it is about something else. */
export function remindCommand(text: string, today: string): Command | undefined {
  const said = text.trim().replace(/[。！!.～~]+$/u, '')
  if (/^(?:停止|取消|关闭|关掉|不要|别|不用)(?:所有|全部)?(?:再)?提醒(?:我)?(?:了)?$/u.test(said))
    return { kind: 'stop' }
  if (/^(?:我的提醒|有哪些提醒|提醒列表|查看提醒)$/u.test(said)) return { kind: 'list' }
  if (/^(?:请|麻烦)?(?:设置?(?:一?个)?|我要|开启?|打开)?提醒$/u.test(said)) return { kind: 'offer' }
  const rest = /^(?:请|麻烦)?(?:到时候|到期前?|截止前)?提醒(?:一下)?我(?:一下)?(.*)$/su.exec(said)?.[1]
  if (rest === undefined) return undefined
  if (rest.trim() === '') return { kind: 'offer' }
  const [day, ...others] = daysSaid(rest, today)
  // One day and what is due on it; anything else is for the conversation.
  if (day === undefined || others.length > 0) return undefined
  const name = `${rest.slice(0, day.start)}${rest.slice(day.end)}`
    .replace(/^[\s，,、:：]*(?:在|于|到)?|[\s，,、]+$/gu, '')
    .replace(/^(?:前|之前|以前|截止|要|去|的)+/u, '')
    .trim()
  return {
    kind: 'add',
    name: name === '' ? messages.unnamedDeadline : name.slice(0, nameLimit),
    due: day.iso,
  }
}

/** Does what was said about reminders. */
export async function remind(
  command: Command,
  inbound: Inbound,
  parts: RemindParts,
): Promise<MessageActivity> {
  const { owner, address, personal, messageId, cardActions } = inbound
  switch (command.kind) {
    case 'stop': {
      const stopped = await parts.reminders.stopAll(owner)
      return textActivity(stopped === 0 ? messages.noReminders : messages.stopped(stopped))
    }
    case 'list': {
      const listed = await parts.reminders.list(owner)
      if (listed.length === 0) return textActivity(messages.noReminders)
      return cardActivity(
        {
          title: messages.reminders,
          lines: listed.map(({ reminder, on }) => messages.reminderLine(reminder.name, reminder.due, on)),
          actions: [stopAction],
        },
        cardActions,
      )
    }
    case 'add': {
      if (!personal) return textActivity(messages.remindInPrivate)
      const id = `said.${idOf(messageId ?? `${command.due} ${command.name}`)}`
      return added(
        await parts.reminders.add(owner, id, { ...command, kind: 'said' }, viaOf(address)),
        inbound,
      )
    }
    case 'offer':
      return personal ? offer(inbound, parts) : textActivity(messages.remindInPrivate)
  }
}

const wanted = z.looseObject({ profile: z.string().max(200), deadline: z.string().max(200) })

/** A press of 提醒我 on a card. */
export async function pressedRemind(
  data: unknown,
  inbound: Inbound,
  { reminders }: RemindParts,
): Promise<Added> {
  const parsed = wanted.safeParse(data)
  if (!parsed.success) return { kind: 'refused', message: messages.unknownAction }
  const { profile, deadline } = parsed.data
  const of = { kind: 'profile', profileId: profile, deadlineId: deadline } as const
  return reminders.add(inbound.owner, reminderIdOf(profile, deadline), of, viaOf(inbound.address))
}

function added(result: Added, inbound: Inbound): MessageActivity {
  return result.kind === 'refused' ? textActivity(result.message) : willRemind(result, inbound)
}

export function willRemind(
  { reminder, on }: Exclude<Added, { readonly kind: 'refused' }>,
  { cardActions }: Inbound,
): MessageActivity {
  return cardActivity(
    { title: messages.willRemind(reminder.name, reminder.due, on), actions: [stopAction] },
    cardActions,
  )
}

const stopAction: CardAction = {
  kind: 'press',
  title: messages.stopReminders,
  verb: 'stop-reminders',
  data: {},
}

/** The button that asks to be reminded of a profile's deadline. */
export function remindAction(profileId: string, deadlineId: string, name: string, due: string): CardAction {
  return {
    kind: 'press',
    title: messages.remindOf(name, due),
    verb: 'remind',
    data: { profile: profileId, deadline: deadlineId },
  }
}

/** The deadlines of the user's profiles that are still ahead, each with a button. */
async function offer(inbound: Inbound, parts: RemindParts): Promise<MessageActivity> {
  const { owner, cardActions, channel } = inbound
  const offered = (await ahead(owner, parts)).slice(0, mostOffered)
  const page = seesOwn(owner, parts.links) ? linkTo(paths.prepare, channel, parts.links) : undefined
  const open: readonly CardAction[] =
    page === undefined ? [] : [{ kind: 'open', title: messages.openPrepare, url: page }]
  if (offered.length === 0)
    return cardActivity({ title: messages.nothingToRemind, actions: open }, cardActions)
  return cardActivity(
    {
      title: messages.whichDeadline,
      lines: offered.map(({ name, due, whose }) => messages.deadlineLine(name, due, whose)),
      actions: [
        ...offered.map(({ name, due, profileId, deadlineId }) =>
          remindAction(profileId, deadlineId, name, due),
        ),
        ...open,
      ],
    },
    cardActions,
  )
}

async function ahead(owner: Owner, { store, deadlines, today }: RemindParts) {
  const found = await Promise.all(
    (await store.documents.list(owner, 'profile')).map(async ({ id, body }) => {
      const profile = parseProfile(body)
      const whose = profile.kind === 'profile' ? profile.profile.name : ''
      return ((await deadlines(owner, id, today())) ?? []).map((deadline) => ({
        profileId: id,
        deadlineId: deadline.id,
        name: deadline.name,
        due: deadline.due ?? '',
        whose,
      }))
    }),
  )
  return found.flat().sort((a, b) => a.due.localeCompare(b.due))
}

function viaOf(address: Address) {
  return { kind: 'channel', address } as const
}

function idOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 27)
}
