import type { Quantity } from '../../understand/index.ts'

/** A figure of a question or a statement, in the unit it is compared in. */
export interface Measure {
  readonly kind: '课时' | '学分' | '人' | '%' | '月' | '天'
  readonly value: number
}

export type Bound = 'least' | 'most' | undefined

export function measureOf(quantity: Quantity): Measure | undefined {
  switch (quantity.kind) {
    case 'percent':
      return quantity.basisPoints === undefined ? undefined : { kind: '%', value: quantity.basisPoints / 100 }
    case 'count':
      return quantity.value !== undefined && /^[人名位个]$/u.test(quantity.unit)
        ? { kind: '人', value: quantity.value }
        : undefined
    case 'duration':
      return quantity.amount === undefined ? undefined : inMeasure(quantity.amount, quantity.unit)
    default:
      return undefined
  }
}

export function inMeasure(value: number, unit: string): Measure | undefined {
  if (/^(?:课时|学时)/u.test(unit)) return { kind: '课时', value }
  if (unit.startsWith('学分')) return { kind: '学分', value }
  if (unit.startsWith('%')) return { kind: '%', value }
  if (/^[人名位]/u.test(unit)) return { kind: '人', value }
  if (/^(?:个)?月/u.test(unit)) return { kind: '月', value }
  if (/^年/u.test(unit)) return { kind: '月', value: value * 12 }
  return /^(?:天|日)/u.test(unit) ? { kind: '天', value } : undefined
}
