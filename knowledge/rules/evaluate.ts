import { compileCondition, type Test } from './condition.ts'
import { RuleError } from './errors.ts'
import type { Band, Expression, Table, ValueRule } from './expression.ts'
import type { FactId, Facts, FactValue, Known, Missing, Step, Value, Withheld } from './value.ts'

/** A compiled expression. Steps of the named rules it passes through are pushed to `trace`. */
export type Evaluator = (facts: Facts, trace: Step[]) => Value

export interface Scope {
  readonly rule: (id: string) => Evaluator
  readonly test: (id: string) => Test
  readonly table: (id: string) => Table
}

export function compileValueRule(rule: ValueRule, scope: Scope): Evaluator {
  const evaluate = compileExpression(rule.expression, rule.id, scope)
  const { id, quotes } = rule
  return (facts, trace) => {
    const value = evaluate(facts, trace)
    trace.push({ rule: id, value, quotes })
    return value
  }
}

function compileExpression(expression: Expression, rule: string, scope: Scope): Evaluator {
  const compile = (part: Expression) => compileExpression(part, rule, scope)
  switch (expression.kind) {
    case 'constant': {
      const value = known(expression.value)
      return () => value
    }
    case 'fact': {
      const { fact } = expression
      const absent = missing([fact])
      return (facts) => {
        const actual = facts[fact]
        if (actual === undefined) return absent
        if (typeof actual !== 'number')
          throw new RuleError(
            'bad-value',
            rule,
            `事实「${fact}」应为数量，得到 ${String(actual)}`,
            '请先解析为数字再代入',
          )
        return known(actual)
      }
    }
    case 'rule': {
      let inner: Evaluator | undefined
      return (facts, trace) => (inner ??= scope.rule(expression.rule))(facts, trace)
    }
    case 'table':
      return lookup(scope.table(expression.table))
    case 'product':
      return product(expression.of.map(compile), rule)
    case 'sum':
      return fold(expression.of.map(compile), (left, right) => left + right)
    case 'difference':
      return fold(expression.of.map(compile), (left, right) => left - right)
    case 'minimum':
      return smallest(expression.of.map(compile))
    case 'percent': {
      const inner = compile(expression.of)
      const { percent } = expression
      if (percent === 0) {
        const nothing = known(0)
        return () => nothing
      }
      return (facts, trace) => {
        const value = inner(facts, trace)
        if (value.kind !== 'known') return value
        return { ...value, value: exactly((value.value * percent) / 100, rule) }
      }
    }
    case 'whole': {
      const inner = compile(expression.of)
      return (facts, trace) => {
        const value = inner(facts, trace)
        if (value.kind !== 'known' || Number.isInteger(value.value)) return value
        return { kind: 'known', value: Math.floor(value.value), atLeast: true }
      }
    }
    case 'bands': {
      const inner = compile(expression.of)
      return (facts, trace) => {
        const value = inner(facts, trace)
        if (value.kind !== 'known') return value
        return { ...value, value: exactly(overBands(value.value, expression.bands), rule) }
      }
    }
    case 'cases':
      return cases(expression, rule, scope)
    case 'withheld': {
      const { withheld } = expression
      return () => withheld
    }
    case 'conflict':
      return conflict(expression, compile)
  }
}

function lookup(table: Table): Evaluator {
  const rows = new Map<string, Value>()
  for (const row of table.rows) rows.set(row.keys.join('\u0000'), known(row.value))
  const [first] = table.keys
  const notStated: Withheld = { kind: 'not-stated', reason: `「${table.label}」没有列出这一档` }
  if (table.keys.length === 1 && first !== undefined) {
    const byKey = new Map<FactValue, Value>(table.rows.map((row) => [row.keys[0] ?? '', known(row.value)]))
    const absent = missing([first])
    return (facts) => {
      const key = facts[first]
      return key === undefined ? absent : (byKey.get(key) ?? notStated)
    }
  }
  return (facts) => {
    let key = ''
    let open: FactId[] | undefined
    for (const fact of table.keys) {
      const part = facts[fact]
      if (part === undefined) (open ??= []).push(fact)
      else key = key === '' ? String(part) : `${key}\u0000${String(part)}`
    }
    if (open === undefined) return rows.get(key) ?? notStated
    return missing(open)
  }
}

function product(parts: readonly Evaluator[], rule: string): Evaluator {
  return (facts, trace) => {
    let total = 1
    let atLeast = false
    let zero = false
    let withheld: Withheld | undefined
    let open: FactId[] | undefined
    for (const part of parts) {
      const value = part(facts, trace)
      if (value.kind === 'known') {
        if (value.value === 0 && value.atLeast !== true) zero = true
        if (value.atLeast === true) atLeast = true
        total *= value.value
      } else if (value.kind === 'missing') (open ??= []).push(...value.facts)
      else withheld ??= value
    }
    if (zero) return known(0)
    if (withheld !== undefined) return withheld
    if (open !== undefined) return missing(open)
    return atLeast ? { kind: 'known', value: exactly(total, rule), atLeast } : known(exactly(total, rule))
  }
}

