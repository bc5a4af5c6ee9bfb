import type { Part } from '../../compose/index.ts'
import { nothingThen } from '../../understand/index.ts'
import { sumPhrases } from '../../sums.zh.ts'
import { groupsOf, type AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/**
 * 30个人都合格没证，是不是一分没有, of one class whose outcome was told: whether nothing is due, and what is. Undefined where several were told
 * of apart, as some of them alone may be meant.
 */
export function nothingDueThen(
  context: AnswerContext,
  question: AskedQuestion,
  sum: (asked: AskedQuestion) => Part | undefined,
): Part | undefined {
  const [group, ...others] = groupsOf(context)
  if (question.polar !== 'truth' || !nothingThen.test(question.text)) return undefined
  if (group?.['headcount'] === undefined || others.length > 0) return undefined
  if (group['certified'] === undefined && group['passed'] === undefined) return undefined
  const part = sum({ ...question, topic: 'subsidy-amount', forms: ['amount'] })
  const [first, ...rest] = part?.atoms ?? []
  const total = first?.amounts.find(({ kind }) => kind === 'total')
  if (part?.outcome !== 'answer' || first === undefined || total === undefined) return undefined
  const lead = total.fen > 0 ? sumPhrases.somethingDue : sumPhrases.nothingDue
  return { ...part, atoms: [{ ...first, text: `${lead}${first.text}` }, ...rest] }
}
