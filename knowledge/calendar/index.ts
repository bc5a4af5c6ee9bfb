export { dayFromNumber, dayNumber, daysInMonth, formatDay, parseDay, type CivilDay } from './civil-days.ts'
export {
  addDays,
  addMonths,
  CalendarError,
  compareDates,
  daysBetween,
  isDate,
  weekday,
  weekdayOfNumber,
  type MonthsAdded,
  type Weekday,
} from './dates.ts'
export { buildDaysOff, type DaysOffFile, type DaysOffTable } from './days-off.ts'
export { loadDaysOff } from './load-days-off.ts'
export { addWorkdays, isWorkday, type SkippedDay, type WorkdaysAdded } from './workdays.ts'
