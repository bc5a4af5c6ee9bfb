import type { Description } from './descriptions.ts'
import type { Draft } from './outcomes.ts'

/** The words that name a class; whether it is evaluated yet may be said of some of its people only. */
export function classOf(naming: Draft): Draft {
  return Object.fromEntries(
    Object.entries(naming).filter(([fact]) => fact === 'level' || fact === 'category'),
  )
}

export function evaluationOf({ naming }: Description): Draft {
  return Object.fromEntries(
    Object.entries(naming).filter(([fact]) => fact !== 'level' && fact !== 'category'),
  )
}

export function fits(named: Draft, whole: Draft): boolean {
  return Object.entries(named).every(([fact, value]) => whole[fact] === value)
}

export function conflicts(left: Draft, right: Draft): boolean {
  return Object.entries(right).some(([fact, value]) => left[fact] !== undefined && left[fact] !== value)
}

export function same(left: Draft, right: Draft): boolean {
  return fits(left, right) && fits(right, left)
}

export function has(facts: Draft): boolean {
  return Object.keys(facts).length > 0
}
