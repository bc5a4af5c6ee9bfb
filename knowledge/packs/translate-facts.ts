import type { FactDefinition, FactDomain, FactValue } from '../rules/index.ts'
import type { PackContext, SharedNames } from './pack-context.ts'
import type { FactYaml } from './schema.ts'
import { readValue } from './translate-condition.ts'

/** Adds a pack's facts to the shared ones; what they imply or assume needs all facts and comes later. */
export function addFacts(context: PackContext, facts: SharedNames['facts']): void {
  for (const [label, yaml] of Object.entries(context.pack.data.事实 ?? {})) {
    if (facts.has(yaml.代号)) {
      context.problem('duplicate', ['事实', label, '代号'], `事实代号「${yaml.代号}」重复`, '请换一个代号')
      continue
    }
    facts.set(yaml.代号, {
      id: yaml.代号,
      label,
      question: yaml.问,
      domain: domainOf(context, label, yaml),
      effort: yaml.难度 ?? 1,
      implies: {},
    })
  }
}

/** 蕴含 and 未说时, once every fact is known. */
export function linkFacts(context: PackContext, facts: SharedNames['facts']): void {
  for (const [label, yaml] of Object.entries(context.pack.data.事实 ?? {})) {
    const own = facts.get(yaml.代号)
    if (own === undefined) continue
    const assume = assumptionOf(context, own, yaml, ['事实', label, '未说时'])
    const implies = implicationsOf(context, own, yaml, ['事实', label, '蕴含'])
    facts.set(own.id, { ...own, implies, ...(assume === undefined ? {} : { assume }) })
  }
}

function domainOf(context: PackContext, label: string, yaml: FactYaml): FactDomain {
  const lacking = (key: string, hint: string) => {
    context.problem('schema', ['事实', label], `${yaml.型}事实缺少「${key}」`, hint)
  }
  switch (yaml.型) {
    case '是否':
      return { kind: 'boolean' }
    case '日期':
      return { kind: 'date' }
    case '枚举':
      if (yaml.选项 === undefined) lacking('选项', '请列出全部选项')
      return { kind: 'choice', options: yaml.选项 ?? [] }
    case '数量':
      if (yaml.单位 === undefined) lacking('单位', '请写单位，如 人、年、月')
      return {
        kind: 'quantity',
        unit: yaml.单位 ?? '',
        decimal: yaml.小数 ?? false,
        samples: yaml.样值 ?? [1, 2],
      }
  }
}

function implicationsOf(
  context: PackContext,
  own: FactDefinition,
  yaml: FactYaml,
  path: readonly PropertyKey[],
): FactDefinition['implies'] {
  const scope = context.scope([])
  const implies: Record<string, Record<string, FactValue>> = {}
  for (const [value, others] of Object.entries(yaml.蕴含 ?? {})) {
    const fixed: Record<string, FactValue> = {}
    for (const [other, written] of Object.entries(others)) {
      const target = scope.fact(other, [...path, value, other])
      if (target !== undefined) fixed[target.id] = readValue(written, target, scope, [...path, value, other])
    }
    implies[String(readValue(value, own, scope, [...path, value]))] = fixed
  }
  return implies
}

function assumptionOf(
  context: PackContext,
  own: FactDefinition,
  yaml: FactYaml,
  path: readonly PropertyKey[],
): FactDefinition['assume'] {
  const scope = context.scope([])
  const { 未说时: written } = yaml
  if (written === undefined) return undefined
  const text = written.说 === undefined ? {} : { text: written.说 }
  if ('值' in written) {
    const unless = written.除非 === undefined ? undefined : scope.fact(written.除非, [...path, '除非'])
    const tacit = written.不必说 === undefined ? undefined : scope.fact(written.不必说, [...path, '不必说'])
    return {
      kind: 'value',
      value: readValue(written.值, own, scope, [...path, '值']),
      ...(unless === undefined ? {} : { unless: unless.id }),
      ...(tacit === undefined ? {} : { tacit: tacit.id }),
      ...text,
    }
  }
  const same = scope.fact(written.同, [...path, '同'])
  return same === undefined ? undefined : { kind: 'same', fact: same.id, times: written.倍 ?? 1, ...text }
}
