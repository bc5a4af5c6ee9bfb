import { z } from 'zod'
import { reminderIdOf, type ListedReminder } from '../../reminders/index.ts'
import { errorBody, newReminder, reminderList, type ReminderBody } from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import { messages } from '../messages.zh.ts'
import type { Resource } from '../ports.ts'

const tags = ['reminders']
const byId = z.object({ id: z.string().min(1).max(250) })

/** Deadlines the user wants to be told of, and those that were told: the page's inbox. */
export const reminders: Resource = async (api, ports) => {
  const list = async (owner: Parameters<typeof ports.reminders.list>[0]) => ({
    reminders: (await ports.reminders.list(owner)).map(bodyOf),
  })

  api.get(
    '/reminders',
    { schema: { tags, response: { 200: reminderList, default: errorBody } } },
    ({ owner }) => list(owner),
  )

  api.post(
    '/reminders',
    { schema: { tags, body: newReminder, response: { 201: reminderList, default: errorBody } } },
    async ({ owner, body: { profileId, deadlineId } }, reply) => {
      const wanted = { kind: 'profile', profileId, deadlineId } as const
      const id = reminderIdOf(profileId, deadlineId)
      const added = await ports.reminders.add(owner, id, wanted, { kind: 'inbox' })
      if (added.kind === 'refused')
        throw new HttpError(422, 'no-reminder', added.message, messages.noReminderHint)
      return reply.status(201).send(await list(owner))
    },
  )

  api.post(
    '/reminders/:id/read',
    { schema: { tags, params: byId, response: { 204: z.null(), default: errorBody } } },
    async ({ owner, params: { id } }, reply) => {
      if (!(await ports.reminders.read(owner, id))) throw unknown()
      return reply.status(204).send(null)
    },
  )

  api.delete(
    '/reminders/:id',
    { schema: { tags, params: byId, response: { 204: z.null(), default: errorBody } } },
    async ({ owner, params: { id } }, reply) => {
      if (!(await ports.reminders.stop(owner, id))) throw unknown()
      return reply.status(204).send(null)
    },
  )
}

function unknown(): HttpError {
  return new HttpError(404, 'unknown-reminder', messages.unknownReminder, messages.unknownReminderHint)
}

function bodyOf({ reminder, on, text }: ListedReminder): ReminderBody {
  const { id, name, due, state, of } = reminder
  return { id, name, due, on, told: state === 'sent', text, ...(of === undefined ? {} : { of }) }
}
