import { cohortTokens, namedAgainAt, tradesIn, type CohortReading } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import type { ConversationState } from '../state.ts'
import { tradesKnown } from './classes-known.ts'
import { outcomeFacts } from './merge.ts'

/** 再有2个不合格, of people already told apart by outcome: taken out of which part, or beside them, was not said. */
export function partUnclear(
  state: ConversationState,
  { groups, shared }: CohortReading,
  text: string,
): boolean {
  const [said, ...more] = groups
  if (
    said === undefined ||
    more.length > 0 ||
    state.groups.length < 2 ||
    !/再有|又有|还有|另有|另外/u.test(text)
  )
    return false
  const outcome = outcomeFacts.some((fact) => said[fact] !== undefined || shared[fact] !== undefined)
  return (
    said['headcount'] !== undefined &&
    outcome &&
    said['level'] === undefined &&
    said['category'] === undefined
  )
}

/**
 * 有1个没过, of people counted before in words not understood: how many there are is not known, and those are not all; 焊工改成8个拿证 of one
 * of several trades likewise.
 */
export function failsOfUnknown(
  before: ConversationState,
  { shared, groups, tokens }: CohortReading,
  text: string,
): boolean {
  const told = groups.length === 0 ? [shared] : groups.map((group) => ({ ...shared, ...group }))
  const spoken = before.last?.told ?? before.pending
  const known =
    before.whole !== undefined || groupsOf(before).some((facts) => facts['headcount'] !== undefined)
  const counted = told.filter((facts) => facts['headcount'] !== undefined)
  const ofSome = changed.test(text) && tokens.some(({ kind }) => kind === 'outcome')
  if (known || !counted.some((facts) => facts['passed'] === false || ofSome)) return false
  if (ofSome && tradesIn(text).length > 0) return true
  return (
    tokens.every(({ kind }) => kind === 'count' || kind === 'outcome') &&
    cohortTokens(spoken).some(({ kind }) => kind === 'count')
  )
}

const changed = /[改变换](?:成|为|到)|其实|应该是|不是/u

/**
 * 焊工全拿证了，电工拿了7个, of trades whose people were added up, as nothing told them apart before; 焊工10来个，电工15人，焊工一年，电工两年,
 * where they could not be told apart in one breath.
 */
export function tellsTradesApart(
  before: ConversationState,
  { tokens }: CohortReading,
  text: string,
): boolean {
  if (tradesIn(text).length < 2 || tradesKnown(before).size > 0) return false
  const lengths = new Set(tokens.flatMap((token) => (token.kind === 'years' ? [token.value] : [])))
  if (namedAgainAt(text) !== undefined && lengths.size > 1) return true
  return (
    tokens.some(({ kind }) => kind === 'outcome') &&
    groupsOf(before).some((facts) => facts['headcount'] !== undefined)
  )
}

/** 转岗那批是多少: of people by where they come from, who are not told apart. */
export function asksOfUntold(before: ConversationState, text: string): boolean {
  return ofOrigin.test(text) && groupsOf(before).some((facts) => facts['headcount'] !== undefined)
}

const ofOrigin =
  /^(?:那|那么|只|光|单|单独|，)*(?:新招(?:用|录)?|新录用|转岗|在岗|新员工|老员工)的?(?:员工|学徒)?(?:[那这])?(?:批|些|部分|几个|拨|\d+个)?(?:人)?的?(?:是|能|可以|补|拿|给|领|一共|总共)*(?:多少|几|呢)/u
