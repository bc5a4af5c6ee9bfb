import { readQuantities, type Quantity } from '../../understand/index.ts'

type DateQuantity = Extract<Quantity, { kind: 'date' }>

/**
 * Whole months a certificate has been held, where the words give the day or month it was obtained (中级证2024年5月拿的): until the later day
 * named (2026年3月开班), else until `asOf`. Undefined when no such day is named, or the years cannot be told.
 */
export function monthsHeld(text: string, asOf: string): number | undefined {
  const dates = datesIn(text, asOf)
  const obtained = dates.find((date) => isObtained(text, date))
  if (obtained === undefined) return heldSinceYear(text, asOf)
  const other = dates.find((date) => date !== obtained && monthsBetween(obtained, date) > 0)
  const [year = 0, month = 0, day = 0] = asOf.split('-').map(Number)
  const held = monthsBetween(obtained, other ?? { year, month, day })
  return held < 0 ? undefined : held
}

/**
 * The day, or where only its month was told the month, on which a certificate will have been held so many months: `2027-03-10`, `2027-08`.
 * Undefined where the words do not give when it was obtained.
 */
export function heldSince(text: string, asOf: string, months: number): string | undefined {
  const obtained = datesIn(text, asOf).find((date) => isObtained(text, date))
  if (obtained === undefined) return undefined
  const { year, month, day } = obtained
  const last = (year ?? 0) * 12 + (month ?? 1) - 1 + months
  const full = `${String(Math.floor(last / 12))}-${String((last % 12) + 1).padStart(2, '0')}`
  return day === undefined ? full : `${full}-${String(day).padStart(2, '0')}`
}

/**
 * 去年考的: of the year alone, the months since its end where they are enough for any text, the months since its beginning where those are too few;
 * undefined between the two.
 */
function heldSinceYear(text: string, asOf: string): number | undefined {
  const [date, ...more] = readQuantities(text, { today: asOf }).filter(
    (quantity): quantity is DateQuantity => quantity.kind === 'date',
  )
  if (date?.year === undefined || date.month !== undefined || more.length > 0 || !isObtained(text, date))
    return undefined
  const [year = 0, month = 0] = asOf.split('-').map(Number)
  const most = (year - date.year) * 12 + month - 1
  const least = most - 11
  return least >= longestAsked ? least : most >= 0 && most < longestAsked ? most : undefined
}

/** Months a text asks a certificate to have been held, at the most. */
const longestAsked = 24

/** Whether the words give the day or month a certificate was obtained. */
export function isObtainedOn(text: string, today: string): boolean {
  return datesIn(text, today).some((date) => isObtained(text, date))
}

function datesIn(text: string, asOf: string): readonly DateQuantity[] {
  return readQuantities(text, { today: asOf }).flatMap((quantity) =>
    quantity.kind === 'date' && quantity.year !== undefined && quantity.month !== undefined ? [quantity] : [],
  )
}

/** 拿, 考, 发 stand with the day, and a certificate or level in its clause. */
function isObtained(text: string, { start, end }: DateQuantity): boolean {
  const before = /[^，。？！；]*$/u.exec(text.slice(0, start))?.[0] ?? ''
  const after = /^[^，。？！；]*/u.exec(text.slice(end))?.[0] ?? ''
  const around = `${before}${after}`
  return (
    /证|[初中高]级|技师/u.test(around) &&
    (/^[^，。？！；]{0,6}(?:拿|考|取|发|评|下来|到手)/u.test(after) ||
      /(?:拿|考|取|发|评|下来|到手)[^，。？！；]{0,6}$/u.test(before))
  )
}

type Day = Pick<DateQuantity, 'year' | 'month' | 'day'>

function monthsBetween(from: Day, to: Day): number {
  const months = ((to.year ?? 0) - (from.year ?? 0)) * 12 + (to.month ?? 0) - (from.month ?? 0)
  const short = from.day !== undefined && to.day !== undefined && to.day < from.day
  return months - (short ? 1 : 0)
}
