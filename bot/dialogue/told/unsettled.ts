import type { FactId } from '../../../knowledge/index.ts'
import { cohortTokens, readCohorts, type CohortReading } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import { knownPeople, withParts } from './known-people.ts'
import { outcomeFacts, pick, without } from './merge.ts'
import type { ConversationState, SharedFacts } from '../state.ts'

/**
 * No sum may rest on a division not surely understood, in a later turn either: its outcomes are not kept, and no headcount but that of the
 * one class named.
 */
export function surely(cohorts: CohortReading): CohortReading {
  if (!cohorts.unsure) return cohorts
  const [only, ...more] = cohorts.groups
  const naming = more.length === 0 && only !== undefined ? pick(only, classFacts) : {}
  return {
    ...cohorts,
    whole: undefined,
    shared: { ...pick(cohorts.shared, classFacts), ...naming, ...headsOfClass(cohorts) },
    groups: [],
  }
}

/** 高级工20人两年，一半多拿证: the headcount told with the one level, where no other is as large. */
function headsOfClass({ tokens, text }: CohortReading): SharedFacts {
  const [count, ...others] = tokens.flatMap((token) => (token.kind === 'count' ? [token] : []))
  const [level, ...more] = tokens.filter(({ kind }) => kind === 'level')
  if (count === undefined || level === undefined || more.length > 0 || count.refers || count.each) return {}
  if (others.some(({ value }) => value >= count.value)) return {}
  const between = text.slice(Math.min(count.end, level.end), Math.max(count.start, level.start))
  return /^(?:的|工|(?:\d|[一二两三])年(?:期|制)?|，|普通|急需紧缺|紧缺|有|是|共|一共|招了?|：)*$/u.test(
    between,
  )
    ? { headcount: count.value }
    : {}
}

const classFacts = ['level', 'category', 'years', 'filed-years', 'in-evaluation']

/** What came of people told of before no longer holds where something was said of it that was not understood. */
export function unsettled(before: ConversationState, { unsure }: CohortReading): ConversationState {
  return unsure ? forget(before, outcomeFacts) : before
}

/** Those told apart by what is forgotten come together again. */
export function forget(state: ConversationState, facts: readonly FactId[]): ConversationState {
  return alikeTogether({
    ...state,
    shared: without(state.shared, facts),
    groups: state.groups.map((each) => without(each, facts)),
  })
}

/** Groups of which the same is known are one. */
export function alikeTogether(state: ConversationState): ConversationState {
  const groups: SharedFacts[] = []
  for (const group of state.groups) {
    const { headcount, ...own } = group
    const at = groups.findIndex((other) => sameFacts(without(other, ['headcount']), own))
    const heads = groups[at]?.['headcount']
    if (typeof headcount === 'number' && typeof heads === 'number')
      groups[at] = { ...group, headcount: heads + headcount }
    else groups.push(group)
  }
  const [only, ...more] = groups
  return only !== undefined && more.length === 0 && state.groups.length > 1
    ? { ...state, shared: { ...state.shared, ...only }, groups: [], divided: false }
    : { ...state, groups }
}

function sameFacts(one: SharedFacts, other: SharedFacts): boolean {
  const facts = Object.keys({ ...one, ...other })
  return facts.every((fact) => one[fact] === other[fact])
}

/**
 * What came of some of one class was not understood: how many they are still holds, where no more were spoken of, or it is known how many
 * are left (`total`).
 */
export function undivided(
  state: ConversationState,
  { tokens }: CohortReading,
  total: number | undefined,
): ConversationState {
  const known = knownPeople(state)
  if (known === undefined) return forget(state, ['headcount', ...outcomeFacts])
  const ofParts =
    tokens.some(({ kind }) => kind === 'outcome') &&
    tokens.every((token) => token.kind !== 'count' || token.value <= known.total)
  const heads = total ?? (ofParts ? known.total : undefined)
  return withParts(state, known.own, heads === undefined ? [] : [{ count: heads, facts: {} }])
}

