import { isoOf } from './facts/read-facts.ts'
import { readQuantities } from './quantities/index.ts'

/** A day somebody named, and where in the text. */
export interface DaySaid {
  readonly iso: string
  readonly start: number
  readonly end: number
}

/** The days named in a text that is about what is to come: one without a year is the next of its kind. Not: months, weeks, spans. */
export function daysSaid(text: string, today: string): readonly DaySaid[] {
  return readQuantities(text, { today }).flatMap((quantity) => {
    if (quantity.kind !== 'date') return []
    const iso = isoOf(quantity, today)
    if (iso === undefined) return []
    const { start, end } = quantity
    const passed = quantity.iso === undefined && quantity.year === undefined && iso < today
    return [{ iso: passed ? `${String(Number(iso.slice(0, 4)) + 1)}${iso.slice(4)}` : iso, start, end }]
  })
}
