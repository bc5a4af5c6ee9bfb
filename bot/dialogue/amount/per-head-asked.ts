import { groupsOf } from '../context.ts'
import { classAmounts } from '../question/money-topics.ts'
import type { ConversationState } from '../state.ts'
import type { TurnResult } from '../turn-result.ts'
import { headAlone } from './per-head.ts'

/**
 * 人均呢, 一个人合多少 after a sum of several people: what one of those known comes to. The words count nobody (一个人), and the sum said again is
 * not another one to be held against it.
 */
export function perHeadAsked(
  before: ConversationState,
  text: string,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  const asked = headAlone(text)
  if (asked === undefined || before.last?.unsure !== false || before.place === undefined) return undefined
  if (before.reckoned === undefined && !before.topics.some((topic) => classAmounts.has(topic)))
    return undefined
  const heads = groupsOf(before).reduce((sum, facts) => sum + Number(facts['headcount'] ?? 0), 0)
  if (heads < 2) return undefined
  const result = take({ ...before, pending: '' }, asked)
  const { reckoned, rests } = before
  return { ...result, state: { ...result.state, ...(reckoned === undefined ? {} : { reckoned }), rests } }
}
