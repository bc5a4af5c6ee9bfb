import { atom, printYuan, type Part } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { readQuantities } from '../../understand/index.ts'
import { groupsOf, type AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { general } from '../question/money-topics.ts'
import { fenOf, moneyOf, quotesOf, run, valueEntry } from './run.ts'

/**
 * 同事说要打85折，对吗, of people told of: whether that is the share of the standard they are paid, said before their sum (`answer`). Undefined
 * where no share is put forward, or what they are paid is still open or differs from one to the other.
 */
export function judgedShare(
  context: AnswerContext,
  question: AskedQuestion,
  answer: (put: AskedQuestion) => Part | undefined,
): Part | undefined {
  const ofRate = general.has(question.topic) || question.topic === 'passed-without-certificate'
  const share = question.polar === undefined || !ofRate ? undefined : sharePut(question.text)
  const [due, full] = [valueEntry(context, 'payable-rate'), valueEntry(context, 'subsidy-rate')]
  if (share === undefined || due === undefined || full === undefined) return undefined
  const paid = groupsOf(context).map((facts) => {
    const [result, standard] = [due, full].map(({ rule }) => run(context.program, rule, facts))
    const [fen, whole] = [result, standard].map((each) => each && fenOf(each))
    return { result, fen, whole }
  })
  const [first, ...more] = paid
  const { result, fen, whole } = first ?? {}
  if (result === undefined || fen === undefined || whole === undefined || fen === 0) return undefined
  const percent = (fen * 100) / whole
  if (more.some((each) => each.fen === undefined || each.whole === undefined)) return undefined
  if (more.some((each) => ((each.fen ?? 0) * 100) / (each.whole ?? 1) !== percent)) return undefined
  const told = answer({ ...question, topic: 'subsidy-amount', forms: ['amount'] })
  if (told === undefined) return undefined
  const verdict = percent === share ? '对。' : '不对。'
  const text = phrases.shareDue(verdict, printYuan(fen), printYuan(whole), String(percent))
  const amounts = [fen, whole].map((each) => moneyOf('standard', each))
  const lead = atom('share', 'verdict', text, { quotes: quotesOf([result]), amounts })
  return { ...told, outcome: 'answer', atoms: [lead, ...told.atoms] }
}

/** The one share a text puts forward to be paid, in percent. */
function sharePut(text: string): number | undefined {
  const [only, ...more] = readQuantities(text).flatMap((quantity) =>
    quantity.kind === 'percent' && quantity.basisPoints !== undefined ? [quantity] : [],
  )
  if (only?.basisPoints === undefined || more.length > 0) return undefined
  const around = `${text.slice(Math.max(0, only.start - 6), only.start)}#${text.slice(only.end, only.end + 4)}`
  return /(?:打|按照?|照|给|补|发|拿|领)[^#]*#|#(?:的)?(?:给|补|发|算|标准)/u.test(around) &&
    !/率|占|课|预|先/u.test(around)
    ? only.basisPoints / 100
    : undefined
}
