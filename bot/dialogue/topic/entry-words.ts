import type { Entry, FoundQuote, Knowledge } from '../../../knowledge/index.ts'
import { rememberRecent } from '../../recent.ts'
import { createSimilarity, normaliseForTopics } from '../../understand/index.ts'
import type { NearestClauses } from './nearest-clauses.ts'

/** How near a question comes to each entry of a place, and so to each topic; 0 and up, about 1 for a close fit. */
export interface Nearness {
  readonly entries: ReadonlyMap<string, number>
  readonly topics: ReadonlyMap<string, number>
}

/** `clauses`: read the nearest clauses of the texts as well; worth its time where words alone do not settle it. */
export type EntryWords = (text: string, clauses: boolean) => Nearness

/** Per place with entries: what its packs say in their own words, and what the clauses they rest on say, held against a question. */
export function entryWords(knowledge: Knowledge, nearest: NearestClauses): ReadonlyMap<string, EntryWords> {
  const places = [...new Set(knowledge.entries.map((entry) => entry.place))]
  return new Map(places.map((place) => [place, wordsOfPlace(knowledge, place, nearest)]))
}

function wordsOfPlace(knowledge: Knowledge, place: string, nearest: NearestClauses): EntryWords {
  const entries = knowledge.entries.filter((entry) => entry.place === place)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const documents = [...new Set(entries.map((entry) => entry.document))]
  const coverage = createSimilarity(
    entries.map((entry) => ({ topic: entry.id, text: normaliseForTopics(wordsOf(entry, knowledge)) })),
    'coverage',
  )
  const restingOn = new Map<string, readonly Entry[]>()
  const entriesOn = (clause: FoundQuote) => {
    const known =
      restingOn.get(clause.id) ??
      entries.filter((entry) => entry.quotes.some((id) => within(knowledge.quotes.get(id), clause)))
    restingOn.set(clause.id, known)
    return known
  }
  const nearnessOf = (scores: ReadonlyMap<string, number>): Nearness => {
    const topics = new Map<string, number>()
    for (const [id, score] of scores)
      for (const topic of byId.get(id)?.topics ?? [])
        if (score > (topics.get(topic) ?? 0)) topics.set(topic, score)
    return { entries: scores, topics }
  }
  const wordsAlone = rememberRecent((text: string) => nearnessOf(coverage(text.replaceAll(asking, '，'))))
  const withClauses = rememberRecent((text: string) => {
    const scores = new Map(wordsAlone(text).entries)
    for (const [at, clause] of nearest(text, documents, clausesRead).entries())
      for (const entry of entriesOn(clause))
        scores.set(entry.id, (scores.get(entry.id) ?? 0) + clauseWeight / (at + 1))
    return nearnessOf(scores)
  })
  return (text, clauses) => (clauses ? withClauses(text) : wordsAlone(text))
}

/** How one asks, which says nothing of what one asks about. */
const asking =
  /(?:是|指|叫|说的?是?|干)?什么(?:意思|东西)?|哪[些个几里儿家]?|谁|怎么样?|如何|多少|是不是|是否|有没有|能不能|可不可以|要不要|需不需要|用不用|行不行|吗|呢|吧|呀|啊|可以|能|行|请|告诉我|说说/g

/** What the nearest clause adds to the entries that rest on it; the second half of that, and so on. */
const clauseWeight = 0.3
const clausesRead = 3

function within(quote: FoundQuote | undefined, clause: FoundQuote): boolean {
  return (
    quote !== undefined &&
    quote.document.id === clause.document.id &&
    quote.start < clause.end &&
    clause.start < quote.end
  )
}

/** What a pack entry says, its topics and the names of its parts. */
export function wordsOf(entry: Entry, knowledge: Knowledge): string {
  const about = entry.topics.flatMap((id) => {
    const topic = knowledge.topics.get(id)
    return topic === undefined ? [] : [topic.label, topic.proposition ?? '']
  })
  const more =
    entry.kind === 'documents'
      ? entry.items.map((item) => item.name)
      : entry.kind === 'form'
        ? entry.fields.map((field) => field.name)
        : []
  return [entry.label, entry.text, ...more, ...about].join('，')
}
