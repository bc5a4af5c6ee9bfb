import type { FactId } from '../../knowledge/index.ts'
import { phrases } from '../messages.zh.ts'
import {
  hasRoughCount,
  nearToPhrases,
  normaliseForTopics,
  questionForms,
  rankTopics,
  readAct,
} from '../understand/index.ts'
import { factsOfTopic } from './told/facts.ts'
import { cohortFacts } from './told/merge.ts'
import type { Resources } from './resources.ts'
import type { ConversationState } from './state.ts'
import { takeTurn } from './take-turn.ts'
import { ledBy, type TurnResult } from './turn-result.ts'

/** What somebody else may choose from where the words of a turn were not surely understood. */
export interface ReadingTask {
  /** Whose packs the topics are of; undefined while no place is known. */
  readonly jurisdiction: string | undefined
  /** The topic our own reading took, where it took one; first in the list. */
  readonly guess: string | undefined
  readonly topics: readonly { readonly id: string; readonly label: string }[]
  readonly facts: readonly {
    readonly id: FactId
    readonly label: string
    readonly values: 'boolean' | 'number' | 'date' | readonly string[]
  }[]
}

/** What they chose; every span is to be the user's own words. */
export interface Reading {
  /** One of the task's topics, or empty. */
  readonly topic: string
  readonly span: string
  readonly facts: readonly { readonly fact: string; readonly value: unknown; readonly span: string }[]
}

/**
 * What there is to choose after a turn nothing answered, whose question was not made out, or whose topic no words of its own name; undefined
 * where the turn was understood, refused, or comes near nothing we know. Only topics our own words come near are offered, and no fact about people: those are counted from the
 * whole sentence by the grammar, or asked.
 */
export function readingTask(
  resources: Resources,
  before: ConversationState,
  text: string,
  result: TurnResult,
): ReadingTask | undefined {
  if (result.command !== undefined || result.ticked !== undefined) return undefined
  const guess = weaklyRead(before, text, result)
  if (guess === undefined && !isUnsure(text, result)) return undefined
  const jurisdiction = jurisdictionIn(resources, result.state)
  const covered = resources.coverage.spokenOf(jurisdiction)?.topics
  const near = [...nearness(resources, jurisdiction, normaliseForTopics(text))]
    .filter(([topic, score]) => score >= nearEnough && (covered === undefined || covered.includes(topic)))
    .sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
    .map(([topic]) => topic)
  const offered = [...new Set([...(guess === undefined ? [] : [guess]), ...near])].slice(0, topicLimit)
  const topics = offered.flatMap((id) => {
    const label = resources.knowledge.topics.get(id)?.label
    return label === undefined ? [] : [{ id, label }]
  })
  if (topics.every(({ id }) => id === guess)) return undefined
  const ids =
    jurisdiction === undefined
      ? []
      : topics.flatMap(({ id }) => factsOfTopic(resources.knowledge, jurisdiction, id))
  const facts = [...new Set(ids)]
    .filter((fact) => !cohortFacts.has(fact))
    .slice(0, factLimit)
    .flatMap((id) => {
      const definition = resources.program.facts.get(id)
      return definition === undefined
        ? []
        : [{ id, label: definition.label, values: valuesOf(definition.domain) }]
    })
  return { jurisdiction, guess, topics, facts }
}

/**
 * The turn answered by our own rules on the topic chosen and on what our own parser reads in the whole sentence; led by how it was understood.
 * Undefined where the choice does not hold: a topic not offered, words that are not the user's or that our own reading does not place near the
 * topic, a fact our parser reads otherwise; and where it would answer nothing.
 */
export function reread(
  resources: Resources,
  before: ConversationState,
  text: string,
  asOf: string,
  task: ReadingTask,
  reading: Reading,
): TurnResult | undefined {
  const topic = task.topics.find(({ id }) => id === reading.topic)
  if (topic === undefined || topic.id === task.guess || !isOwnWords(text, reading.span)) return undefined
  const span = bare(resources, normaliseForTopics(reading.span))
  const near = nearness(resources, task.jurisdiction, span).get(topic.id) ?? 0
  if (span.length < shortestSpan || near < nearEnough) return undefined
  const normal = normaliseForTopics(text)
  const result = takeTurn(resources, before, normal, asOf, readAct(normal), undefined, topic.id)
  if (result.unanswered !== undefined || result.reply.outcome === 'out_of_scope') return undefined
  if (contradicts(text, reading, result.state)) return undefined
  return { state: result.state, reply: ledBy(result.reply, `${phrases.understoodAs(topic.label)}\n`) }
}

/**
 * The topic of an answer that the turn's own words do not name: only hints, or likeness to what is known, led there. A question that goes on
 * with the last topic, and one for a sum, are sure without.
 */
function weaklyRead(
  before: ConversationState,
  text: string,
  { state, lines }: TurnResult,
): string | undefined {
  const [topic] = state.topics
  if (lines === undefined || topic === undefined || before.topics.includes(topic)) return undefined
  const normal = normaliseForTopics(text)
  if (questionForms(normal).forms.includes('amount')) return undefined
  return rankTopics(normal).some((ranked) => ranked.topic === topic && ranked.strong) ? undefined : topic
}

/** Nothing answered, the question was not made out, or it was taken for something else altogether. A rough headcount was understood: it is asked back. */
function isUnsure(text: string, { reply, unanswered }: TurnResult): boolean {
  const notMadeOut = reply.missing.includes('topic') && !hasRoughCount(text)
  return unanswered !== undefined || notMadeOut || reply.answer === phrases.offTopic
}

function jurisdictionIn({ coverage }: Resources, { place }: ConversationState): string | undefined {
  return place === undefined ? undefined : coverage.jurisdictionAt(place)
}

/** How near a text comes to each topic: by how people put it, and by what the place says of it. */
function nearness(
  { words }: Resources,
  jurisdiction: string | undefined,
  text: string,
): ReadonlyMap<string, number> {
  const near = new Map(nearToPhrases(text))
  const said = jurisdiction === undefined ? undefined : words.get(jurisdiction)?.(text, false).topics
  for (const [topic, score] of said ?? []) near.set(topic, Math.max(near.get(topic) ?? 0, score))
  return near
}

/**
 * A fact they name in the user's words that our own reading of the whole sentence has otherwise: then nobody is sure. One it does not have is
 * dropped. So nothing is known that our own parser does not read.
 */
function contradicts(text: string, { facts }: Reading, { shared }: ConversationState): boolean {
  return facts.some(
    ({ fact, value, span }) => isOwnWords(text, span) && shared[fact] !== undefined && shared[fact] !== value,
  )
}

/** Words that name a place or a figure place nothing near a topic. */
function bare({ finder }: Resources, span: string): string {
  let rest = span
  for (const { start, end } of [...finder.find(span)].reverse()) rest = rest.slice(0, start) + rest.slice(end)
  return rest.replace(/[^\u4e00-\u9fff]/gu, '')
}

function isOwnWords(text: string, span: string): boolean {
  return span.trim() !== '' && span.length <= spanLimit && text.includes(span)
}

function valuesOf(domain: { readonly kind: string; readonly options?: readonly string[] }) {
  switch (domain.kind) {
    case 'boolean':
      return 'boolean' as const
    case 'choice':
      return domain.options ?? []
    case 'date':
      return 'date' as const
    default:
      return 'number' as const
  }
}

const nearEnough = 0.2
const topicLimit = 8
const factLimit = 20
const spanLimit = 60
const shortestSpan = 3
