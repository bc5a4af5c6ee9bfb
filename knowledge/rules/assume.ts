import { close } from './consistency.ts'
import type { Assumption } from './expression.ts'
import type { Program } from './program.ts'
import type { FactId, Facts, FactValue, RuleId } from './value.ts'

/** Facts completed by what may be taken for granted; `assumed` lists what was added, so that an answer can say it. */
export interface Assumed {
  readonly facts: Facts
  readonly assumed: readonly FactId[]
}

/** Fills the facts a rule needs from their `assume`; a fact nobody may assume stays open. */
export function assume(program: Program, rule: RuleId, facts: Facts): Assumed {
  const result: Record<FactId, FactValue | undefined> = { ...close(program, facts) }
  const assumed: FactId[] = []
  for (const fact of program.factsOf(rule)) {
    const definition = program.facts.get(fact)
    if (result[fact] !== undefined || definition?.assume === undefined) continue
    const value = assumedValue(definition.assume, facts)
    if (value === undefined) continue
    result[fact] = value
    assumed.push(fact)
  }
  return { facts: result, assumed }
}

/** What an assumption comes to on what is known; undefined when the fact it leans on is not known either. */
export function assumedValue(assumption: Assumption, facts: Facts): FactValue | undefined {
  if (assumption.kind === 'value')
    return assumption.unless !== undefined && facts[assumption.unless] === true ? undefined : assumption.value
  const value = facts[assumption.fact]
  return typeof value === 'number' ? value * assumption.times : value
}
