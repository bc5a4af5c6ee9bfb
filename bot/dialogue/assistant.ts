import {
  resolve,
  type DaysOffTable,
  type Knowledge,
  type Place,
  type Resolution,
} from '../../knowledge/index.ts'
import { answerLimit, atom, type Part, part, plainReply, render } from '../compose/index.ts'
import { chineseDate, phrases } from '../messages.zh.ts'
import type { Reply } from '../reply.ts'
import {
  createPlaceFinder,
  normaliseForTopics,
  readAct,
  splitClauses,
  type Act,
  type CohortReading,
  type FactLexicon,
} from '../understand/index.ts'
import { replyToAct } from './act-replies.ts'
import { amendFacts, type Amendment, type FactChanges } from './amend.ts'
import { valueEntry } from './amount-run.ts'
import { amountBeside, withLevels } from './amount-beside.ts'
import { answerAmount } from './answer-amount.ts'
import { answerDifference } from './answer-difference.ts'
import { answerReverse } from './answer-reverse.ts'
import { answerTopic } from './answer-topic.ts'
import type { AskedQuestion } from './asked-question.ts'
import { certificateGroups } from './certificate-groups.ts'
import { claimsIn } from './claims.ts'
import { comparedPlaces, joinReplies, sameText, underOneText } from './compare.ts'
import { groupsOf, type AnswerContext } from './context.ts'
import { dateAsked, dayMentioned } from './dates.ts'
import { entryWords } from './entry-words.ts'
import { explanation } from './explanation.ts'
import { assumptionLine, factsOfTopic, isBareAnswer, replyFacts } from './facts.ts'
import { claim, hear, hearWithoutCohorts, type Ears } from './hear.ts'
import { outcomeFacts, overlay } from './merge.ts'
import { alwaysComputed, general, moneyish, sharesOnly, sumsOfPeople } from './money-topics.ts'
import { createNearestClauses } from './nearest-clauses.ts'
import { questionsOf } from './question.ts'
import { nextSums, sumsApart, withQuotes } from './sums-apart.ts'
import { emptyState, type ConversationState, type LastQuestion } from './state.ts'
import { aboutThis, isPlaceAlone, whereOf, withoutEdgePlaces } from './where.ts'
import { widen } from './whole-rule.ts'

export interface AssistantParts {
  readonly knowledge: Knowledge
  readonly lexicon: FactLexicon
  readonly daysOff: DaysOffTable
}

/** The conversation: a pure function from state, words and date to a reply and the next state. */
export interface Assistant {
  readonly knowledge: Knowledge
  readonly turn: (state: ConversationState, text: string, asOf: string) => TurnResult
  /** Corrects or forgets facts and answers the last question again; nothing is corrected when it is refused. */
  readonly amend: (
    state: ConversationState,
    changes: FactChanges,
    asOf: string,
  ) => ({ readonly kind: 'amended' } & TurnResult) | Extract<Amendment, { kind: 'refused' }>
}

export interface TurnResult {
  readonly state: ConversationState
  readonly reply: Reply
  /** Set when nothing could answer; for the policy officer's list (no personal data is added to it). */
  readonly unanswered?: { readonly topic?: string; readonly place?: string }
}

/** One turn taken apart. */
interface Taken {
  readonly asOf: string
  readonly before: ConversationState
  readonly state: ConversationState
  readonly cohorts: CohortReading
  /** Longest answer where it shares a reply with others. */
  readonly limit: number | undefined
  readonly last: LastQuestion
}

/** Where and when the answer holds. */
interface Grounds {
  readonly place: Place
  readonly jurisdiction: string
  readonly resolution: Extract<Resolution, { kind: 'applies' }>
  readonly date: string
}

