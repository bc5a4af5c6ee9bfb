import { isConsistent, type Facts, type FactValue, type Program } from '../../../knowledge/index.ts'
import { classNaming, classSize, unreadWords, type CohortReading } from '../../understand/index.ts'
import type { ConversationState, SharedFacts } from '../state.ts'
import { adds, bringsOthers, countsAllAgain, groupsIn } from './divisible.ts'

type Known = Record<string, FactValue>

/** Facts that belong to a group of apprentices rather than to the enterprise. */
export const cohortFacts: ReadonlySet<string> = new Set([
  'level',
  'category',
  'headcount',
  'years',
  'filed-years',
  'passed',
  'certified',
  'in-evaluation',
  'pass-certificate',
  'other-certificate',
  'evaluation-failed',
  'left-early',
  ...classNaming,
  classSize,
])

/**
 * Brings what a turn says about cohorts into the conversation: added to (再加5个…), replaced (two or more groups named
 * anew), or corrected (one group, the slots it names win; facts they contradict are dropped).
 */
export function mergeCohorts(
  state: ConversationState,
  reading: CohortReading,
  text: string,
  program: Program,
): ConversationState {
  return shareWhole(merged(state, reading, text, program), reading.whole ?? state.whole)
}

/** 一共20人, 高级工12个 of two classes: the last one without a headcount is what the others leave. */
function shareWhole(state: ConversationState, whole: number | undefined): ConversationState {
  const settled = state.whole === undefined ? state : { ...state, whole: undefined }
  const known = state.groups.flatMap(({ headcount }) => (typeof headcount === 'number' ? [headcount] : []))
  const open = state.groups.length - known.length
  if (whole === undefined || open === 0 || state.shared['headcount'] !== undefined) return settled
  const left = whole - known.reduce((sum, count) => sum + count, 0)
  if (left <= 0) return settled
  if (open > 1) return { ...state, whole }
  return { ...settled, groups: state.groups.map((group) => ({ headcount: left, ...group })) }
}

function merged(
  state: ConversationState,
  reading: CohortReading,
  text: string,
  program: Program,
): ConversationState {
  const { shared, groups } = withoutReferences(state, reading, text)
  if (Object.keys(shared).length === 0 && groups.length === 0) return state
  const counted = groups.some((group) => group['headcount'] !== undefined)
  const hadCount = [state.shared, ...state.groups].some((group) => group['headcount'] !== undefined)
  // 另外还有2个高级，拿证1个, beside several groups known, divides none of those.
  const ofOwn = !reading.divided || bringsOthers(state, text) || state.groups.length > 1
  if (adds.test(text) && counted && hadCount && ofOwn) return append(state, reading)
  if (groups.length > 1) return replace(state, reading, program)
  const said = { ...shared, ...(groups[0] ?? {}) }
  if (state.groups.length > 1 && !state.divided) return into(state, said, program)
  if (state.divided && !('headcount' in said) && !touchesOutcome(said))
    return {
      ...state,
      shared: overlay(state.shared, said, program),
      groups: state.groups.map((group) => without(group, Object.keys(said))),
    }
  const base = state.divided ? mergeBack(state.groups) : (state.groups[0] ?? {})
  const cleared = without(base, Object.keys(said))
  const together = overlay({ ...state.shared, ...cleared }, said, program)
  return { ...state, shared: together, groups: [], divided: false }
}

/** Facts that say what came of somebody. */
export const outcomeFacts: readonly string[] = [
  'passed',
  'certified',
  'pass-certificate',
  'other-certificate',
  'evaluation-failed',
  'left-early',
]

export function pick(facts: SharedFacts, keys: readonly string[]): SharedFacts {
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => keys.includes(fact)))
}

/** 这3个, 不合格的那几个: people already known, asked about; nothing new is said of them. */
function withoutReferences(state: ConversationState, reading: CohortReading, text: string): CohortReading {
  const known = groupsIn(state).some((group) => group['headcount'] !== undefined)
  if (!known) return reading
  const asks = asksAboutOutcome.test(text) || (state.groups.length > 1 && asksOfSome.test(text))
  const asksAbout = asks && reading.groups.length === 0
  const drop = [
    ...((reading.refers && refersToKnown(state, reading)) || countsAllAgain(state, reading, text)
      ? ['headcount']
      : []),
    ...(asksAbout ? outcomeFacts : []),
  ]
  if (drop.length === 0) return reading
  return {
    ...reading,
    shared: without(reading.shared, drop),
    groups: reading.groups
      .map((group) => without(group, drop))
      .filter((group) => Object.keys(group).length > 0),
  }
}

/** 那30人呢, of 20 known: another headcount, and not some of those; 那3个要退钱吗 are some of them. */
function refersToKnown(state: ConversationState, reading: CohortReading): boolean {
  const known = groupsIn(state).flatMap(({ headcount }) => (typeof headcount === 'number' ? [headcount] : []))
  const whole = known.reduce((sum, count) => sum + count, 0)
  const says = unreadWords(reading).replace(/[补拿领给发得算总]|多少|几|钱|元/gu, '') !== ''
  const told = says || reading.tokens.some(({ kind }) => kind === 'outcome')
  return [reading.shared, ...reading.groups].every(
    ({ headcount }) =>
      typeof headcount !== 'number' || known.includes(headcount) || (headcount <= whole && told),
  )
}

