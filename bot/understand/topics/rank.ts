import { rememberRecent } from '../../recent.ts'
import { splitClauses } from './clauses.ts'
import { readForms, type ClauseForms } from './forms.ts'
import { lexicon, type TopicPatterns } from './lexicon.ts'
import { originalSpan, type Span } from './mapped-text.ts'
import { matchTopics, type TopicHit } from './match-topic.ts'
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
const formWorth = 0.5
const favoured = 0.5
const carriedOver = 3.5
const yielding = -5
/** From this score on a narrower topic is surely meant. */
const clear = 6
const below = 0.5
const phraseWeight = 4
const saidWeight = 5
/** An entry this near to the question pulls its topic forward by how far it is ahead of every other, within reason. */
const standsOut = { from: 0.3, weight: 10, most: 5 }

/** What a text alone says of topics: everything that no option changes. */
const read = rememberRecent((text: string) => {
  const mapped = normaliseMapped(text)
  const clauses = splitClauses(mapped.text)
  if (isBareStatement(mapped.text, clauses)) return undefined
  const hits = matchTopics(mapped.text, clauses)
  return {
    mapped,
    hits,
    asks: clauses.some((clause) => clause.asks),
    forms: readForms(mapped.text).forms,
    near: nearToPhrases(mapped.text),
  }
})

/** One topic while it is weighed. */
interface Candidate {
  readonly topic: TopicPatterns
  readonly hit: TopicHit | undefined
  readonly score: number
}

/** The topics a text asks about, best first. Empty for a bare statement of facts. */
export function rankTopics(text: string, options: RankOptions = {}): readonly RankedTopic[] {
  const reading = read(text)
  if (reading === undefined) return []
  const { mapped, hits } = reading
  const near = options.untaught === true ? nearToPhrases(mapped.text, mapped.text) : reading.near
  const forms = new Set<string>(options.forms ?? reading.forms)
  const isVague = !hits.some((hit) => hit.isStrong)
  const ahead =
    forms.has('amount') || !reading.asks || isFollowUp(mapped.text, options) || coversAll(hits, mapped.text)
      ? nobody
      : standout(options.said ?? nobody)
  const named = new Set(
    hits
      .filter((hit) => hit.isStrong && hit.score + formBonus(hit.topic, forms) >= threshold)
      .map((hit) => hit.topic.topic),
  )
  const all = new Map(
    candidates(hits, near, ahead, options).map(({ topic, hit }): [string, Candidate] => {
      const bonus = formBonus(topic, forms)
      const own = hit === undefined ? 0 : hit.score + bonus
      const isKnown = isVague && options.previous?.includes(topic.topic) === true
      const score =
        own +
        adjustment(topic, own, bonus, isKnown, named, options) +
        likeness(topic.topic, near, options) +
        (ahead.get(topic.topic) ?? 0)
      return [topic.topic, { topic, hit, score }]
    }),
  )
  // 有没有另外加的，还是照搬省里: what is put first is what the answer speaks of.
  const putFirst = mapped.text.replace(/(?<=.{4})，?还是.*$/u, '')
  return [...all.values()]
    .map((each) => ({ ...each, score: Math.min(each.score, ceiling(each.topic, all, named)) }))
    .filter((each) => each.score >= threshold)
    .sort(
      (a, b) =>
        b.score - a.score ||
        (b.hit?.length ?? 0) - (a.hit?.length ?? 0) ||
        (a.topic.topic < b.topic.topic ? -1 : 1),
    )
    .map(({ topic, hit, score }) => ({
      topic: topic.topic,
      score,
      strong: hit?.isStrong === true,
      negated: topic.negating.some((pattern) => pattern.test(putFirst)),
      spans: (hit?.found ?? []).map(({ start, end }) => originalSpan(mapped, start, end)),
    }))
}

/** The topics that could reach the threshold: hit by a pattern, asked before, or near enough to taught phrases and the place's words. */
function candidates(
  hits: readonly TopicHit[],
  near: ReadonlyMap<string, number>,
  ahead: ReadonlyMap<string, number>,
  options: RankOptions,
): readonly Pick<Candidate, 'topic' | 'hit'>[] {
  const { topics } = lexicon()
  const found = new Map<string, Pick<Candidate, 'topic' | 'hit'>>()
  for (const hit of hits) found.set(hit.topic.topic, { topic: hit.topic, hit })
  const add = (name: string) => {
    const topic = found.has(name) ? undefined : topics.get(name)
    if (topic !== undefined) found.set(name, { topic, hit: undefined })
  }
  options.previous?.forEach(add)
  for (const names of [near, options.said ?? nobody])
    for (const name of names.keys())
      if (likeness(name, near, options) + (ahead.get(name) ?? 0) >= threshold) add(name)
  return [...found.values()]
}

/** A few words after another question say too little to be told by. */
function isFollowUp(text: string, { previous = [] }: RankOptions): boolean {
  return previous.length > 0 && text.length <= 8
}

/** 高级技师多久: where a pattern reads the whole of the question, an entry that merely has its words tells nothing more. */
function coversAll(hits: readonly TopicHit[], text: string): boolean {
  return hits.some(({ isStrong, score, length }) => isStrong && score >= threshold && length >= text.length)
}

/** What the topic whose entry comes nearest gains by how far it is ahead of every other. */
function standout(said: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const best = Math.max(...said.values(), 0)
  if (best < standsOut.from) return nobody
  const second = Math.max(...[...said.values()].filter((value) => value < best), 0)
  const gain = Math.min(standsOut.most, standsOut.weight * (best - second))
  return new Map([...said].filter(([, value]) => value === best).map(([topic]) => [topic, gain]))
}

const nobody: ReadonlyMap<string, number> = new Map()

/** Whether a yes/no question asks the contrary of the topic's proposition: by its words or by its grammar, not both. */
export function asksContrary(ranked: RankedTopic, clause: ClauseForms): boolean {
  return ranked.negated !== clause.negated
}

/** A topic that gives way stands below every narrower topic that is named strongly. */
function ceiling(
  topic: TopicPatterns,
  all: ReadonlyMap<string, Candidate>,
  named: ReadonlySet<string>,
): number {
  let least = Infinity
  let most = -Infinity
  for (const name of topic.yieldsTo) {
    const other = all.get(name)
    if (other === undefined || !named.has(name) || other.score < clear) continue
    most = Math.max(most, other.score)
    least = most - below
  }
  return least
}

/** What the nearest taught phrase and the place's own words add to the patterns. */
function likeness(topic: string, near: ReadonlyMap<string, number>, { said }: RankOptions): number {
  return phraseWeight * (near.get(topic) ?? 0) + saidWeight * (said?.get(topic) ?? 0)
}

function formBonus(topic: TopicPatterns, forms: ReadonlySet<string>): number {
  for (const form of topic.forms) if (forms.has(form)) return formWorth
  return 0
}

function adjustment(
  topic: TopicPatterns,
  own: number,
  bonus: number,
  isKnown: boolean,
  named: ReadonlySet<string>,
  { favour = [] }: RankOptions,
): number {
  if (own === 0) return isKnown ? carriedOver + bonus : 0
  const giveWay = topic.yieldsTo.some((other) => named.has(other)) ? yielding : 0
  return giveWay + (favour.includes(topic.topic) ? favoured : 0) + (isKnown ? carriedOver : 0)
}
