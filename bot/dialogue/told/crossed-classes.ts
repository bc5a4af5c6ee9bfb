import type { FactId, Program } from '../../../knowledge/index.ts'
import { readCohorts, type CohortReading, type Crossed, type GroupFacts } from '../../understand/index.ts'
import { classesIn } from './classes-known.ts'
import { outcomeFacts, overlay, pick, without } from './merge.ts'
import type { ConversationState, SharedFacts } from '../state.ts'

/**
 * 15个中级10个高级都过了, then 要是3个没过呢: some of the people of several classes came out otherwise, and which class they are of was not
 * said. Undefined where the words name a class, or count nobody's outcome.
 */
export function crossKnown(
  state: ConversationState,
  reading: CohortReading,
  text: string,
  program: Program,
): Crossed | undefined {
  const classes = classesOf(state)
  if (classes === undefined || reading.refers || namesClass(reading)) return undefined
  const heads = headsOf(classes)
  const { groups, unsure, shared } = readCohorts(text, heads)
  if (unsure || groups.length === 0) return undefined
  const told = groups.map((group) => ({
    count: group['headcount'],
    facts: pick({ ...shared, ...group }, outcomeFacts),
  }))
  const before = commonOutcome(state)
  const parts = told.flatMap(({ count, facts }, at) => {
    if (typeof count !== 'number' || Object.keys(facts).length === 0) return []
    // Those nobody counted now keep what was said of everybody before.
    const rest = at > 0 && at === told.length - 1
    return [{ count, facts: rest ? overlay(before, facts, program) : facts }]
  })
  const whole = parts.length === told.length && parts.reduce((sum, { count }) => sum + count, 0) === heads
  return whole && parts.length > 1 ? { classes, parts } : undefined
}

/** What may still be asked of people told by class and again by outcome, before whose outcome it was. */
export const crossedFacts: readonly FactId[] = ['category', 'certified', 'passed', 'in-evaluation']

/** 普通的, 都合格 after it was asked of them: the classes, or those of whom it was not known, with that filled in. */
export function completeCrossed(
  { last, asked }: ConversationState,
  reading: CohortReading,
  replied: SharedFacts,
): Crossed | undefined {
  const crossed = last?.unsure === true ? last.crossed : undefined
  const [said = {}, ...more] = reading.groups
  const told: SharedFacts = { ...replied, ...reading.shared, ...said }
  const known = pick(told, [...crossedFacts, ...outcomeFacts])
  if (crossed === undefined || asked === undefined || !crossedFacts.includes(asked) || more.length > 0)
    return undefined
  if (Object.keys(known).length === 0 || Object.keys(known).length < Object.keys(told).length)
    return undefined
  const outcome = pick(known, outcomeFacts)
  const ofClass = without(known, outcomeFacts)
  const open = (facts: GroupFacts) =>
    asked === 'certified'
      ? facts['certified'] === undefined && facts['passed'] !== false
      : facts['certified'] !== true && facts['passed'] === undefined
  return {
    classes: crossed.classes.map((own) => ({ ...ofClass, ...own })),
    parts: crossed.parts.map((each) =>
      open(each.facts) ? { ...each, facts: { ...outcome, ...each.facts } } : each,
    ),
  }
}

/** 是高级工, 中级1个高级2个: whose outcome it was, after the sum was given for either. Undefined where the words do not say it of all of them. */
export function settleCrossed(
  state: ConversationState,
  reading: CohortReading,
): ConversationState | undefined {
  const crossed = state.last?.unsure === true ? state.last.crossed : undefined
  const open = crossed === undefined ? undefined : openPart(crossed.parts)
  if (crossed === undefined || open === undefined || reading.unsure) return undefined
  const told = crossed.parts[open.at]
  const others = crossed.parts[1 - open.at]
  if (told === undefined || others === undefined) return undefined
  const { spared, rest } = sparedClasses(crossed.classes, others.facts, reading)
  const left = crossed.classes.filter((_own, at) => !spared.includes(at))
  const named =
    rest.groups.length === 0
      ? [rest.tokens.length === 0 && left.length === 1 ? pick(left[0] ?? {}, ['level', 'category']) : {}]
      : rest.groups
  const said = named.map((group) => ({ ...rest.shared, ...group }))
  const taken = crossed.classes.map(() => 0)
  for (const each of said) {
    const own = classOf(crossed.classes, each)
    const count = each['headcount'] ?? (said.length === 1 ? open.count : undefined)
    if (own === undefined || typeof count !== 'number' || !agrees(told.facts, each)) return undefined
    taken[own] = (taken[own] ?? 0) + count
  }
  const fits = crossed.classes.every(
    (own, at) => Number(own['headcount']) >= (taken[at] ?? 0) && (taken[at] === 0 || !spared.includes(at)),
  )
  if (!fits || taken.reduce((sum, count) => sum + count, 0) !== open.count) return undefined
  const groups = divideClasses(crossed.classes, taken, told.facts, others.facts)
  return { ...state, shared: without(state.shared, outcomeFacts), groups, divided: false, whole: undefined }
}

