import type { FactDomain } from '../rules/index.ts'

export interface WrittenAmount {
  /** As printed: 5000 for `5000元`, 85 for `85%`. */
  readonly number: number
  readonly unit: string
}

/** `5000元` → {5000, 元}; `85%` → {85, %}; undefined when it does not start with a figure. */
export function readAmount(text: string): WrittenAmount | undefined {
  const match = /^(\d+(?:\.\d+)?)([^\d\s]*)$/.exec(text)
  if (match === null) return undefined
  return { number: Number(match[1]), unit: match[2] ?? '' }
}

/** In the rule core's base unit: money in 分, everything else as written. */
export function inBaseUnit(amount: WrittenAmount): number {
  return amount.unit.startsWith('元') ? Math.round(amount.number * 100) : amount.number
}

/** An amount as the value of a quantity fact: 1年 for a fact counted in 月 is 12. Undefined when units do not fit. */
export function asFactValue(amount: WrittenAmount, domain: FactDomain): number | undefined {
  if (domain.kind !== 'quantity') return undefined
  const factor = conversion(amount.unit, domain.unit)
  return factor === undefined ? undefined : amount.number * factor
}

function conversion(from: string, to: string): number | undefined {
  if (same(from, to)) return to.startsWith('元') ? 100 : 1
  if (from === '年' && to === '月') return 12
  if (from === '学分' && to === '课时') return undefined
  return undefined
}

function same(left: string, right: string): boolean {
  const canonical = (unit: string) =>
    ({ 天: '日', 学时: '课时', 个月: '月', 名: '人', 岁: '岁' })[unit] ?? unit
  return canonical(left) === canonical(right)
}
