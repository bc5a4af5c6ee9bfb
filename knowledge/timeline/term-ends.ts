import { addMonths } from '../calendar/index.ts'
import type { Profile } from '../profile/index.ts'
import type { Dates } from './contradictions.ts'
import { messages } from './messages.zh.ts'

/** A day the term ends, and how it is known. */
export interface TermEnd {
  readonly date: string
  /** Present when it was worked out and not said. */
  readonly note?: string
}

/** The day 期满 as said; else 开班 plus each length of term among the cohorts. */
export function termEnds(dates: Dates, cohorts: Profile['cohorts']): readonly TermEnd[] {
  const { 'term-end-date': said, 'start-date': start } = dates
  if (said !== undefined) return [{ date: said }]
  if (start === undefined) return []
  const lengths = new Set(
    cohorts.flatMap(({ years, headcount }) => {
      const months = years === undefined ? undefined : years * 12
      return months !== undefined && headcount > 0 && Number.isInteger(months) ? [months] : []
    }),
  )
  return [...lengths]
    .toSorted((left, right) => left - right)
    .map((months) => {
      const { date } = addMonths(start, months)
      return { date, note: messages.derivedEnd(start, messages.months12(months), date) }
    })
}
