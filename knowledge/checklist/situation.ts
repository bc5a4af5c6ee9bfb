import type { DaysOffTable } from '../calendar/index.ts'
import type { Place, Resolution, Status, Topic as PolicyFamily } from '../documents/index.ts'
import { cite, type Citation, type Entry, type Knowledge, type Stage } from '../packs/index.ts'
import type { CaseFacts, Cohort } from '../profile/index.ts'
import type { Condition, Facts, QuoteId, Truth } from '../rules/index.ts'
import { messages } from './messages.zh.ts'
import type { StageChoice } from './types.ts'

/** Everything a checklist is made from: the texts that govern, and what is known of the enterprise. */
export interface Situation {
  readonly knowledge: Knowledge
  readonly daysOff: DaysOffTable
  readonly cohorts: readonly Cohort[]
  readonly place: Place
  readonly resolution: Extract<Resolution, { kind: 'applies' }>
  readonly facts: CaseFacts
  /** Which subsidy is meant: the apprenticeship's, or another training's. */
  readonly family: PolicyFamily
  readonly stage: StageChoice
  readonly asOf: string
}

/** The facts each group of apprentices is judged by; one nameless group when there is none. */
export function groupFacts({ facts }: Situation): readonly Facts[] {
  return facts.groups.length === 0
    ? [facts.shared]
    : facts.groups.map((group) => ({ ...facts.shared, ...group.facts }))
}

/** Whether a condition holds for any group: true, false for all, or still open. */
export function holds(situation: Situation, condition: Condition | undefined): Truth {
  if (condition === undefined) return true
  let open = false
  for (const facts of groupFacts(situation)) {
    const truth = situation.knowledge.program.testCondition(condition, facts)
    if (truth === true) return true
    if (truth === undefined) open = true
  }
  return open ? undefined : false
}

/** The pack that governs: beijing, shanxi … */
export function jurisdictionOf({ resolution }: Situation): string {
  return resolution.chain[0].document.place
}

/** Entries of the place in force on the day, that are not ruled out by the facts. */
export function entriesOf(situation: Situation): readonly Entry[] {
  const { knowledge, place, asOf } = situation
  const jurisdiction = jurisdictionOf(situation)
  const within = new Set(knowledge.corpus.places.upwards(place.id).map(({ id }) => id))
  return knowledge.entries.filter((entry) => {
    const document = knowledge.corpus.get(entry.document)
    return (
      entry.place === jurisdiction &&
      document !== undefined &&
      within.has(document.place) &&
      (entry.validFrom === undefined || entry.validFrom <= asOf || entry.validFrom === document.since) &&
      (entry.validTo === undefined || entry.validTo >= asOf) &&
      holds(situation, entry.appliesWhen) !== false
    )
  })
}

export function inStage(stage: StageChoice, stages: readonly string[]): boolean {
  return stage === '全部' || stages.length === 0 || stages.includes(stage)
}

/** The stage an entry is listed under: the one asked for, else its first. */
export function chosenStage(choice: StageChoice, of: readonly Stage[]): Stage | undefined {
  return of.find((stage) => stage === choice) ?? of[0]
}

/** The first of these quotes as a clause, with its document's status on the day. */
export function clauseOf(situation: Situation, quotes: readonly QuoteId[]): Citation | undefined {
  const [first] = quotes
  const quote = first === undefined ? undefined : situation.knowledge.quotes.get(first)
  return quote === undefined ? undefined : cite(quote, statusOf(situation, quote.document.id))
}

function statusOf({ resolution }: Situation, document: string): Status | undefined {
  return resolution.chain.find((link) => link.document.id === document)?.status
}

/** `{市}` and `{区}` in a pack's wording, filled with the enterprise's own. */
export function named(situation: Situation, text: string): string {
  const up = situation.knowledge.corpus.places.upwards(situation.place.id)
  const city = up.find(({ kind }) => kind === 'city' || kind === 'municipality')?.name
  const district = up.find(({ kind }) => kind === 'district' || kind === 'county' || kind === 'zone')?.name
  const whole =
    district === undefined || city === undefined ? district : `${city}${district.replace(city, '')}`
  return text
    .replaceAll('{市}', city ?? messages.cityUnknown)
    .replaceAll('{区}', whole ?? messages.districtUnknown)
}
