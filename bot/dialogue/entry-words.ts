import type { Entry, Knowledge } from '../../knowledge/index.ts'
import { createSimilarity, normaliseForTopics, type Similarity } from '../understand/index.ts'

/** Per place with entries: how much of a question what the packs say about each topic there holds. */
export function entryWords(knowledge: Knowledge): ReadonlyMap<string, Similarity> {
  const places = [...new Set(knowledge.entries.map((entry) => entry.place))]
  return new Map(
    places.map((place) => {
      const samples = knowledge.entries
        .filter((entry) => entry.place === place)
        .flatMap((entry) => {
          const words = normaliseForTopics(wordsOf(entry))
          return entry.topics.map((topic) => {
            const about = knowledge.topics.get(topic)
            return { topic, text: `${words}，${about?.label ?? ''}，${about?.proposition ?? ''}` }
          })
        })
      return [place, createSimilarity(samples, 'coverage')]
    }),
  )
}

function wordsOf(entry: Entry): string {
  const more =
    entry.kind === 'documents'
      ? entry.items.map((item) => item.name)
      : entry.kind === 'form'
        ? entry.fields.map((field) => field.name)
        : []
  return [entry.label, entry.text, ...more].join('，')
}
