import { className, classNumber, ordinalsIn } from '../../understand/index.ts'
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

/** The classes known by a trade (焊工), by number. */
export function tradesKnown({ shared, groups }: ConversationState): ReadonlyMap<number, string> {
  return new Map(
    groups.flatMap((group) => {
      const { [classNumber]: number, [className]: name } = { ...shared, ...group }
      const isTrade = typeof name === 'string' && ordinalsIn(name).length === 0
      return typeof number === 'number' && isTrade ? [[number, name] as const] : []
    }),
  )
}
