import { readQuantities, type Quantity } from '../../understand/index.ts'

type DateQuantity = Extract<Quantity, { kind: 'date' }>

/**
 * Whole months a certificate has been held, where the words give the day or month it was obtained (中级证2024年5月拿的): until the later day
 * named (2026年3月开班), else until `asOf`. Undefined when no such day is named, or the years cannot be told.
 */
export function monthsHeld(text: string, asOf: string): number | undefined {
  const dates = readQuantities(text, { today: asOf }).flatMap((quantity) =>
    quantity.kind === 'date' && quantity.year !== undefined && quantity.month !== undefined ? [quantity] : [],
  )
  const obtained = dates.find((date) => isObtained(text, date))
  if (obtained === undefined) return undefined
  const other = dates.find((date) => date !== obtained && monthsBetween(obtained, date) > 0)
  const [year = 0, month = 0, day = 0] = asOf.split('-').map(Number)
  const held = monthsBetween(obtained, other ?? { year, month, day })
  return held < 0 ? undefined : held
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
