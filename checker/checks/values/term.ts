import { daysInMonth, numbersIn } from '../../../knowledge/index.ts'
import { squeeze } from './text.ts'

/** A training or contract term in months. `sure` is false where the unit is not written and was taken from the size. */
export interface Term {
  readonly months: number
  readonly sure: boolean
}

/** Bare numbers up to this many are read as years, beyond it as months. */
const mostYears = 5
const monthsPerYear = 12

/**
 * `1年`, `一年半`, `18个月`, `1年6个月`, `2023.3-2024.2`, or a bare number with the unit of the column's title. Undefined
 * when it cannot be read.
 */
export function readTerm(text: string, columnUnit?: string): Term | undefined {
  const key = `${columnUnit ?? ''}\n${text}`
  if (recent.has(key)) return recent.get(key)
  const term = readWritten(squeeze(text), columnUnit)
  if (recent.size >= mostRecent) recent.clear()
  recent.set(key, term)
  return term
}

/** Terms repeat down a column. */
const recent = new Map<string, Term | undefined>()
const mostRecent = 500

/** A first and a last day in one cell, as months; undefined for anything else. */
export function readSpan(text: string): Term | undefined {
  const months = monthsBetween(squeeze(text))
  return months === undefined || months < 0 ? undefined : { months, sure: true }
}

/** A first and a last day in one cell, the last before the first. */
export function isReversedSpan(text: string): boolean {
  const months = monthsBetween(squeeze(text))
  return months !== undefined && months < 0
}

function readWritten(written: string, columnUnit: string | undefined): Term | undefined {
  if (written === '') return undefined
  const months = monthsWritten(written)
  if (months !== undefined) return { months, sure: true }
  const between = monthsBetween(written)
  if (between !== undefined) return between < 0 ? undefined : { months: between, sure: true }
  if (!/^\d+(?:\.\d+)?$/u.test(written)) return undefined
  const value = Number(written)
  if (columnUnit?.startsWith('年') === true) return { months: value * monthsPerYear, sure: true }
  if (columnUnit?.includes('月') === true) return { months: value, sure: true }
  return { months: value <= mostYears ? value * monthsPerYear : value, sure: false }
}

function monthsWritten(text: string): number | undefined {
  if (/\d{4}年/u.test(text)) return undefined
  let months: number | undefined
  for (const { value: written, unit } of numbersIn(text)) {
    const value = Number(written)
    if (unit === undefined || !Number.isFinite(value)) continue
    if (unit.startsWith('年') || unit === '周年') months = (months ?? 0) + value * monthsPerYear
    else if (unit.endsWith('月')) months = (months ?? 0) + value
  }
  return months === undefined ? undefined : Math.round(months * 100) / 100
}

/** `2023年3月至2024年2月`, `2023.3.1-2024.2.29`: the last day or month counts. */
function monthsBetween(text: string): number | undefined {
  const found =
    /^(\d{4})[年./-](\d{1,2})(?:[月./-](\d{1,2})日?|月)?(?:至|到|—+|-|~|－)(\d{4})[年./-](\d{1,2})(?:[月./-](\d{1,2})日?|月)?止?$/u.exec(
      text,
    )
  if (found === null) return undefined
  const [year, month, day, endYear, endMonth, endDay] = found
    .slice(1)
    .map((part: string | undefined) => (part === undefined ? undefined : Number(part)))
  if (year === undefined || month === undefined || endYear === undefined || endMonth === undefined)
    return undefined
  const whole = (endYear - year) * monthsPerYear + endMonth - month
  if (day === undefined || endDay === undefined) return whole + 1
  // The last day itself is trained: 3月1日 to the 2月28日 (or 29日) of the next year is twelve months.
  const isMonthEnd = endDay >= daysInMonth(endYear, endMonth)
  if (isMonthEnd) return day === 1 ? whole + 1 : whole
  return endDay + 1 >= day ? whole : whole - 1
}
