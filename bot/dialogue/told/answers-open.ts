import type { Program } from '../../../knowledge/index.ts'
import { ordinalsIn, readCohorts, type CohortReading } from '../../understand/index.ts'
import type { ConversationState, SharedFacts } from '../state.ts'
import { partsOf, partsTold } from './known-people.ts'
import { cohortFacts, outcomeFacts, overlay } from './merge.ts'
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
  const { asked } = state
  if (asked === undefined || !cohortFacts.has(asked) || asked === 'headcount') return undefined
  if (state.groups.length < 2 || state.shared[asked] !== undefined) return undefined
  // 第二个班全过了: of that class alone.
  if (ordinalsIn(text).length > 0) return undefined
  const isOpen = (group: SharedFacts) => lacks(group, asked)
  const open = state.groups.filter(isOpen)
  if (open.length === 0 || open.length === state.groups.length) return undefined
  // 没过的有2个补考过了: others than those asked about.
  const named = partNamed(partsOf(state.groups), text)
  if (named !== undefined && (named === 'unknown' || !named.rest)) return undefined
  const [only, ...others] = open
  const heads = others.length === 0 ? only?.['headcount'] : undefined
  const { groups, shared, unsure } =
    typeof heads === 'number' && reading.tokens.some(({ kind }) => kind === 'count')
      ? readCohorts(text, heads)
      : reading
  const naming = ['level', 'category'].filter((fact) => fact !== asked)
  const facts = [shared, ...groups].flatMap((each) => Object.keys(each))
  if (unsure || !facts.some((fact) => answers(fact, asked)) || naming.some((fact) => facts.includes(fact)))
    return undefined
  const told = groups.length === 0 ? [shared] : groups.map((group) => ({ ...shared, ...group }))
  const [first = {}, ...more] = told
  const counted = told.some((each) => each['headcount'] !== undefined)
  if (!counted && more.length === 0)
    return {
      ...state,
      groups: state.groups.map((group) => (isOpen(group) ? overlay(group, first, program) : group)),
    }
  const parts = partsTold({ groups, shared })
  if (only === undefined || parts?.reduce((sum, { count }) => sum + count, 0) !== heads) return undefined
  return {
    ...state,
    groups: state.groups.flatMap((group) =>
      group === only ? told.map((each) => overlay(group, each, program)) : [group],
    ),
  }
}

/** 不对，是两年, after the certificate was asked for, is no answer to that. */
function answers(fact: string, asked: string): boolean {
  return outcomeFacts.includes(asked) ? outcomeFacts.includes(fact) : fact === asked
}

/** What passing or a certificate is implied by what came of them otherwise. */
function lacks(group: SharedFacts, asked: string): boolean {
  return outcomeFacts.includes(asked)
    ? outcomeFacts.every((fact) => group[fact] === undefined)
    : group[asked] === undefined
}