const asksAboutOutcome =
  /(?:不合格|没过|没通过|未通过|没(?:有)?(?:拿|考)?(?:到|下)?(?:来)?证|有证|拿证|取证|合格)的(?:那?(?:几|些|两|[0-9一二三四五六七八九十])?个?(?:人|学徒)?)?(?:还|能|补|给|怎|要|算|退|咋|呢|该|可)/u

/** 没证的多少, of people told apart: of those, and nobody came out otherwise. */
const asksOfSome = /(?:合格|没过|没通过|证)的(?:人|学徒)?(?:是|一共|总共)?(?:多少|几|拿|领|有)/u

const naming = ['level', 'category', ...classNaming]

/** The new groups stand beside the old ones, which keep what was said of them all. */
export function append(state: ConversationState, reading: CohortReading): ConversationState {
  const common: Known = {}
  const general: Known = {}
  for (const [fact, value] of Object.entries(state.shared))
    (cohortFacts.has(fact) ? common : general)[fact] = value
  const old = state.groups.length > 0 ? state.groups : [{}]
  const { years } = { ...common, ...commonOf(old) }
  const classes = new Set(old.map((group) => JSON.stringify(pick({ ...common, ...group }, naming))))
  // 再加个技师班5人, of several classes of one length: of that length as well.
  const length = years === undefined || classes.size < 2 ? {} : { years }
  return {
    ...state,
    shared: general,
    groups: [
      ...old.map((group) => ({ ...common, ...group })),
      ...reading.groups.map((group) => ({ ...length, ...reading.shared, ...group })),
    ],
    divided: false,
  }
}

/** Two or more groups named anew; slots they leave open keep what was said of everybody before, those not counted apart its outcome. */
function replace(state: ConversationState, reading: CohortReading, program: Program): ConversationState {
  const named = new Set(reading.groups.flatMap((group) => Object.keys(group)))
  const kept = { ...state.shared, ...commonOf(state.groups) }
  const before = pick(kept, outcomeFacts)
  return {
    ...state,
    // 走了2个, of 20 who had passed: what came of those who stayed is their own.
    shared: overlay(
      without(kept, reading.divided ? [...named, ...outcomeFacts] : [...named]),
      reading.shared,
      program,
    ),
    groups: reading.groups.map((group) =>
      overlay(reading.divided && leaves(group, before) ? before : {}, group, program),
    ),
    divided: reading.divided,
  }
}

/** What all the groups told apart before have in common; all that the only one has. */
function commonOf(groups: readonly SharedFacts[]): SharedFacts {
  const [first = {}, ...others] = groups
  return Object.fromEntries(
    Object.entries(first).filter(
      ([fact, value]) =>
        others.length === 0 || (fact !== 'headcount' && others.every((group) => group[fact] === value)),
    ),
  )
}

/** One description against several groups: to the group it names, else to all of them. */
function into(state: ConversationState, said: SharedFacts, program: Program): ConversationState {
  const names = (group: SharedFacts) =>
    (said['level'] !== undefined && group['level'] === said['level']) ||
    (said['category'] !== undefined && group['category'] === said['category'])
  const hits = state.groups.filter(names).length
  const chosen = hits === 1 ? names : undefined
  if (chosen === undefined && 'headcount' in said)
    return { ...state, groups: [overlay({}, said, program)], divided: false }
  return {
    ...state,
    groups: state.groups.map((group) => ((chosen?.(group) ?? true) ? overlay(group, said, program) : group)),
  }
}

/** `said` wins; older facts that contradict it by implication (不合格 against 取证) or leave it in doubt are dropped. */
export function overlay(old: SharedFacts, said: SharedFacts, program: Program): SharedFacts {
  const result: Known = { ...old, ...said }
  for (const [fact, value] of Object.entries(old)) {
    if (fact in said) continue
    const pair: Facts = { ...said, [fact]: value }
    const doubted = fact === 'other-certificate' && 'certified' in said
    if (doubted || !isConsistent(program, pair)) Reflect.deleteProperty(result, fact)
  }
  return result
}

/** 都拿证了, then 其中2个不合格: the others passed, and the certificate is as it was told of them all. */
function leaves(group: SharedFacts, before: SharedFacts): boolean {
  const told = Object.keys(pick(group, outcomeFacts))
  return (
    told.length === 0 ||
    (told.join() === 'passed' && group['passed'] === true && before['certified'] !== undefined)
  )
}

function mergeBack(groups: readonly SharedFacts[]): SharedFacts {
  const total = groups.reduce((sum, group) => sum + Number(group['headcount'] ?? 0), 0)
  const [first = {}] = groups
  return { ...without(first, outcomeFacts), headcount: total }
}

function touchesOutcome(said: SharedFacts): boolean {
  return 'passed' in said || 'certified' in said || 'pass-certificate' in said || 'other-certificate' in said
}

export function without(facts: SharedFacts, keys: readonly string[]): SharedFacts {
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => !keys.includes(fact)))
}
