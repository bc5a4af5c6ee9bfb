import { formulaOf } from '../../../knowledge/index.ts'
import { atom, figuresIn, type Part, part, printYuan } from '../../compose/index.ts'
import { apartPhrases } from '../../apart.zh.ts'
import { leavesThemOut } from '../told/taken-out.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { groupsOf, type AnswerContext } from '../context.ts'
import { sumEntry } from './crossed.ts'
import { assumedOf, fenOf, isAtLeast, quotesOf, run, stepsOf } from './run.ts'
import { describe } from './settled.ts'

/**
 * 去掉那2个人, of people who came to different things: what is left according to whose they are, and the question whose; `mayCount`: what all come to is said as well. Undefined of people
 * all alike, or where a fact is missing.
 */
export function withoutSome(
  context: AnswerContext,
  question: AskedQuestion,
  apart: number | undefined,
  apartText = '',
  mayCount = true,
): Part | undefined {
  // 附件3上填多少 is the sum of those who have a certificate.
  const topic = question.topic === 'field-claim-amount' ? 'subsidy-amount' : question.topic
  const entry = sumEntry(context, topic)
  const groups = groupsOf(context)
  if (apart === undefined || entry === undefined || groups.length < 2) return undefined
  // 有1个后来证书作废了: he is not left out, he has come to something else.
  if (voided.test(apartText)) return undefined
  const results = groups.map((facts) => run(context.program, entry.rule, facts))
  const fens = results.flatMap((result) => fenOf(result) ?? [])
  if (fens.length < groups.length || results.some(isAtLeast)) return undefined
  const all = fens.reduce((sum, fen) => sum + fen, 0)
  const cases = results.flatMap((result, at) => {
    const heads = groups[at]?.['headcount']
    if (typeof heads !== 'number' || heads < apart) return []
    const fen = all - Math.round(((fens[at] ?? 0) / heads) * apart)
    return [{ fen, name: describe(context, result.facts) }]
  })
  if (cases.length === 0) return undefined
  const sums = cases.map(({ fen, name }) => `是${name}的，**${printYuan(fen)}**`).join('；')
  const lead =
    !mayCount || leavesThemOut(question.text) || leavesThemOut(apartText)
      ? ''
      : `都算是**${printYuan(all)}**。`
  return part(
    'answer',
    [
      atom('range', 'amount', `${lead}${apartPhrases.whoseApart(apart, sums)}`, {
        quotes: quotesOf(results),
        amounts: [
          ...(lead === '' ? [] : [{ kind: 'limit' as const, label: '都算', fen: all, formula: '' }]),
          ...cases.map(({ fen, name }) => ({ kind: 'limit' as const, label: name, fen, formula: '' })),
          ...results.flatMap(({ facts }) => figuresIn(formulaOf(context.program, entry.rule, facts))),
        ],
      }),
      atom('ask-apart', 'ask', apartPhrases.askWhoseApart(apart)),
    ],
    { assumed: assumedOf(results), trace: stepsOf(context, results), missing: ['headcount'] },
  )
}

const voided = /证书?[^，。？！]{0,6}(?:作废|注销|撤销|收回|吊销|失效|无效|假)/u
