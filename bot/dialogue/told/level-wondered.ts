import { cohortTokens, questionForms } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import type { ConversationState } from '../state.ts'
import type { TurnResult } from '../turn-result.ts'

/**
 * 报技师行不行, of people known to be trained for something else or for no level told: whether they may is asked, and where they may not, nobody
 * has become one: the people stay as they were.
 */
export function levelWondered(
  before: ConversationState,
  text: string,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  const groups = groupsOf(before)
  const counted = groups.some(({ headcount }) => headcount !== undefined)
  if (!counted || !wonders.test(text) || supposes.test(text)) return undefined
  const [level, ...more] = cohortTokens(text)
  if (level?.kind !== 'level' || more.length > 0 || questionForms(text).polar !== 'permit') return undefined
  if (groups.some((group) => group['level'] === level.value)) return undefined
  const result = take(before, text)
  return refused.test(result.reply.answer)
    ? {
        ...result,
        state: { ...result.state, shared: before.shared, groups: before.groups, divided: before.divided },
      }
    : result
}

const wonders =
  /^(?:那|，)*(?:能不能|可不可以|可以|能)?(?:报|报名|学|培训?|培养|上|读|考|搞|开)?(?:成)?(?:高级技师|技师|[初中高]级工?)/u
const supposes = /要是|如果|假如|改|换|都/u
const refused = /^(?:[^，。]{0,30}，)?不(?:可以|能|行)/u
