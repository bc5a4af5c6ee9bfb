import { formulaOf } from '../../knowledge/index.ts'
import { atom, type AtomAmount, figuresIn, type Part, part, printYuan } from '../compose/index.ts'
import { outcomeWords, phrases } from '../messages.zh.ts'
import { verdictOnClaims } from './amount-claims.ts'
import { assumedOf, fenOf, headings, quotesOf, run, stepsOf, valueEntry } from './amount-run.ts'

import type { AskedQuestion } from './asked-question.ts'
import type { AnswerContext } from './context.ts'
import type { LastQuestion } from './state.ts'

/**
 * 15个中级10个高级，24个拿证1个没过: the sum where each outcome comes to the same whichever class its people are of; undefined where it
 * does not, or a fact is missing.
 */
export function crossedSum(
  context: AnswerContext,
  question: AskedQuestion,
  crossed: LastQuestion['crossed'],
): Part | undefined {
  const entry = valueEntry(context, question.topic)
  if (crossed === undefined || entry?.unit !== '元') return undefined
  const results = crossed.map((classes) =>
    classes.map((facts) => run(context.program, entry.rule, { ...context.shared, ...facts })),
  )
  const sums = results.map((each) => [...new Set(each.map(fenOf))])
  if (sums.some(([fen, ...others]) => fen === undefined || others.length > 0)) return undefined
  const settled = results.flatMap(([first]) => (first === undefined ? [] : [first]))
  const total = sums.reduce((sum, [fen]) => sum + (fen ?? 0), 0)
  const lines = settled.map((result, at) => {
    const fen = sums[at]?.[0] ?? 0
    const formula = formulaOf(context.program, entry.rule, result.facts)
    const heads = String(result.facts['headcount'])
    const label = outcomeWords(result.facts)
    const text = `${label}：${fen === 0 ? `${heads}人，${printYuan(0)}` : `${formula} = ${printYuan(fen)}`}`
    const amounts: readonly AtomAmount[] =
      fen === 0 ? [] : [{ kind: 'part', label, fen, formula }, ...figuresIn(formula)]
    return atom(`crossed-${String(at)}`, 'arithmetic', text, { amounts })
  })
  const verdict = verdictOnClaims(context, question, [total])
  const text = `${verdict}${headings.total}**${printYuan(total)}**，${phrases.whicheverClass}`
  return part(
    'answer',
    [
      atom('amount', 'amount', text, {
        quotes: quotesOf(settled),
        amounts: [{ kind: 'total', label: headings.total, fen: total, formula: '' }],
      }),
      ...lines,
    ],
    { assumed: assumedOf(settled), trace: stepsOf(context, settled) },
  )
}
