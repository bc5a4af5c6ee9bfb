import type { Table } from '../rules/index.ts'
import { inBaseUnit } from './amounts.ts'
import type { PackContext } from './pack-context.ts'
import type { TableYaml } from './schema.ts'
import type { EntryScope } from './scope.ts'
import { readValue } from './translate-condition.ts'

/** A written table; each row's figure must stand in the quotes, nearest after its row label. */
export function translateTable(
  context: PackContext,
  label: string,
  yaml: TableYaml,
  scope: EntryScope,
): Table {
  const path = ['表', label]
  const keys = yaml.按.map((name, at) => scope.fact(name, [...path, '按', at]))
  const seen = new Set<string>()
  const rows = yaml.行.map((row, at) => {
    const here = [...path, '行', at]
    const figure = row.at(-1)
    if (row.length !== keys.length + 1 || typeof figure !== 'number')
      context.problem(
        'bad-value',
        here,
        `这一行应有 ${String(keys.length)} 个条件和 1 个数`,
        '请按「按」的顺序写，最后写数',
      )
    const written = row.slice(0, -1).map(String)
    const amount = { number: typeof figure === 'number' ? figure : 0, unit: yaml.单位 }
    scope.claim({ amount, label: written.join('·') }, here)
    const name = written.join('·')
    if (seen.has(name)) context.problem('duplicate', here, `「${name}」写了两行`, '每种情形只能有一行')
    seen.add(name)
    return {
      keys: written.map((each, column) => readValue(each, keys[column], scope, [...here, column])),
      value: inBaseUnit(amount),
    }
  })
  return {
    id: `${context.place}.${yaml.代号}`,
    label,
    keys: keys.map((fact) => fact?.id ?? '?'),
    unit: yaml.单位,
    rows,
    quotes: yaml.据.map((name) => scope.quote(name, [...path, '据'])),
  }
}