/** 那5个又拿到证了, after a division not understood: which five was not told. */
export function refersToUnsettled({ last, ...state }: ConversationState, reading: CohortReading): boolean {
  const known = knownPeople(state)
  const counts = reading.tokens.flatMap((token) => (token.kind === 'count' ? [token.value] : []))
  const whole = known?.parts.length === 1 && counts.every((count) => count === known.total)
  return last?.unsure === true && reading.refers && counts.length > 0 && !whole
}

/**
 * 就按没证算, 有证的话, after a division not understood: of some of them, perhaps, and never taken to be said of everybody unless the words
 * say so.
 */
export function outcomeOfUnsettled(
  { last, asked }: ConversationState,
  { tokens, text }: CohortReading,
): boolean {
  const open = last?.unsure === true && last.apart === undefined && last.crossed === undefined
  if (!open || (asked !== undefined && outcomeFacts.includes(asked))) return false
  const outcomes = tokens.filter((token) => token.kind === 'outcome')
  return (
    outcomes.length > 0 &&
    outcomes.every(({ all, start }) => all !== true && !/[都全均]$/u.test(text.slice(0, start))) &&
    tokens.every(({ kind }) => kind === 'outcome' || kind === 'rest')
  )
}

/** 那3个里2个补考过了, told of fewer than are known, of whom it is not made out: the others are not forgotten over them. */
export function tellsOfFewer(state: ConversationState, { refers, groups, tokens }: CohortReading): boolean {
  const known = groupsOf(state).flatMap(({ headcount }) => (typeof headcount === 'number' ? [headcount] : []))
  const told = groups.flatMap(({ headcount }) => (typeof headcount === 'number' ? [headcount] : []))
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
  return refers && told.length > 1 && tokens.some(({ kind }) => kind === 'outcome') && sum(told) < sum(known)
}

/**
 * 那一共多少, with nothing told since: what was not understood still stands between the people known and any sum of theirs, unless only what
 * came of them was told, which is then asked for.
 */
export function stillUnsettled(
  { last }: ConversationState,
  { tokens }: CohortReading,
  text: string,
): boolean {
  const open = last?.unsure === true && last.apart === undefined && last.crossed === undefined
  if (!open || tokens.length > 0 || !asksSum.test(text) || asksStandard.test(text)) return false
  const spoken = cohortTokens(last.text)
  return !spoken.some(({ kind }) => kind === 'outcome') || spoken.some(({ kind }) => kind === 'level')
}
const asksSum =
  /(?:一共|总共|合计|总的|共|能|可以|该|补|拿|领|给|到手|算下来|算出来)[^，。？！]{0,6}多少|多少(?:钱|补贴|元)|^[^，。？！]{0,6}(?:算出来|算一下|算算)/u
const asksStandard = /标准|每人|每个人|人均|(?:一|1)个人|每年|按什么|怎么算的/u

/**
 * 高级工17人2年有证, of 20 whose division was not understood and was asked for group by group: the others stay, and what came of them is
 * open. Undefined where no group is told in full, or not of that class.
 */
export function groupAlone(state: ConversationState, text: string): ConversationState | undefined {
  const known = state.last?.unsure === true ? knownPeople(state) : undefined
  const [whole, ...more] = known?.parts ?? []
  if (known === undefined || whole === undefined || more.length > 0) return undefined
  if (Object.keys(whole.facts).length > 0) return undefined
  const { groups, shared, unsure } = readCohorts(text)
  const { headcount, ...told } = { ...shared, ...groups[0] }
  const naming = Object.entries(without(told, outcomeFacts))
  const facts = pick(told, outcomeFacts)
  if (unsure || groups.length > 1 || typeof headcount !== 'number' || headcount >= known.total)
    return undefined
  if (naming.length === 0 || !naming.every(([fact, value]) => known.own[fact] === value)) return undefined
  return Object.keys(facts).length === 0
    ? undefined
    : withParts(state, known.own, [
        { count: headcount, facts },
        { count: known.total - headcount, facts: {} },
      ])
}
