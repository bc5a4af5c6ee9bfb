import {
  buildIndex,
  passagesOf,
  resolve,
  search,
  type DaysOffTable,
  type Knowledge,
  type Place,
  type Resolution,
  type SearchIndex,
} from '../../knowledge/index.ts'
import { atom, part, type Part } from '../compose/atoms.ts'
import { plainReply, render } from '../compose/render.ts'
import { chineseDate, phrases } from '../messages.zh.ts'
import type { Citation, Reply } from '../reply.ts'
import {
  createPlaceFinder,
  normaliseForTopics,
  readAct,
  readCohorts,
  readFacts,
  splitClauses,
  type Act,
  type CohortReading,
  type FactLexicon,
  type PlaceFinder,
} from '../understand/index.ts'
import { answerAmount, valueEntry } from './answer-amount.ts'
import { answerTopic } from './answer-topic.ts'
import { groupsOf, type AnswerContext } from './context.ts'
import { answerToAsked, assumptionLine, claimLoose, factsOfTopic, replyFacts, spareDays } from './facts.ts'
import { mergeCohorts, overlay } from './merge.ts'
import { questionsOf, type AskedQuestion } from './question.ts'
import { emptyState, type ConversationState } from './state.ts'

export interface AssistantParts {
  readonly knowledge: Knowledge
  readonly lexicon: FactLexicon
  readonly daysOff: DaysOffTable
}

/** The conversation: a pure function from state, words and date to a reply and the next state. */
export interface Assistant {
  readonly knowledge: Knowledge
  readonly turn: (state: ConversationState, text: string, asOf: string) => TurnResult
}

export interface TurnResult {
  readonly state: ConversationState
  readonly reply: Reply
  /** Set when nothing could answer; for the policy officer's list (no personal data is added to it). */
  readonly unanswered?: { readonly topic?: string; readonly place?: string }
}

