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
  if (/标准/u.test(question.text)) return standardPut(context, question)
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

/** 附件3标准那格写6000对吗: a figure put into the column of the rate, which prints one. */
function standardPut(context: AnswerContext, { text, polar }: AskedQuestion): Part | undefined {
  const put = /(?:填|写)(?:成|的是|的|了)?(\d{3,})(?![\d.]|人|万|年|号)/u.exec(text)?.[1]
  const [entry] = entriesFor(context, 'claim-form').flatMap((each) => (each.kind === 'form' ? [each] : []))
  const field = entry?.fields.find(({ name, fill }) => name.includes('标准') && fill !== undefined)
  if (put === undefined || entry === undefined || field?.fill === undefined) return undefined
  const fits = /\d+/u.exec(field.fill)?.[0] === put
  const yes = polar === 'permit' ? '可以' : '对'
  return part('answer', [
    atom('rate', 'verdict', phrases.standardFilled(fits ? yes : `不${yes}`, field.name, field.fill), {
      quotes: [...new Set([...entry.quotes, ...field.quotes])],
    }),
    ...notes(entry),
  ])
}

/** As 万元 that would be tens of millions: it is meant in 元. */
const leastYuan = 5000
