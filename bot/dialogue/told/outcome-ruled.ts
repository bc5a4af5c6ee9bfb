import type { CohortReading } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import { outcomeFacts, without } from './merge.ts'
import { outcomeNamed } from './part-named.ts'
import type { ConversationState, SharedFacts } from '../state.ts'

/**
 * 没证的给不给, 没过的能补吗, of people of whom nobody is known to have come to that: what the rule says of such people, one of the class known, and the people
 * stay as they are. Undefined where some did, where people are counted, or where it is not whether they are paid for that is asked.
 */
export function outcomeRuled(
  state: ConversationState,
  { tokens }: CohortReading,
  text: string,
): readonly SharedFacts[] | undefined {
  const named = outcomeNamed(text)
  if (named === undefined || !asksPaid.test(text) || tokens.some(({ kind }) => kind === 'count'))
    return undefined
  const groups = groupsOf(state)
  const counted = groups.some(({ headcount }) => headcount !== undefined)
  const [own, ...others] = new Set(groups.map((group) => JSON.stringify(kind(group))))
  if (!counted || own === undefined || others.length > 0) return undefined
  return [{ ...(JSON.parse(own) as SharedFacts), ...named }]
}

function kind(group: SharedFacts): SharedFacts {
  return without(group, ['headcount', ...outcomeFacts])
}

const asksPaid =
  /的(?:人|学徒|那些|这些)?(?:还|也|都|就)*(?:给不给|补不补|能不能补|(?:能|可以|会|给|有)[^，。？！]{0,4}(?:补|给|领|拿|钱)?(?:吗|么|不|没有?|吧)|(?:补|给)(?:吗|么|不))[？。！]*$/u
