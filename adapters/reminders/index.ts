export { profileDeadlines } from './profile-deadlines.ts'
export type { Via } from './reminder.ts'
export {
  createReminders,
  reminderIdOf,
  type Added,
  type ListedReminder,
  type Reminders,
  type ReminderParts,
  type Wanted,
} from './reminders.ts'
