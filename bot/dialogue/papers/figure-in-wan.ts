import { atom, notes, part, printYuan, sentence, type Part } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { moneyOf } from '../amount/run.ts'
import { entriesFor, groupsOf, type AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/**
 * 附件3资金那格填150000对不对: a figure no sum in 万元 can be, put into a column counted in 万元, whoever the people are. Undefined where people
 * are known, so that the sum itself is judged.
 */
export function figureInWan(context: AnswerContext, question: AskedQuestion): Part | undefined {
  if (question.topic !== 'field-claim-amount' || question.polar === undefined) return undefined
  if (groupsOf(context).some((facts) => facts['headcount'] !== undefined)) return undefined
  const figure = Number(/(?<![\d.])(\d{4,})(?![\d.]|人|万|年|号)/u.exec(question.text)?.[1])
  const [entry] = entriesFor(context, question.topic).filter(({ text }) => text.includes('万元'))
  if (entry === undefined || !(figure >= leastYuan)) return undefined
  const fen = figure * 100
  return part('answer', [
    atom('unit', 'verdict', phrases.yuanInWan(printYuan(fen), String(figure / 10_000)), {
      quotes: entry.quotes,
      amounts: [moneyOf('claimed', fen)],
    }),
    atom('statement', 'statement', sentence(entry.text), { quotes: entry.quotes }),
    ...notes(entry),
  ])
}

/** As 万元 that would be tens of millions: it is meant in 元. */
const leastYuan = 5000
