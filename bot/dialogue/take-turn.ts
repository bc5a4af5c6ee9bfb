import { plainReply } from '../compose/index.ts'
import { phrases } from '../messages.zh.ts'
import {
  hasRoughCount,
  notKnown,
  readAdvance,
  splitClauses,
  todayTold,
  withoutOrdinals,
  type Act,
} from '../understand/index.ts'
import { countedAs } from './told/counted-as.ts'
import { newcomers } from './told/left-elsewhere.ts'
import { answerPortal } from './topic/answer-portal.ts'
import { answerAgain } from './answer-again.ts'
import { answerTaken } from './answer-taken.ts'
import { claimsIn } from './claims.ts'
import { groupsOf } from './context.ts'
import { beginList, listWanted } from './papers/list-turn.ts'
import { asksDifference } from './question/difference-words.ts'
import { isElliptic, withoutParties } from './question/elliptic.ts'
import { placesAfter } from './own-place.ts'
import { arrived, askedAway } from './place-away.ts'
import { placeOfForm } from './papers/form-place.ts'
import { beforeCounted } from './told/of-whole-untold.ts'
import { turnsToApprentices } from './told/without-people.ts'
import { plainlySaid } from './told/plainly-said.ts'
import { countsLevel, describesClass, outcomeTold, tellsTerm } from './told/described.ts'
import { isBareAnswer, replyFacts } from './told/facts.ts'
import { findGrounds } from './grounds.ts'
import { dayOf } from './timing/day-of.ts'
import { turnsToAnother } from './told/another-person.ts'
import { advanceKnown } from './told/advance-known.ts'
import { hear } from './told/hear.ts'
import { without } from './told/merge.ts'
import { notQualified } from './told/not-qualified.ts'
import { tellsClasses, topicOfPart } from './told/part-asked.ts'
import { someSaid } from './told/told-in-vain.ts'
import { oursOf } from './amount/our-share.ts'
import { withoutLengthsHeld } from './amount/lengths-held.ts'
import { wantedAfter } from './amount/wanted-sum.ts'
import { onceAnswered, withoutAnswered } from './told/answered-before.ts'
import { waitsInVain } from './told/by-then.ts'
import { keptWaited, putAnew } from './told/put-right-there.ts'
import { putIn, saidUnknown } from './told/said-unknown.ts'
import { sameThere } from './compare/same-there.ts'
import { courseAfter } from './question/course.ts'
import { questionsInCourse } from './question/in-course.ts'
import { asksOfUnmet } from './question/not-met.ts'
import { isOfAnotherField } from './question/other-field.ts'
import { ruleTold } from './question/rule-told.ts'
import type { Resources } from './resources.ts'
import type { ConversationState } from './state.ts'
import { withLine, type TurnResult } from './turn-result.ts'
import { asksSameOfPlace, isPlaceAlone, whereOf, withoutEdgePlaces } from './where.ts'