/** @throws when the topic lexicon is broken: better at start than at the first question. */
export function createAssistant({ knowledge, lexicon, daysOff }: AssistantParts): Assistant {
  const { corpus, program } = knowledge
  const ears: Ears = { program, lexicon }
  const finder = createPlaceFinder(corpus)
  const nearest = createNearestClauses(corpus)
  const words = entryWords(knowledge, nearest)
  const jurisdictions = new Map(
    [...new Set(knowledge.entries.map((entry) => entry.place))].map((place) => {
      const entries = knowledge.entries.filter((entry) => entry.place === place)
      const money = entries.filter((entry) => entry.kind === 'value' && entry.unit.startsWith('元'))
      return [
        place,
        {
          topics: [...new Set(entries.flatMap((entry) => entry.topics))],
          money: new Set(money.flatMap((entry) => entry.topics)),
        },
      ]
    }),
  )
  questionsOf('', noContext)
  return { knowledge, turn, amend }

  function turn(before: ConversationState, raw: string, asOf: string): TurnResult {
    const text = normaliseForTopics(raw)
    if (text === '') return { state: before, reply: plainReply(phrases.emptyText, 'ask') }
    const act = readAct(text)
    const spoken = act === undefined ? undefined : replyToAct(act, text, before)
    if (spoken !== undefined) return spoken

    const places = comparedPlaces(text, finder.find(text), jurisdictionAt)
    if (places === undefined) {
      const result = answerTurn(before, text, asOf, act)
      const shared = underOneText(text, finder.find(text), jurisdictionAt)
      return shared ? { ...result, reply: sameText(result.reply) } : result
    }
    const limit = Math.floor(answerLimit / places.length)
    const turns = places.map((place) => ({
      name: place.name,
      ...answerTurn(before, place.text, asOf, act, limit),
    }))
    return { state: turns.at(-1)?.state ?? before, reply: joinReplies(turns) }
  }

  function answerTurn(
    before: ConversationState,
    text: string,
    asOf: string,
    act: Act | undefined,
    limit?: number,
  ): TurnResult {
    const mentions = finder.find(text)
    const where = whereOf(mentions, text, corpus.places, (place) => jurisdictionOf(place) !== undefined)
    if (where.kind === 'away')
      return { state: before, reply: plainReply(phrases.notCovered(where.name), 'out_of_scope') }
    const here = where.kind === 'known' ? { ...before, place: where.id } : before
    const bare = withoutEdgePlaces(text, mentions)
    const heard = hear(here, text, asOf, act, ears)
    const place = here.place === undefined ? undefined : corpus.places.get(here.place)
    const jurisdiction = place === undefined ? undefined : jurisdictionOf(place)
    const about = jurisdiction === undefined ? undefined : jurisdictions.get(jurisdiction)
    const wordsHere = jurisdiction === undefined ? undefined : words.get(jurisdiction)
    const begun = before.place === undefined ? before.pending || before.last?.text : undefined
    const completes = begun !== undefined && isPlaceAlone(text, mentions)
    const questions = questionsOf(completes ? begun : bare, {
      favour: about?.topics ?? [],
      money: about?.money ?? new Set(),
      said: (asked, clauses) => wordsHere?.(asked, clauses).topics ?? noWords,
      previous: before.topics,
      pending: completes ? '' : before.pending,
      tellsClass: heard.tellsClass,
      claims: claimsIn(text).length > 0,
      factTopic: jurisdiction === undefined ? undefined : topicOfFacts(jurisdiction, heard.mentioned),
      describes: describesClass(heard.cohorts),
      counted:
        heard.cohorts.unsure || groupsOf(heard.state).some((facts) => facts['headcount'] !== undefined),
      termTold: tellsTerm(heard.cohorts),
      switchesPlace: where.kind === 'known' && before.place !== undefined,
      answersAsked: isBareAnswer(text, before.asked, program),
    })
    const asks = splitClauses(bare).some((clause) => clause.asks)
    const told = before.pending === '' ? text : `${before.pending}，${text}`
    const last = { text, told, questions, unsure: heard.cohorts.unsure }
    const state: ConversationState = {
      ...heard.state,
      ...(questions.length === 0 ? {} : { last }),
      topics: questions.length === 0 ? before.topics : questions.map((question) => question.topic),
      pending:
        asks || (heard.tellsClass && before.topics.length > 0)
          ? ''
          : [before.pending, bare]
              .filter((part) => part !== '')
              .join('，')
              .slice(-pendingLimit),
    }
    const known = before.place !== undefined || before.topics.length > 0 || before.pending !== ''
    if (!known && mentions.length === 0 && !aboutThis(text))
      return { state: before, reply: plainReply(phrases.offTopic, 'out_of_scope') }
    if (place === undefined || jurisdiction === undefined)
      return {
        state,
        reply: plainReply(phrases.askPlace, 'ask', ['region'], replyFacts(state, [], program, undefined)),
      }
    const date = dateAsked(text, (day) => resolveOn(place, day).kind === 'gap') ?? asOf
    const resolution = resolveOn(place, date)
    if (resolution.kind === 'not-covered')
      return { state: before, reply: plainReply(phrases.notCovered(place.name), 'out_of_scope') }
    if (resolution.kind === 'gap') return { state, reply: gapReply(place, resolution, date) }
    if (questions.length === 0 && !asks)
      return {
        state,
        reply: plainReply(
          phrases.noted(place.name),
          'ask',
          ['topic'],
          replyFacts(state, [], program, place.name),
        ),
      }
    const taken = { asOf, before: here, state, cohorts: heard.cohorts, last, limit }
    return answer(taken, { place, jurisdiction, resolution, date })
  }

  function amend(before: ConversationState, changes: FactChanges, asOf: string) {
    const amended = amendFacts(before, changes, knowledge, (place) => jurisdictionOf(place) !== undefined)
    if (amended.kind === 'refused') return amended
    const { state } = amended
    return { kind: 'amended' as const, ...answerAgain(state, asOf) }
  }

  function answerAgain(state: ConversationState, asOf: string): TurnResult {
    const place = state.place === undefined ? undefined : corpus.places.get(state.place)
    const jurisdiction = place === undefined ? undefined : jurisdictionOf(place)
    if (place === undefined || jurisdiction === undefined)
      return {
        state,
        reply: plainReply(phrases.askPlace, 'ask', ['region'], replyFacts(state, [], program, undefined)),
      }
    if (state.last === undefined)
      return {
        state,
        reply: plainReply(
          phrases.noted(place.name),
          'ask',
          ['topic'],
          replyFacts(state, [], program, place.name),
        ),
      }
    const date = dateAsked(state.last.text, (day) => resolveOn(place, day).kind === 'gap') ?? asOf
    const resolution = resolveOn(place, date)
    if (resolution.kind === 'not-covered')
      return { state, reply: plainReply(phrases.notCovered(place.name), 'out_of_scope') }
    if (resolution.kind === 'gap') return { state, reply: gapReply(place, resolution, date) }
    return conclude(state, state.last, { place, jurisdiction, resolution, date }, asOf, [])
  }

  function answer(taken: Taken, grounds: Grounds): TurnResult {
    const { asOf, before, last } = taken
    const { text, told, questions } = last
    const { jurisdiction } = grounds
    const wanted = questions.flatMap((question) => factsOfTopic(knowledge, jurisdiction, question.topic))
    const speaksOfOthers =
      wanted.includes('mentor-level') || (wanted.includes('held-level') && taken.cohorts.groups.length === 0)
    const heard = speaksOfOthers
      ? {
          ...hearWithoutCohorts(before, text, asOf, ears),
          topics: taken.state.topics,
          pending: taken.state.pending,
        }
      : taken.state
    const claimed = claim(told, wanted, heard, asOf, ears)
    const shared = overlay(heard.shared, claimed.facts, program)
    return conclude({ ...heard, shared, last }, last, grounds, asOf, claimed.spareDays, taken.limit)
  }

  /** Answers what was understood on what is known. */
  function conclude(
    state: ConversationState,
    { text, told, questions, unsure }: LastQuestion,
    grounds: Grounds,
    asOf: string,
    spareDays: readonly string[],
    limit?: number,
  ): TurnResult {
    const { place, jurisdiction, resolution, date } = grounds
    const context: AnswerContext = {
      knowledge,
      program,
      asOf: date,
      clauseDate: dayMentioned(told, asOf) ?? date,
      jurisdiction,
      placeName: place.name,
      within: new Set(corpus.places.upwards(place.id).map((each) => each.id)),
      resolution,
      shared: state.shared,
      groups: questions.some((question) => question.topic.startsWith('certificate-subsidy'))
        ? certificateGroups(told, state.groups)
        : state.groups,
      declined: new Set(state.declined),
      daysOff,
      spareDays,
      nearness: (question) => words.get(jurisdiction)?.(question, true).entries ?? noWords,
      claims: claimsIn(text),
    }
    const parts = questions.flatMap((question) =>
      unsure &&
      !sharesOnly.has(question.topic) &&
      (question.forms.includes('amount') ||
        (sumsOfPeople.has(question.topic) && valueEntry(context, question.topic) !== undefined))
        ? [part('ask', [atom('unsure', 'ask', phrases.unsureClass)], { missing: ['headcount'] })]
        : (answerOne(context, widen(context, question)) ?? []),
    )
    const apart = parts.length === 0 ? undefined : sumsApart(text, state.sums ?? [])
    if (apart !== undefined) parts.splice(0, parts.length, withQuotes(apart, parts))
    const beside = parts.length === 0 ? undefined : amountBeside(context, questions)
    if (beside !== undefined) {
      if (parts[0]?.outcome === 'not_stated') parts.unshift(beside)
      else parts.push(beside)
    }
    if (parts.length === 0) return fallback(state, text, questions, grounds)
    const asked = parts.flatMap((each) => each.missing).find((fact) => program.facts.has(fact))
    const reply = render({
      parts,
      quotes: knowledge.quotes,
      resolution,
      facts: replyFacts(state, parts, program, place.name),
      assumption: assumptionLine(parts, program, context),
      ...(limit === undefined ? {} : { limit }),
    })
    const sums = nextSums(state.sums ?? [], reply)
    return { state: { ...state, asked, sums, explained: explanation(reply) }, reply }
  }

  function answerOne(context: AnswerContext, question: AskedQuestion): Part | undefined {
    const difference = moneyish.has(question.topic) ? answerDifference(context, question) : undefined
    if (difference !== undefined) return difference
    const reverse = general.has(question.topic) ? answerReverse(context, question) : undefined
    if (reverse !== undefined) return reverse
    if (valueEntry(context, question.topic) === undefined) return answerTopic(context, question)
    const counted = groupsOf(context).some((facts) => facts['headcount'] !== undefined)
    const asksMoney = question.forms.some((form) => form === 'amount' || form === 'howmany')
    const computes =
      alwaysComputed.has(question.topic) || asksMoney || (counted && question.polar !== 'require')
    const first = computes
      ? withLevels(context, answerAmount(context, question), question.topic)
      : answerTopic(context, question)
    return first ?? (computes ? answerTopic(context, question) : answerAmount(context, question))
  }

  /** No entry answers: the nearest clauses of the place's own texts, or nothing. */
  function fallback(
    state: ConversationState,
    text: string,
    questions: readonly AskedQuestion[],
    { place, resolution }: Grounds,
  ): TurnResult {
    const clauses = nearest(
      text,
      resolution.chain.map((link) => link.document.id),
    )
    const message = clauses.length === 0 ? phrases.notFoundAtAll(place.name) : phrases.notFound(place.name)
    const reply = render({
      parts: [
        part('not_stated', [
          atom('not-found', 'absence', message, { quotes: clauses.map((clause) => clause.id) }),
        ]),
      ],
      quotes: new Map(clauses.map((clause) => [clause.id, clause])),
      resolution,
      facts: replyFacts(state, [], program, place.name),
      assumption: '',
    })
    const topic = questions[0]?.topic
    return { state, reply, unanswered: { place: place.id, ...(topic === undefined ? {} : { topic }) } }
  }

  function gapReply(place: Place, gap: Extract<Resolution, { kind: 'gap' }>, date: string): Reply {
    const applied = gap.applied === undefined ? undefined : (gap.applied.docNumber ?? gap.applied.name)
    return plainReply(phrases.gap(place.name, chineseDate(date), applied, gap.later.shortName), 'not_stated')
  }

  /** The requirement that the facts just told bear on: the 判 entry that uses most of them. */
  function topicOfFacts(jurisdiction: string, mentioned: readonly string[]): string | undefined {
    let best: { topic: string; count: number } | undefined
    for (const entry of knowledge.entries) {
      if (entry.place !== jurisdiction || entry.kind !== 'verdict') continue
      const count = program.factsOf(entry.rule).filter((fact) => mentioned.includes(fact)).length
      const [topic] = entry.topics
      if (topic !== undefined && count > (best?.count ?? 0)) best = { topic, count }
    }
    return best?.topic
  }

  function resolveOn(place: Place, date: string): Resolution {
    return resolve(corpus, { place: place.id, date, topic: 'apprenticeship' })
  }

  function jurisdictionAt(id: string): string | undefined {
    const place = corpus.places.get(id)
    return place === undefined ? undefined : jurisdictionOf(place)
  }

  function jurisdictionOf(place: Place): string | undefined {
    return corpus.places.upwards(place.id).find((each) => jurisdictions.has(each.id))?.id
  }
}

/** 高级工一年期都通过: a level, and what came of them. */
function describesClass({ shared, groups }: CohortReading): boolean {
  const said = { ...shared, ...(groups[0] ?? {}) }
  const outcome = said['passed'] !== undefined || said['certified'] !== undefined
  return (
    said['level'] !== undefined &&
    outcome &&
    (said['years'] !== undefined || said['filed-years'] !== undefined)
  )
}

/** How long they are trained, and what came of them or which level it is. */
function tellsTerm({ shared, groups }: CohortReading): boolean {
  const told = (facts: readonly string[]) =>
    [shared, ...groups].some((group) => facts.some((fact) => group[fact] !== undefined))
  return told(['years', 'filed-years']) && told([...outcomeFacts, 'headcount'])
}

const pendingLimit = 300
const noWords: ReadonlyMap<string, number> = new Map()
const noContext = {
  said: () => noWords,
  favour: [],
  money: new Set<string>(),
  previous: emptyState.topics,
  pending: '',
  tellsClass: false,
  claims: false,
  factTopic: undefined,
  describes: false,
  counted: false,
  termTold: false,
  switchesPlace: false,
  answersAsked: false,
}
