import type { FactDescription, ReplyBody } from '../../http/contract/index.ts'

type FactValue = ReplyBody['facts'][string]['value']
export type SingleValue = string | number | boolean

/** A fact's value as users read it: `20人`, `是`, `中级工、高级工`. */
export function factText(value: FactValue, description: FactDescription | undefined): string {
  return valuesOf(value)
    .map((each) => singleText(each, description))
    .join('、')
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
