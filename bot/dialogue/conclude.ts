import { atom, part, render, type Part } from '../compose/index.ts'
import { levelWanted } from './verdict/level-wanted.ts'
import { classStart } from '../understand/index.ts'
import { phrases } from '../messages.zh.ts'
import { askedWhole, lessAdvance } from './amount/after-advance.ts'
import { amountBeside } from './amount/beside.ts'
import { valueEntry } from './amount/run.ts'
import { answerQuestion } from './answer-question.ts'
import { calculationOf } from './amount/calculation.ts'
import { certificateGroups, countsKindAnew, withKinds } from './told/certificate-groups.ts'
import { crossedSum } from './amount/crossed.ts'
import { sumWithout } from './amount/without.ts'
import { withoutSome } from './amount/without-some.ts'
import { claimsIn } from './claims.ts'
import { groupsOf, type AnswerContext } from './context.ts'
import { dayMentioned } from './timing/dates.ts'
import { earlierClass } from './timing/earlier-class.ts'
import { explanation } from './explanation.ts'
import { assumptionLine, replyFacts } from './told/facts.ts'
import type { Grounds } from './grounds.ts'
import { namedDocuments } from './documents/named-documents.ts'
import type { AskedQuestion } from './question/asked-question.ts'
import { ownMoney, sharesOnly, sumsOfPeople } from './question/money-topics.ts'
import { nearestInstead } from './topic/nearest-instead.ts'
import { repealedDocument } from './documents/repealed-document.ts'
import { ledByLikeness } from './papers/lists-compared.ts'
import type { Resources } from './resources.ts'
import type { ConversationState, LastQuestion, SharedFacts } from './state.ts'
import { heldSums, largerSum, nextHeld, sumsApart, withQuotes } from './amount/sums-apart.ts'
import type { TurnResult } from './turn-result.ts'
import { questionForms, unevenShare } from '../understand/index.ts'
import { unheldDocument } from './documents/unheld-document.ts'
import { apartAgainst, leftOutFor } from './verdict/apart-against.ts'
import { widen } from './verdict/whole-rule.ts'

