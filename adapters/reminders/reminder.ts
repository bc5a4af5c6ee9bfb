import { z } from 'zod'

/** Under which kind reminders are stored. */
export const reminderKind = 'reminder'

/**
 * `inbox`: shown on the page. `channel`: said in the conversation where it was asked for; the address is the channel's own,
 * JSON. Once a reminder is being sent it is never sent by another try that began before.
 */
export const reminderSchema = z.object({
  id: z.string(),
  via: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('inbox') }),
    z.object({ kind: z.literal('channel'), address: z.unknown() }),
  ]),
  name: z.string(),
  /** Last day, ISO; of a profile's deadline as it was when last looked at. */
  due: z.iso.date(),
  /** The deadline of a profile it follows; left out: a day the user named himself. */
  of: z.object({ profileId: z.string(), deadlineId: z.string() }).exactOptional(),
  /** ISO date in Beijing it was asked for. */
  since: z.iso.date(),
  /** `missed`: it could not be sent before the day was over. */
  state: z.enum(['waiting', 'sending', 'sent', 'seen', 'missed', 'failed']),
  tries: z.int(),
  /** ISO moment before which it is not tried again. */
  notBefore: z.iso.datetime().exactOptional(),
})

export type Reminder = z.infer<typeof reminderSchema>
export type Via = Reminder['via']
