import type { FactId, Facts, FactValue, Program } from '../../../knowledge/rules/index.ts'
import { bruteForce, type Outcome } from './brute-force.ts'

/** A fact of a rule with the values tried for it. */
export interface Axis {
  readonly fact: FactId
  readonly closed: boolean
  readonly values: readonly FactValue[]
}

/** Every value of a closed fact; of a quantity its samples, of years broken ones too. */
export function axesOf(program: Program, rule: string): readonly Axis[] {
  return program.factsOf(rule).map((fact) => {
    const domain = program.facts.get(fact)?.domain
    switch (domain?.kind) {
      case 'boolean':
        return { fact, closed: true, values: [true, false] }
      case 'choice':
        return { fact, closed: true, values: domain.options }
      case 'quantity':
        return {
          fact,
          closed: false,
          values: [...domain.samples, ...(domain.unit === '年' ? [0.5, 1.5] : [])],
        }
      default:
        return { fact, closed: false, values: ['2024-04-02'] }
    }
  })
}

/** A complete, consistent case and what it truly comes to. */
export interface FullProfile {
  readonly facts: Facts
  readonly outcome: Outcome
}

export function fullProfiles(program: Program, rule: string, axes: readonly Axis[]): readonly FullProfile[] {
  return allOf(axes)
    .filter((facts) => agrees(program, facts))
    .map((facts) => ({ facts, outcome: bruteForce(program, rule, facts) }))
}

export function allOf(axes: readonly Axis[]): readonly Facts[] {
  return axes.reduce<readonly Facts[]>(
    (partial, { fact, values }) =>
      partial.flatMap((facts) => values.map((value) => ({ ...facts, [fact]: value }))),
    [{}],
  )
}

/** Whether the facts, with all they imply step by step, contradict one another; read from the definitions. */
export function agrees(program: Program, facts: Facts): boolean {
  const all: Record<FactId, FactValue | undefined> = { ...facts }
  for (let grown = true; grown;) {
    grown = false
    for (const { id, implies } of program.facts.values())
      for (const [other, required] of Object.entries(implies[String(all[id])] ?? {})) {
        if (all[other] !== undefined && all[other] !== required) return false
        if (all[other] === undefined) grown = true
        all[other] = required
      }
  }
  return true
}

/** Every partial profile when there are at most `cap`, else that many, drawn with a fixed seed. */
export function partialProfiles(axes: readonly Axis[], cap: number): readonly Facts[] {
  const total = axes.reduce((product, axis) => product * (axis.values.length + 1), 1)
  const profile = (number: number): Facts => {
    const facts: Record<FactId, FactValue> = {}
    let rest = number
    for (const { fact, values } of axes) {
      const value = values[rest % (values.length + 1)]
      rest = Math.floor(rest / (values.length + 1))
      if (value !== undefined) facts[fact] = value
    }
    return facts
  }
  if (total <= cap) return Array.from({ length: total }, (_, number) => profile(number))
  const random = seeded(20221121)
  return Array.from({ length: cap }, () => profile(Math.floor(random() * total)))
}

/** mulberry32: the same sequence on every machine. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function extendsProfile(full: Facts, partial: Facts): boolean {
  for (const fact in partial) if (partial[fact] !== undefined && full[fact] !== partial[fact]) return false
  return true
}
