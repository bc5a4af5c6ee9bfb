import { addMonths } from '../calendar/index.ts'
import type { Profile } from '../profile/index.ts'
import { messages } from './messages.zh.ts'

/** Dates by fact id, `start-date` (开班) among them. */
export type Dates = Readonly<Record<string, string | undefined>>

/** Two dates of the user that cannot both be right, whatever the place. `keys` are the date facts concerned. */
export interface Contradiction {
  readonly keys: readonly string[]
  readonly message: string
}

/** What no text is needed to see: an end before its beginning, a term that is not as long as said. */
export function contradictions(dates: Dates, cohorts: Profile['cohorts']): readonly Contradiction[] {
  const { 'start-date': start, 'term-end-date': end } = dates
  const { 'assessment-date': assessed, 'leave-date': left, 'plan-date': plan } = dates
  const found: Contradiction[] = []
  const tell = (keys: readonly string[], message: string) => {
    found.push({ keys, message })
  }
  if (start !== undefined && end !== undefined && end < start)
    tell(['start-date', 'term-end-date'], messages.fix.endBeforeStart(start, end))
  if (start !== undefined && assessed !== undefined && assessed < start)
    tell(['start-date', 'assessment-date'], messages.fix.assessedBeforeStart(start, assessed))
  if (start !== undefined && left !== undefined && left < start)
    tell(['start-date', 'leave-date'], messages.fix.leftBeforeStart(start, left))
  if (plan !== undefined && start !== undefined && start < plan)
    tell(['plan-date', 'start-date'], messages.fix.startBeforePlan(plan, start))
  if (start !== undefined && end !== undefined && end >= start)
    for (const { label, years } of cohorts) {
      if (years === undefined || sameTerm(start, end, years)) continue
      tell(['start-date', 'term-end-date'], messages.fix.termDiffers(label, String(years), start, end))
    }
  return found
}

/** Within a month either way: the last day may or may not be counted, and terms are kept by months. */
function sameTerm(start: string, end: string, years: number): boolean {
  const months = Math.round(years * 12)
  return addMonths(start, months - 1).date <= end && end <= addMonths(start, months + 1).date
}