/** Answers what was understood on what is known. */
export function conclude(
  resources: Resources,
  state: ConversationState,
  { text, told, questions, unsure, crossed, apart: someApart, apartText, leftOut, day }: LastQuestion,
  grounds: Grounds,
  asOf: string,
  spareDays: readonly string[],
  limit?: number,
): TurnResult {
  const { knowledge, corpus, program, daysOff, words, ears } = resources
  const { place, jurisdiction, resolution, date } = grounds
  const ofCertificates = questions.some((question) => question.topic.startsWith('certificate-subsidy'))
  const kinds =
    ofCertificates && !state.groups.some(hasKind) && !countsKindAnew(told)
      ? certificateGroups(told)
      : undefined
  const started = classStart(told, asOf)
  const within = new Set(corpus.places.upwards(place.id).map((each) => each.id))
  const context: AnswerContext = {
    knowledge,
    program,
    asOf: date,
    clauseDate: dayMentioned(told, asOf) ?? day ?? date,
    jurisdiction,
    placeName: place.name,
    within,
    resolution,
    shared: state.shared,
    groups: ofCertificates ? withKinds(kinds ?? state.groups, program) : state.groups,
    ...(state.whole === undefined ? {} : { whole: state.whole }),
    ...(state.advance === undefined ? {} : { advance: state.advance }),
    declined: new Set(state.declined),
    ...(started === undefined ? {} : { started }),
    daysOff,
    spareDays,
    nearness: (question) => words.get(jurisdiction)?.(question, true).entries ?? noWords,
    subject: state.subject,
    claims: claimsIn(text),
    named: namedDocuments(corpus, within, text),
  }
  const unheld = unheldDocument(corpus, within, text) ?? repealedDocument(knowledge, corpus, within, text)
  const unsureSum = (question: AskedQuestion): readonly Part[] => {
    const against = questionForms(question.text).forms.includes('amount')
      ? undefined
      : apartAgainst(context, someApart, apartText, ears, answered)
    const some = withoutSome(context, question, someApart, apartText, against === undefined)
    if (against !== undefined) return some === undefined ? [against] : [against, some]
    const sum = crossedSum(context, question, crossed) ?? some
    const without = sum ?? sumWithout(context, question, someApart, apartText)
    return [without ?? unevenHeads(told, context) ?? unsureClass]
  }
  const answers = (question: AskedQuestion): readonly Part[] => {
    // 他们能报吗, of those just told apart: what was said of them stands in the way.
    const ofThem = question.polar === 'permit' && ofThose.test(question.text)
    const barred = ofThem ? apartAgainst(context, someApart, apartText, ears, answered) : undefined
    if (barred !== undefined) return [barred]
    return unsure &&
      kinds === undefined &&
      !sharesOnly.has(question.topic) &&
      !ownMoney.has(question.topic) &&
      (question.forms.includes('amount') ||
        (sumsOfPeople.has(question.topic) && valueEntry(context, question.topic) !== undefined))
      ? unsureSum(question)
      : answered(context, question)
  }
  const parts = (unheld === undefined ? questions : []).flatMap((question) =>
    answers(askedWhole(context, question)).map((each) => lessAdvance(context, question, each)),
  )
  if (unheld !== undefined) parts.push(unheld)
  // 高级工要先有证吧？有4个中级证才拿了一年: the rule, and then those it speaks against.
  const ofApart =
    parts.length > 0 && apartText !== undefined && text !== apartText && text.includes(apartText)
  const against = ofApart ? apartAgainst(context, someApart, apartText, ears, answered) : undefined
  if (against !== undefined && parts.every(({ missing }) => missing.length === 0)) parts.push(against)
  const ofLeft = leftOut === undefined ? undefined : leftOutFor(context, leftOut, answered)
  if (ofLeft !== undefined) parts.unshift(ofLeft)
  const earlier = earlierClass(context)
  const last = parts.at(-1)
  if (earlier !== undefined && last !== undefined && parts.some(givesSum))
    parts.splice(-1, 1, { ...last, atoms: [...last.atoms, atom('earlier-class', 'condition', earlier.text)] })
  const given = heldSums(state)
  const apart = parts.length === 0 ? undefined : (sumsApart(text, given) ?? largerSum(text, given))
  if (apart !== undefined) parts.splice(0, parts.length, withQuotes(apart, parts))
  const beside = parts.length === 0 ? undefined : amountBeside(context, questions)
  if (beside !== undefined) {
    if (parts[0]?.outcome === 'not_stated') parts.unshift(beside)
    else parts.push(beside)
  }
  if (parts.length === 0) return nearestInstead(resources, state, text, questions, grounds)
  const asked = parts.flatMap((each) => each.missing).find((fact) => program.facts.has(fact))
  const { reply, lines } = render({
    parts,
    quotes: knowledge.quotes,
    resolution,
    facts: replyFacts(state, parts, program, place.name),
    assumption: assumptionLine(parts, program, context),
    ...(limit === undefined ? {} : { limit }),
  })
  const table = calculationOf(reply, told, date, program)
  const calculated = table === undefined ? {} : { calculated: table }
  return {
    state: {
      ...state,
      ...(kinds?.some(hasKind) ? { groups: kinds } : {}),
      asked,
      ...nextHeld(state, reply),
      explained: explanation(reply),
      ...calculated,
    },
    reply,
    lines,
  }
}

function answered(context: AnswerContext, question: AskedQuestion): readonly Part[] {
  const own = answerQuestion(context, widen(context, question))
  return (
    levelWanted(context, question, own) ?? (own === undefined ? [] : [ledByLikeness(context, question, own)])
  )
}

const hasKind = (group: SharedFacts) => group['certificate-kind'] !== undefined

const givesSum = (each: Part) =>
  each.atoms.some(({ amounts }) => amounts.some(({ kind }) => kind === 'total'))

/** 45人的90%: why it is not reckoned. */
function unevenHeads(told: string, context: AnswerContext) {
  const [facts, ...more] = groupsOf(context)
  const known = more.length === 0 ? facts?.['headcount'] : undefined
  const uneven = unevenShare(told, typeof known === 'number' ? known : undefined)
  if (uneven === undefined) return undefined
  const text = phrases.unevenShare(uneven.whole, uneven.share, uneven.heads)
  return part('ask', [atom('uneven', 'ask', text)], { missing: ['headcount'] })
}

const unsureClass = part('ask', [atom('unsure', 'ask', phrases.unsureClass)], { missing: ['headcount'] })
const ofThose =
  /^(?:那|，)*(?:[他她]们?|[他她这那]俩|[这那](?:几|[\d一二两三四五六七八九十]+)(?:个|名|位)?(?:人|学徒)?)/u
const noWords: ReadonlyMap<string, number> = new Map()
