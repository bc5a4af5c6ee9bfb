import {
  buildIndex,
  passagesOf,
  provisionAt,
  search,
  type Corpus,
  type FoundQuote,
} from '../../../knowledge/index.ts'

/** The clauses of the given documents that come nearest to a question no entry answers. */
export type NearestClauses = (
  question: string,
  documents: readonly string[],
  limit?: number,
) => readonly FoundQuote[]

const quoteLimit = 600

export function createNearestClauses(corpus: Corpus): NearestClauses {
  const index = buildIndex(
    corpus.documents.flatMap((document) => {
      const city = corpus.places.get(document.place)?.name ?? ''
      const source = {
        documentId: document.id,
        place: document.place,
        family: document.topics.apprenticeship === 'primary' ? 'apprenticeship' : 'vocational-training',
        city,
        title: document.title,
      }
      return passagesOf(source, document.parsed.root, document.raw)
    }),
  )
  return (question, documents, limit = 2) =>
    search(index, question, { documents, limit }).flatMap(({ passage }): FoundQuote[] => {
      const document = corpus.get(passage.documentId)
      if (document === undefined) return []
      const { id, start } = passage
      const text = document.raw.slice(start, Math.min(passage.end, start + quoteLimit)).trimEnd()
      const path = provisionAt(document.parsed, start)?.path ?? ''
      return [{ id: `near#${id}`, document, path, start, end: start + text.length, text }]
    })
}
