import type { FactId, Program } from '../../../knowledge/index.ts'
import {
  classNumber,
  namedAgainAt,
  readCohorts,
  readFacts,
  tradesAsClasses,
  unreadPart,
  withNumbers,
  type Act,
  type CohortReading,
  type Crossed,
} from '../../understand/index.ts'
import { alikeClassesApart } from './alike-classes.ts'
import { answerOpen } from './answers-open.ts'
import { asFiled } from './as-filed.ts'
import { ofApprentices, ofCase, undisputed } from './of-case.ts'
import { groupChanged, withClassLeft, wondersOfChange } from './changed-class.ts'
import { certificatesHeard } from './certificates-heard.ts'
import { classOutcomes } from './class-outcomes.ts'
import { answerToAsked, isBareAnswer } from './facts.ts'
import { classesIn, tradesKnown } from './classes-known.ts'
import { contrasted } from './contrasted.ts'
import { completeCrossed, countsNobodyKnown, crossKnown, settleCrossed } from './crossed-classes.ts'
import { divisible } from './divisible.ts'
import { cohortFacts, mergeCohorts, outcomeFacts, overlay } from './merge.ts'
import { projectNoMore } from './evaluation-first.ts'
import { withoutReason } from './held-apart.ts'
import { fewerOrApart } from './fewer-or-apart.ts'
import { fewerInClasses } from './fewer.ts'
import {
  besideClasses,
  bringsClass,
  countsFirm,
  countsPlan,
  setAside,
  takenTogether,
} from './further-class.ts'
import { asksOfUntold, failsOfUnknown, partUnclear, tellsTradesApart } from './of-whom-unclear.ts'
import { movedBetween } from './moved.ts'
import { outcomeRuled } from './outcome-ruled.ts'
import type { Ears } from './ears.ts'
import { partApart, withBatch } from './part-apart.ts'
import { partAsked } from './part-asked.ts'
import { partHeld } from './part-held.ts'
import { namesOnly } from './part-named.ts'
import { moreSucceed } from './more-succeed.ts'
import { nothingHappened } from './nothing-happened.ts'
import { openExamined } from './open-examined.ts'
import { recount } from './recount.ts'
import { retellNamed } from './retell-named.ts'
import { inPlaceOfLeft, leaveOut, retell } from './retell.ts'
import { namesUnknownClass, splitKnown } from './split-known.ts'
import { apartAgain, apartCorrected, settlesApart } from './those-apart.ts'
import { toldInVain } from './told-in-vain.ts'
import { besideUncounted, othersCounted, someOfUncounted } from './uncounted.ts'
import { withoutRuleFigures } from '../verdict/put-figures.ts'
import { asksOfOwnMoney } from '../question/own-money.ts'
import {
  forget,
  groupAlone,
  outcomeOfUnsettled,
  refersToUnsettled,
  stillUnsettled,
  surely,
  tellsOfFewer,
  undivided,
  unsettled,
} from './unsettled.ts'
import type { ConversationState, SharedFacts } from '../state.ts'

/** What a turn says, before it is known what it asks. */
export interface Heard {
  readonly state: ConversationState
  readonly cohorts: CohortReading
  /** So many of the people known were told apart by words not understood. */
  readonly apart?: number
  /** The text that told them apart. */
  readonly apartText?: string
  /** What was said without the words of those told apart: they hold of them alone. */
  readonly ofOthers?: string
  /** The groups alone that the turn asks about. */
  readonly only?: readonly SharedFacts[]
  /** Something was told of some of several classes known. */
  readonly ofClasses?: boolean
  /** Whether anything was said about the apprentices. */
  readonly tellsClass: boolean
  /** Facts told in so many words in this turn. */
  readonly mentioned: readonly FactId[]
}

