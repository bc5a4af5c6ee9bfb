import type { DaysOffTable } from '../calendar/index.ts'
import { resolve, type Place } from '../documents/index.ts'
import type { Knowledge } from '../packs/index.ts'
import { factsOfProfile, type CaseFacts, type Cohort, type Profile } from '../profile/index.ts'
import type { FactId } from '../rules/index.ts'
import { deadlineOf, datedOf } from './deadlines.ts'
import { itemsOf, undecidedFacts } from './items.ts'
import { messages } from './messages.zh.ts'
import { noticesOf } from './notices.ts'
import { notInCorpusOf, questionsOf } from './open-questions.ts'
import { placeOf } from './place-of.ts'
import type { Situation } from './situation.ts'
import type { Checklist, Notice, Question, StageChoice } from './types.ts'

export interface ChecklistParts {
  readonly knowledge: Knowledge
  readonly daysOff: DaysOffTable
}

export interface ChecklistOptions {
  /** Default: every stage, in order. */
  readonly stage?: StageChoice
  /** The day whose texts apply, ISO. */
  readonly asOf: string
}

export type ChecklistResult =
  | {
      readonly kind: 'checklist'
      readonly checklist: Checklist
      /** Facts not known that keep items open, those first that keep most. */
      readonly undecided: readonly FactId[]
    }
  /** The profile's region names no place, or several. */
  | { readonly kind: 'unknown-place'; readonly message: string; readonly hint: string }

/** What is known of one enterprise, wherever it was told. */
export interface ChecklistCase {
  /** A name, short name, id, or names from above down. */
  readonly region: string
  readonly facts: CaseFacts
  readonly cohorts: readonly Cohort[]
}

/** What this enterprise has to prepare, by when, and what only a telephone call can settle. Pure: same input, same list. */
export function checklistFor(
  parts: ChecklistParts,
  profile: Profile,
  options: ChecklistOptions,
): ChecklistResult {
  const facts = factsOfProfile(profile, parts.knowledge.program)
  return checklistOf(parts, { region: profile.region, facts, cohorts: profile.cohorts }, options)
}

/** The same of facts told in a conversation. Pure. */
export function checklistOf(
  { knowledge, daysOff }: ChecklistParts,
  { region, facts: own, cohorts }: ChecklistCase,
  { stage = '全部', asOf }: ChecklistOptions,
): ChecklistResult {
  const { corpus } = knowledge
  const reading = placeOf(region, corpus.places)
  if (reading.kind === 'unknown')
    return { kind: 'unknown-place', message: reading.message, hint: reading.hint }
  const empty = (name: string, notice: Notice, question: Question): ChecklistResult => ({
    kind: 'checklist',
    undecided: [],
    checklist: {
      region: name,
      stage,
      asOf,
      basis: [],
      notices: [notice],
      items: [],
      deadlines: [],
      callToAsk: [question],
      notInCorpus: [],
    },
  })
  const uncovered = (name: string) =>
    empty(
      name,
      { code: 'not-covered', level: '错误', key: 'region', message: messages.notCovered(name) },
      { id: 'uncovered', question: messages.askUncovered(name), whom: messages.bureau(name) },
    )
  if (reading.kind === 'elsewhere') return uncovered(reading.name)
  const { place } = reading
  const usual = usualSubsidy(knowledge)
  const shared = { 'subsidy-kind': usual, ...own.shared }
  const facts = { ...own, shared }
  const family = shared['subsidy-kind'] === usual ? 'apprenticeship' : 'vocational-training'
  const resolution = resolve(corpus, { place: place.id, date: asOf, topic: family })
  switch (resolution.kind) {
    case 'not-covered':
      return uncovered(place.name)
    case 'gap': {
      const { later, applied } = resolution
      const before = applied === undefined ? undefined : (applied.docNumber ?? applied.name)
      return empty(
        place.name,
        {
          code: 'not-yet',
          level: '错误',
          message: messages.notYet(place.name, asOf, later.shortName, before),
        },
        { id: 'earlier', question: messages.askEarlier(asOf), whom: messages.bureau(place.name) },
      )
    }
    case 'applies': {
      const situation: Situation = {
        knowledge,
        daysOff,
        cohorts,
        place,
        resolution,
        facts,
        family,
        stage,
        asOf,
      }
      return { kind: 'checklist', checklist: listed(situation), undecided: undecidedFacts(situation) }
    }
  }
}

function listed(situation: Situation): Checklist {
  const { place, stage, asOf, resolution } = situation
  const whole = datedOf({ ...situation, stage: '全部' })
  return {
    region: place.name,
    stage,
    asOf,
    basis: resolution.chain.map(({ document, status }) => ({
      document: document.shortName,
      title: document.title,
      status:
        status.kind === 'in-force'
          ? messages.statusInForce
          : messages.statusRepealed(status.by.held ? status.by.id : (status.by.docNumber ?? status.by.name)),
    })),
    notices: noticesOf(situation, whole),
    items: itemsOf(situation),
    deadlines: datedOf(situation).flatMap((dated) => deadlineOf(situation, dated)),
    callToAsk: [...successor(situation, place), ...questionsOf(situation)],
    notInCorpus: notInCorpusOf(situation),
  }
}

/** On a repealed text the first call is for the one that replaced it. */
function successor({ resolution }: Situation, place: Place): readonly Question[] {
  const { status } = resolution
  if (status.kind === 'in-force' || status.by.held) return []
  const by = status.by.docNumber ?? status.by.name
  return [{ id: 'successor', question: messages.askSuccessor(by), whom: messages.bureau(place.name) }]
}

/** 企业新型学徒制: what is meant when nothing else is said. */
function usualSubsidy({ program }: Knowledge): string {
  const domain = program.facts.get('subsidy-kind')?.domain
  return domain?.kind === 'choice' ? (domain.options[0] ?? '') : ''
}
