import { close } from './consistency.ts'
import type { Expression } from './expression.ts'
import type { Program } from './program.ts'
import type { Facts, RuleId } from './value.ts'

/**
 * The arithmetic of a settled value rule as a person would write it: `25人 × 6000元/人年 × 2年`.
 * Named rules are written out; factors of 100 % disappear. Empty when the rule yields no number.
 */
export function formulaOf(program: Program, rule: RuleId, facts: Facts): string {
  const given = close(program, facts)
  const found = program.rules.get(rule)
  return found?.kind === 'value' ? write(found.expression, 0) : ''

  function write(expression: Expression, level: number): string {
    switch (expression.kind) {
      case 'constant':
        return quantity(expression.value, expression.unit)
      case 'fact': {
        const value = given[expression.fact]
        const domain = program.facts.get(expression.fact)?.domain
        return typeof value === 'number' && domain?.kind === 'quantity' ? quantity(value, domain.unit) : ''
      }
      case 'rule': {
        const inner = program.rules.get(expression.rule)
        return inner?.kind === 'value' ? write(inner.expression, level) : ''
      }
      case 'table': {
        const table = program.tables.get(expression.table)
        const row = table?.rows.find((each) =>
          each.keys.every((key, at) => given[table.keys[at] ?? ''] === key),
        )
        return table === undefined || row === undefined ? '' : quantity(row.value, table.unit)
      }
      case 'product':
        return join(expression.of, ' × ', 2, level)
      case 'sum':
        return join(expression.of, ' + ', 1, level)
      case 'difference':
        return join(expression.of, ' − ', 1, level)
      case 'minimum':
        return least(expression.of.map((part) => write(part, 0)))
      case 'percent': {
        const inner = write(expression.of, 2)
        if (expression.percent === 100) return inner
        if (expression.percent === 0) return '0'
        return inner === '1' ? `${String(expression.percent)}%` : `${inner} × ${String(expression.percent)}%`
      }
      case 'whole': {
        const exact = plain(expression.of)
        return exact === undefined || Number.isInteger(exact.value)
          ? write(expression.of, level)
          : `${quantity(Math.floor(exact.value), exact.unit)}（${write(expression.of, 0)}只算整${exact.unit}）`
      }
      case 'bands':
        return byBand(expression, level)
      case 'cases': {
        const chosen = expression.cases.find((branch) => program.testCondition(branch.when, given) === true)
        return write(chosen === undefined ? expression.otherwise : chosen.then, level)
      }
      case 'withheld':
        return ''
      case 'conflict': {
        const of = expression.readings[0]?.of
        return of === undefined ? '' : write(of, level)
      }
    }
  }

  /** 20天 by bands: 10天 × 150元/人天 + 10天 × 100元/人天. */
  function byBand({ of, bands, unit }: Extract<Expression, { kind: 'bands' }>, level: number): string {
    const whole = plain(of)
    if (whole === undefined) return `${write(of, 2)}按分段标准`
    const ends = bands.map(({ upTo = Infinity }) => Math.min(whole.value, upTo))
    const parts = bands.flatMap(({ rate }, at) => {
      const within = (ends[at] ?? 0) - (ends[at - 1] ?? 0)
      return within > 0 ? [`${quantity(within, whole.unit)} × ${quantity(rate, unit)}`] : []
    })
    const text = parts.length === 0 ? quantity(0, whole.unit) : parts.join(' + ')
    return level > 1 && parts.length > 1 ? `（${text}）` : text
  }

  /** A figure that needs no arithmetic but choosing the least. */
  function plain(expression: Expression): { readonly value: number; readonly unit: string } | undefined {
    switch (expression.kind) {
      case 'constant':
        return expression
      case 'fact': {
        const value = given[expression.fact]
        const domain = program.facts.get(expression.fact)?.domain
        return typeof value === 'number' && domain?.kind === 'quantity'
          ? { value, unit: domain.unit }
          : undefined
      }
      case 'rule': {
        const inner = program.rules.get(expression.rule)
        return inner?.kind === 'value' ? plain(inner.expression) : undefined
      }
      case 'minimum': {
        const parts = expression.of.map(plain).filter((part) => part !== undefined)
        return parts.length < expression.of.length
          ? undefined
          : parts.reduce((left, right) => (right.value < left.value ? right : left))
      }
      default:
        return undefined
    }
  }

  function join(parts: readonly Expression[], sign: string, binds: number, level: number): string {
    const written = parts
      .map((part, at) => write(part, sign === ' − ' && at > 0 ? binds + 1 : binds))
      .filter((text) => text !== '')
    const visible = sign === ' × ' ? written.filter((text) => text !== '1') : written
    const text = visible.length === 0 ? '1' : visible.join(sign)
    return level > binds && visible.length > 1 ? `（${text}）` : text
  }
}

/** Parts that read alike need no choosing. */
function least(parts: readonly string[]): string {
  const distinct = [...new Set(parts)]
  return distinct.length === 1 ? (distinct[0] ?? '') : `取小（${distinct.join('，')}）`
}

/** `6000元/人年`, money turned from 分 into 元. */
export function quantity(value: number, unit: string): string {
  if (unit.startsWith('元')) return `${yuan(value)}${unit}`
  if (unit === '年' && !Number.isInteger(value) && Number.isInteger(Math.round(value * 12e6) / 1e6))
    return `${String(Math.round(value * 12))}个月`
  return `${String(value)}${unit}`
}

/** 分 as 元 without thousands marks: `600000` → `6000`, `12345` → `123.45`. */
export function yuan(fen: number): string {
  const whole = Math.trunc(fen / 100)
  const rest = Math.abs(fen % 100)
  const sign = fen < 0 && whole === 0 ? '-' : ''
  return rest === 0
    ? String(whole)
    : `${sign}${String(whole)}.${String(rest).padStart(2, '0').replace(/0$/, '')}`
}