export function createAssistant({ knowledge, lexicon, daysOff }: AssistantParts): Assistant {
  const { corpus, program } = knowledge
  const finder: PlaceFinder = createPlaceFinder(corpus.places)
  const jurisdictions = new Set(knowledge.entries.map((entry) => entry.place))
  const index: SearchIndex = buildIndex(
    corpus.documents.flatMap((document) =>
      passagesOf(
        {
          documentId: document.id,
          place: document.place,
          family: 'apprenticeship',
          city: corpus.places.get(document.place)?.name ?? '',
          title: document.title,
        },
        document.parsed.root,
        document.raw,
      ),
    ),
  )
  return { knowledge, turn }

  function turn(before: ConversationState, raw: string, asOf: string): TurnResult {
    const text = normaliseForTopics(raw)
    if (text === '') return { state: before, reply: plainReply(phrases.emptyText, 'ask') }
    const act = readAct(text)
    const spoken = act === undefined ? undefined : answerAct(act, text, before)
    if (spoken !== undefined) return spoken

    const places = finder.find(text)
    const known = places.filter((place) => place.kind === 'known')
    const elsewhere = places.filter((place) => place.kind === 'elsewhere')
    const named = known.at(-1)
    const state = listen({ ...before, ...(named === undefined ? {} : { place: named.id }) }, text, asOf, act)
    const [away] = elsewhere
    if (named === undefined && away !== undefined)
      return { state: before, reply: plainReply(phrases.notCovered(away.name), 'out_of_scope') }

    const place = state.place === undefined ? undefined : corpus.places.get(state.place)
    const jurisdiction = place === undefined ? undefined : jurisdictionOf(place)
    const favour = jurisdiction === undefined ? [] : topicsOf(jurisdiction)
    const questions = questionsIn(text, favour, before, state)
    const topics = questions.length === 0 ? before.topics : questions.map((question) => question.topic)
    const asking = { ...state, topics, question: text }
    if (questions.length === 0 && !aboutThis(text) && places.length === 0 && sameFacts(before, state))
      return { state: before, reply: plainReply(phrases.offTopic, 'out_of_scope') }
    if (place === undefined)
      return {
        state: asking,
        reply: plainReply(phrases.askPlace, 'ask', ['region'], replyFacts(asking, [], program, undefined)),
      }
    const date = dateAsked(text, place) ?? asOf
    const resolution = resolve(corpus, { place: place.id, date, topic: 'apprenticeship' })
    if (resolution.kind === 'not-covered' || jurisdiction === undefined)
      return { state: before, reply: plainReply(phrases.notCovered(place.name), 'out_of_scope') }
    if (resolution.kind === 'gap') return { state: asking, reply: gapReply(place, resolution, date) }

    if (questions.length === 0 && !splitClauses(text).some((clause) => clause.asks))
      return {
        state: asking,
        reply: plainReply(phrases.noted(place.name), 'ask', ['topic']),
      }
    return answer(asking, questions, { place, jurisdiction, resolution, date, asOf, text })
  }

  /** Facts about a class, told without a question and nothing asked before: they want to know what it is worth. */
  function questionsIn(
    text: string,
    favour: readonly string[],
    before: ConversationState,
    state: ConversationState,
  ): readonly AskedQuestion[] {
    const questions = questionsOf(text, {
      favour,
      previous: before.topics,
      tellsClass: tells(readCohorts(text)),
      counted: groupsOf(state).some((facts) => facts['headcount'] !== undefined),
    })
    if (questions.length > 0) return questions
    const told = groupsOf(state).some(
      (facts) => facts['headcount'] !== undefined || facts['level'] !== undefined,
    )
    return told && !sameFacts(before, state)
      ? [{ topic: 'subsidy-amount', forms: ['amount'], negated: false, text }]
      : []
  }

  interface Grounds {
    readonly place: Place
    readonly jurisdiction: string
    readonly resolution: Extract<Resolution, { kind: 'applies' }>
    readonly date: string
    readonly asOf: string
    readonly text: string
  }

  function answer(
    asking: ConversationState,
    questions: readonly AskedQuestion[],
    grounds: Grounds,
  ): TurnResult {
    const { place, jurisdiction, resolution, date, text, asOf } = grounds
    const wanted = questions.flatMap((question) => factsOfTopic(knowledge, jurisdiction, question.topic))
    const reading = readFacts(text, lexicon, program.facts, asOf)
    const claimed = claimLoose(reading, wanted, asking.shared, program, asOf)
    const state: ConversationState = { ...asking, shared: overlay(asking.shared, claimed, program) }
    const context: AnswerContext = {
      knowledge,
      program,
      asOf: date,
      jurisdiction,
      placeName: place.name,
      within: new Set(corpus.places.upwards(place.id).map((each) => each.id)),
      resolution,
      shared: state.shared,
      groups: state.groups,
      declined: new Set(state.declined),
      daysOff,
      spareDays: spareDays(reading, claimed, asOf),
    }
    const parts = questions.flatMap((question) => {
      const found = answerOne(context, question)
      return found === undefined ? [] : [found]
    })
    if (parts.length === 0) return fallback(state, grounds, questions[0]?.topic)
    const asked = parts.flatMap((each) => each.missing).find((fact) => program.facts.has(fact))
    const reply = render({
      parts,
      quotes: knowledge.quotes,
      resolution,
      facts: replyFacts(state, parts, program, place.name),
      assumption: assumptionLine(parts, program),
    })
    return { state: { ...state, asked, explained: explanation(reply) }, reply }
  }

  function answerOne(context: AnswerContext, question: AskedQuestion): Part | undefined {
    if (valueEntry(context, question.topic) === undefined) return answerTopic(context, question)
    const counted = groupsOf(context).some((facts) => facts['headcount'] !== undefined)
    const asksMoney = question.forms.some((form) => form === 'amount' || form === 'howmany')
    const computes =
      alwaysComputed.has(question.topic) || asksMoney || (counted && question.polar === undefined)
    const first = computes ? answerAmount(context, question.topic) : answerTopic(context, question)
    return first ?? (computes ? answerTopic(context, question) : answerAmount(context, question.topic))
  }

  /** Takes in what the turn says about place, people and circumstances. */
  function listen(
    before: ConversationState,
    text: string,
    asOf: string,
    act: Act | undefined,
  ): ConversationState {
    if (act === 'unsure' && before.asked !== undefined)
      return { ...before, declined: [...before.declined, before.asked] }
    const cohorts = mergeCohorts(before, readCohorts(text), text, program)
    const reading = readFacts(text, lexicon, program.facts, asOf)
    const said = Object.fromEntries(reading.mentions.map((mention) => [mention.fact, mention.value]))
    const replied = answerToAsked(text, before.asked, program)
    return { ...cohorts, shared: overlay(cohorts.shared, { ...replied, ...said }, program) }
  }

  function answerAct(act: Act, text: string, before: ConversationState): TurnResult | undefined {
    const say = (message: string, outcome: Reply['outcome'] = 'out_of_scope') => ({
      state: before,
      reply: plainReply(message, outcome),
    })
    switch (act) {
      case 'restart':
        return { state: emptyState, reply: plainReply(phrases.restarted, 'ask') }
      case 'greeting':
        return say(phrases.greeting, 'ask')
      case 'thanks':
        return say(phrases.thanks, 'answer')
      case 'why':
      case 'source': {
        const kept = before.explained
        if (kept === undefined) return say(phrases.nothingToExplain, 'ask')
        return say((act === 'why' ? kept.why : kept.sources).join('\n'), 'answer')
      }
      case 'unsure':
        return undefined
      case 'instruction':
        return say(phrases.instruction)
      case 'approve':
        return say(phrases.approve)
      case 'fake':
        return say(phrases.fake)
      case 'promise':
        return say(phrases.promise)
      case 'secret':
        return say(phrases.secret)
      case 'off-topic':
        return /学徒/u.test(text) ? undefined : say(phrases.offTopic)
    }
  }

  /** No entry answers: the nearest clauses of the place's own texts, or nothing. */
  function fallback(state: ConversationState, grounds: Grounds, topic: string | undefined): TurnResult {
    const { place, resolution, text } = grounds
    const documents = resolution.chain.map((link) => link.document.id)
    const hits = search(index, text, { documents, limit: 2 })
    const citations = hits.flatMap(({ passage }): Citation[] => {
      const document = corpus.get(passage.documentId)
      if (document === undefined) return []
      const end = Math.min(passage.end, passage.start + 600)
      const quote = document.raw.slice(passage.start, end).trimEnd()
      return [
        {
          document: document.shortName,
          title: document.title,
          provision: passage.context.split(' ').at(-1) ?? '',
          quote,
          sourceFile: document.file,
          start: passage.start,
          end: passage.start + quote.length,
          status: '未见废止',
        },
      ]
    })
    const message = citations.length === 0 ? phrases.notFoundAtAll(place.name) : phrases.notFound(place.name)
    const base = render({
      parts: [part('not_stated', [atom('not-found', 'absence', message)])],
      quotes: knowledge.quotes,
      resolution,
      facts: replyFacts(state, [], program, place.name),
      assumption: '',
    })
    const blocks = citations.map(
      (citation) => `> 【${citation.document}】\n> ${citation.quote.replace(/\s*\n\s*/gu, '\n> ')}`,
    )
    const unanswered = { place: place.id, ...(topic === undefined ? {} : { topic }) }
    return { state, reply: { ...base, citations, text: [base.answer, ...blocks].join('\n\n') }, unanswered }
  }

  function gapReply(place: Place, gap: Extract<Resolution, { kind: 'gap' }>, date: string): Reply {
    const applied = gap.applied === undefined ? undefined : (gap.applied.docNumber ?? gap.applied.name)
    return plainReply(phrases.gap(place.name, chineseDate(date), applied, gap.later.shortName), 'not_stated')
  }

  /** A day or year before the place's first text, when the question is about that time. */
  function dateAsked(text: string, place: Place): string | undefined {
    const match =
      /(?<!\d|〔)(20[12]\d)年(?!起)(?:的)?(?:时候|那时|当时|那会儿|开班|备案|标准|政策|补贴|能|的|以前|之前|(\d{1,2})月(?:份)?)?/u.exec(
        text,
      )
    if (match === null || /十四五/u.test(text)) return undefined
    const [, year = '', month] = match
    const date = `${year}-${(month ?? (/(?:以前|之前)/u.test(match[0]) ? '1' : '12')).padStart(2, '0')}-28`
    const resolution = resolve(corpus, { place: place.id, date, topic: 'apprenticeship' })
    return resolution.kind === 'gap' ? date : undefined
  }

  function jurisdictionOf(place: Place): string | undefined {
    return corpus.places.upwards(place.id).find((each) => jurisdictions.has(each.id))?.id
  }

  function topicsOf(jurisdiction: string): readonly string[] {
    return [
      ...new Set(
        knowledge.entries.filter((entry) => entry.place === jurisdiction).flatMap((entry) => entry.topics),
      ),
    ]
  }
}

