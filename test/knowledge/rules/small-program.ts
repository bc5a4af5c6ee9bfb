import {
  compileProgram,
  RuleError,
  type Comparator,
  type Condition,
  type Expression,
  type FactDefinition,
  type FactDomain,
  type FactValue,
  type Program,
  type Rule,
  type Table,
} from '../../../knowledge/rules/index.ts'

/** Builders for programs small enough to read in one glance. */
export function program(
  rules: readonly Rule[],
  facts: readonly FactDefinition[] = [],
  tables: readonly Table[] = [],
): Program {
  return compileProgram({ facts, tables, rules })
}

/** The error compiling gives; fails the test when there is none. */
export function compileError(
  rules: readonly Rule[],
  facts: readonly FactDefinition[] = [],
  tables: readonly Table[] = [],
): Pick<RuleError, 'code' | 'rule' | 'message' | 'hint'> {
  return thrown(() => program(rules, facts, tables))
}

export function thrown(act: () => unknown): Pick<RuleError, 'code' | 'rule' | 'message' | 'hint'> {
  try {
    act()
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    const { code, rule, message, hint } = error
    return { code, rule, message, hint }
  }
  throw new Error('nothing was thrown')
}

export function value(id: string, unit: string, expression: Expression): Rule {
  return { kind: 'value', id, label: id, unit, expression, quotes: [`${id}#quote`] }
}

export function verdict(id: string, condition: Condition): Rule {
  return { kind: 'verdict', id, label: id, condition, quotes: [] }
}

export function fact(
  id: string,
  domain: FactDomain = { kind: 'boolean' },
  more: Partial<FactDefinition> = {},
): FactDefinition {
  return { id, label: id, question: `${id}？`, domain, effort: 1, implies: {}, ...more }
}

export function amountFact(id: string, unit: string, more: Partial<FactDefinition> = {}): FactDefinition {
  return fact(id, { kind: 'quantity', unit, decimal: true, samples: [1, 2] }, more)
}

export function is(id: string, wanted: FactValue = true): Condition {
  return { kind: 'compare', fact: id, comparator: 'equal', value: wanted }
}

export function compare(id: string, comparator: Comparator, bound: FactValue): Condition {
  return { kind: 'compare', fact: id, comparator, value: bound }
}

export function constant(amount: number, unit = ''): Expression {
  return { kind: 'constant', value: amount, unit }
}

export function of(id: string): Expression {
  return { kind: 'fact', fact: id }
}
