import { isoOf } from './facts/read-facts.ts'
import { readQuantities } from './quantities/index.ts'

/** A day known from before. `back`: what is told may also have come before it. */
export interface KnownDay {
  readonly iso: string
  readonly back: boolean
}

/**
 * 1月6号受理的, after a plan made public on 18 December: a day without a year that lies far from every day known, but some weeks from one of
 * them in the year before or after, is of that year; written so.
 */
export function yearsNear(text: string, today: string, known: readonly KnownDay[]): string {
  if (known.length === 0) return text
  const year = Number(today.slice(0, 4))
  let said = ''
  let at = 0
  for (const quantity of readQuantities(text, { today })) {
    if (quantity.kind !== 'date' || quantity.year !== undefined || quantity.relative !== undefined) continue
    if (quantity.iso !== undefined || quantity.month === undefined) continue
    const iso = isoOf(quantity, today)
    if (iso === undefined || known.some((day) => Math.abs(daysBetween(day.iso, iso)) <= near)) continue
    const other = [year + 1, year - 1].find((each) => {
      const moved = `${String(each)}${iso.slice(4)}`
      return known.some((day) => {
        const apart = daysBetween(day.iso, moved)
        return (apart >= 0 && apart <= near) || (day.back && apart < 0 && apart >= -near)
      })
    })
    if (other === undefined) continue
    said += `${text.slice(at, quantity.start)}${String(other)}年`
    at = quantity.start
  }
  return said + text.slice(at)
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** Days. */
const near = 120
