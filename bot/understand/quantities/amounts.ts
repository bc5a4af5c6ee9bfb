import { plus, toNumber, toWhole, type Decimal } from './decimal.ts'
import type { Numeral } from './numeral.ts'
import type { Range } from './types.ts'

/** A numeral as `value`, as `range`, or as neither when it was only 几. */
export interface Said {
  readonly value?: number
  readonly range?: Range
}

/** The numeral times `times`, plus `extra`. */
export function said(numeral: Numeral, times = 1, extra?: Decimal): Said {
  if (!numeral.known) return {}
  const from = toNumber(extra === undefined ? numeral.low : plus(numeral.low, extra)) * times
  const to = toNumber(extra === undefined ? numeral.high : plus(numeral.high, extra)) * times
  return from === to ? { value: from } : { range: { from, to } }
}

/** The numeral × 10^`power` in whole units; `exact` is false when something was rounded away. */
export function saidWhole(numeral: Numeral, power: number): Said & { readonly exact: boolean } {
  if (!numeral.known) return { exact: true }
  const from = toWhole(numeral.low, power)
  const to = toWhole(numeral.high, power)
  const exact = from.exact && to.exact
  return from.value === to.value
    ? { value: from.value, exact }
    : { range: { from: from.value, to: to.value }, exact }
}
