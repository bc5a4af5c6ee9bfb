import type { FactId, Program } from '../../../knowledge/index.ts'
import { ordinalsIn, readCohorts, type CohortReading } from '../../understand/index.ts'
import type { ConversationState, SharedFacts } from '../state.ts'
import { classesIn } from './classes-known.ts'
import { partsOf } from './known-people.ts'
import { cohortFacts, outcomeFacts, overlay } from './merge.ts'
import { someMore } from './open-certificate.ts'
import { partNamed } from './part-named.ts'

/**
 * 两年, 8个过了, after the length or the outcome of a further class was asked for: it is said of those of whom it was still open, and the
 * others keep what was told of them. Undefined where nothing was asked, everybody lacks it, or the words name a class themselves.
 */
export function answerOpen(
  state: ConversationState,
  reading: CohortReading,
  text: string,
  program: Program,
): ConversationState | undefined {
  const asked = state.asked ?? openStill(state, reading)
  if (asked === undefined || !cohortFacts.has(asked) || asked === 'headcount') return undefined
  if (state.groups.length < 2 || state.shared[asked] !== undefined) return undefined
  // 第二个班全过了: of that class alone.
  if (ordinalsIn(text).length > 0) return undefined
  const untold = state.groups.filter((group) => lacks(group, asked))
  // Who has no certificate may have passed.
  const uncertified = asked === 'passed' && untold.length === 0 ? state.groups.filter(mayHavePassed) : []
  const open = [...untold, ...uncertified]
  if (open.length === 0 || open.length === state.groups.length) return undefined
  // 还走了2个, after it was asked whether those without a certificate passed: others.
  if (uncertified.length > 0 && further.test(text)) return undefined
  // 没过的有2个补考过了: others than those asked about.
  const named = partNamed(partsOf(state.groups), text)
  if (named !== undefined && (named === 'unknown' || !named.rest)) return undefined
  const [only, ...others] = open
  const heads = others.length === 0 ? only?.['headcount'] : undefined
  const { groups, shared, unsure } =
    typeof heads === 'number' && reading.tokens.some(({ kind }) => kind === 'count') && !someMore(text)
      ? readCohorts(text, heads)
      : reading
  const facts = [shared, ...groups].flatMap((each) => Object.entries(each))
  const names = facts.filter(([fact]) => fact !== asked && ['level', 'category'].includes(fact))
  // 高级过了8个, of several classes, is said of that class as a whole.
  const ofOpen =
    names.length === 0 ||
    (classesIn(state) === undefined &&
      names.every(([fact, value]) => open.every((group) => ({ ...state.shared, ...group })[fact] === value)))
  if (unsure || !facts.some(([fact]) => answers(fact, asked)) || !ofOpen) return undefined
  if (uncertified.length > 0 && facts.some(([fact, value]) => fact === 'certified' && value === true))
    return undefined
  const told = groups.length === 0 ? [shared] : groups.map((group) => ({ ...shared, ...group }))
  const [first = {}, ...more] = told
  const counted = told.some((each) => each['headcount'] !== undefined)
  if (!counted && more.length === 0)
    return {
      ...state,
      groups: state.groups.map((group) => (open.includes(group) ? overlay(group, first, program) : group)),
    }
  const counts = told.map(({ headcount }) => Number(headcount ?? Number.NaN))
  const tells = told.some((each) => outcomeFacts.some((fact) => each[fact] !== undefined))
  const left = Number(heads) - counts.reduce((sum, count) => sum + count, 0)
  // 中级工6人合格没证, of nine of whom it was open: the other three are left as they were.
  if (only === undefined || !tells || !(left === 0 || (left > 0 && told.length === 1))) return undefined
  const rest = left === 0 ? [] : [{ headcount: left }]
  return {
    ...state,
    groups: state.groups.flatMap((group) =>
      group === only ? [...told, ...rest].map((each) => overlay(group, each, program)) : [group],
    ),
  }
}

/** 走了2个，几天内报 and then 剩13个，考过12个: of those left it is open still, whatever was asked between. */
function openStill({ groups }: ConversationState, { tokens }: CohortReading): FactId | undefined {
  const open = groups.filter((group) => lacks(group, 'passed'))
  const outcomes = tokens.filter((token) => token.kind === 'outcome')
  const left = groups.every((group) => lacks(group, 'passed') || group['left-early'] === true)
  const ofOthers = outcomes.some((token) => token.left === true) || outcomes.length === 0
  return open.length === 1 && groups.length > 1 && left && !ofOthers ? 'passed' : undefined
}

const further = /^(?:然后|后来|但|，)*(?:还|又|另外|再)/u

/** 不对，是两年, after the certificate was asked for, is no answer to that. */
function answers(fact: string, asked: string): boolean {
  return outcomeFacts.includes(asked) ? outcomeFacts.includes(fact) : fact === asked
}

function mayHavePassed(group: SharedFacts): boolean {
  return group['passed'] === undefined && group['certified'] === false
}

/** What passing or a certificate is implied by what came of them otherwise. */
function lacks(group: SharedFacts, asked: string): boolean {
  return outcomeFacts.includes(asked)
    ? outcomeFacts.every((fact) => group[fact] === undefined)
    : group[asked] === undefined
}
