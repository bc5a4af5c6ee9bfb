import { addDays, compareDates, type Deadline, type Profile } from '../../knowledge/index.ts'
import type { Owner, Store } from '../store/index.ts'
import { messages } from './messages.zh.ts'
import { reminderKind, reminderSchema, type Reminder, type Via } from './reminder.ts'
import { daysLeft, isSensibleHour, isTooLateToday, remindOn } from './when.ts'

export interface ReminderParts {
  readonly store: Store
  /** The enterprise's own deadlines of a stored profile as of a day; undefined: there is no such profile any more. */
  readonly deadlines: (
    owner: Owner,
    profileId: string,
    asOf: string,
  ) => Promise<readonly Deadline[] | undefined>
  /** Says it where it was asked for. @throws when it does not get out. */
  readonly push: (address: unknown, text: string) => Promise<void>
  /** ISO date in Beijing. */
  readonly today: () => string
  /** ISO moment. */
  readonly now: () => string
  readonly onFailure?: (cause: unknown) => void
}

/** A deadline to be told: one of a profile, or a day the user names. */
export type Wanted =
  | { readonly kind: 'profile'; readonly profileId: string; readonly deadlineId: string }
  | { readonly kind: 'said'; readonly name: string; readonly due: string }

export type Added =
  | { readonly kind: 'added'; readonly reminder: Reminder; readonly on: string }
  | { readonly kind: 'refused'; readonly message: string }

/** Deadlines that users want to be told of. Each is told once, in the conversation or on the page where it was asked for. */
export interface Reminders {
  /** `id`: the same one twice is one reminder. @throws StoreError */
  readonly add: (owner: Owner, id: string, wanted: Wanted, via: Via) => Promise<Added>
  /** Those that wait, and those told on the page and not yet read; the nearest first. */
  readonly list: (owner: Owner) => Promise<readonly ListedReminder[]>
  /** Whether there was one. */
  readonly stop: (owner: Owner, id: string) => Promise<boolean>
  /** Stops all that wait; how many. */
  readonly stopAll: (owner: Owner) => Promise<number>
  readonly read: (owner: Owner, id: string) => Promise<boolean>
  /** Tells what is to be told now; called again and again. Never throws but for the store. @throws StoreError */
  readonly sweep: () => Promise<void>
}

export interface ListedReminder {
  readonly reminder: Reminder
  /** ISO date in Beijing it is told on. */
  readonly on: string
  /** What it says now. */
  readonly text: string
}

const most = 100
const yearsAhead = 730
const mostTries = 5
/** Days after its last day a reminder that was told is forgotten; until then asking for it again is not a new one. */
const keptFor = 30
/** Between two tries, in milliseconds. */
const pause = 30 * 60 * 1000

