import type { Comparator, Condition, Explained, FactDefinition, FactValue } from '../rules/index.ts'
import { asFactValue, readAmount } from './amounts.ts'
import type { WrittenClaim } from './claims.ts'
import type { ConditionYaml, LeafYaml, Strength } from './schema-expression.ts'
import type { EntryScope } from './scope.ts'

/** Wording that leaves room: failing it never comes to 不满足. */
export function isSoft(strength: Strength | undefined): strength is Exclude<Strength, '刚性'> {
  return strength !== undefined && strength !== '刚性'
}

/** Gives a rule's 强度 to the parts of its condition that state none of their own. */
export function withStrength(yaml: ConditionYaml, strength: Strength | undefined): ConditionYaml {
  if (!isSoft(strength) || yaml.强度 !== undefined) return yaml
  if ('且' in yaml && yaml.说 === undefined)
    return { ...yaml, 且: yaml.且.map((part) => withStrength(part, strength)) }
  return { ...yaml, 强度: strength }
}

/** A written condition in the core's terms; its figures go to `scope.claim`. */
export function translateCondition(
  yaml: ConditionYaml,
  scope: EntryScope,
  path: readonly PropertyKey[],
): Condition {
  const quotes = yaml.据?.map((name) => scope.quote(name, [...path, '据']))
  const explained: Explained = {
    ...(yaml.说 === undefined ? {} : { text: yaml.说 }),
    ...(quotes === undefined ? {} : { quotes }),
    ...(isSoft(yaml.强度) ? { soft: true, wording: yaml.强度 } : {}),
  }
  const inner = yaml.据 === undefined ? scope : scope.citing(yaml.据)
  if (yaml.说 !== undefined) inner.sentence(yaml.说, [...path, '说'])
  if ('且' in yaml)
    return {
      kind: 'all',
      of: yaml.且.map((part, at) => translateCondition(part, inner, [...path, '且', at])),
      ...explained,
    }
  if ('或' in yaml)
    return {
      kind: 'any',
      of: yaml.或.map((part, at) => translateCondition(part, inner, [...path, '或', at])),
      ...explained,
    }
  if ('非' in yaml)
    return { kind: 'not', of: translateCondition(yaml.非, inner, [...path, '非']), ...explained }
  if ('规则' in yaml)
    return { kind: 'named', rule: scope.rule(yaml.规则, 'verdict', [...path, '规则']), ...explained }
  return { ...translateLeaf(yaml, inner, path), ...explained }
}

function translateLeaf(yaml: LeafYaml, scope: EntryScope, path: readonly PropertyKey[]): Condition {
  const fact = scope.fact(yaml.事实, [...path, '事实'])
  const id = fact?.id ?? '?'
  const compare = (
    comparator: Comparator,
    key: '是' | '不是' | '不少于' | '不超过' | '超过' | '不足',
  ): Condition => {
    const written = yaml[key]
    const value = readValue(written ?? '', fact, scope, [...path, key])
    const amount = typeof written === 'string' ? readAmount(written) : undefined
    if (amount !== undefined && fact?.domain.kind === 'quantity' && yaml.推导 === undefined)
      scope.claim({ amount, comparator } satisfies WrittenClaim, path)
    return { kind: 'compare', fact: id, comparator, value }
  }
  if (yaml.属于 !== undefined)
    return {
      kind: 'member',
      fact: id,
      values: yaml.属于.map((each, at) => readValue(each, fact, scope, [...path, '属于', at])),
    }
  if (yaml.是 !== undefined) return compare('equal', '是')
  if (yaml.不是 !== undefined) return compare('unequal', '不是')
  if (yaml.不少于 !== undefined) return compare('at-least', '不少于')
  if (yaml.不超过 !== undefined) return compare('at-most', '不超过')
  if (yaml.超过 !== undefined) return compare('more-than', '超过')
  return compare('less-than', '不足')
}

/** A value written in a pack, checked against the fact's domain (a misspelt option is an error that lists the options). */
export function readValue(
  written: string | boolean,
  fact: FactDefinition | undefined,
  scope: EntryScope,
  path: readonly PropertyKey[],
): FactValue {
  if (fact === undefined) return String(written)
  const { domain } = fact
  switch (domain.kind) {
    case 'boolean':
      if (written === true || written === '是') return true
      if (written === false || written === '否') return false
      scope.report(
        'bad-value',
        path,
        `「${fact.label}」只能是「是」或「否」，写的是「${String(written)}」`,
        '请改成 是 或 否',
      )
      return false
    case 'choice':
      if (typeof written === 'string' && domain.options.includes(written)) return written
      scope.report(
        'bad-value',
        path,
        `「${fact.label}」没有「${String(written)}」这个选项`,
        `可选：${domain.options.join('、')}`,
      )
      return String(written)
    case 'quantity': {
      const amount = typeof written === 'string' ? readAmount(written) : undefined
      const value = amount === undefined ? undefined : asFactValue(amount, domain)
      if (value !== undefined) return value
      scope.report(
        'bad-value',
        path,
        `「${fact.label}」按${domain.unit}计，写的是「${String(written)}」`,
        `请写成数字加单位，如 1${domain.unit}`,
      )
      return 0
    }
    case 'date':
      return String(written)
  }
}