/** Topics that are nothing but an amount. */
const alwaysComputed = new Set(['subsidy-amount', 'subsidy-rate', 'payable-rate', 'field-claim-amount'])

function explanation(reply: Reply): NonNullable<ConversationState['explained']> {
  return {
    why: [
      '推导过程：',
      ...reply.trace.map(
        (step) =>
          `- ${step.label}：${step.value}${step.citation.length === 0 ? '' : `（原文${step.citation.map((at) => String(at + 1)).join('、')}）`}`,
      ),
      ...reply.citations.map(
        (citation, at) => `原文${String(at + 1)}：${citation.document} ${citation.provision}`,
      ),
    ],
    sources: reply.citations.map(
      (citation) => `【${citation.document} ${citation.provision}】\n${citation.quote}`,
    ),
  }
}

/** Whether the words belong to this field at all. */
function aboutThis(text: string): boolean {
  return /学徒|补贴|补助|培训|培养|备案|申领|申报|技能|工种|证书|技师|[初中高]级工?|导师|机构|教材|学分|课时|考核|评价|鉴定|花名册|附件|协议|合同|资金|材料|期限|开班|结班|离职|补多少|能领|线上|派遣/u.test(
    text,
  )
}

function tells(reading: CohortReading): boolean {
  return reading.groups.length > 0 || Object.keys(reading.shared).length > 0
}

function sameFacts(before: ConversationState, after: ConversationState): boolean {
  return (
    JSON.stringify([before.shared, before.groups, before.declined]) ===
    JSON.stringify([after.shared, after.groups, after.declined])
  )
}