export function createReminders(parts: ReminderParts): Reminders {
  const { store, today, now } = parts
  const put = (owner: Owner, reminder: Reminder) =>
    store.documents.put(owner, reminderKind, { id: reminder.id, body: reminder, updatedAt: now() })
  const all = async (owner: Owner) =>
    (await store.documents.list(owner, reminderKind)).map(({ body }) => reminderSchema.parse(body))
  const get = async (owner: Owner, id: string) => {
    const stored = await store.documents.get(owner, reminderKind, id)
    return stored === undefined ? undefined : reminderSchema.parse(stored.body)
  }
  let sweeping: Promise<void> | undefined
  return {
    add: async (owner, id, wanted, via) => {
      const earlier = await get(owner, id)
      if (earlier !== undefined)
        return { kind: 'added', reminder: earlier, on: remindOn(earlier.due, earlier.since) }
      if ((await all(owner)).filter(({ state }) => state === 'waiting').length >= most)
        return { kind: 'refused', message: messages.tooMany(most) }
      const found = await lookUp(owner, wanted)
      if (found === undefined) return { kind: 'refused', message: messages.noDeadline }
      const since = today()
      if (compareDates(found.due, since) < 0) return { kind: 'refused', message: messages.past(found.due) }
      if (compareDates(found.due, addDays(since, yearsAhead)) > 0)
        return { kind: 'refused', message: messages.tooFar(found.due) }
      const on = remindOn(found.due, since)
      if (on === since && isTooLateToday(now()))
        return { kind: 'refused', message: messages.tooLate(found.due) }
      const reminder: Reminder = { id, via, ...found, since, state: 'waiting', tries: 0 }
      await put(owner, reminder)
      return { kind: 'added', reminder, on }
    },
    list: async (owner) =>
      (await all(owner))
        .filter(({ state, via }) => state === 'waiting' || (state === 'sent' && via.kind === 'inbox'))
        .sort((a, b) => compareDates(a.due, b.due))
        .map((reminder) => ({
          reminder,
          on: remindOn(reminder.due, reminder.since),
          text: messages.remind(reminder.name, reminder.due, Math.max(0, daysLeft(today(), reminder.due))),
        })),
    stop: (owner, id) => store.documents.delete(owner, reminderKind, id),
    stopAll: async (owner) => {
      const waiting = (await all(owner)).filter(({ state }) => state === 'waiting')
      for (const { id } of waiting) await store.documents.delete(owner, reminderKind, id)
      return waiting.length
    },
    read: async (owner, id) => {
      const reminder = await get(owner, id)
      if (reminder === undefined) return false
      if (reminder.state === 'sent') await put(owner, { ...reminder, state: 'seen' })
      return true
    },
    sweep: () => {
      sweeping ??= sweepOnce().finally(() => {
        sweeping = undefined
      })
      return sweeping
    },
  }

  async function sweepOnce(): Promise<void> {
    if (!isSensibleHour(now())) return
    for (const { owner, document } of await store.documents.everyones(reminderKind)) {
      const reminder = reminderSchema.safeParse(document.body).data
      if (reminder === undefined) continue
      if (reminder.state === 'waiting') {
        if ((reminder.notBefore ?? '') <= now()) await consider(owner, reminder)
      } else if (compareDates(addDays(reminder.due, keptFor), today()) < 0)
        await store.documents.delete(owner, reminderKind, reminder.id)
    }
  }

  async function consider(owner: Owner, reminder: Reminder): Promise<void> {
    const { of, name, due } = reminder
    const found = await lookUp(
      owner,
      of === undefined ? { kind: 'said', name, due } : { kind: 'profile', ...of },
    )
    // The profile, its date or the duty is gone: there is nothing to be told any more.
    if (found === undefined) return void (await store.documents.delete(owner, reminderKind, reminder.id))
    const current: Reminder = { ...reminder, ...found }
    if (compareDates(today(), current.due) > 0) return put(owner, { ...current, state: 'missed' })
    if (compareDates(today(), remindOn(current.due, current.since)) < 0) return
    await tell(owner, current)
  }

  /** Marked before it is sent: a process that dies in between leaves one untold, never one told twice. */
  async function tell(owner: Owner, reminder: Reminder): Promise<void> {
    if (reminder.via.kind === 'inbox') return put(owner, { ...reminder, state: 'sent' })
    await put(owner, { ...reminder, state: 'sending' })
    try {
      await parts.push(
        reminder.via.address,
        messages.remind(reminder.name, reminder.due, daysLeft(today(), reminder.due)),
      )
      await put(owner, { ...reminder, state: 'sent' })
    } catch (cause) {
      parts.onFailure?.(cause)
      const tries = reminder.tries + 1
      const notBefore = new Date(Date.parse(now()) + pause).toISOString()
      await put(owner, { ...reminder, state: tries < mostTries ? 'waiting' : 'failed', tries, notBefore })
    }
  }

  async function lookUp(owner: Owner, wanted: Wanted) {
    if (wanted.kind === 'said') return { name: wanted.name, due: wanted.due }
    const { profileId, deadlineId } = wanted
    const deadline = (await parts.deadlines(owner, profileId, today()))?.find(({ id }) => id === deadlineId)
    return deadline?.due === undefined
      ? undefined
      : { name: deadline.name, due: deadline.due, of: { profileId, deadlineId } }
  }
}

/** The deadlines a user can be reminded of: his own, with a day that is still ahead. */
export function remindable(deadlines: readonly Deadline[], today: string): readonly Deadline[] {
  return deadlines.filter(({ yours, due }) => yours && due !== undefined && compareDates(due, today) >= 0)
}

/** What a reminder of a profile's deadline is stored under. */
export function reminderIdOf(profileId: Profile['id'], deadlineId: string): string {
  return `${profileId}.${deadlineId}`
}
