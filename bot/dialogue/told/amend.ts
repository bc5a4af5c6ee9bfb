import { isDate, type FactValue, type Knowledge, type Place } from '../../../knowledge/index.ts'
import { phrases } from '../../messages.zh.ts'
import { groupsOf } from '../context.ts'
import { overlay } from './merge.ts'
import type { ConversationState, SharedFacts } from '../state.ts'

/** New values by fact id: one for everybody, one for each group in the order of `Reply.facts`, or null to forget. `region` takes a place name. */
export type FactChanges = Readonly<Record<string, FactValue | readonly FactValue[] | null>>

export type Amendment =
  | { readonly kind: 'amended'; readonly state: ConversationState }
  /** `fact` cannot be changed so; `message` is for users. */
  | { readonly kind: 'refused'; readonly fact: string; readonly message: string }

/**
 * What is known after the corrections. Facts told earlier that a correction contradicts (不合格 against 取证) are dropped, as in
 * conversation; a fact corrected or forgotten may be asked for again.
 */
export function amendFacts(
  before: ConversationState,
  changes: FactChanges,
  knowledge: Knowledge,
  covered: (place: Place) => boolean,
): Amendment {
  const changed = Object.keys(changes)
  let state: ConversationState = {
    ...before,
    declined: before.declined.filter((fact) => !changed.includes(fact)),
    asked: before.asked !== undefined && changed.includes(before.asked) ? undefined : before.asked,
  }
  for (const [fact, value] of Object.entries(changes)) {
    const next =
      fact === 'region'
        ? withPlace(state, value, knowledge, covered)
        : withFact(state, fact, value, knowledge)
    if (typeof next === 'string') return { kind: 'refused', fact, message: next }
    state = next
  }
  return { kind: 'amended', state }
}

type Change = FactChanges[string]

function withPlace(
  state: ConversationState,
  value: Change,
  { corpus }: Knowledge,
  covered: (place: Place) => boolean,
): ConversationState | string {
  if (value === null) {
    const { place, ...rest } = state
    return place === undefined ? state : rest
  }
  if (typeof value !== 'string') return phrases.amend.placeName
  const named = corpus.places.get(value)
  const found = named === undefined ? corpus.places.named(value) : [{ kind: 'known' as const, place: named }]
  const [match, ...others] = found
  if (match === undefined) return phrases.amend.unknownPlace(value)
  if (others.length > 0) return phrases.amend.ambiguousPlace(value)
  if (match.kind === 'elsewhere' || !covered(match.place)) return phrases.notCovered(value)
  const { id } = match.place
  return { ...state, place: id, ...(state.home === undefined ? {} : { home: id }) }
}

function withFact(
  state: ConversationState,
  fact: string,
  value: Change,
  knowledge: Knowledge,
): ConversationState | string {
  const { program } = knowledge
  const definition = program.facts.get(fact)
  if (definition === undefined) return phrases.amend.unknownFact(fact)
  const { label, domain } = definition
  if (value === null)
    return {
      ...state,
      shared: without(state.shared, fact),
      groups: state.groups.map((group) => without(group, fact)),
    }
  const values: readonly FactValue[] = typeof value === 'object' ? value : [value]
  for (const each of values) {
    const problem = problemOf(each)
    if (problem !== undefined) return problem
  }
  const holders = groupsOf(state).length
  if (typeof value === 'object') {
    if (value.length !== holders) return phrases.amend.groupCount(label, holders)
    if (state.groups.length === 0) return withFact(state, fact, value[0] ?? null, knowledge)
    return {
      ...state,
      shared: without(state.shared, fact),
      groups: state.groups.map((group, at) => {
        const own = value[at]
        return own === undefined ? group : overlay(group, { [fact]: own }, program)
      }),
    }
  }
  // One headcount for several groups would count everybody several times.
  const apart = state.groups.filter((group) => group[fact] !== undefined).length > 0
  if (apart && (fact === 'headcount' || new Set(state.groups.map((group) => group[fact])).size > 1))
    return phrases.amend.groupCount(label, holders)
  return {
    ...state,
    shared: overlay(state.shared, { [fact]: value }, program),
    groups: state.groups
      .map((group) => overlay(without(group, fact), { [fact]: value }, program))
      .map((group) => without(group, fact)),
  }

  function problemOf(given: FactValue): string | undefined {
    switch (domain.kind) {
      case 'boolean':
        return typeof given === 'boolean' ? undefined : phrases.amend.yesOrNo(label)
      case 'choice':
        return typeof given === 'string' && domain.options.includes(given)
          ? undefined
          : phrases.amend.oneOf(label, domain.options)
      case 'quantity':
        return typeof given === 'number' &&
          Number.isFinite(given) &&
          given >= 0 &&
          given <= largest &&
          (domain.decimal || Number.isInteger(given))
          ? undefined
          : phrases.amend.number(label, domain.unit, domain.decimal)
      case 'date':
        return typeof given === 'string' && isDate(given) ? undefined : phrases.amend.day(label)
    }
  }
}

/** Beyond this no enterprise, and sums stay exact. */
const largest = 100_000_000

function without(facts: SharedFacts, fact: string): SharedFacts {
  return Object.fromEntries(Object.entries(facts).filter(([each]) => each !== fact))
}
