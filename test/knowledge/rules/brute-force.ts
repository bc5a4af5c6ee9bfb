import type {
  Condition,
  Expression,
  FactId,
  Facts,
  FactValue,
  Program,
} from '../../../knowledge/rules/index.ts'

/**
 * What a rule comes to when every fact is there, by walking the expression: no compiling, no unknowns, no short cuts.
 * `exact: false` is a lower bound. Anything that is no amount is told apart by its `why`.
 */
export type Outcome =
  | { readonly kind: 'amount'; readonly value: number; readonly exact: boolean }
  | { readonly kind: 'none'; readonly why: string }

/** Thrown when the walk needs a fact that is not there. */
export class Lacking extends Error {
  readonly fact: FactId

  constructor(fact: FactId) {
    super(`lacking ${fact}`)
    this.fact = fact
  }
}

export function bruteForce(program: Program, ruleId: string, facts: Facts): Outcome {
  const rule = program.rules.get(ruleId)
  if (rule?.kind !== 'value') throw new Error(`no value rule ${ruleId}`)
  return walk(rule.expression)

  function given(fact: FactId): FactValue {
    const value = facts[fact]
    if (value === undefined) throw new Lacking(fact)
    return value
  }

  function walk(expression: Expression): Outcome {
    switch (expression.kind) {
      case 'constant':
        return amount(expression.value)
      case 'fact':
        return amount(Number(given(expression.fact)))
      case 'rule':
        return bruteForce(program, expression.rule, facts)
      case 'table': {
        const table = program.tables.get(expression.table)
        const wanted = (table?.keys ?? []).map((key) => given(key))
        const row = table?.rows.find((each) => each.keys.every((key, at) => key === wanted[at]))
        return row === undefined
          ? { kind: 'none', why: `not-stated 「${table?.label ?? ''}」没有列出这一档` }
          : amount(row.value)
      }
      case 'product': {
        const parts = expression.of.map(walk)
        if (parts.some((part) => part.kind === 'amount' && part.exact && part.value === 0)) return amount(0)
        return combine(parts, (values) => values.reduce((product, each) => product * each, 1))
      }
      case 'sum':
        return combine(expression.of.map(walk), (values) => values.reduce((sum, each) => sum + each, 0))
      case 'difference':
        return combine(expression.of.map(walk), ([first = 0, ...rest]) =>
          rest.reduce((left, each) => left - each, first),
        )
      case 'minimum': {
        const parts = expression.of.map(walk)
        const least = combine(parts, (values) => Math.min(...values))
        const reached = parts.some(
          (part) =>
            part.kind === 'amount' && part.exact && least.kind === 'amount' && part.value === least.value,
        )
        return reached && least.kind === 'amount' ? amount(least.value) : least
      }
      case 'percent':
        if (expression.percent === 0) return amount(0)
        return combine([walk(expression.of)], ([value = 0]) => (value * expression.percent) / 100)
      case 'whole': {
        const inner = walk(expression.of)
        if (inner.kind !== 'amount') return inner
        const floor = Math.floor(inner.value)
        return { kind: 'amount', value: floor, exact: inner.exact && floor === inner.value }
      }
      case 'bands':
        return combine([walk(expression.of)], ([quantity = 0]) => {
          let total = 0
          let from = 0
          for (const band of expression.bands) {
            const to = band.upTo ?? Infinity
            total += Math.max(0, Math.min(quantity, to) - from) * band.rate
            from = to
          }
          return total
        })
      case 'cases': {
        const branch = expression.cases.find((each) => holds(each.when))
        return walk(branch === undefined ? expression.otherwise : branch.then)
      }
      case 'withheld':
        return { kind: 'none', why: `${expression.withheld.kind} ${expression.withheld.reason}` }
      case 'conflict': {
        const readings = expression.readings.map((each) =>
          each.of === undefined ? undefined : walk(each.of),
        )
        const values = readings.map((each) => (each?.kind === 'amount' ? each.value : undefined))
        const nothing = readings.filter((each) => each?.kind === 'none')
        if (nothing[0] !== undefined && nothing.length === readings.length) return nothing[0]
        const [first] = values
        if (first === undefined || values.some((each) => each !== first))
          return { kind: 'none', why: `conflict ${values.map(String).join(' / ')}` }
        return {
          kind: 'amount',
          value: first,
          exact: readings.every((each) => each?.kind === 'amount' && each.exact),
        }
      }
    }
  }

  function holds(condition: Condition): boolean {
    switch (condition.kind) {
      case 'compare': {
        const value = given(condition.fact)
        const bound = condition.value
        return {
          equal: value === bound,
          unequal: value !== bound,
          'at-least': value >= bound,
          'at-most': value <= bound,
          'more-than': value > bound,
          'less-than': value < bound,
        }[condition.comparator]
      }
      case 'member':
        return condition.values.includes(given(condition.fact))
      case 'all':
        return condition.of.every(holds)
      case 'any':
        return condition.of.some(holds)
      case 'not':
        return !holds(condition.of)
      case 'named': {
        const named = program.rules.get(condition.rule)
        if (named?.kind !== 'verdict') throw new Error(`no verdict rule ${condition.rule}`)
        return holds(named.condition)
      }
    }
  }
}

function amount(value: number): Outcome {
  return { kind: 'amount', value, exact: true }
}

function combine(parts: readonly Outcome[], calculate: (values: readonly number[]) => number): Outcome {
  const none = parts.find((part) => part.kind === 'none')
  if (none !== undefined) return none
  const amounts = parts.filter((part) => part.kind === 'amount')
  return {
    kind: 'amount',
    value: calculate(amounts.map((part) => part.value)),
    exact: amounts.every((part) => part.exact),
  }
}
