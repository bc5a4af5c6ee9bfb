import type { Expression } from '../rules/index.ts'
import { inBaseUnit, readAmount } from './amounts.ts'
import type { ExpressionYaml } from './schema-expression.ts'
import type { EntryScope } from './scope.ts'
import { translateCondition } from './translate-condition.ts'

/** A written 值 in the core's terms; its figures go to `scope.claim`. */
export function translateExpression(
  yaml: ExpressionYaml,
  scope: EntryScope,
  path: readonly PropertyKey[],
): Expression {
  const parts = (list: readonly ExpressionYaml[], key: string) =>
    list.map((part, at) => translateExpression(part, scope, [...path, key, at]))
  if (typeof yaml === 'string') return reference(yaml, scope, path)
  if ('乘' in yaml) return { kind: 'product', of: parts(yaml.乘, '乘') }
  if ('加' in yaml) return { kind: 'sum', of: parts(yaml.加, '加') }
  if ('减' in yaml) return { kind: 'difference', of: parts(yaml.减, '减') }
  if ('取小' in yaml) return { kind: 'minimum', of: parts(yaml.取小, '取小') }
  if ('百分' in yaml) {
    const amount = readAmount(yaml.百分)
    if (amount?.unit !== '%')
      scope.report('bad-value', [...path, '百分'], `「百分」要写成百分数，写的是「${yaml.百分}」`, '例如 85%')
    else if (amount.number !== 100 && amount.number !== 0) scope.claim({ amount }, path)
    return {
      kind: 'percent',
      percent: amount?.number ?? 0,
      of: translateExpression(yaml.之, scope, [...path, '之']),
    }
  }
  if ('整' in yaml) return { kind: 'whole', of: translateExpression(yaml.整, scope, [...path, '整']) }
  if ('分段' in yaml) return bands(yaml, scope, path)
  if ('分情形' in yaml)
    return {
      kind: 'cases',
      cases: yaml.分情形.map((branch, at) => {
        const here = [...path, '分情形', at]
        const inner = branch.据 === undefined ? scope : scope.citing(branch.据)
        return {
          when: translateCondition(branch.当, inner, [...here, '当']),
          then: translateExpression(branch.取, inner, [...here, '取']),
          quotes: (branch.据 ?? []).map((name) => scope.quote(name, [...here, '据'])),
        }
      }),
      otherwise: translateExpression(yaml.否则, scope, [...path, '否则']),
    }
  if ('未载明' in yaml) return { kind: 'withheld', withheld: { kind: 'not-stated', reason: yaml.未载明 } }
  if ('不适用' in yaml) return { kind: 'withheld', withheld: { kind: 'not-applicable', reason: yaml.不适用 } }
  if ('需人工认定' in yaml)
    return { kind: 'withheld', withheld: { kind: 'discretion', who: yaml.谁, reason: yaml.需人工认定 } }
  if ('转引' in yaml)
    return { kind: 'withheld', withheld: { kind: 'referred', document: yaml.转引, reason: yaml.因 } }
  return {
    kind: 'conflict',
    reason: yaml.冲突,
    who: yaml.谁定,
    readings: yaml.读法.map((reading, at) => ({
      label: reading.说,
      quotes: reading.据.map((name) => scope.quote(name, [...path, '读法', at, '据'])),
      ...(reading.取 === undefined
        ? {}
        : { of: translateExpression(reading.取, scope.citing(reading.据), [...path, '读法', at, '取']) }),
    })),
  }
}

/** A bare word: a figure with its unit, or the label of a fact, a table or another value rule. */
function reference(text: string, scope: EntryScope, path: readonly PropertyKey[]): Expression {
  const amount = readAmount(text)
  if (amount !== undefined) {
    scope.claim({ amount }, path)
    return { kind: 'constant', value: inBaseUnit(amount), unit: amount.unit }
  }
  const name = scope.find(text, path)
  switch (name?.kind) {
    case 'fact':
      return { kind: 'fact', fact: name.id }
    case 'table':
      return { kind: 'table', table: name.id }
    case 'value':
      return { kind: 'rule', rule: name.id }
    case 'verdict':
    case 'other':
      scope.report(
        'unknown-name',
        path,
        `「${text}」不能参与计算`,
        '这里只能写事实、表、有「值」的规则，或带单位的数',
      )
      return { kind: 'constant', value: 0, unit: '' }
    case undefined:
      return { kind: 'constant', value: 0, unit: '' }
  }
}

type BandsYaml = Extract<ExpressionYaml, { 分段: ExpressionYaml }>

function bands(yaml: BandsYaml, scope: EntryScope, path: readonly PropertyKey[]): Expression {
  const of = translateExpression(yaml.分段, scope, [...path, '分段'])
  let unit = ''
  const written = yaml.段.map((band, at) => {
    const upTo = band.至 === undefined ? undefined : readAmount(band.至)
    const rate = readAmount(band.每)
    if (upTo !== undefined) scope.claim({ amount: upTo }, [...path, '段', at, '至'])
    if (rate === undefined)
      scope.report('bad-value', [...path, '段', at, '每'], `「每」写的是「${band.每}」`, '例如 150元/人天')
    else {
      scope.claim({ amount: rate }, [...path, '段', at, '每'])
      unit = rate.unit
    }
    return {
      ...(upTo === undefined ? {} : { upTo: inBaseUnit(upTo) }),
      rate: rate === undefined ? 0 : inBaseUnit(rate),
    }
  })
  return { kind: 'bands', of, bands: written, unit }
}
