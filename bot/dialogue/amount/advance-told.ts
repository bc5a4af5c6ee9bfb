import { atom, notes, type Part, part, printYuan, sentence } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { readQuantities } from '../../understand/index.ts'
import { groupsOf, type AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { assumedOf, fenOf, headings, quotesOf, run, stepsOf, valueEntry, type GroupResult } from './run.ts'
import { totalUnder } from './withheld.ts'

/**
 * 预拨过12万，还能领多少: the whole sum less the advance the user says was paid, and whether the text comes to that advance. Undefined
 * where no advance is told or the whole sum is not settled.
 */
export function afterAdvance(context: AnswerContext, question: AskedQuestion): Part | undefined {
  if (question.topic !== 'remainder-payment') return undefined
  const had = advanceTold(question.text)
  const whole = valueEntry(context, 'subsidy-amount')
  const rule = valueEntry(context, 'advance-payment')
  const own = valueEntry(context, 'remainder-payment')
  if (had === undefined || whole === undefined || rule === undefined || own === undefined) return undefined
  const results = resultsOf(context, whole.rule)
  const fens = results.map(fenOf)
  if (!fens.every((fen) => fen !== undefined)) return undefined
  const due = fens.reduce((sum, fen) => sum + fen, 0)
  const left = due - had
  const [dueSaid, hadSaid] = [printYuan(due), printYuan(had)]
  const lead =
    left > 0
      ? phrases.leftAfterAdvance(printYuan(left), dueSaid, hadSaid)
      : left === 0
        ? phrases.advanceIsDue(dueSaid)
        : phrases.advanceOverDue(printYuan(-left), dueSaid, hadSaid)
  const expected = advances(resultsOf(context, rule.rule))
  return part(
    'answer',
    [
      atom('left', 'verdict', lead, {
        quotes: [...own.quotes, ...quotesOf(results)],
        amounts: [
          ...(left > 0
            ? [{ kind: 'remainder' as const, label: headings.remainder, fen: left, formula: '' }]
            : []),
          { kind: 'total', label: headings.total, fen: due, formula: '' },
          { kind: 'claimed', label: headings.claimed, fen: had, formula: '' },
        ],
      }),
      ...(expected.length === 0 || expected.includes(had)
        ? []
        : [
            atom('advance', 'condition', phrases.advanceOtherwise(expected.map(printYuan).join('或')), {
              quotes: rule.quotes,
              amounts: expected.map((fen) => ({
                kind: 'advance' as const,
                label: headings.advance,
                fen,
                formula: '',
              })),
            }),
          ]),
      atom('statement', 'statement', sentence(own.text), { quotes: own.quotes }),
      ...notes(own),
    ],
    { trace: stepsOf(context, results), assumed: assumedOf(results) },
  )
}

function resultsOf(context: AnswerContext, rule: string): readonly GroupResult[] {
  return groupsOf(context).map((facts) => run(context.program, rule, facts))
}

/** What the text comes to, under each reading where it has two. */
function advances(results: readonly GroupResult[]): readonly number[] {
  const sums = [0, 1].flatMap((reading) => totalUnder(results, reading) ?? [])
  return [...new Set(sums)]
}

/** The money that stands in one clause with 预拨 or 已经拨了. */
function advanceTold(text: string): number | undefined {
  const told = readQuantities(text).flatMap((quantity) =>
    quantity.kind === 'money' && quantity.fen !== undefined && paid.test(text.slice(0, quantity.start))
      ? [quantity.fen]
      : [],
  )
  const [only, ...more] = told
  return more.length === 0 ? only : undefined
}

const paid =
  /(?:预拨|预付|预支|先拨|先付|先给|首笔|首付|第一笔|前面|前期|已经?(?:拨|给|付|拿|领)|(?:拨|付|给|拿|领)(?:过|了))[^，。？！；]{0,8}$/u
