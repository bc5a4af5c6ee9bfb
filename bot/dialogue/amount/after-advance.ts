import { atom, type Atom, type AtomAmount, type Part, printYuan } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { groupsOf, type AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { general } from '../question/money-topics.ts'
import { moneyOf, quotesOf, run, totalUnder, valueEntry, type GroupResult } from './run.ts'

/**
 * 预拨过12万，还能领多少: beside an advance the user says was paid, the rest is the whole less that advance, whatever the text comes to; so the
 * whole is asked for, and `lessAdvance` says the rest.
 */
export function askedWhole(context: AnswerContext, question: AskedQuestion): AskedQuestion {
  const ofRest = question.topic === 'remainder-payment' && paidInAll(context) !== undefined
  const ofSum = question.forms.every((form) => form === 'amount' || form === 'howmany')
  return ofRest && ofSum ? { ...question, topic: 'subsidy-amount' } : question
}

/** The sums of an answer less the advance; `question`: as it was asked. */
export function lessAdvance(context: AnswerContext, question: AskedQuestion, part: Part): Part {
  const had = paidInAll(context)
  const ofWhole = general.has(question.topic) || question.topic === 'remainder-payment'
  if (had === undefined || !ofWhole || !part.atoms.some(({ amounts }) => amounts.some(isSum))) return part
  const sums = part.atoms.filter(({ amounts }) => amounts.some(isTotal))
  const [only, ...more] = sums
  const due = only === undefined ? undefined : totalOf(only)
  if (more.length === 0 && due !== undefined && part.missing.length === 0) {
    const { left, expected } = settledRest(context, due, had)
    return question.topic === 'remainder-payment'
      ? { ...part, atoms: [left, ...part.atoms, ...expected] }
      : { ...part, atoms: [...sumWithArithmetic(part.atoms), left, ...expected, ...othersOf(part.atoms)] }
  }
  if (had === 0) return part
  const each = part.atoms.map((one) => {
    const total = totalOf(one)
    return total === undefined ? one : withRest(one, total, had)
  })
  return sums.length > 0
    ? { ...part, atoms: each }
    : { ...part, atoms: [...each, atom('less-advance', 'condition', phrases.lessAdvance(printYuan(had)))] }
}

/** The advance of everybody in 分, where the place pays one. */
export function paidInAll(context: AnswerContext): number | undefined {
  const { advance } = context
  if (advance === undefined || valueEntry(context, 'advance-payment') === undefined) return undefined
  if (!advance.each) return advance.fen
  const heads = groupsOf(context).map((facts) => facts['headcount'])
  return heads.every((head) => typeof head === 'number')
    ? heads.reduce((sum, head) => sum + head, 0) * advance.fen
    : undefined
}

function settledRest(context: AnswerContext, due: number, had: number) {
  const left = due - had
  const [dueSaid, hadSaid] = [printYuan(due), printYuan(had)]
  const text =
    had === 0
      ? phrases.nothingPaidYet(dueSaid)
      : left > 0
        ? phrases.leftAfterAdvance(printYuan(left), dueSaid, hadSaid)
        : left === 0
          ? phrases.advanceIsDue(dueSaid)
          : phrases.advanceOverDue(printYuan(-left), dueSaid, hadSaid)
  const own = valueEntry(context, 'remainder-payment')
  const rule = valueEntry(context, 'advance-payment')
  const sums = [...new Set(expectedAdvances(context))]
  const quotes = rule === undefined ? [] : [...rule.quotes, ...quotesOf(resultsOf(context, rule.rule))]
  const expected =
    had === 0 || sums.length === 0 || sums.includes(had)
      ? []
      : [
          atom('advance', 'condition', phrases.advanceOtherwise(sums.map(printYuan).join('或')), {
            quotes,
            amounts: sums.map((fen) => moneyOf('advance', fen)),
          }),
        ]
  const amounts = [
    ...(left > 0 ? [moneyOf('remainder', left)] : []),
    ...(left < 0 ? [moneyOf('part', -left)] : []),
    moneyOf('total', due),
    ...(had > 0 ? [moneyOf('claimed', had)] : []),
  ]
  return { left: atom('left', 'verdict', text, { quotes: own?.quotes ?? [], amounts }), expected }
}

/** One of several sums, with what is left of it. */
function withRest(one: Atom, total: number, had: number): Atom {
  const left = total - had
  const text =
    left >= 0
      ? phrases.restBeside(printYuan(had), printYuan(left))
      : phrases.overBeside(printYuan(had), printYuan(-left))
  return {
    ...one,
    text: `${one.text.replace(/。$/u, '')}${text}`,
    amounts: [
      ...one.amounts,
      moneyOf(left >= 0 ? 'remainder' : 'part', Math.abs(left)),
      moneyOf('claimed', had),
    ],
  }
}

/** What the text's advance comes to under each of its two readings; nothing where a fact is missing. */
export function expectedAdvances(context: AnswerContext): readonly number[] {
  const rule = valueEntry(context, 'advance-payment')
  const results = rule === undefined ? [] : resultsOf(context, rule.rule)
  return results.length === 0 ? [] : [0, 1].flatMap((reading) => totalUnder(results, reading) ?? [])
}

function resultsOf(context: AnswerContext, rule: string): readonly GroupResult[] {
  return groupsOf(context).map((facts) => run(context.program, rule, facts))
}

const isTotal = ({ kind }: AtomAmount) => kind === 'total'
const isSum = ({ kind }: AtomAmount) => kind === 'total' || kind === 'limit'
const totalOf = ({ amounts }: Atom) => amounts.find(isTotal)?.fen

const ofSum = ({ id, kind }: Atom) => id === 'amount' || kind === 'arithmetic'
const sumWithArithmetic = (atoms: readonly Atom[]) => atoms.filter(ofSum)
const othersOf = (atoms: readonly Atom[]) => atoms.filter((each) => !ofSum(each))
