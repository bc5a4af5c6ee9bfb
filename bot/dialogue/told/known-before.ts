import { eventDays, type KnownDay } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import type { ConversationState } from '../state.ts'

/** The days told of before; an assessment comes before the term ends. */
export function daysKnown({ shared }: Pick<ConversationState, 'shared'>): readonly KnownDay[] {
  return Object.entries(shared).flatMap(([fact, iso]) =>
    fact.endsWith('-date') && typeof iso === 'string' ? [{ iso, back: fact === 'term-end-date' }] : [],
  )
}

/** What the days of a turn are read behind: the last question, and where that named no day the latest one told before (18号受理的 after a plan of 7 December). */
export function daysBefore({ shared, last }: ConversationState, today: string): string | undefined {
  if (last !== undefined && eventDays(last.told, today).length > 0) return last.told
  const [latest] = daysKnown({ shared })
    .map(({ iso }) => iso)
    .sort()
    .reverse()
  const [year = 0, month = 0, day = 0] = latest?.split('-').map(Number) ?? []
  return latest === undefined
    ? last?.told
    : `${String(year)}年${String(month)}月${String(day)}日，${last?.told ?? ''}`
}

/** What was told of a training's length: 课时, 天. */
export function trainedBefore({ shared }: ConversationState) {
  const told = (fact: string) => (typeof shared[fact] === 'number' ? shared[fact] : undefined)
  return { hours: told('short-training-hours'), days: told('training-days') }
}

/** How many there are, where they are of one group. */
export function headcountKnown(state: ConversationState): number | undefined {
  const [only, ...more] = groupsOf(state)
  const count = only?.['headcount']
  return more.length === 0 && typeof count === 'number' ? count : undefined
}
