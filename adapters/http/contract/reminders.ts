import { z } from 'zod'
import { isoDate, resourceId } from './common.ts'

/** `told`: it is due and lies here until it is read. `on`: the day it is told. `of`: the deadline of a profile it follows. */
export const reminder = z
  .object({
    id: z.string(),
    name: z.string(),
    due: isoDate,
    on: isoDate,
    told: z.boolean(),
    text: z.string(),
    of: z.object({ profileId: z.string(), deadlineId: z.string() }).exactOptional(),
  })
  .readonly()
export type ReminderBody = z.infer<typeof reminder>

export const reminderList = z.object({ reminders: z.array(reminder).readonly() }).readonly()
export type ReminderList = z.infer<typeof reminderList>

/** A deadline of a stored profile to be told of. */
export const newReminder = z.strictObject({ profileId: resourceId, deadlineId: z.string().min(1).max(200) })
export type NewReminder = z.infer<typeof newReminder>
