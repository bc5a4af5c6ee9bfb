import type { FactDefinition } from './expression.ts'
import type { FactId, FactValue } from './value.ts'

/** One value of a fact and what follows from it (取证 = 是 → 合格 = 是). */
export interface Implication {
  readonly fact: FactId
  readonly value: FactValue
  readonly follows: readonly (readonly [FactId, FactValue])[]
}

/** The implications of all facts, laid out once: they are gone through for every completion a survey tries. */
export function implicationsOf(facts: Iterable<FactDefinition>): readonly Implication[] {
  return [...facts].flatMap(({ id, domain, implies }) =>
    Object.entries(implies).map(([value, follows]) => ({
      fact: id,
      value: domain.kind === 'boolean' ? value === 'true' : domain.kind === 'choice' ? value : Number(value),
      follows: Object.entries(follows),
    })),
  )
}