/** 那4个都是中级的，高级全拿证了: the classes of which nobody is among those asked about, and what else was said. */
function sparedClasses(
  classes: readonly GroupFacts[],
  others: GroupFacts,
  reading: CohortReading,
): { readonly spared: readonly number[]; readonly rest: CohortReading } {
  const spared: number[] = []
  const kept = reading.text.split(/(?<=[，。；])/u).filter((clause) => {
    const { shared, groups, unsure, tokens } = readCohorts(clause)
    const [one = {}, ...more] = groups
    const said: SharedFacts = { ...shared, ...one }
    const own = classOf(classes, said)
    const counted = more.length > 0 || tokens.some(({ kind }) => kind === 'count')
    const came = Object.keys(pick(said, outcomeFacts)).length > 0 && agrees(others, said)
    if (unsure || counted || !came || own === undefined || !everybody.test(clause)) return true
    spared.push(own)
    return false
  })
  return { spared, rest: spared.length === 0 ? reading : readCohorts(kept.join('')) }
}
const everybody = /都|全|均/u

/** So many of each class came to what was told, the others of it to the other outcome. */
export function divideClasses(
  classes: readonly GroupFacts[],
  taken: readonly number[],
  told: GroupFacts,
  others: GroupFacts,
): readonly SharedFacts[] {
  return classes.flatMap((own, at) => {
    const count = taken[at] ?? 0
    return [
      { ...own, ...others, headcount: Number(own['headcount']) - count },
      { ...own, ...told, headcount: count },
    ].filter(({ headcount }) => headcount > 0)
  })
}

/** The outcome asked about: of two, that of the fewer people. */
export function openPart(
  parts: readonly { readonly count: number }[],
): { readonly at: number; readonly count: number } | undefined {
  const [first, second, ...more] = parts
  if (first === undefined || second === undefined || more.length > 0) return undefined
  return first.count <= second.count ? { at: 0, count: first.count } : { at: 1, count: second.count }
}

/**
 * A headcount against several classes known that fits none of them: of no class named (一共30人), of one already told apart by
 * outcome (高级改成8个), or of some of one whose outcome was not said (中级也有1个).
 */
export function countsNobodyKnown(state: ConversationState, reading: CohortReading, text: string): boolean {
  const [said, ...more] = reading.groups
  const count = said?.['headcount']
  const known = classesOf(state)
  if (known === undefined || reading.refers || more.length > 0 || typeof count !== 'number') return false
  if (!namesClass(reading)) return true
  const facts = { ...reading.shared, ...said }
  if (Object.keys(pick(facts, outcomeFacts)).length > 0) return false
  const naming = pick(facts, ['level', 'category'])
  const hits = state.groups.filter((group) =>
    Object.entries(naming).every(([fact, value]) => ({ ...state.shared, ...group })[fact] === value),
  )
  return hits.length > 1 || (hits.length === 1 && some.test(text) && count < Number(hits[0]?.['headcount']))
}

const some = /[也又还]?有[\d一二两俩三仨四五六七八九十]/u

/** Two or more classes known, each with its headcount, what came of them left out. */
function classesOf(state: ConversationState): readonly SharedFacts[] | undefined {
  return classesIn(state)?.map(({ own, heads }) => ({ ...own, headcount: heads }))
}

function headsOf(classes: readonly SharedFacts[]): number {
  return classes.reduce((sum, { headcount }) => sum + Number(headcount), 0)
}

function namesClass({ tokens }: CohortReading): boolean {
  return tokens.some(({ kind }) => kind === 'level' || kind === 'category' || kind === 'evaluation')
}

/** What was said to have come of everybody. */
function commonOutcome(state: ConversationState): SharedFacts {
  const [first = {}, ...others] = state.groups
  const same = Object.entries(pick(first, outcomeFacts)).filter(([fact, value]) =>
    others.every((group) => group[fact] === value),
  )
  return { ...pick(state.shared, outcomeFacts), ...Object.fromEntries(same) }
}

/** The only class that what was said names. */
function classOf(classes: readonly GroupFacts[], said: SharedFacts): number | undefined {
  const naming = pick(said, ['level', 'category'])
  if (Object.keys(naming).length === 0) return undefined
  const hits = classes.flatMap((own, at) =>
    Object.entries(naming).every(([fact, value]) => own[fact] === value) ? [at] : [],
  )
  return hits.length === 1 ? hits[0] : undefined
}

function agrees(outcome: SharedFacts, said: SharedFacts): boolean {
  return Object.entries(pick(said, outcomeFacts)).every(([fact, value]) => outcome[fact] === value)
}
