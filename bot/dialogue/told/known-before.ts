import { groupsOf } from '../context.ts'
import type { ConversationState } from '../state.ts'
import type { KnownDay } from '../../understand/index.ts'

/** The days told of before; an assessment comes before the term ends. */
export function daysKnown({ shared }: ConversationState): readonly KnownDay[] {
  return Object.entries(shared).flatMap(([fact, iso]) =>
    fact.endsWith('-date') && typeof iso === 'string' ? [{ iso, back: fact === 'term-end-date' }] : [],
  )
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
