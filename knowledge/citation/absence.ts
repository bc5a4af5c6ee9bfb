import type { Folded } from './fold.ts'
import type { RawSpan } from './locate.ts'

export interface AbsenceOptions {
  /** Raw ranges whose matches do not count: what the author has looked at and explained. */
  readonly allowed?: readonly RawSpan[]
}

export type Absence =
  { readonly kind: 'absent' } | { readonly kind: 'present'; readonly spans: readonly RawSpan[] }

/**
 * Searches the folded text for a regular expression source: a line break cannot hide a match. White space and
 * anything else that folding drops must not be required by the pattern. Throws SyntaxError on a bad pattern.
 */
export function verifyAbsence(folded: Folded, pattern: string, options: AbsenceOptions = {}): Absence {
  const allowed = options.allowed ?? []
  const spans: RawSpan[] = []
  for (const match of folded.text.matchAll(new RegExp(pattern, 'gu'))) {
    if (match[0] === '') continue
    const span = { start: folded.at(match.index), end: folded.endAt(match.index + match[0].length - 1) }
    if (!allowed.some((range) => range.start <= span.start && span.end <= range.end)) spans.push(span)
  }
  return spans.length === 0 ? { kind: 'absent' } : { kind: 'present', spans }
}
