import type { Knowledge } from '../../knowledge/index.ts'
import { answerLimit, plainReply } from '../compose/index.ts'
import { phrases } from '../messages.zh.ts'
import { rememberRecent } from '../recent.ts'
import { normaliseForTopics, readAct, withoutCourtesy } from '../understand/index.ts'
import { replyToAct } from './act-replies.ts'
import { amendFacts, type Amendment, type FactChanges } from './amend.ts'
import { answerAgain } from './answer-again.ts'
import type { CheckNews } from './check-news.ts'
import {
  comparedPlaces,
  everyPlace,
  notBorrowed,
  sameText,
  topicOfShare,
  underOneText,
  withoutBorrowing,
  type ComparedPlace,
} from './compare.ts'
import { joinReplies } from './joined-replies.ts'
import { closeList, talkOfList } from './list-talk-turn.ts'
import { standardsOf } from './place-standards.ts'
import { createKnownPassage, withoutPasted } from './pasted.ts'
import { questionsOf } from './question.ts'
import { readingTask, reread, type Reading, type ReadingTask } from './reread.ts'
import { createResources, type AssistantParts } from './resources.ts'
import { emptyState, type ConversationState } from './state.ts'
import { takeTurn } from './take-turn.ts'
import { withLine, type TurnResult } from './turn-result.ts'

/** The conversation: a pure function from state, words and date to a reply and the next state. */
export interface Assistant {
  readonly knowledge: Knowledge
  /** `check`: how the last check of the user's files stands, wanted where `asksForCheck` says so. */
  readonly turn: (state: ConversationState, text: string, asOf: string, check?: CheckNews) => TurnResult
  /** What a reader of another kind may choose from after a turn that was not surely understood. */
  readonly readingTask: (
    before: ConversationState,
    text: string,
    result: TurnResult,
  ) => ReadingTask | undefined
  /** The turn answered on what was chosen; undefined where our own reading of the words does not bear it out. */
  readonly reread: (
    before: ConversationState,
    text: string,
    asOf: string,
    task: ReadingTask,
    reading: Reading,
  ) => TurnResult | undefined
  /** Corrects or forgets facts and answers the last question again; nothing is corrected when it is refused. */
  readonly amend: (
    state: ConversationState,
    changes: FactChanges,
    asOf: string,
  ) => ({ readonly kind: 'amended' } & TurnResult) | Extract<Amendment, { kind: 'refused' }>
}

/** @throws when the topic lexicon is broken: better at start than at the first question. */
export function createAssistant(parts: AssistantParts): Assistant {
  const resources = createResources(parts)
  const { knowledge, finder, coverage } = resources
  const { jurisdictionAt } = coverage
  const isKnownPassage = createKnownPassage(resources.corpus)
  questionsOf('', noContext)
  return {
    knowledge,
    turn,
    amend,
    readingTask: (before, text, result) => readingTask(resources, before, text, result),
    reread: (before, text, asOf, task, reading) => reread(resources, before, text, asOf, task, reading),
  }

  function turn(before: ConversationState, raw: string, asOf: string, check?: CheckNews): TurnResult {
    const { said, passages } = withoutPasted(raw)
    const result = turnOn(before, said, asOf, check)
    const strange = passages.some((passage) => !isKnownPassage(passage))
    return strange && result.reply.outcome !== 'out_of_scope'
      ? withLine(result, phrases.strangePassage)
      : result
  }

  function turnOn(
    before: ConversationState,
    raw: string,
    asOf: string,
    check: CheckNews | undefined,
  ): TurnResult {
    const whole = normaliseForTopics(raw)
    if (whole === '') return { state: before, reply: plainReply(phrases.emptyText, 'ask') }
    const act = readAct(whole)
    const spoken = act === undefined ? undefined : replyToAct(resources, act, whole, before, check)
    if (spoken !== undefined) return spoken
    const text = withoutCourtesy(whole)

    const listed = talkOfList(resources, before, text, asOf)
    if (listed !== undefined) return listed

    const borrowed = withoutBorrowing(text, finder.find(text), jurisdictionAt)
    if (borrowed !== undefined) {
      const result = closeList(before, takeTurn(resources, before, borrowed.text, asOf, act))
      return { ...result, reply: notBorrowed(result.reply, borrowed.from) }
    }
    const places =
      comparedPlaces(text, finder.find(text), jurisdictionAt) ??
      (before.place === undefined && finder.find(text).length === 0
        ? everyPlace(text, coverage.places)
        : undefined)
    if (places === undefined) {
      const result = closeList(before, takeTurn(resources, before, text, asOf, act))
      const shared = underOneText(text, finder.find(text), jurisdictionAt)
      return shared ? { ...result, reply: sameText(result.reply) } : result
    }
    const limit = Math.floor(answerLimit / places.length)
    const turnAt = (place: ComparedPlace, topic?: string) => ({
      name: place.name,
      jurisdiction: jurisdictionAt(place.id) ?? '',
      standards: standardsOf(resources, jurisdictionAt(place.id) ?? ''),
      ...takeTurn(resources, before, place.text, asOf, act, limit, topic),
    })
    const alone = places.map((place) => turnAt(place))
    const ofShare = topicOfShare(text, alone, coverage)
    const turns = places.flatMap((place, at) =>
      ofShare === undefined || alone[at]?.state.topics[0] === ofShare
        ? (alone[at] ?? [])
        : turnAt(place, ofShare),
    )
    return { state: turns.at(-1)?.state ?? before, reply: joinReplies(turns, text) }
  }

  function amend(before: ConversationState, changes: FactChanges, asOf: string) {
    const amended = amendFacts(
      before,
      changes,
      knowledge,
      (place) => coverage.jurisdictionOf(place) !== undefined,
    )
    if (amended.kind === 'refused') return amended
    const { state } = amended
    return { kind: 'amended' as const, ...answerAgain(resources, state, asOf) }
  }
}

const rememberedTexts = 200

/** Whether the words ask to have files checked, or how a check came out. Asked of every turn, also of those that need not be worked out. */
export const asksForCheck = rememberRecent(
  (raw: string) => readAct(normaliseForTopics(raw)) === 'check',
  rememberedTexts,
)

const noContext = {
  said: () => new Map<string, number>(),
  favour: [],
  money: new Set<string>(),
  previous: emptyState.topics,
  subject: '',
  shares: new Map(),
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
