import type { SearchIndex } from './build-index.ts'
import type { Passage } from './passage.ts'
import { answers, readQuestion } from './question.ts'
import { tokensOf } from './tokens.ts'

export interface SearchFilter {
  /** Only passages of these places; left out = all places, an empty list = none. Likewise the next two. */
  readonly places?: readonly string[]
  readonly documents?: readonly string[]
  readonly families?: readonly string[]
  /** Most hits to return. */
  readonly limit: number
}

export interface Hit {
  readonly passage: Passage
  /** Comparable within one answer only. */
  readonly score: number
}

/**
 * The passages nearest to a question, best first, equal scores by id. The filter is applied before anything is
 * scored. A query with no word of the corpus gives no hits.
 */
export function search(index: SearchIndex, query: string, filter: SearchFilter): readonly Hit[] {
  const question = readQuestion(query)
  const scores = new Float64Array(index.passages.length)
  for (const [token, weight] of weigh(question.core, question.related)) {
    addToken(index, token, weight, filter, scores)
  }
  const hits: Hit[] = []
  for (const [position, score] of scores.entries()) {
    if (score === 0) continue
    const passage = index.passages[position]
    if (passage === undefined) continue
    const answered = question.asks.filter((type) => answers(type, passage.text)).length
    const family = question.family === passage.family ? FAMILY_BOOST : 0
    hits.push({ passage, score: score * (1 + ANSWER_BOOST * answered + family) })
  }
  hits.sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1))
  return hits.slice(0, Math.max(0, filter.limit))
}

const ANSWER_BOOST = 0.25
const FAMILY_BOOST = 0.25
const RELATED_WEIGHT = 0.5
/** A figure or year a question names is what it is about. */
const FIGURE_WEIGHT = 2
const FIGURE = /^\d/u

/** The question's own tokens at full weight, related ones at less, each once, in a fixed order. */
function weigh(core: string, related: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const token of tokensOf(core)) weights.set(token, FIGURE.test(token) ? FIGURE_WEIGHT : 1)
  for (const token of tokensOf(related)) if (!weights.has(token)) weights.set(token, RELATED_WEIGHT)
  return weights
}

function addToken(
  index: SearchIndex,
  token: string,
  weight: number,
  filter: SearchFilter,
  scores: Float64Array,
): void {
  const frequency = index.frequency.get(token)
  if (frequency === undefined) return
  const rarity = Math.log(1 + (index.passages.length - frequency + 0.5) / (frequency + 0.5))
  for (const place of filter.places === undefined ? index.shards.keys() : new Set(filter.places)) {
    const posting = index.shards.get(place)?.get(token)
    if (posting === undefined) continue
    for (let i = 0; i < posting.positions.length; i++) {
      const position = posting.positions[i] ?? 0
      const passage = index.passages[position]
      if (passage === undefined || !admits(filter, passage)) continue
      scores[position] = (scores[position] ?? 0) + weight * rarity * (posting.weights[i] ?? 0)
    }
  }
}

function admits(filter: SearchFilter, passage: Passage): boolean {
  return (
    (filter.documents === undefined || filter.documents.includes(passage.documentId)) &&
    (filter.families === undefined || filter.families.includes(passage.family))
  )
}
