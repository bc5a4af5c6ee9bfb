import { classNumber } from '../../understand/index.ts'
import type { ConversationState, SharedFacts } from '../state.ts'
import { outcomeFacts, without } from './merge.ts'

/** One of several classes known: what it is, how many, and which groups of the conversation it is made of. */
export interface KnownClass {
  readonly own: SharedFacts
  readonly heads: number
  readonly groups: readonly SharedFacts[]
}

/** Two or more classes known, each with its headcount, parts of one brought together. */
export function classesIn(state: ConversationState): readonly KnownClass[] | undefined {
  const whole = state.groups.map((group) => ({ ...state.shared, ...group }))
  if (whole.length < 2 || whole.some(({ headcount }) => typeof headcount !== 'number')) return undefined
  const found = new Map<string, KnownClass>()
  for (const group of whole) {
    const { headcount, ...own } = without(group, outcomeFacts)
    const key = JSON.stringify(own[classNumber] ?? Object.entries(own).sort())
    const before = found.get(key)
    found.set(key, {
      own,
      heads: (before?.heads ?? 0) + Number(headcount),
      groups: [...(before?.groups ?? []), group],
    })
  }
  return found.size < 2 ? undefined : [...found.values()]
}

/** 二班: the class told apart by that number. */
export function classOfNumber(classes: readonly KnownClass[], ordinal: number): KnownClass | undefined {
  return classes.find(({ own }) => own[classNumber] === ordinal)
}
