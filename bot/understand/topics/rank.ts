import { splitClauses } from './clauses.ts'
import { readForms, type ClauseForms } from './forms.ts'
import { lexicon } from './lexicon.ts'
import { originalSpan, type Span } from './mapped-text.ts'
import { matchTopic, type TopicHit } from './match-topic.ts'
import { normaliseMapped } from './normalise.ts'
import { nearToPhrases } from './phrases.ts'
import type { QuestionForm } from './question-grammar.ts'
import { isBareStatement } from './statement.ts'

export interface RankOptions {
  /** The forms of the question; default: those read from the text. */
  readonly forms?: readonly QuestionForm[]
  /** Topics the place has entries for. */
  readonly favour?: readonly string[]
  /** Topics of the turn before; they count only when this text has no strong cue of its own. */
  readonly previous?: readonly string[]
  /** How much of the question what the place says about each topic holds, 0 to 1. */
  readonly said?: ReadonlyMap<string, number>
  /** Rank as if this very phrase had not been taught. */
  readonly untaught?: boolean
}

export interface RankedTopic {
  readonly topic: string
  readonly score: number
  /** A pattern that suffices alone matched, not only hints. */
  readonly strong: boolean
  /** The words ask the contrary of the topic's proposition (都一样吗 for 因等级不同而不同); see asksContrary. */
  readonly negated: boolean
  /** Where the words stand in the original text. */
  readonly spans: readonly Span[]
}

const threshold = 3
const favoured = 0.5
const carriedOver = 3.5
const yielding = -5
/** From this score on a narrower topic is surely meant. */
const clear = 6
const below = 0.5
const phraseWeight = 4
const saidWeight = 5

/** The topics a text asks about, best first. Empty for a bare statement of facts. */
export function rankTopics(text: string, options: RankOptions = {}): readonly RankedTopic[] {
  const mapped = normaliseMapped(text)
  const clauses = splitClauses(mapped.text)
  if (isBareStatement(mapped.text, clauses)) return []
  const asking = clauses.filter((clause) => clause.asks)
  const forms = new Set<string>(options.forms ?? readForms(mapped.text).forms)
  const hits = lexicon().map((patterns) => matchTopic(patterns, mapped.text, asking, forms))
  const near = nearToPhrases(mapped.text, options.untaught === true ? mapped.text : undefined)
  const isVague = !hits.some((hit) => hit.isStrong)
  const named = new Set(hits.filter((hit) => hit.isStrong && hit.score >= threshold).map((hit) => hit.topic))
  return hits
    .map((hit) => ({
      ...hit,
      score: hit.score + adjustment(hit, named, isVague, options) + likeness(hit.topic, near, options),
    }))
    .map((hit, _, all) => ({ ...hit, score: Math.min(hit.score, ceiling(hit, all)) }))
    .filter((hit) => hit.score >= threshold)
    .sort((a, b) => b.score - a.score || b.length - a.length || (a.topic < b.topic ? -1 : 1))
    .map(({ topic, score, isStrong, negated, found }) => ({
      topic,
      score,
      strong: isStrong,
      negated,
      spans: found.map(({ start, end }) => originalSpan(mapped, start, end)),
    }))
}

/** Whether a yes/no question asks the contrary of the topic's proposition: by its words or by its grammar, not both. */
export function asksContrary(ranked: RankedTopic, clause: ClauseForms): boolean {
  return ranked.negated !== clause.negated
}

/** A topic that gives way stands below every narrower topic that is named strongly. */
function ceiling(hit: TopicHit, all: readonly TopicHit[]): number {
  const narrower = all.filter(
    (other) => other.isStrong && other.score >= clear && hit.yieldsTo.includes(other.topic),
  )
  return narrower.length === 0 ? Infinity : Math.max(...narrower.map((other) => other.score)) - below
}

/** What the nearest taught phrase and the place's own words add to the patterns. */
function likeness(topic: string, near: ReadonlyMap<string, number>, { said }: RankOptions): number {
  return phraseWeight * (near.get(topic) ?? 0) + saidWeight * (said?.get(topic) ?? 0)
}

function adjustment(
  hit: TopicHit,
  named: ReadonlySet<string>,
  isVague: boolean,
  { favour = [], previous = [] }: RankOptions,
): number {
  const isKnown = isVague && previous.includes(hit.topic)
  if (hit.score === 0) return isKnown ? carriedOver + hit.formBonus : 0
  const giveWay = hit.yieldsTo.some((other) => named.has(other)) ? yielding : 0
  return giveWay + (favour.includes(hit.topic) ? favoured : 0) + (isKnown ? carriedOver : 0)
}