function fold(parts: readonly Evaluator[], combine: (left: number, right: number) => number): Evaluator {
  return (facts, trace) => {
    let total: number | undefined
    let atLeast = false
    let withheld: Withheld | undefined
    let open: FactId[] | undefined
    for (const part of parts) {
      const value = part(facts, trace)
      if (value.kind === 'known') {
        total = total === undefined ? value.value : combine(total, value.value)
        if (value.atLeast === true) atLeast = true
      } else if (value.kind === 'missing') (open ??= []).push(...value.facts)
      else withheld ??= value
    }
    if (withheld !== undefined) return withheld
    if (open !== undefined) return missing(open)
    return atLeast ? { kind: 'known', value: total ?? 0, atLeast } : known(total ?? 0)
  }
}

/** The least of the parts; exact when an exact part is no larger than the lower bounds. */
function smallest(parts: readonly Evaluator[]): Evaluator {
  const least = fold(parts, Math.min)
  return (facts, trace) => {
    const value = least(facts, trace)
    if (value.kind !== 'known' || value.atLeast !== true) return value
    const exact = parts.some((part) => {
      const each = part(facts, [])
      return each.kind === 'known' && each.atLeast !== true && each.value <= value.value
    })
    return exact ? known(value.value) : value
  }
}

function cases(expression: Extract<Expression, { kind: 'cases' }>, rule: string, scope: Scope): Evaluator {
  const branches = expression.cases.map((branch) => ({
    test: compileCondition(branch.when, scope.test),
    evaluate: compileExpression(branch.then, rule, scope),
    quotes: branch.quotes,
  }))
  const otherwise = compileExpression(expression.otherwise, rule, scope)
  return (facts, trace) => {
    const open: FactId[] = []
    for (const branch of branches) {
      const truth = branch.test(facts, open)
      if (truth === undefined) return missing(open)
      if (truth) {
        const value = branch.evaluate(facts, trace)
        if (branch.quotes.length > 0) trace.push({ rule, value, quotes: branch.quotes })
        return value
      }
    }
    return otherwise(facts, trace)
  }
}

/** Each reading's amount where it can be computed; readings that all come to the same, or all to nothing, are no conflict. */
function conflict(
  expression: Extract<Expression, { kind: 'conflict' }>,
  compile: (part: Expression) => Evaluator,
): Evaluator {
  const readings = expression.readings.map((reading) => ({
    label: reading.label,
    quotes: reading.quotes,
    evaluate: reading.of === undefined ? undefined : compile(reading.of),
  }))
  const { reason, who } = expression
  return (facts, trace) => {
    const open: FactId[] = []
    const withheld: Withheld[] = []
    let atLeast = false
    const values = readings.map(({ label, quotes, evaluate }) => {
      const value = evaluate?.(facts, trace)
      if (value?.kind === 'missing') open.push(...value.facts)
      else if (value !== undefined && value.kind !== 'known') withheld.push(value)
      if (value?.kind === 'known' && value.atLeast === true) atLeast = true
      return { label, quotes, ...(value?.kind === 'known' ? { value: value.value } : {}) }
    })
    if (open.length > 0) return missing(open)
    const [none] = withheld
    if (none !== undefined && withheld.length === readings.length) return none
    const [first, ...others] = values
    if (first?.value !== undefined && others.every((each) => each.value === first.value))
      return atLeast ? { kind: 'known', value: first.value, atLeast } : known(first.value)
    return { kind: 'conflict', reason, who, readings: values }
  }
}

function overBands(amount: number, bands: readonly Band[]): number {
  let total = 0
  let from = 0
  for (const band of bands) {
    const to = Math.min(amount, band.upTo ?? Infinity)
    if (to > from) total += (to - from) * band.rate
    from = Math.max(from, band.upTo ?? Infinity)
  }
  return total
}

function exactly(value: number, rule: string): number {
  if (!Number.isSafeInteger(value)) {
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER)
      throw new RuleError('unsafe-number', rule, '数值太大，超出可精确计算的范围', '请核对人数和年限')
    throw new RuleError(
      'inexact',
      rule,
      `结果 ${String(value)} 不是整数分`,
      '除不尽时须在规则包里写明取整办法并引原文',
    )
  }
  return value
}

function known(value: number): Known {
  return { kind: 'known', value }
}

function missing(facts: readonly FactId[]): Missing {
  return { kind: 'missing', facts }
}
