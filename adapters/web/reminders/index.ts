export { RemindButton } from './remind-button.tsx'
export { ReminderNotice } from './reminder-notice.tsx'
export { RemindersProvider } from './reminders.tsx'
