import type { NewReminder, ReminderList } from '../../http/contract/index.ts'
import { request, requestJson, withJson } from './request.ts'

const reminders = '/api/v1/reminders'
const pathOf = (id: string) => `${reminders}/${encodeURIComponent(id)}`

export const getReminders = () => requestJson<ReminderList>(reminders)

export const addReminder = (wanted: NewReminder) =>
  requestJson<ReminderList>(reminders, withJson('POST', wanted))

export async function stopReminder(id: string): Promise<void> {
  await request(pathOf(id), { method: 'DELETE' })
}

export async function readReminder(id: string): Promise<void> {
  await request(`${pathOf(id)}/read`, { method: 'POST' })
}
