import type { Knowledge } from '../../knowledge/index.ts'
import { plainReply } from '../compose/index.ts'
import { phrases } from '../messages.zh.ts'
import {
  dozensCounted,
  normaliseForTopics,
  readAct,
  takenIn,
  tenthsAlone,
  tenthsMeasured,
  withoutCourtesy,
  withoutPlacesOfPapers,
} from '../understand/index.ts'
import { replyToAct } from './act-replies.ts'
import { againstOther } from './amount/against-other.ts'
import { classesHeld } from './amount/classes-held.ts'
import { amendFacts, type Amendment, type FactChanges } from './told/amend.ts'
import { answerAgain } from './answer-again.ts'
import { answerCorrected } from './answer-corrected.ts'
import type { CheckNews } from './check-news.ts'
import {
  comparedPlaces,
  eachHasPeople,
  everyPlace,
  neutral,
  sameText,
  topicOfShare,
  underOneText,
} from './compare/compare.ts'
import { againstPlace, bothSides } from './compare/against-place.ts'
import { notBorrowed, withoutBorrowing } from './compare/borrowing.ts'
import { ofNation } from './documents/of-nation.ts'
import { lentHere, lentToAway } from './compare/lent-to-away.ts'
import { answerApart, turnsAt } from './compare/answer-apart.ts'
import { askedOfPlace } from './compare/asked-of-place.ts'
import { besideFurtherPlace } from './compare/further-place.ts'
import { withElsewhere } from './compare/elsewhere.ts'
import { goesOnApart, keptApart } from './compare/goes-on-apart.ts'
import { besideEachOther, joinReplies } from './compare/joined-replies.ts'
import { closeList, talkOfList } from './papers/list-talk-turn.ts'
import { formCalled } from './papers/form-called.ts'
import { ofSameForm } from './papers/same-form.ts'
import { asksTogether, holdsAgainst } from './compare/places-apart.ts'
import { afterSum } from './amount/after-sum.ts'
import { holdsSums } from './amount/sums-apart.ts'
import { sumOfSome } from './compare/some-places.ts'
import { afterPlaces } from './compare/after-places.ts'
import { withoutLikeness } from './compare/as-there.ts'
import { goesOnCompared, inAll } from './compare/goes-on-compared.ts'
import { ofPlacesSpoken, placesSpoken } from './compare/places-spoken.ts'
import { likened } from './compare/likened.ts'
import { placesOfTerm } from './compare/term-places.ts'
import { heardIn, untold } from './documents/passage-asked.ts'
import { createKnownPassage } from './documents/pasted.ts'
import { namedFirst, ofOwnPlace } from './own-place.ts'
import { noContext } from './question/question-context.ts'
import { questionsOf } from './question/question.ts'
import { readingTask, reread, type Reading, type ReadingTask } from './reread.ts'
import { groupsOf } from './context.ts'
import { createResources, type AssistantParts } from './resources.ts'
import type { ConversationState } from './state.ts'
import { takeTurn } from './take-turn.ts'
import { sumAfterResit } from './told/as-the-others.ts'
import { kindsApart } from './told/kinds-apart.ts'
import { ledBy, withLine, type TurnResult } from './turn-result.ts'

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
    const { said, passages, ofPassage } = heardIn(raw, finder)
    const turned = placesSpoken(resources, before, said, turnOn(before, said, asOf, check))
    const result = ofPassage ? untold(before, turned) : turned
    const strange = passages.some((passage) => !isKnownPassage(passage))
    return strange && result.reply.outcome !== 'out_of_scope'
      ? withLine(result, phrases.strangePassage)
      : result
  }

  function turnOn(
    known: ConversationState,
    raw: string,
    asOf: string,
    check: CheckNews | undefined,
  ): TurnResult {
    const whole = tenthsMeasured(dozensCounted(normaliseForTopics(raw)))
    if (whole === '') return { state: known, reply: plainReply(phrases.emptyText, 'ask') }
    const act = readAct(whole)
    const spoken = act === undefined ? undefined : replyToAct(resources, act, whole, known, check)
    if (spoken !== undefined) return spoken
    const plain = withoutCourtesy(whole)
    const counted = groupsOf(known).some(({ headcount }) => headcount !== undefined)
    const polite = takenIn(
      counted ? plain : tenthsAlone(plain),
      known.last?.questions[0]?.polar === 'require',
    )
    const named = withoutPlacesOfPapers(polite, finder.find(polite), known.place, jurisdictionAt)
    const called = formCalled(resources, known.place, named)
    const ownAlone = withoutLikeness(called, finder.find(called), known.place, jurisdictionAt) ?? called
    const text = askedOfPlace(resources, known, ofSameForm(ownAlone, known.last?.text))
    const atHome = ofOwnPlace(resources, known, text)
    if (atHome !== undefined) return namedFirst(turnOn(atHome.state, atHome.text, asOf, check), atHome.name)
    const { beside = [], compared, ...before } = known
    const goesOn =
      sumOfSome(resources, beside, text, asOf) ??
      (compared === undefined ? besideFurtherPlace(resources, beside, text, asOf) : undefined) ??
      goesOnApart(resources, beside, text, asOf)
    if (goesOn !== undefined) return closeList(before, goesOn)
    const ofSpoken = ofPlacesSpoken(resources, before, text, asOf)
    if (ofSpoken !== undefined) return closeList(before, ofSpoken)
    const together = withElsewhere(resources, before, text, asOf)
    if (together !== undefined) return closeList(before, together)

    const listed = talkOfList(resources, before, text, asOf)
    if (listed !== undefined) return listed

    const held =
      bothSides(resources, before, { beside, compared }, text, asOf) ??
      againstPlace(resources, before, text, asOf)
    if (held !== undefined) return closeList(before, held)

    if (compared !== undefined) {
      if (holdsSums(text, before)) {
        const { state, ...result } = closeList(before, takeTurn(resources, before, text, asOf, act))
        return { ...result, state: { ...state, compared } }
      }
      const turns = goesOnCompared(resources, compared, text, asOf, act)
      if (turns !== undefined) {
        const state = afterPlaces(before, turns, { ...compared, apart: false })
        const reply = inAll.test(text)
          ? besideEachOther(turns, true)
          : joinReplies(turns, `${compared.by}，${text}`)
        return closeList(before, { state, reply })
      }
    }

    const borrowed = withoutBorrowing(text, finder.find(text), before.place, jurisdictionAt)
    if (borrowed !== undefined) {
      const own =
        borrowed.text === undefined
          ? answerAgain(resources, before, asOf)
          : takeTurn(resources, before, borrowed.text, asOf, act)
      const result = closeList(before, own)
      return { ...result, reply: notBorrowed(result.reply, phrases.notBorrowed(borrowed.from)) }
    }
    const taken = (state: ConversationState, asked: string) =>
      takeTurn(resources, state, asked, asOf, undefined)
    const national = finder.find(text).length > 0 ? undefined : ofNation(text)
    if (national !== undefined) return { state: before, reply: national }
    const lent =
      lentToAway(before, text, finder.find(text), taken) ??
      lentHere(before, text, finder.find(text), (id) => resources.corpus.places.get(id)?.name, taken)
    if (lent !== undefined) return closeList(before, lent)
    const against =
      finder.find(text).length > 0
        ? undefined
        : (classesHeld(before, text, taken) ?? againstOther(before, text, taken))
    if (against !== undefined) return closeList(before, against)
    const ofSum = afterSum(before, text, finder.find(text).length > 0, taken)
    if (ofSum !== undefined) return closeList(before, ofSum)
    const apart = answerApart(resources, before, text, asOf, act)
    if (apart !== undefined) return closeList(before, apart)
    const ofTerm = placesOfTerm(knowledge, text)
    const places =
      comparedPlaces(text, finder.find(text), jurisdictionAt) ??
      (before.place === undefined && finder.find(text).length === 0
        ? (everyPlace(text, coverage.places) ?? ofTerm)
        : undefined)
    if (places === undefined) {
      const shared = underOneText(text, finder.find(text), jurisdictionAt)
      const asked = shared?.beside === true ? neutral(text) : text
      const turned =
        kindsApart(resources, before, asked, taken) ??
        takeTurn(resources, before, asked, asOf, act, undefined, sumAfterResit(before, asked))
      const result = closeList(before, turned)
      const [own, ...more] = compared?.places.filter(({ state }) => state.place === result.state.place) ?? []
      // 太原那10个才7个拿证, after three places: of that one alone.
      if (own !== undefined && more.length === 0 && result.reply.amounts.some(({ kind }) => kind === 'total'))
        return { ...result, reply: ledBy(result.reply, phrases.ofThisPlace(own.name)) }
      if (shared !== undefined) return { ...result, reply: sameText(result.reply) }
      return answerCorrected(resources, before, text, likened(resources, before, text, asOf, result), asOf)
    }
    const turnAt = turnsAt(resources, before, asOf, act, places)
    const alone = places.map((place) => turnAt(place))
    const ofShare = topicOfShare(text, alone, coverage)
    const turns = places.flatMap((place, at) =>
      ofShare === undefined || alone[at]?.state.topics[0] === ofShare
        ? (alone[at] ?? [])
        : turnAt(place, ofShare),
    )
    const own = eachHasPeople(text, finder.find(text))
    if (own && asksTogether(text) && !holdsAgainst(text))
      return { state: keptApart(turns) ?? before, reply: besideEachOther(turns, true) }
    const state = afterPlaces(before, turns, { by: text, own: own && !holdsAgainst(text), apart: own })
    // None of the places that explain a word is the user's.
    return {
      state: places === ofTerm ? { ...state, place: undefined, compared: undefined } : state,
      reply: joinReplies(turns, text),
    }
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
