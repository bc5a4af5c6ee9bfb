import { parseDay } from '../../../knowledge/index.ts'
import { rememberRecent } from '../../recent.ts'
import { readNextAttachment } from './identifiers.ts'
import { toGlyphs } from './glyphs.ts'
import { forgetNumerals } from './numeral.ts'
import { readAt } from './scan.ts'
import { isApproximateAfter, isApproximateBefore, isMore } from './surroundings.ts'
import type { Body, Quantity, Reading } from './types.ts'

/** `today` is an ISO date (Beijing): with it 去年, 本月底, 下周三 are resolved; without it they stay partial. */
export interface ReadOptions {
  readonly today?: string
}

/**
 * Reads every quantity in the text, in order, without overlap, the longest at each place. Words that only look like
 * quantities (一致, 三级工, 第三方, 五险一金) are passed over. Linear in the length of the text; never throws.
 */
export function readQuantities(text: string, options: ReadOptions = {}): readonly Quantity[] {
  return read(text, options.today ?? '')
}

const read = rememberRecent(readAll)

function readAll(text: string, day: string): readonly Quantity[] {
  const glyphs = toGlyphs(text)
  const today = day === '' ? undefined : parseDay(day)
  const found: Quantity[] = []
  let previous: { readonly end: number; readonly body: Body } | undefined
  let at = 0

  const take = (start: number, reading: Reading): void => {
    if (reading.body === undefined) return
    previous = { end: reading.end, body: reading.body }
    found.push(place(text, glyphs.offset(start), glyphs.offset(reading.end), reading, glyphs.text, start))
  }

  while (at < glyphs.text.length) {
    const before = dateBefore(glyphs.text, at, previous)
    const reading = readAt(glyphs.text, at, { today, before })
    if (reading === undefined) {
      at += 1
      continue
    }
    take(at, reading)
    at = Math.max(reading.end, at + 1)
    while (reading.body?.kind === 'attachment') {
      const next = readNextAttachment(glyphs.text, at)
      if (next === undefined) break
      take(next.start, next.reading)
      at = next.reading.end
    }
  }
  forgetNumerals()
  return found
}

/** The date that a 至, 到 or dash joins to this place. */
function dateBefore(
  text: string,
  at: number,
  previous: { readonly end: number; readonly body: Body } | undefined,
): { readonly year?: number; readonly month?: number } | undefined {
  if (previous?.body.kind !== 'date' || at - previous.end > 2 || at <= previous.end) return undefined
  if (!/^ ?[-~至到、]$/.test(text.slice(previous.end, at))) return undefined
  const { year, month, day } = previous.body
  if (month === undefined || day === undefined) return undefined
  return year === undefined ? { month } : { year, month }
}

function place(
  original: string,
  start: number,
  end: number,
  reading: Reading,
  text: string,
  at: number,
): Quantity {
  const body = reading.body ?? { kind: 'number' }
  if (body.kind === 'opaque') return { ...body, start, end, source: '*'.repeat(end - start) }
  const measured = body.kind !== 'reference' && body.kind !== 'attachment' && body.kind !== 'date'
  const approximate =
    reading.approximate === true ||
    (body.kind === 'percent' && isMore(text, reading.end)) ||
    (measured && (isApproximateBefore(text, at, body.kind) || isApproximateAfter(text, reading.end)))
  const placed = { start, end, source: original.slice(start, end) }
  return approximate ? { ...body, ...placed, approximate } : { ...body, ...placed }
}
