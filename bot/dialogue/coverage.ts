import {
  assume,
  judge,
  resolve,
  type Entry,
  type Facts,
  type Knowledge,
  type Place,
  type Resolution,
} from '../../knowledge/index.ts'
import { wanted } from './verdict/unfavourable.ts'

/** What the packs of one jurisdiction speak of. */
interface Spoken {
  readonly topics: readonly string[]
  /** Topics with an amount in 元. */
  readonly money: ReadonlySet<string>
  /** Shares the entries name (85%), and the topics of those entries. */
  readonly shares: ReadonlyMap<string, ReadonlySet<string>>
}

/** Which places the packs cover, and what governs there. */
export interface Coverage {
  /** The pack folder that a place belongs to: its own, or that of a place above it. */
  readonly jurisdictionOf: (place: Place) => string | undefined
  /** The places the packs are written for. */
  readonly places: readonly Place[]
  /** The same of a gazetteer id. */
  readonly jurisdictionAt: (id: string) => string | undefined
  readonly spokenOf: (jurisdiction: string | undefined) => Spoken | undefined
  readonly resolveOn: (place: Place, date: string) => Resolution
  /** The requirement that the facts just told bear on: the 判 entry that uses most of them. */
  readonly topicOfFacts: (jurisdiction: string, mentioned: readonly string[]) => string | undefined
  /** What the facts just told answer: the day something is due by that counts from a day told, else the requirement they decide. */
  readonly topicDecided: (
    jurisdiction: string,
    mentioned: readonly string[],
    facts: Facts,
  ) => { readonly topic: string; readonly kind: 'deadline' | 'verdict' } | undefined
}

export function createCoverage(knowledge: Knowledge): Coverage {
  const { corpus, program } = knowledge
  const jurisdictions = new Map<string, Spoken>(
    [...new Set(knowledge.entries.map((entry) => entry.place))].map((place) => {
      const entries = knowledge.entries.filter((entry) => entry.place === place)
      const money = entries.filter((entry) => entry.kind === 'value' && entry.unit.startsWith('元'))
      return [
        place,
        {
          topics: [...new Set(entries.flatMap((entry) => entry.topics))],
          money: new Set(money.flatMap((entry) => entry.topics)),
          shares: sharesNamed(entries),
        },
      ]
    }),
  )
  const jurisdictionOf = (place: Place) =>
    corpus.places.upwards(place.id).find((each) => jurisdictions.has(each.id))?.id
  return {
    jurisdictionOf,
    places: [...jurisdictions.keys()].flatMap((id) => corpus.places.get(id) ?? []),
    jurisdictionAt: (id) => {
      const place = corpus.places.get(id)
      return place === undefined ? undefined : jurisdictionOf(place)
    },
    spokenOf: (jurisdiction) => (jurisdiction === undefined ? undefined : jurisdictions.get(jurisdiction)),
    resolveOn: (place, date) => resolve(corpus, { place: place.id, date, topic: 'apprenticeship' }),
    topicOfFacts: (jurisdiction, mentioned) => {
      let best: { topic: string; count: number } | undefined
      // 中级是焊工，想报电工高级: a trade named says by the way that the post is a skilled one.
      const told = mentioned.length === 1 ? mentioned : mentioned.filter((fact) => fact !== 'skilled-post')
      for (const entry of knowledge.entries) {
        if (entry.place !== jurisdiction || entry.kind !== 'verdict') continue
        const count = program.factsOf(entry.rule).filter((fact) => told.includes(fact)).length
        const [topic] = entry.topics
        if (topic !== undefined && count > (best?.count ?? 0)) best = { topic, count }
      }
      return best?.topic
    },
    topicDecided: (jurisdiction, mentioned, facts) => {
      const told = mentioned.filter((fact) => !wanted.has(fact))
      const answers = (entry: Entry) =>
        entry.kind === 'deadline'
          ? entry.from !== undefined && told.includes(entry.from) && entry.dutyBearers.includes('企业')
          : entry.kind === 'verdict' &&
            program.factsOf(entry.rule).some((fact) => told.includes(fact)) &&
            judge(program, entry.rule, assume(program, entry.rule, facts).facts).kind !== 'open'
      const entries = knowledge.entries.filter((entry) => entry.place === jurisdiction && answers(entry))
      const entry = entries.find(({ kind }) => kind === 'deadline') ?? entries[0]
      const [topic] = entry?.topics ?? []
      return topic === undefined || entry === undefined
        ? undefined
        : { topic, kind: entry.kind === 'deadline' ? 'deadline' : 'verdict' }
    },
  }
}

function sharesNamed(entries: readonly Entry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const shares = new Map<string, Set<string>>()
  for (const { text, topics } of entries)
    for (const [share] of text.matchAll(/\d+(?:\.\d+)?%/g)) {
      const known = shares.get(share) ?? new Set()
      for (const topic of topics) known.add(topic)
      shares.set(share, known)
    }
  return shares
}