/** Takes in what the turn says about people and circumstances. */
export function hear(
  known: ConversationState,
  heard: string,
  asOf: string,
  act: Act | undefined,
  ears: Ears,
): Heard {
  const { before, text: said } = alikeClassesApart(known, heard)
  const twice = toldAgain(before, said, asOf, act, ears) ?? certificatesHeard(before, said, ears.program)
  if (twice !== undefined) return twice
  const text = withClassLeft(
    before,
    withoutReason(before, withNumbers(withoutRuleFigures(said), tradesKnown(before))),
  )
  const together = takenTogether(before, text)
  if (together !== undefined)
    return { state: together, cohorts: nothingTold, tellsClass: true, mentioned: [] }
  const split = splitKnown(before, text)
  const brings = split === undefined && bringsClass(before, text)
  const cohorts = readCohorts(
    answersLength(before, text, ears.program) || asksOfOwnMoney(before, text) ? '' : text,
    brings ? undefined : divisible(before, text),
  )
  const tellsClass = cohorts.unsure || cohorts.groups.length > 0 || Object.keys(cohorts.shared).length > 0
  const some = fewerOrApart(before, text)
  if (some?.fewer !== undefined)
    return { ...unclear(some.fewer, undefined, ''), cohorts: { ...cohorts, unsure: false }, tellsClass: true }
  if (some !== undefined) return { ...unclear(before, undefined, some.rest), ...some.apart }
  if (countsPlan(text) || (counted(before) && countsFirm(text)) || wondersOfChange(before, text))
    return { state: before, cohorts: nothingTold, tellsClass: false, mentioned: [] }
  const only =
    partAsked(before, cohorts, text) ?? outcomeRuled(before, cohorts, text) ?? partHeld(before, cohorts, text)
  if (only !== undefined) return { state: before, cohorts, only, tellsClass: true, mentioned: [] }
  if (before.groups.length > 1 && namesOnly(before.groups, cohorts))
    return { state: before, cohorts: nothingTold, tellsClass: true, mentioned: [] }
  if (act === 'unsure' && before.asked !== undefined)
    return {
      state: { ...before, declined: [...before.declined, before.asked] },
      cohorts,
      tellsClass,
      mentioned: [],
    }
  if (tellsClass && otherProgramme.test(text) && counted(before)) return unclear(before)
  const someApart = before.last?.apart
  if (someApart !== undefined && cohorts.tokens.length === 0 && !tellsClass && !settlesApart(text))
    return { ...unclear(before), ...apartAgain(before, someApart, text) }
  const corrected = apartCorrected(before, text)
  if (corrected !== undefined) return { ...unclear(before), ...corrected }
  if (split === 'unclear' || namesUnknownClass(before, cohorts)) return unclear(before)
  if (failsOfUnknown(before, cohorts, text) || asksOfUntold(before, text)) return unclear(before)
  if (someOfUncounted(before, cohorts, text)) return unclear(forget(before, outcomeFacts))
  if (tellsTradesApart(before, cohorts, text)) return unclear(forget(before, outcomeFacts))
  const whose = settleCrossed(before, cohorts)
  const left = refersToUnsettled(before, cohorts) || stillUnsettled(before, cohorts, text)
  if (whose === undefined && (left || outcomeOfUnsettled(before, cohorts))) return unclear(before)
  const completed = completeCrossed(before, cohorts, answerToAsked(text, before.asked, ears.program))
  if (completed !== undefined) return unclear(before, completed)
  if (brings && cohorts.unsure) return unclear(forget(before, ['headcount', ...outcomeFacts]))
  const anew =
    split ??
    contrasted(before, text) ??
    fewerInClasses(before, text) ??
    movedBetween(before, text) ??
    groupChanged(before, text) ??
    moreSucceed(before, text) ??
    nothingHappened(before, text) ??
    openExamined(before, text)
  if (anew === 'unclear') return unclear(forget(before, ['headcount', ...outcomeFacts]))
  const outcomes =
    brings || (whose ?? anew) !== undefined ? undefined : classOutcomes(before, text, ears.program)
  if (outcomes === 'unclear') return unclear(forget(before, outcomeFacts))
  const carved =
    anew ??
    (brings ? besideClasses(before, cohorts, text) : besideUncounted(before, cohorts, text)) ??
    whose ??
    othersCounted(before, cohorts, text) ??
    answerOpen(before, cohorts, text, ears.program) ??
    retell(before, cohorts) ??
    retellNamed(before, text, ears.program) ??
    leaveOut(before, cohorts, text) ??
    inPlaceOfLeft(before, cohorts, text) ??
    outcomes ??
    groupAlone(before, text)
  const again = carved === undefined ? recount(before, text, cohorts, ears.program) : undefined
  if (carved === undefined && again === undefined) {
    if (partUnclear(before, cohorts, text)) return unclear(forget(before, outcomeFacts))
    const crossed = crossKnown(before, cohorts, text, ears.program)
    if (crossed !== undefined) return unclear(forget(before, outcomeFacts), crossed)
    if (countsNobodyKnown(before, cohorts, text))
      return unclear(forget(before, ['headcount', ...outcomeFacts]))
  }
  if (again?.kind === 'unclear')
    return again.apart === undefined
      ? unclear(undivided(before, cohorts, again.total))
      : {
          ...unclear(before, undefined, unreadPart(text)?.text ?? ''),
          ...apartAgain(before, again.apart, text),
        }
  const recounted = carved ?? again?.state
  if (recounted === undefined && tellsOfFewer(before, cohorts)) return unclear(forget(before, outcomeFacts))
  const part = recounted === undefined && cohorts.unsure ? partApart(text) : undefined
  if (part !== undefined) {
    const known = mergeCohorts(before, part.reading, part.text, ears.program)
    return { ...unclear(known, undefined, part.text), apart: part.count, apartText: text }
  }
  const told = projectNoMore(unsettled(before, cohorts), cohorts)
  const merged = recounted ?? mergeCohorts(told, asFiled(told, surely(cohorts), text), text, ears.program)
  if (recounted === undefined && toldInVain(before, merged, cohorts, text))
    return { ...unclear(forget(before, outcomeFacts)), tellsClass: true }
  const { mentions } = readFacts(said, ears.lexicon, ears.program.facts, asOf)
  return {
    state: {
      ...withFacts(merged, said, asOf, before.asked, ears),
      aside: recounted === undefined ? setAside(before, merged, cohorts, text) : (before.aside ?? []),
    },
    cohorts: recounted === undefined ? cohorts : { ...cohorts, unsure: false },
    ofClasses: outcomes !== undefined && carved === outcomes,
    tellsClass,
    mentioned: mentions.map(({ fact }) => fact),
  }

  /** Of whom it holds was not said: no sum rests on it. */
  function unclear(known: ConversationState, crossed?: Crossed, ofOthers?: string): Heard {
    return {
      state: withBatch(withFacts(known, ofOthers ?? said, asOf, before.asked, ears), said, asOf, ears),
      ...(ofOthers === undefined ? {} : { ofOthers }),
      cohorts: { ...cohorts, unsure: true, ...(crossed === undefined ? {} : { crossed }) },
      tellsClass,
      mentioned: [],
    }
  }
}

