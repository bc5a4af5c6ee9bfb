import type { FactDescription, ReplyBody } from '../../http/contract/index.ts'

type FactValue = ReplyBody['facts'][string]['value']
export type SingleValue = string | number | boolean

/** A fact's value as users read it: `20人`, `是`, `中级工、高级工`; `是（22人）、否（3人）` with the `heads` of each group. */
export function factText(
  value: FactValue,
  description: FactDescription | undefined,
  heads: FactValue = [],
): string {
  const values = valuesOf(value)
  const counts = valuesOf(heads)
  const counted = values.length > 1 && counts.length === values.length && heads !== value
  return values
    .map((each, at) => `${singleText(each, description)}${counted ? `（${String(counts[at])}人）` : ''}`)
    .join('、')
}

/** What a correction changed, as users read it: `人数：25人 → 30人`. What was taken for granted is left out. */
export function factChanges(
  before: ReplyBody['facts'],
  after: ReplyBody['facts'],
  catalogue: readonly FactDescription[],
): readonly string[] {
  const text = (facts: ReplyBody['facts'], id: string) => {
    const fact = facts[id]
    const description = catalogue.find((each) => each.id === id)
    return fact === undefined || fact.from === 'assumed' ? undefined : factText(fact.value, description)
  }
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((id) => {
    const [old, now] = [text(before, id), text(after, id)]
    const label = after[id]?.label ?? before[id]?.label ?? id
    if (old === now) return []
    if (now === undefined) return [`不采用${label}`]
    return [old === undefined ? `${label}：${now}` : `${label}：${old} → ${now}`]
  })
}

/** One value, or one for each group told apart. */
export function valuesOf(value: FactValue): readonly SingleValue[] {
  return typeof value === 'object' ? value : [value]
}

function singleText(value: SingleValue, description: FactDescription | undefined): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number')
    return `${String(value)}${description?.kind === 'number' ? description.unit : ''}`
  if (description?.kind === 'choice' || description?.kind === 'place')
    return description.options.find((option) => option.value === value)?.label ?? value
  return value
}
