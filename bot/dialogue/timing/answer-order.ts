import type { Entry } from '../../../knowledge/index.ts'
import { atom, leadWord, notes, type Part, part, sentence } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { normaliseForTopics, type PolarKind } from '../../understand/index.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { entriesFor, type AnswerContext } from '../context.ts'
import { nextStep, orderIn } from './procedure-order.ts'

/** 先审核还是先报名, 没考核能先申请吗, 备案完下一步是什么: answered from the place's procedure; undefined when no order of its steps is asked. */
export function answerOrder(context: AnswerContext, question: AskedQuestion): Part | undefined {
  const [procedure] = entriesFor(context, 'procedure').filter((entry) => entry.kind === 'statement')
  const asked = procedure === undefined ? undefined : nextStep(procedure.text, question.text)
  if (procedure !== undefined && asked !== undefined) {
    const lead = asked.next === 'last' ? phrases.lastStep : phrases.nextStep(asked.next)
    return orderPart(procedure, lead)
  }
  const order =
    procedure === undefined ? undefined : orderIn(normaliseForTopics(procedure.text), question.text)
  if (procedure === undefined || order === undefined) return undefined
  if (order.kind === 'claimed' && question.polar === undefined) return undefined
  const lead =
    order.kind === 'which'
      ? phrases.order(order.first, order.then)
      : claimedLead(question.polar ?? 'truth', order.holds)
  return orderPart(procedure, lead)
}

function orderPart(procedure: Entry, lead: string): Part {
  return part('answer', [
    atom('statement', 'verdict', `${lead}${sentence(procedure.text)}`, { quotes: procedure.quotes }),
    ...notes(procedure),
  ])
}

/** 能不能先开班后备案 is answered 可以 or 不可以, 是先开班后备案吧 是 or 不是. */
function claimedLead(polar: PolarKind, holds: boolean): string {
  if (polar === 'permit' && !holds) return phrases.otherOrder
  const mode = polar === 'permit' ? 'may' : 'is'
  const put = { polar, negated: false, denied: false, departs: false, premise: false }
  return `${leadWord(put, mode, holds ? 'yes' : 'no') ?? ''}。`
}
