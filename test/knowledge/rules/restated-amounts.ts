/**
 * The amount rules of the four places said again in plain arithmetic, in 元, from the policy inventory and not from the
 * packs. `undefined`: the text states no amount. A broken year counts as its whole years, `atLeast`.
 */
export interface Amount {
  readonly yuan: number
  readonly atLeast: boolean
}

export type Restated = Amount | readonly Amount[] | undefined

type Level = '初级工' | '中级工' | '高级工' | '技师' | '高级技师'

export interface BeijingCase {
  readonly category: '普通' | '急需紧缺'
  readonly level: Level
  readonly headcount: number
  readonly years: number
  readonly passed: boolean
  readonly certified: boolean
  readonly 'in-evaluation': boolean
}

/** BJ-4.2-01 … BJ-4.2-04: 元/人年; 初级工 is not in the table. */
const beijingRates: Readonly<Record<BeijingCase['category'], Partial<Record<Level, number>>>> = {
  普通: { 中级工: 5000, 高级工: 6000, 技师: 7000, 高级技师: 8000 },
  急需紧缺: { 中级工: 7000, 高级工: 8000, 技师: 9000, 高级技师: 10000 },
}

export function beijingStandard({ category, level }: BeijingCase): Restated {
  const rate = beijingRates[category][level]
  return rate === undefined ? undefined : exactly(rate)
}

/** BJ-4.3-01 … BJ-4.3-07. */
export function beijingPayable(one: BeijingCase): Restated {
  if (!one.passed) return exactly(0)
  const rate = beijingRates[one.category][one.level]
  if (rate === undefined) return undefined
  const urgentNotEvaluated = one.category === '急需紧缺' && !one['in-evaluation']
  return exactly(one.certified || urgentNotEvaluated ? rate : (rate / 100) * 85)
}

/** whether the third year, an extension, is paid for the text does not say. */
export function beijingTotal(one: BeijingCase): Restated {
  const payable = beijingPayable(one)
  if (payable === undefined || !('yuan' in payable)) return undefined
  if (payable.yuan === 0) return exactly(0)
  const yearly = one.headcount * payable.yuan
  const every = wholeYears(yearly, one.years)
  return one.years > 2 ? oneOf([every, { yuan: yearly * 2, atLeast: every.atLeast }]) : every
}

/** BJ-4.4-01 and A-11: half of one year's standard, or of the whole term's; the text does not say which. */
export function beijingAdvance({ category, level, headcount, years }: BeijingCase): Restated {
  const rate = beijingRates[category][level]
  if (rate === undefined) return undefined
  const half = (headcount * rate) / 2
  const oneYear = years >= 1 ? exactly(half) : { yuan: 0, atLeast: true }
  return oneOf([oneYear, wholeYears(half, years)])
}

/** BJ-4.4-02 and A-12: what is due less what was advanced; for one who failed nothing is left to pay. */
export function beijingRemainder(one: BeijingCase): Restated {
  if (!one.passed) return exactly(0)
  if (one.years > 2) return undefined
  const [due, advance] = [beijingTotal(one), beijingAdvance(one)]
  if (due === undefined || !('yuan' in due) || advance === undefined) return undefined
  const less = (paid: Amount) => ({ yuan: due.yuan - paid.yuan, atLeast: due.atLeast || paid.atLeast })
  return oneOf('yuan' in advance ? [less(advance)] : advance.map(less))
}

/** BJ-4.3-04, BJ-4.3-07: the advance is recovered from those who failed. */
export function beijingRecovered(one: BeijingCase): Restated {
  return one.passed ? exactly(0) : beijingAdvance(one)
}

export interface WuxiCase {
  readonly level: Level
  readonly headcount: number
  readonly years: number
  readonly 'filed-years': number
  readonly passed: boolean
  readonly 'pass-certificate': boolean
  readonly 'selected-project': boolean
  readonly 'selection-refused': boolean
  readonly 'evaluation-failed': boolean
  readonly 'not-evaluated': boolean
}

/** WX-3.9-05. */
const wuxiRates: Partial<Record<Level, number>> = { 中级工: 5000, 高级工: 6000, 技师: 7000, 高级技师: 8000 }

/** A reading in which the text states no amount. */
const noAmount: Amount = { yuan: NaN, atLeast: false }

/**
 * WX-3.9-03, WX-3.9-05, WX-3.9-06, A-19: a selected project pays 5000 for the 合格证书, whatever the level, and nothing without it; of other classes in
 * a trade not evaluated yet the text says nothing, so both readings are shown.
 */
export function wuxiPayable(one: WuxiCase): Restated {
  if (one['selected-project']) return exactly(one['pass-certificate'] ? 5000 : 0)
  if (one['not-evaluated'] && one['selection-refused']) return undefined
  if (one['not-evaluated']) return [exactly(5000), noAmount]
  if (!one.passed || one['evaluation-failed']) return exactly(0)
  const rate = wuxiRates[one.level]
  return rate === undefined ? undefined : exactly(rate)
}

/** WX-3.9-04: the actual term, not over the filed one. */
export function wuxiTotal(one: WuxiCase): Restated {
  const sum = (rate: number) => wholeYears(one.headcount * rate, Math.min(one.years, one['filed-years']))
  if (one['not-evaluated'] && one['selection-refused']) return undefined
  if (one['not-evaluated'] && !one.passed) return exactly(0)
  if (one['not-evaluated'] && !one['selected-project']) return [sum(5000), noAmount]
  const payable = wuxiPayable(one)
  if (payable === undefined || !('yuan' in payable)) return undefined
  return payable.yuan === 0 ? exactly(0) : sum(payable.yuan)
}

export interface ShanxiCase {
  readonly headcount: number
  readonly years: number
  readonly certified: boolean
}

/** SX9-3.4-03, SX9-3.4-04: 5000 a head and year, only with a certificate. */
export function shanxiTotal({ headcount, years, certified }: ShanxiCase): Restated {
  return certified ? wholeYears(headcount * 5000, years) : exactly(0)
}

function exactly(yuan: number): Amount {
  return { yuan, atLeast: false }
}

function wholeYears(yearly: number, years: number): Amount {
  return { yuan: yearly * Math.floor(years), atLeast: !Number.isInteger(years) }
}

/** Readings that come to the same are one amount, a lower bound when any of them is. */
function oneOf(readings: readonly Amount[]): Restated {
  const [first] = readings
  if (first === undefined || readings.some((each) => each.yuan !== first.yuan)) return readings
  return { yuan: first.yuan, atLeast: readings.some((each) => each.atLeast) }
}
