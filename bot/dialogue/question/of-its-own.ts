import { splitClauses } from '../../understand/index.ts'
import type { Ranked } from './amount-question.ts'
import { classAmounts } from './money-topics.ts'
import type { QuestionContext } from './question-context.ts'

/** 申领还要视频吗，我听说786号文说不用了: of a matter of its own, though the document names a place. */
export function asksOfOther(text: string, likeliest: string): boolean {
  return !classAmounts.has(likeliest) && splitClauses(text).some((clause) => clause.asks)
}

/** 有3个没考过，一共剩多少, where nothing is paid in advance: what the others come to. */
export function asksLeftOver(
  text: string,
  ranked: readonly Ranked[],
  { money, counted, outcomeTold }: QuestionContext,
): boolean {
  const rest = 'remainder-payment'
  const asks = /剩(?:下|多少)/u.test(text) && counted && outcomeTold
  return asks && !money.has(rest) && ranked.some(({ topic }) => topic === rest)
}