/** 甲班20人，乙班18人，甲班都有证，乙班2个没过: what the classes are, and then what came of each, as if told in two turns. */
function toldAgain(...[before, said, asOf, act, ears]: Parameters<typeof hear>): Heard | undefined {
  const at = namedAgainAt(said)
  if (at === undefined) return undefined
  const first = hear(before, tradesAsClasses(said.slice(0, at)), asOf, act, ears)
  const { groups, unsure } = first.cohorts
  const tells = classesIn(before) === undefined ? ['headcount'] : ['headcount', 'years']
  const named = groups.every((group) => group[classNumber] && tells.some((fact) => group[fact] !== undefined))
  if (unsure || groups.length < 2 || !named) return undefined
  const then = hear(first.state, said.slice(at), asOf, act, ears)
  return then.cohorts.unsure || then.only !== undefined
    ? undefined
    : { ...then, cohorts: first.cohorts, mentioned: [...first.mentioned, ...then.mentioned] }
}

const nothingTold = readCohorts('')

/** 两年, of the contract just asked about: not how long they are trained. */
function answersLength({ asked }: ConversationState, text: string, program: Program): boolean {
  if (asked === undefined || cohortFacts.has(asked)) return false
  return typeof answerToAsked(text, asked, program)[asked] === 'number' && isBareAnswer(text, asked, program)
}

/** Apprentices told of before; people of another programme (普通职工培训80人) are not added to them. */
function counted(state: ConversationState): boolean {
  return [state.shared, ...state.groups].some(
    (group) =>
      group['headcount'] !== undefined && (group['years'] !== undefined || group['level'] !== undefined),
  )
}

const otherProgramme =
  /(?:另外|还|又|再)[^，。？！]{0,4}(?:办|搞|做|有)[^，。？！]{0,4}(?:普通|职工|岗前|订单|短期)/u

/** The same turn where the words for levels and certificates describe a mentor or a certificate held, not apprentices. */
export function hearWithoutCohorts(
  before: ConversationState,
  text: string,
  asOf: string,
  ears: Ears,
): ConversationState {
  return withFacts(before, text, asOf, before.asked, ears)
}

function withFacts(
  state: ConversationState,
  text: string,
  asOf: string,
  asked: FactId | undefined,
  { program, lexicon }: Ears,
): ConversationState {
  const reading = ofApprentices(state, text, readFacts(text, lexicon, program.facts, asOf))
  const said = Object.fromEntries(undisputed(ofCase(text, reading)))
  const replied = answerToAsked(text, asked, program)
  return { ...state, shared: overlay(state.shared, { ...replied, ...said }, program) }
}
