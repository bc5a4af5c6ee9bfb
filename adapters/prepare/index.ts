export { calendarFile } from './calendar-file.ts'
export { createPrepare, type Prepare } from './prepare.ts'
