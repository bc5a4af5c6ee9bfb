import { compileCondition, factsOf, type Test, type Truth } from './condition.ts'
import { RuleError } from './errors.ts'
import { compileValueRule, type Evaluator, type Scope } from './evaluate.ts'
import type {
  Condition,
  Expression,
  FactDefinition,
  Rule,
  Table,
  ValueRule,
  VerdictRule,
} from './expression.ts'
import { implicationsOf, type Implication } from './implications.ts'
import { dimensionOfRule } from './unit-check.ts'
import type { FactId, Facts, RuleId, Step, TableId, Value } from './value.ts'

/** What a pack compiles to: everything needed to evaluate its rules, and nothing else. */
export interface Program {
  readonly facts: ReadonlyMap<FactId, FactDefinition>
  readonly tables: ReadonlyMap<TableId, Table>
  readonly rules: ReadonlyMap<RuleId, Rule>
  readonly implications: readonly Implication[]
  /** Facts a rule can ever ask for, in order of appearance. */
  readonly factsOf: (rule: RuleId) => readonly FactId[]
  readonly evaluate: (rule: RuleId, facts: Facts, trace?: Step[]) => Value
  readonly test: (rule: RuleId, facts: Facts) => { readonly truth: Truth; readonly open: readonly FactId[] }
  /** For conditions outside a rule's own; facts that kept it undecided are pushed to `open`. */
  readonly testCondition: (condition: Condition, facts: Facts, open?: FactId[]) => Truth
}

export interface ProgramSource {
  readonly facts: readonly FactDefinition[]
  readonly tables: readonly Table[]
  readonly rules: readonly Rule[]
}

/** @throws RuleError on an unknown reference, a duplicate id, a cycle, a unit that does not come out, or nesting over three. */
export function compileProgram(source: ProgramSource): Program {
  const facts = index(source.facts, 'fact')
  const tables = index(source.tables, 'table')
  const rules = index(source.rules, 'rule')
  const valueRule = (id: RuleId): ValueRule => {
    const rule = rules.get(id)
    if (rule?.kind !== 'value') throw unknown(id, id, '值规则')
    return rule
  }
  const verdictRule = (id: RuleId): VerdictRule => {
    const rule = rules.get(id)
    if (rule?.kind !== 'verdict') throw unknown(id, id, '判规则')
    return rule
  }
  const table = (id: TableId): Table => {
    const found = tables.get(id)
    if (found === undefined) throw unknown(id, id, '表')
    return found
  }

  const needed = new Map<RuleId, readonly FactId[]>()
  for (const rule of source.rules) needed.set(rule.id, [...new Set(collect(rule, [rule.id]))])
  for (const rule of source.rules) {
    for (const fact of needed.get(rule.id) ?? []) if (!facts.has(fact)) throw unknown(fact, rule.id, '事实')
    if (rule.kind === 'value') {
      checkDepth(rule)
      dimensionOfRule(rule, { fact: (id) => facts.get(id), table, rule: valueRule })
    }
  }

  const evaluators = new Map<RuleId, Evaluator>()
  const tests = new Map<RuleId, Test>()
  const scope: Scope = {
    rule: (id) => memo(evaluators, id, () => compileValueRule(valueRule(id), scope)),
    test: (id) => memo(tests, id, () => compileCondition(verdictRule(id).condition, scope.test)),
    table,
  }
  for (const rule of source.rules) (rule.kind === 'value' ? scope.rule : scope.test)(rule.id)

  return {
    facts,
    tables,
    rules,
    implications: implicationsOf(facts.values()),
    factsOf: (id) => needed.get(id) ?? [],
    evaluate: (id, given, trace = []) => scope.rule(id)(given, trace),
    test: (id, given) => {
      const open: FactId[] = []
      const truth = scope.test(id)(given, open)
      return { truth, open: [...new Set(open)] }
    },
    testCondition: (condition, given, open = []) => compileCondition(condition, scope.test)(given, open),
  }

  function collect(rule: Rule, path: readonly RuleId[]): FactId[] {
    const next = (id: RuleId, found: Rule): FactId[] => {
      if (path.includes(id))
        throw new RuleError('cycle', rule.id, `规则互相引用：${[...path, id].join(' → ')}`, '请拆开其中一条')
      return collect(found, [...path, id])
    }
    const ofCondition = (condition: Condition): FactId[] =>
      factsOf(condition, (id) => {
        if (path.includes(id))
          throw new RuleError(
            'cycle',
            rule.id,
            `规则互相引用：${[...path, id].join(' → ')}`,
            '请拆开其中一条',
          )
        collect(verdictRule(id), [...path, id])
        return verdictRule(id).condition
      })
    const ofExpression = (expression: Expression): FactId[] => {
      switch (expression.kind) {
        case 'constant':
        case 'withheld':
          return []
        case 'fact':
          return [expression.fact]
        case 'rule':
          return next(expression.rule, valueRule(expression.rule))
        case 'table':
          return [...table(expression.table).keys]
        case 'product':
        case 'sum':
        case 'difference':
        case 'minimum':
          return expression.of.flatMap(ofExpression)
        case 'percent':
        case 'whole':
        case 'bands':
          return ofExpression(expression.of)
        case 'conflict':
          return expression.readings.flatMap((reading) =>
            reading.of === undefined ? [] : ofExpression(reading.of),
          )
        case 'cases':
          return [
            ...expression.cases.flatMap((branch) => [
              ...ofCondition(branch.when),
              ...ofExpression(branch.then),
            ]),
            ...ofExpression(expression.otherwise),
          ]
      }
    }
    return rule.kind === 'value' ? ofExpression(rule.expression) : ofCondition(rule.condition)
  }
}

function checkDepth(rule: ValueRule): void {
  const depth = (expression: Expression): number => {
    switch (expression.kind) {
      case 'product':
      case 'sum':
      case 'difference':
      case 'minimum':
        return 1 + Math.max(...expression.of.map(depth))
      case 'percent':
      case 'whole':
      case 'bands':
        return 1 + depth(expression.of)
      case 'cases':
        return (
          1 + Math.max(...expression.cases.map((branch) => depth(branch.then)), depth(expression.otherwise))
        )
      case 'conflict':
        return Math.max(
          ...expression.readings.map((reading) => (reading.of === undefined ? 0 : depth(reading.of))),
        )
      default:
        return 0
    }
  }
  if (depth(rule.expression) > 3)
    throw new RuleError('too-deep', rule.id, '运算嵌套超过三层', '请把里层抽成一条有名字的规则')
}

function index<T extends { readonly id: string }>(items: readonly T[], what: string): Map<string, T> {
  const result = new Map<string, T>()
  for (const item of items) {
    if (result.has(item.id)) throw new RuleError('duplicate', item.id, `${what} 代号重复`, '请改用另一个代号')
    result.set(item.id, item)
  }
  return result
}

function memo<T>(cache: Map<string, T>, id: string, make: () => T): T {
  const found = cache.get(id)
  if (found !== undefined) return found
  const made = make()
  cache.set(id, made)
  return made
}

function unknown(id: string, rule: string, what: string): RuleError {
  return new RuleError('unknown-reference', rule, `找不到${what}「${id}」`, '请核对名字，或先定义它')
}
