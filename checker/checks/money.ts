import {
  assume,
  determine,
  formulaOf,
  yuan,
  type Entry,
  type Facts,
  type QuoteId,
} from '../../knowledge/index.ts'
import { isEarly } from './across.ts'
import { entriesAbout, type CheckContext } from './context.ts'
import { reasons } from './messages.zh.ts'
import { trainingOf, type Assessed } from './people.ts'
import type { Level } from './values/index.ts'

/** Whether a person counts, as the rows stand. */
export type Standing =
  | { readonly kind: 'counts' }
  /** Filled in as one who counts, but a fault in the rows stands against it. */
  | { readonly kind: 'faulty'; readonly reason: string }
  | { readonly kind: 'undecided'; readonly reason: string }
  | { readonly kind: 'out'; readonly reason: string }

export interface Standings {
  readonly person: Assessed
  readonly standing: Standing
  /** Whole and broken years of training; undefined without a roster. */
  readonly years: number | undefined
}

const monthsPerYear = 12

export function standingsOf(people: readonly Assessed[]): readonly Standings[] {
  return people.map((person) => {
    const { match } = person
    const training =
      match.kind === 'same' || match.kind === 'by-name' ? trainingOf(match.apprentice) : trainingOf(person)
    const years = training.term === undefined ? undefined : training.term.months / monthsPerYear
    return { person, years, standing: standingOf(person, isEarly(person, training), years) }
  })
}

function standingOf(person: Assessed, early: boolean, years: number | undefined): Standing {
  if (person.passed === false) return { kind: 'out', reason: reasons.failed }
  if (person.passed === undefined) return { kind: 'undecided', reason: reasons.unclear }
  if (person.certified === undefined) return { kind: 'undecided', reason: reasons.typesUnclear }
  if (person.proofOnly) return { kind: 'undecided', reason: reasons.proofOnly }
  if (person.repeated) return { kind: 'faulty', reason: reasons.repeated }
  if (person.match.kind === 'absent') return { kind: 'faulty', reason: reasons.notInRoster }
  if (early) return { kind: 'faulty', reason: reasons.early }
  if (years !== undefined && years < 1) return { kind: 'faulty', reason: reasons.shortTerm }
  return { kind: 'counts' }
}

/** What people come to by the place's rule. `atLeast`: some have a broken year the text does not state. */
export type Sum =
  | {
      readonly kind: 'sum'
      readonly fen: number
      readonly arithmetic: string
      readonly atLeast: boolean
      readonly quotes: readonly QuoteId[]
      /** People whose share is nothing: they passed, and the text pays only for certificates. */
      readonly unpaid: readonly Assessed[]
    }
  /** The rule needs facts the tables do not hold; labels for users. */
  | { readonly kind: 'open'; readonly facts: readonly string[] }
  | { readonly kind: 'unstated'; readonly why: string }

export type ValueEntry = Extract<Entry, { kind: 'value' }>

/** The place's rule for the whole sum, where its text states one. */
export function amountRule(context: CheckContext): ValueEntry | undefined {
  return entriesAbout(context, 'subsidy-amount').find(
    (entry): entry is ValueEntry => entry.kind === 'value' && entry.unit === '元',
  )
}

/** Adds people up by the rule, alike ones together. `years` says how long each is counted for. */
export function sumOf(
  context: CheckContext,
  entry: ValueEntry,
  standings: readonly Standings[],
  years: (own: number | undefined) => number,
): Sum {
  const { program } = context.knowledge
  // Where the rate is the same for all levels, people of several are one group.
  const byLevel = program.factsOf(entry.rule).includes('level')
  const groups = new Map<string, { facts: Facts; people: Assessed[] }>()
  for (const { person, years: own } of standings) {
    const level = byLevel ? person.level : undefined
    const facts = factsOf(context, person, level, years(own))
    const key = JSON.stringify(facts)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { facts, people: [person] })
    else group.people.push(person)
  }
  let fen = 0
  let atLeast = false
  const lines: string[] = []
  const quotes: QuoteId[] = []
  const unpaid: Assessed[] = []
  for (const { facts, people } of groups.values()) {
    const { facts: complete } = assume(program, entry.rule, { ...facts, headcount: people.length })
    const found = determine(program, entry.rule, complete)
    if (found.kind === 'open')
      return {
        kind: 'open',
        facts: found.missing.map((id) => program.facts.get(id)?.label ?? id),
      }
    if (found.value.kind !== 'known') return { kind: 'unstated', why: found.value.reason }
    quotes.push(...found.steps.flatMap((step) => step.quotes))
    if (found.value.value === 0) {
      unpaid.push(...people)
      continue
    }
    fen += found.value.value
    atLeast ||= found.value.atLeast === true
    lines.push(formulaOf(program, entry.rule, complete))
  }
  const [only] = lines
  const total = `${yuan(fen)}元`
  const arithmetic =
    lines.length === 0
      ? total
      : lines.length === 1 && only !== undefined
        ? `${only} = ${total}`
        : `${lines.map((line) => `（${line}）`).join(' + ')} = ${total}`
  return { kind: 'sum', fen, arithmetic, atLeast, quotes: [...new Set([...quotes, ...entry.quotes])], unpaid }
}

function factsOf(context: CheckContext, person: Assessed, level: Level | undefined, years: number): Facts {
  return {
    ...context.profileFacts,
    ...(level === undefined ? {} : { level }),
    ...(person.passed === undefined ? {} : { passed: person.passed }),
    ...(person.certified === undefined ? {} : { certified: person.certified }),
    years,
  }
}
