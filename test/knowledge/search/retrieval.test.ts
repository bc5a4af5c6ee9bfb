import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { search } from '../../../knowledge/search/index.ts'
import { buildCorpusIndex, placesOf, quoteStart, type RetrievalQuestion } from './corpus.ts'

const QUESTIONS: readonly RetrievalQuestion[] = JSON.parse(
  readFileSync(new URL('./retrieval-questions.json', import.meta.url), 'utf8'),
)
const INDEX = buildCorpusIndex()

/** Rank of the passage whose raw span holds the question's quote, 0 when not among the first ten. */
function rankOf(question: RetrievalQuestion, places: readonly string[] | undefined): number {
  const at = quoteStart(question)
  const hits = search(INDEX, question.question, { limit: 10, ...(places && { places }) })
  const { seed } = question
  return 1 + hits.findIndex(({ passage: p }) => p.documentId.startsWith(seed) && p.start <= at && at < p.end)
}

describe('45 questions on the five texts', () => {
  test('with the places in force: R@1 39/45, R@3 45/45', () => {
    const ranks = QUESTIONS.map((question) => [question.id, rankOf(question, placesOf(question))] as const)
    expect(ranks.length).toBe(45)
    expect(ranks.filter(([, rank]) => rank !== 1)).toEqual([
      ['y01', 2],
      ['y03', 2],
      ['y04', 2],
      ['b12', 2],
      ['x06', 2],
      ['g01', 2],
    ])
  })

  test('without any filter: R@1 34/45, R@3 43/45', () => {
    const ranks = QUESTIONS.map((question) => rankOf(question, undefined))
    expect(ranks.filter((rank) => rank === 1).length).toBe(34)
    expect(ranks.filter((rank) => rank >= 1 && rank <= 3).length).toBe(43)
  })
})
