import { formulaOf } from '../../../knowledge/index.ts'
import { atom, figuresIn, type Part, part, printYuan } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { sumEntry } from './crossed.ts'
import { assumedOf, fenOf, isAtLeast, limits, quotesOf, run, stepsOf } from './run.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { groupsOf, type AnswerContext } from '../context.ts'

/**
 * 有3人超过50岁, of 20 known: the sum with and without those told apart by words not understood, and the question whether they count.
 * Undefined where the people are more than one group, or a fact is missing.
 */
export function sumWithout(
  context: AnswerContext,
  question: AskedQuestion,
  apart: number | undefined,
): Part | undefined {
  const entry = sumEntry(context, question.topic)
  const [facts, ...more] = groupsOf(context)
  const heads = facts?.['headcount']
  if (apart === undefined || entry === undefined || facts === undefined || more.length > 0) return undefined
  if (typeof heads !== 'number' || heads <= apart) return undefined
  const results = [heads, heads - apart].map((headcount) =>
    run(context.program, entry.rule, { ...facts, headcount }),
  )
  const sums = results.map(fenOf)
  const [all, without] = sums
  if (all === undefined || without === undefined || results.some(isAtLeast)) return undefined
  const lines = results.map((result, at) => {
    const formula = formulaOf(context.program, entry.rule, result.facts)
    const fen = sums[at] ?? 0
    const shown = fen === 0 || formula === '' ? printYuan(fen) : `${formula} = ${printYuan(fen)}`
    return atom(
      `with-${String(at)}`,
      'arithmetic',
      at === 0 ? `都算：${shown}` : phrases.withoutThem(apart, shown),
      { amounts: fen === 0 ? [] : figuresIn(formula) },
    )
  })
  return part(
    'answer',
    [
      atom('range', 'amount', phrases.withOrWithout(apart, printYuan(all), printYuan(without)), {
        quotes: quotesOf(results),
        amounts: limits([all, without]),
      }),
      ...lines,
      atom('ask-apart', 'ask', phrases.askApart(apart)),
    ],
    { assumed: assumedOf(results), trace: stepsOf(context, results), missing: ['headcount'] },
  )
}
