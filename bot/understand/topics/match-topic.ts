import type { Clause } from './clauses.ts'
import { lexicon, type CueKind, type TopicPatterns } from './lexicon.ts'
import type { Span } from './mapped-text.ts'

/** What of one topic's patterns stands in a text; at least one speaks for it. */
export interface TopicHit {
  readonly topic: TopicPatterns
  readonly isStrong: boolean
  /** What the patterns are worth together, before the form of the question counts. */
  readonly score: number
  /** Of the matched text, in characters. */
  readonly length: number
  readonly found: readonly Span[]
}

const weight = { strong: 4, secondStrong: 1, weak: 1.5, against: -6, asking: 0.5 }

/** The topics of which something stands in a normalised text, in the order of the lexicon. */
export function matchTopics(text: string, clauses: readonly Clause[]): readonly TopicHit[] {
  const { cues, index } = lexicon()
  const found = new Map<TopicPatterns, Record<CueKind, Span[]>>()
  for (const candidate of index.candidates(text)) {
    const cue = cues[candidate]
    const match = cue?.pattern.exec(text)
    if (cue === undefined || match === null || match === undefined || match[0] === '') continue
    const spans = found.get(cue.topic) ?? { strong: [], weak: [], against: [] }
    spans[cue.kind].push({ start: match.index, end: match.index + match[0].length })
    found.set(cue.topic, spans)
  }
  const asking = clauses.filter((clause) => clause.asks)
  return [...found].flatMap(([topic, spans]) => {
    const hit = hitOf(topic, spans, asking)
    return hit === undefined ? [] : [hit]
  })
}

function hitOf(
  topic: TopicPatterns,
  { strong, weak, against }: Readonly<Record<CueKind, readonly Span[]>>,
  asking: readonly Span[],
): TopicHit | undefined {
  const found = [...strong, ...weak]
  if (found.length === 0) return undefined
  const isAsked = found.some((span) =>
    asking.some((clause) => span.start < clause.end && clause.start < span.end),
  )
  const score =
    Math.min(strong.length, 1) * weight.strong +
    Math.max(strong.length - 1, 0) * weight.secondStrong +
    weak.length * weight.weak +
    (isAsked ? weight.asking : 0) +
    against.length * weight.against
  return { topic, isStrong: strong.length > 0, score, length: covered(found), found }
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
