import type { Corpus } from '../documents/index.ts'
import type { Program, QuoteId } from '../rules/index.ts'
import type { Entry, Exclusion, Inquiry, Topic, TopicId } from './entry.ts'
import type { Translation } from './translation.ts'
import type { FoundQuote } from './verify.ts'

export interface InventoryRow {
  readonly id: string
  readonly document: string
  readonly kind: string
  readonly binds: string
  readonly advisory: boolean
}

/** Everything the product knows, loaded and proved: texts, rules, entries, and the quotes under them. */
export interface Knowledge {
  readonly corpus: Corpus
  readonly program: Program
  readonly entries: readonly Entry[]
  readonly inquiries: readonly Inquiry[]
  readonly exclusions: readonly Exclusion[]
  readonly inventory: readonly InventoryRow[]
  readonly topics: ReadonlyMap<TopicId, Topic>
  readonly quotes: ReadonlyMap<QuoteId, FoundQuote>
  /** Entries of one jurisdiction about one topic, in pack order. */
  readonly find: (place: string, topic: TopicId) => readonly Entry[]
  readonly entry: (id: string) => Entry | undefined
  /** Inventory rows covered by tables as well as entries. */
  readonly covered: ReadonlySet<string>
}

export function createKnowledge(parts: {
  readonly corpus: Corpus
  readonly program: Program
  readonly translation: Translation
  readonly quotes: ReadonlyMap<QuoteId, FoundQuote>
  readonly topics: readonly Topic[]
  readonly inventory: readonly InventoryRow[]
}): Knowledge {
  const { corpus, program, translation, quotes } = parts
  const byTopic = new Map<string, Entry[]>()
  const byId = new Map<string, Entry>()
  for (const entry of translation.entries) {
    byId.set(entry.id, entry)
    for (const topic of entry.topics) {
      const key = `${entry.place}/${topic}`
      const list = byTopic.get(key) ?? []
      list.push(entry)
      byTopic.set(key, list)
    }
  }
  return {
    corpus,
    program,
    entries: translation.entries,
    inquiries: translation.inquiries,
    exclusions: translation.exclusions,
    inventory: parts.inventory,
    topics: new Map(parts.topics.map((topic) => [topic.id, topic])),
    quotes,
    find: (place, topic) => byTopic.get(`${place}/${topic}`) ?? [],
    entry: (id) => byId.get(id),
    covered: new Set([
      ...translation.entries.flatMap((entry) => entry.inventory),
      ...translation.tableInventory.flatMap((table) => table.inventory),
    ]),
  }
}
