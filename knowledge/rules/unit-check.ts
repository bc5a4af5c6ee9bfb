import { RuleError } from './errors.ts'
import type { Expression, FactDefinition, Table, ValueRule } from './expression.ts'
import { dimensionOf, multiply, printDimension, sameDimension, type Dimension } from './units.ts'

interface Names {
  readonly fact: (id: string) => FactDefinition | undefined
  readonly table: (id: string) => Table
  readonly rule: (id: string) => ValueRule
}

/** The dimension a rule's expression comes out in; `undefined` for one that never yields a number. */
export function dimensionOfRule(rule: ValueRule, names: Names): Dimension {
  const declared = dimensionOf(rule.unit)
  const found = of(rule.expression)
  if (found !== undefined && !sameDimension(found, declared))
    throw mismatch(`算出来是 ${printDimension(found)}，写的是 ${printDimension(declared)}`)
  return declared

  function of(expression: Expression): Dimension | undefined {
    switch (expression.kind) {
      case 'constant':
        return dimensionOf(expression.unit)
      case 'fact': {
        const domain = names.fact(expression.fact)?.domain
        if (domain?.kind !== 'quantity') throw mismatch(`事实「${expression.fact}」不是数量，不能参与计算`)
        return dimensionOf(domain.unit)
      }
      case 'rule':
        return dimensionOf(names.rule(expression.rule).unit)
      case 'table':
        return dimensionOf(names.table(expression.table).unit)
      case 'product':
        return expression.of.reduce<Dimension | undefined>((left, part) => {
          const right = of(part)
          return left === undefined || right === undefined ? undefined : multiply(left, right)
        }, {})
      case 'sum':
      case 'difference':
      case 'minimum':
        return agree(expression.of.map(of))
      case 'percent':
      case 'whole':
        return of(expression.of)
      case 'bands': {
        const inner = of(expression.of)
        return inner === undefined ? undefined : multiply(inner, dimensionOf(expression.unit))
      }
      case 'cases':
        return agree([...expression.cases.map((branch) => of(branch.then)), of(expression.otherwise)])
      case 'conflict':
        return agree(
          expression.readings.map((reading) => (reading.of === undefined ? undefined : of(reading.of))),
        )
      case 'withheld':
        return undefined
    }
  }

  function agree(dimensions: readonly (Dimension | undefined)[]): Dimension | undefined {
    const [first, ...rest] = dimensions.filter((dimension) => dimension !== undefined)
    for (const other of rest)
      if (first !== undefined && !sameDimension(first, other))
        throw mismatch(`${printDimension(first)} 和 ${printDimension(other)} 不能放在一起`)
    return first
  }

  function mismatch(detail: string): RuleError {
    return new RuleError('unit-mismatch', rule.id, `单位对不上，${detail}`, '请核对「单位」和参与计算的各项')
  }
}
