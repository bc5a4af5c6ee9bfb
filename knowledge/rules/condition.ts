import type { Comparator, Condition } from './expression.ts'
import type { FactId, Facts, FactValue } from './value.ts'

/** Strong Kleene: unknown only where an open fact could still change the result. */
export type Truth = boolean | undefined

/** A compiled condition; facts that kept it undecided are pushed to `open`. */
export type Test = (facts: Facts, open: FactId[]) => Truth

export function compileCondition(condition: Condition, named: (rule: string) => Test): Test {
  switch (condition.kind) {
    case 'compare': {
      const { fact, value } = condition
      const holds = comparison(condition.comparator, value)
      return (facts, open) => {
        const actual = facts[fact]
        if (actual !== undefined) return holds(actual)
        open.push(fact)
        return undefined
      }
    }
    case 'member': {
      const { fact } = condition
      const values = new Set(condition.values)
      return (facts, open) => {
        const actual = facts[fact]
        if (actual !== undefined) return values.has(actual)
        open.push(fact)
        return undefined
      }
    }
    case 'all':
      return junction(condition.of, named, false)
    case 'any':
      return junction(condition.of, named, true)
    case 'not': {
      const inner = compileCondition(condition.of, named)
      return (facts, open) => {
        const truth = inner(facts, open)
        return truth === undefined ? undefined : !truth
      }
    }
    case 'named': {
      let inner: Test | undefined
      return (facts, open) => (inner ??= named(condition.rule))(facts, open)
    }
  }
}

/** All facts a condition can ask for, in order of appearance. */
export function factsOf(condition: Condition, named: (rule: string) => Condition): FactId[] {
  switch (condition.kind) {
    case 'compare':
    case 'member':
      return [condition.fact]
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => factsOf(part, named))
    case 'not':
      return factsOf(condition.of, named)
    case 'named':
      return factsOf(named(condition.rule), named)
  }
}

function junction(parts: readonly Condition[], named: (rule: string) => Test, decisive: boolean): Test {
  const tests = parts.map((part) => compileCondition(part, named))
  return (facts, open) => {
    const mark = open.length
    let undecided = false
    for (const test of tests) {
      const truth = test(facts, open)
      if (truth === decisive) {
        open.length = mark
        return decisive
      }
      if (truth === undefined) undecided = true
    }
    return undecided ? undefined : !decisive
  }
}

function comparison(comparator: Comparator, value: FactValue): (actual: FactValue) => boolean {
  switch (comparator) {
    case 'equal':
      return (actual) => actual === value
    case 'unequal':
      return (actual) => actual !== value
    case 'at-least':
      return (actual) => actual >= value
    case 'at-most':
      return (actual) => actual <= value
    case 'more-than':
      return (actual) => actual > value
    case 'less-than':
      return (actual) => actual < value
  }
}
