import { rankTopics } from '../../understand/index.ts'
import { classAmounts, moneyish } from '../question/money-topics.ts'
import { asksWhat } from '../question/steps.ts'
import type { ConversationState } from '../state.ts'
import type { TurnResult } from '../turn-result.ts'

/** 线上排了45%, 结班: answered though nothing was asked; what was told stays for 行吗, 能补吗, 那改成35呢. */
export function onceAnswered({ state, ...result }: TurnResult): TurnResult {
  const { outcome } = result.reply
  const answered = state.pending !== '' && (outcome === 'answer' || outcome === 'not_stated')
  return { ...result, state: answered ? { ...state, answered } : state }
}

/** 理论能不能也线下, 报什么内容: what was answered before is no part of a question that names a matter of its own. */
export function withoutAnswered(before: ConversationState, said: string): ConversationState {
  if (before.answered !== true) return before
  const [best] = rankTopics(said)
  const own =
    best?.strong === true &&
    !moneyish.has(best.topic) &&
    !classAmounts.has(best.topic) &&
    !before.topics.includes(best.topic)
  return own || asksWhat.test(said) ? { ...before, pending: '', answered: undefined } : before
}
