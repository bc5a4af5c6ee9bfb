export { readAct, type Act } from './acts.ts'
export { readAdvance, type AdvanceTold } from './advance.ts'
export { withNames } from './cohorts/class-terms.ts'
export { contrastIn, type Contrast } from './cohorts/contrast.ts'
export type { Crossed } from './cohorts/crossed.ts'
export { unreadWords } from './cohorts/doubt.ts'
export { hasRoughCount, people } from './cohorts/figures.ts'
export { numberOf, numeral } from './cohorts/headcount-words.ts'
export { readCohorts, type CohortReading, type GroupFacts } from './cohorts/groups.ts'
export {
  className,
  classNames,
  classNaming,
  classNumber,
  classSize,
  ordinalsAt,
  ordinalsIn,
  withoutOrdinals,
} from './cohorts/named-classes.ts'
export { shareIn, unevenShare } from './cohorts/shares.ts'
export { spellOutStayers } from './cohorts/stayers.ts'
export { namedAgainAt, tradesAsClasses, tradesIn, withNumbers } from './cohorts/trade-classes.ts'
export { unreadPart } from './cohorts/unread-part.ts'
export type { CohortToken } from './cohorts/token.ts'
export { cohortTokens } from './cohorts/tokens.ts'
export { paidOver } from './paid-over.ts'
export { certificatesCome } from './certificates-come.ts'
export { classStart } from './class-start.ts'
export { joinedIn, raisedTo } from './raised-to.ts'
export { foundWork } from './found-work.ts'
export { countsAsShares, withoutOnSiteCount } from './counts-as-shares.ts'
export { withoutCourtesy } from './courtesy.ts'
export { takenIn } from './taken-in.ts'
export { tenthsAlone, tenthsMeasured } from './tenths-alone.ts'
export { dispatchedApart } from './dispatched-apart.ts'
export { dozensCounted } from './dozens.ts'
export { daysInOrder } from './days-in-order.ts'
export { todayTold } from './today-told.ts'
export { endsAhead, yearsNear, type KnownDay } from './years-near.ts'
export { daysSaid, type DaySaid } from './days-said.ts'
export { eventBehind, eventDays, eventsIn, type DayEvent, type EventDay } from './event-days.ts'
export { tradesToldOf } from './facts/post-and-trade.ts'
export { loadFactLexicon, type FactLexicon } from './facts/lexicon.ts'
export {
  convert,
  isoOf,
  readFacts,
  type FactMention,
  type FactReading,
  type LooseQuantity,
} from './facts/read-facts.ts'
export { figuresMatched } from './figures-matched.ts'
export { lengthInAll } from './length-in-all.ts'
export { notKnown } from './not-known.ts'
export { createPatternIndex, type PatternIndex } from './pattern-index.ts'
export { createPlaceFinder, withoutPlacesOfPapers, type PlaceFinder, type PlaceMention } from './places.ts'
export { bareRates } from './bare-rates.ts'
export { whoCame } from './who-came.ts'
export { whoseOutcome } from './whose-outcome.ts'
export { leaversSaid, manyLeave } from './leavers-said.ts'
export { notYetExamined } from './not-yet-examined.ts'
export { plainPeriods } from './plain-periods.ts'
export { requiredWords, type Alternatives } from './required-words.ts'
export { lean, readNumeral, readQuantities, type Quantity } from './quantities/index.ts'
export {
  asksContrary,
  createFamiliarity,
  createSimilarity,
  isBareStatement,
  isPremise,
  nothingThen,
  nearToPhrases,
  normaliseForTopics,
  questionForms,
  rankTopics,
  splitClauses,
  taughtPhrases,
  type Clause,
  type ClauseForms,
  type Familiarity,
  type PolarKind,
  type QuestionForm,
  type RankedTopic,
  type Similarity,
} from './topics/index.ts'
