import type { TopicPatterns } from './lexicon.ts'
import type { Span } from './mapped-text.ts'

export interface TopicHit {
  readonly topic: string
  readonly score: number
  readonly isStrong: boolean
  readonly formBonus: number
  readonly negated: boolean
  /** Of the matched text, in characters. */
  readonly length: number
  readonly found: readonly Span[]
  readonly yieldsTo: readonly string[]
}

const weight = { strong: 4, secondStrong: 1, weak: 1.5, against: -6, form: 0.5, asking: 0.5 }

/** How well one topic's patterns fit a normalised text. */
export function matchTopic(
  patterns: TopicPatterns,
  text: string,
  asking: readonly Span[],
  forms: ReadonlySet<string>,
): TopicHit {
  const strong = findAll(patterns.strong, text)
  const weak = findAll(patterns.weak, text)
  const found = [...strong, ...weak]
  const formBonus = [...patterns.forms].some((form) => forms.has(form)) ? weight.form : 0
  const isAsked = found.some((span) =>
    asking.some((clause) => span.start < clause.end && clause.start < span.end),
  )
  const cues =
    Math.min(strong.length, 1) * weight.strong +
    Math.max(strong.length - 1, 0) * weight.secondStrong +
    weak.length * weight.weak
  const score =
    found.length === 0
      ? 0
      : cues +
        formBonus +
        (isAsked ? weight.asking : 0) +
        findAll(patterns.against, text).length * weight.against
  return {
    topic: patterns.topic,
    score,
    isStrong: strong.length > 0,
    formBonus,
    negated: patterns.negating.some((pattern) => pattern.test(text)),
    length: covered(found),
    found,
    yieldsTo: patterns.yieldsTo,
  }
}

function findAll(patterns: readonly RegExp[], text: string): readonly Span[] {
  return patterns.flatMap((pattern) => {
    const match = pattern.exec(text)
    return match === null || match[0] === ''
      ? []
      : [{ start: match.index, end: match.index + match[0].length }]
  })
}

function covered(spans: readonly Span[]): number {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  let end = -1
  let sum = 0
  for (const span of sorted) {
    sum += Math.max(0, span.end - Math.max(span.start, end))
    end = Math.max(end, span.end)
  }
  return sum
}