/** One turn about one place: what is understood, remembered, and answered. `topic`: what is asked, where that is settled already; `again`: what was said was put right in the last question. */
export function takeTurn(
  resources: Resources,
  before: ConversationState,
  said: string,
  asOf: string,
  act: Act | undefined,
  limit?: number,
  topic?: string,
  again = false,
): TurnResult {
  const dated = todayTold(said, asOf)
  if (dated !== undefined)
    return takeTurn(resources, before, dated.text, dated.today, act, limit, topic, again)
  const freed = beforeCounted(withoutAnswered(before, said), said)
  if (freed !== before) return takeTurn(resources, freed, said, asOf, act, limit, topic, again)
  const turned = turnsToApprentices(before, said)
  if (turned !== undefined) return takeTurn(resources, turned, said, asOf, act, limit, topic, again)
  const anew = again ? undefined : putAnew(resources.finder.find, before, said, asOf)
  if (anew !== undefined)
    return keptWaited(
      takeTurn(resources, anew.state, anew.text, asOf, act, limit, topic ?? anew.topic, true),
      anew,
    )
  if (!again && waitsInVain(before, said))
    return { state: before, reply: plainReply(phrases.waitsForWhat, 'ask', ['topic']) }
  const left = again
    ? undefined
    : notQualified(resources, before, said, asOf, (state, words) =>
        takeTurn(resources, state, words, asOf, undefined, limit, topic),
      )
  if (left !== undefined) return left
  const text = plainlySaid(before, said, asOf)
  const unknown = saidUnknown(before, text)
  if (unknown !== undefined) return answerAgain(resources, unknown, asOf)
  const { corpus, program, ears, finder, words, coverage, familiar } = resources
  const { jurisdictionOf } = coverage
  const mentions = finder.find(text)
  const where = whereOf(mentions, text, corpus.places, (place) => jurisdictionOf(place) !== undefined)
  if (where.kind === 'away')
    return askedAway(before, { name: where.name, text, mentions }, (state, asked) =>
      takeTurn(resources, state, asked, asOf, act),
    )
  const ofForm =
    where.kind === 'unsaid' && before.place === undefined
      ? placeOfForm(resources.knowledge, text, before.topics, before.last?.text ?? '')
      : undefined
  if (ofForm !== undefined) {
    const lent = takeTurn(resources, { ...before, place: ofForm.id }, text, asOf, act, limit, topic)
    // The place is not the user's: the next question asks for one.
    const state = { ...lent.state, place: undefined }
    return withLine({ ...lent, state }, phrases.formOf(ofForm.name))
  }
  const here = where.kind === 'known' ? arrived(newcomers(before, where.id, text)) : before
  if (act === 'portal-check') return answerPortal(resources, here, text, asOf)
  const bare = withoutEdgePlaces(text, mentions)
  const spoken = notKnown(where.kind === 'known' && where.id === before.place ? ofThoseHere(bare) : text).rest
  const counted = countedAs(here, spoken, before.place !== undefined && here.place !== before.place)
  const rest = hear(counted?.state ?? here, counted?.rest ?? withoutLengthsHeld(spoken), asOf, act, ears)
  const heard = counted === undefined ? rest : { ...rest, tellsClass: true }
  const place = here.place === undefined ? undefined : corpus.places.get(here.place)
  const jurisdiction = place === undefined ? undefined : jurisdictionOf(place)
  const about = coverage.spokenOf(jurisdiction)
  const wordsHere = jurisdiction === undefined ? undefined : words.get(jurisdiction)
  const put = putIn(bare, heard.tellsClass)
  const begins = before.topics.length === 0 && before.pending === '' && before.asked === undefined
  const toldNothing = begins && !heard.tellsClass && mentions.length > 0
  const unasked = toldNothing && !splitClauses(put).some((clause) => clause.asks)
  const open = (unasked ? ruleTold(put, heard.mentioned.length > 0) : undefined) ?? put
  const asks = splitClauses(open).some((clause) => clause.asks)
  const wanted = listWanted(before, text, {
    mentions,
    act,
    asks,
    tells: heard.tellsClass || heard.mentioned.length > 0 || isBareAnswer(text, before.asked, program),
  })
  if (wanted !== undefined) return beginList(resources, heard.state, place, wanted, text, asOf, limit)
  const alone =
    isPlaceAlone(text, mentions) ||
    (before.last !== undefined && asksSameOfPlace(text, mentions)) ||
    (mentions.length > 0 && sameThere.test(bare) && asksOfUnmet(before.last?.questions))
  const begun = before.place === undefined ? before.pending || before.last?.text : before.last?.text
  const completes = alone && begun !== undefined
  const answersAsked = isBareAnswer(text, before.asked, program)
  // 第二批拿证37人, of batches known: no instalment is asked about.
  const plain = (words: string) => (tellsClasses(before) ? withoutOrdinals(words) : words)
  const asked = someSaid(plain(open))
  const advanceTold = readAdvance(text, before.advance !== undefined)
  const advance = advanceKnown(before, heard.state, advanceTold)
  const decided =
    jurisdiction === undefined || heard.tellsClass
      ? undefined
      : coverage.topicDecided(jurisdiction, heard.mentioned, heard.state.shared)
  // A place and nothing else asks nothing of it.
  const questions =
    alone && !completes
      ? []
      : questionsInCourse(completes ? begun : asked, {
          favour: about?.topics ?? [],
          money: about?.money ?? new Set(),
          shares: about?.shares ?? new Map(),
          said: (asked, clauses) => wordsHere?.(asked, clauses).topics ?? noWords,
          previous: before.topics,
          course: before.course,
          subject: plain(before.subject ?? ''),
          pending: completes ? '' : before.pending,
          tellsClass: heard.tellsClass,
          advance: advanceTold !== undefined ? 'told' : advance !== undefined ? 'known' : undefined,
          outcomeTold: outcomeTold(heard.cohorts),
          claims: claimsIn(text).length > 0,
          factTopic:
            jurisdiction === undefined ? undefined : coverage.topicOfFacts(jurisdiction, heard.mentioned),
          decided,
          describes: describesClass(heard.cohorts),
          counted:
            heard.cohorts.unsure ||
            heard.state.whole !== undefined ||
            groupsOf(heard.state).some((facts) => facts['headcount'] !== undefined),
          termTold: tellsTerm(heard.cohorts),
          switchesPlace: where.kind === 'known' && before.place !== undefined,
          placeAlone: alone,
          answersAsked,
          chosen: topic ?? topicOfPart(before, heard, asked),
        })
  const topicsAsked = questions.map((question) => question.topic)
  const telling = notKnown(text).rest
  const told = before.pending === '' ? telling : `${before.pending}，${telling}`
  // 那一共能领多少, after 里面3个没证 of two classes: it still stands.
  const nothingNew = heard.cohorts.tokens.length === 0 && heard.state.groups === before.groups
  const stands = nothingNew && before.last?.unsure === true ? before.last.crossed : undefined
  const crossed = heard.cohorts.unsure ? heard.cohorts.crossed : stands
  // 那太原呢, 那北京呢 after it: each asks what was asked at first.
  const repeated = completes && before.pending === '' ? withoutEdgePlaces(begun, finder.find(begun)) : ''
  const last = {
    text: repeated === '' ? said : repeated,
    told,
    questions,
    unsure: heard.cohorts.unsure || crossed !== undefined,
    ...(again ? { putRight: true as const } : {}),
    ...(crossed === undefined ? {} : { crossed }),
    ...dayOf(before, told, questions, asOf),
    ...(heard.apart === undefined ? {} : { apart: heard.apart, apartText: heard.apartText ?? text }),
  }
  const { person, forgotten } = turnsToAnother(before, {
    text,
    topic: questions[0]?.topic,
    told: heard.mentioned,
  })
  const state: ConversationState = {
    ...heard.state,
    shared: without(heard.state.shared, forgotten),
    person,
    advance,
    part: heard.only,
    ours: oursOf(text, { ...heard.state, ours: before.ours }),
    wanted: wantedAfter(before, text, questions),
    ...placesAfter(before, heard.state, text, mentions, (id) => corpus.places.get(id)?.name),
    ...(questions.length === 0 ? {} : { last }),
    ...(questions.length === 0 || isElliptic(withoutParties(bare))
      ? {}
      : { subject: questions.find(({ text: put }) => asksDifference(put))?.text ?? bare }),
    answered: undefined,
    topics: questions.length === 0 ? before.topics : topicsAsked,
    course: questions.length === 0 ? before.course : courseAfter(before.course, text, topicsAsked),
    pending:
      asks || topic !== undefined || (heard.tellsClass && before.topics.length > 0)
        ? ''
        : [before.pending, bare]
            .filter((part) => part !== '')
            .join('，')
            .slice(-pendingLimit),
  }
  const turn = {
    text,
    bare,
    asks,
    tells: heard.tellsClass || answersAsked,
    unnamed: mentions.length === 0,
    before,
  }
  if (topic === undefined && !alone && !countsLevel(heard.cohorts) && isOfAnotherField(turn, familiar))
    return { state: before, reply: plainReply(phrases.offTopic, 'out_of_scope') }
  if (place === undefined || jurisdiction === undefined)
    return {
      state,
      reply:
        before.away === undefined
          ? plainReply(phrases.askPlace, 'ask', ['region'], replyFacts(state, [], program, undefined))
          : plainReply(phrases.notCovered(before.away), 'out_of_scope'),
    }
  const found = findGrounds(coverage, place, jurisdiction, text, asOf)
  if (found.kind === 'not-covered') return { state: before, reply: found.reply }
  if (found.kind === 'gap') return { state, reply: found.reply }
  if (questions.length === 0 && !asks)
    return {
      state,
      reply: plainReply(
        hasRoughCount(text) ? `${phrases.noted(place.name)}${phrases.roughCount}` : phrases.noted(place.name),
        'ask',
        ['topic'],
        replyFacts(state, [], program, place.name),
      ),
    }
  const ofAll = heard.ofOthers ?? telling
  const taken = {
    asOf,
    text: telling,
    ofAll,
    before: { ...here, shared: without(here.shared, forgotten) },
    state,
    cohorts: heard.cohorts,
    last,
    limit,
  }
  if (heard.only === undefined) {
    const result = answerTaken(resources, taken, found.grounds)
    return heard.tellsClass ? result : onceAnswered(result)
  }
  const ofPart = answerTaken(resources, { ...taken, state: { ...state, groups: heard.only } }, found.grounds)
  return { ...ofPart, state: { ...ofPart.state, groups: state.groups } }
}

/** 无锡那边有2个没过, of the place spoken of: of those known. */
function ofThoseHere(bare: string): string {
  return bare.replace(/^(?:那边|这边|厂里?|公司|的)+/u, '')
}

const pendingLimit = 300
const noWords: ReadonlyMap<string, number> = new Map()
