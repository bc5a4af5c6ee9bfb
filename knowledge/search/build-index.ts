import type { Passage } from './passage.ts'
import { tokensOf } from './tokens.ts'

export interface IndexOptions {
  /** How soon repetition stops counting. */
  readonly k1?: number
  /** How much length counts, 0 to 1. */
  readonly b?: number
  /** What a word in the context is worth beside one in the text. */
  readonly contextWeight?: number
  /** What a word of the nearest heading is worth on top of that. */
  readonly headingWeight?: number
}

/** Positions into `passages` and the weight of one token there, both in step. */
export interface Posting {
  readonly positions: readonly number[]
  readonly weights: readonly number[]
}

/** An immutable BM25 index, sharded by place; document frequencies are those of the whole. */
export interface SearchIndex {
  readonly passages: readonly Passage[]
  readonly shards: ReadonlyMap<string, ReadonlyMap<string, Posting>>
  readonly frequency: ReadonlyMap<string, number>
}

/** Indexes passages by text and context. Two passages with one id are an error: the id is what a hit is cited by. */
export function buildIndex(passages: readonly Passage[], options: IndexOptions = {}): SearchIndex {
  const { k1 = 1.2, b = 0.6, contextWeight = 0.5, headingWeight = 1 } = options
  const ids = new Set<string>()
  for (const { id } of passages) {
    if (ids.has(id)) throw new Error(`Two passages have the id ${id}: number the pieces of a provision.`)
    ids.add(id)
  }
  const counted = passages.map((passage) => countTokens(passage, contextWeight, headingWeight))
  const average = counted.reduce((sum, one) => sum + one.length, 0) / Math.max(1, counted.length)
  const shards = new Map<string, Map<string, { positions: number[]; weights: number[] }>>()
  const frequency = new Map<string, number>()
  for (const [position, { counts, length }] of counted.entries()) {
    const place = passages[position]?.place ?? ''
    const shard = shards.get(place) ?? new Map<string, { positions: number[]; weights: number[] }>()
    shards.set(place, shard)
    const norm = k1 * (1 - b + (b * length) / average)
    for (const [token, count] of counts) {
      const posting = shard.get(token) ?? { positions: [], weights: [] }
      shard.set(token, posting)
      posting.positions.push(position)
      posting.weights.push((count * (k1 + 1)) / (count + norm))
      frequency.set(token, (frequency.get(token) ?? 0) + 1)
    }
  }
  return { passages, shards, frequency }
}

function countTokens(
  passage: Passage,
  contextWeight: number,
  headingWeight: number,
): { counts: Map<string, number>; length: number } {
  const counts = new Map<string, number>()
  const text = tokensOf(passage.text)
  for (const token of text) counts.set(token, (counts.get(token) ?? 0) + 1)
  for (const token of new Set(tokensOf(passage.context))) {
    counts.set(token, (counts.get(token) ?? 0) + contextWeight)
  }
  for (const token of new Set(tokensOf(passage.heading ?? '')))
    counts.set(token, (counts.get(token) ?? 0) + headingWeight)
  return { counts, length: text.length }
}
