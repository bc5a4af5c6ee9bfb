import { close } from '../../../knowledge/index.ts'
import { atom, part, printYuan, sentence, type Part } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { groupsOf, type AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { expectedAdvances, paidInAll } from './after-advance.ts'
import { assumedOf, moneyOf, quotesOf, run, stepsOf, totalUnder, valueEntry } from './run.ts'

/**
 * 预拨了6万，3个没过要退多少: what is taken back of an advance the user says was paid. Where it was paid by head, or is what the text comes to
 * under one reading, it is the part of those who failed; where all failed it is the whole; else the text does not say how it
 * divides. Undefined where no advance is known, or who failed is not.
 */
export function clawbackAfterAdvance(context: AnswerContext, question: AskedQuestion): Part | undefined {
  const had = paidInAll(context)
  const entry = valueEntry(context, 'clawback')
  const asksSum = question.forms.every((form) => ['amount', 'howmany', 'polar'].includes(form))
  if (question.topic !== 'clawback' || !asksSum || had === undefined || entry === undefined) return undefined
  const untimed = groupsOf(context).every((facts) => facts['years'] === undefined)
  const timed = casesOf(context, entry.rule).find((each) => expectedAdvances(each).includes(had)) ?? {
    ...context,
    shared: { ...(untimed ? { years: 1 } : {}), ...context.shared },
  }
  const results = groupsOf(timed).map((facts) => run(context.program, entry.rule, facts))
  const groups = results.map(({ facts }) => close(context.program, facts))
  const counted = groups.every((facts) => facts['passed'] !== undefined && facts['headcount'] !== undefined)
  const failed = groups.filter((facts) => facts['passed'] === false)
  if (!counted || failed.length === 0) return undefined
  const reading = expectedAdvances(timed).indexOf(had)
  const fen =
    context.advance?.each === true
      ? context.advance.fen * failed.reduce((sum, facts) => sum + Number(facts['headcount']), 0)
      : failed.length === groups.length
        ? had
        : reading === -1
          ? undefined
          : totalUnder(results, reading)
  const rest = { trace: stepsOf(context, results), assumed: assumedOf(results) }
  const statement = atom('statement', 'statement', sentence(entry.text), { quotes: entry.quotes })
  const quotes = [...entry.quotes, ...quotesOf(results)]
  const years = Number(timed.shared['years'])
  const reckoned = untimed && fen !== had && context.advance?.each !== true
  const assumed = !reckoned ? '' : years === 1 ? phrases.ofOneYear : phrases.ofYearsAdvanced(years)
  if (fen === undefined)
    return part(
      'not_stated',
      [
        atom('undivided-advance', 'absence', phrases.clawbackUndivided(printYuan(had)), {
          quotes,
          amounts: [moneyOf('claimed', had)],
        }),
        statement,
      ],
      rest,
    )
  return part(
    'answer',
    [
      atom('amount', 'amount', `${assumed}${phrases.clawbackOfAdvance(printYuan(fen), printYuan(had))}`, {
        quotes,
        amounts: [moneyOf('clawback', fen), moneyOf('claimed', had)],
      }),
      statement,
    ],
    rest,
  )
}

/**
 * What was not told of how long they are trained, and of which category, put every way: an advance that was paid tells which it was, as what is taken
 * back of those who failed is the same part of it. One year first.
 */
function casesOf(context: AnswerContext, rule: string): readonly AnswerContext[] {
  const told = (fact: string) => groupsOf(context).some((facts) => facts[fact] !== undefined)
  const lengths = told('years') ? [{}] : [1, 2, 3].map((years) => ({ years }))
  const domain = context.program.facts.get('category')?.domain
  const open = !told('category') && context.program.factsOf(rule).includes('category')
  const categories =
    open && domain?.kind === 'choice' ? domain.options.map((category) => ({ category })) : [{}]
  return categories.flatMap((category) =>
    lengths.map((length) => ({ ...context, shared: { ...context.shared, ...category, ...length } })),
  )
}
