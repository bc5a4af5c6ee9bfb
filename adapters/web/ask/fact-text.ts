import type { FactDescription, ReplyBody } from '../../http/contract/index.ts'

type FactValue = ReplyBody['facts'][string]['value']
export type SingleValue = string | number | boolean

/** A fact's value as users read it: `20人`, `是`, `中级工、高级工`. */
export function factText(value: FactValue, description: FactDescription | undefined): string {
  return valuesOf(value)
    .map((each) => singleText(each, description))
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
