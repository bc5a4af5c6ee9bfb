import { addDays, addMonths, addWorkdays, type Entry } from '../../knowledge/index.ts'
import { atom, part, type Atom, type Part } from '../compose/atoms.ts'
import { chineseDate, phrases } from '../messages.zh.ts'
import { notes, sentence } from '../compose/sentence.ts'
import type { AnswerContext } from './context.ts'
import type { AskedQuestion } from './question.ts'

type DeadlineEntry = Extract<Entry, { kind: 'deadline' }>

/** The rule, and the day it falls on when the day it counts from is known. */
export function answerDeadline(context: AnswerContext, entry: DeadlineEntry, question: AskedQuestion): Part {
  const due = dueDate(context, entry)
  const rule = atom('statement', 'statement', sentence(entry.text), { quotes: entry.quotes })
  const whose = entry.dutyBearers.includes('企业')
    ? []
    : [atom('bearer', 'condition', `这条约束的是${entry.dutyBearers.join('、')}，不是企业。`)]
  const soft =
    entry.strength === '刚性'
      ? []
      : [atom('soft', 'condition', `原文写的是「${entry.strength}」，不是硬性期限。`)]
  const first: readonly Atom[] =
    due === undefined ? [] : [atom('due', 'verdict', due, { quotes: entry.quotes })]
  const lead =
    question.polar !== undefined &&
    entry.dutyBearers.includes('企业') &&
    due === undefined &&
    question.polar === 'require'
      ? '需要。'
      : ''
  const stated = lead === '' ? rule : { ...rule, text: `${lead}${rule.text}` }
  return part('answer', [...first, ...whose, stated, ...soft, ...notes(entry)])
}

function dueDate(context: AnswerContext, entry: DeadlineEntry): string | undefined {
  const from = entry.from === undefined ? undefined : context.shared[entry.from]
  const { within } = entry
  if (typeof from !== 'string' || within === undefined) return undefined
  const sign = entry.direction === 'after' ? 1 : -1
  const amount = sign * within.amount
  const start = chineseDate(from)
  switch (within.unit) {
    case '日':
      return `最晚${chineseDate(addDays(from, amount))}（${start}的次日起算，${String(within.amount)}日按自然日计）。`
    case '月':
    case '年': {
      const end = addMonths(from, amount * (within.unit === '年' ? 12 : 1))
      const clamped = end.clamped ? '，对应月没有这一天，取月末' : ''
      if (sign < 0)
        return `从${chineseDate(end.date)}到${start}之间（期满前${String(within.amount)}个${within.unit}内${clamped}）。`
      return `最晚${chineseDate(end.date)}（${start}起算${String(within.amount)}个${within.unit}${clamped}）。`
    }
    case '工作日': {
      const end = addWorkdays(from, amount, context.daysOff)
      if (end.kind === 'beyond-table') return phrases.beyondCalendar(end.lastYear)
      return `最晚${chineseDate(end.date)}（${start}的次日起算，${String(within.amount)}个工作日，已扣除周末和法定放假、计入调休上班）。`
    }
  }
}
