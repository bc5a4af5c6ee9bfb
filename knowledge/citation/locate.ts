import { foldForMatch, type Folded } from './fold.ts'

/** A half-open range of UTF-16 code units in the raw text. */
export interface RawSpan {
  readonly start: number
  readonly end: number
}

export interface LocateOptions {
  /** Only occurrences that lie wholly inside this raw range count. */
  readonly within?: RawSpan
  /** Which occurrence is meant, counted from 1 among those that count. */
  readonly occurrence?: number
}

export type Location =
  | { readonly kind: 'found'; readonly span: RawSpan }
  /** `nearest`: the longest beginning of the quote that does occur; left out when not even its first character does. */
  | { readonly kind: 'absent'; readonly nearest?: string }
  | { readonly kind: 'ambiguous'; readonly spans: readonly RawSpan[] }

/**
 * Finds a quote by its folded form. The span returned starts at the first and ends after the last matched
 * character, so `raw.slice(start, end)` is the stored text. A quote that would cut a number in two (5元 in 15元)
 * does not match. An `occurrence` beyond the last is absent.
 */
export function locateQuote(folded: Folded, quote: string, options: LocateOptions = {}): Location {
  const wanted = foldForMatch(quote)
  if (wanted.text === '') return { kind: 'absent' }
  const spans = occurrences(folded, wanted.text, options.within)
  if (spans.length === 0) return absent(folded, wanted, options.within)
  if (options.occurrence !== undefined) {
    const chosen = spans[options.occurrence - 1]
    return chosen === undefined ? { kind: 'absent', nearest: quote } : { kind: 'found', span: chosen }
  }
  const [only, second] = spans
  if (only !== undefined && second === undefined) return { kind: 'found', span: only }
  return { kind: 'ambiguous', spans }
}

function occurrences(folded: Folded, text: string, within: RawSpan | undefined): readonly RawSpan[] {
  const spans: RawSpan[] = []
  for (let i = folded.text.indexOf(text); i >= 0; i = folded.text.indexOf(text, i + 1)) {
    const span = { start: folded.at(i), end: folded.endAt(i + text.length - 1) }
    if (within !== undefined && (span.start < within.start || span.end > within.end)) continue
    if (!cutsNumber(folded.raw, span)) spans.push(span)
  }
  return spans
}

/** Longest prefix by bisection: if a prefix occurs, so do all shorter ones (numbers cut in two allowed here). */
function absent(folded: Folded, wanted: Folded, within: RawSpan | undefined): Location {
  let known = 0
  let unknown = wanted.text.length + 1
  while (unknown - known > 1) {
    const length = (known + unknown) >> 1
    if (occursInside(folded, wanted.text.slice(0, length), within)) known = length
    else unknown = length
  }
  if (known === 0) return { kind: 'absent' }
  return { kind: 'absent', nearest: wanted.raw.slice(wanted.at(0), wanted.endAt(known - 1)) }
}

function occursInside(folded: Folded, text: string, within: RawSpan | undefined): boolean {
  for (let i = folded.text.indexOf(text); i >= 0; i = folded.text.indexOf(text, i + 1)) {
    if (within === undefined) return true
    if (folded.at(i) >= within.start && folded.endAt(i + text.length - 1) <= within.end) return true
  }
  return false
}

const DIGIT = /[\d０-９]/u

function cutsNumber(raw: string, span: RawSpan): boolean {
  const before = raw.slice(Math.max(0, span.start - 2), span.start)
  const first = raw.slice(span.start, span.start + 4)
  const after = raw.slice(span.end, span.end + 5)
  if (DIGIT.test(raw.charAt(span.start))) {
    if (/[\d０-９][.．]?$/u.test(before)) return true
    if (/\d,$/u.test(before) && /^\d{3}(?!\d)/u.test(first)) return true
  }
  return DIGIT.test(raw.charAt(span.end - 1)) && /^(?:[.．]?[\d０-９]|,\d{3}(?!\d))/u.test(after)
}
