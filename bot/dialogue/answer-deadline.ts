import { addDays, addMonths, addWorkdays, compareDates, type Entry } from '../../knowledge/index.ts'
import { atom, notes, type Part, part, sentence } from '../compose/index.ts'
import { chineseDate, phrases } from '../messages.zh.ts'
import type { AnswerContext } from './context.ts'
import type { AskedQuestion } from './question.ts'

type DeadlineEntry = Extract<Entry, { kind: 'deadline' }>

/** The rule, and the day it falls on when the day it counts from is known. */
export function answerDeadline(context: AnswerContext, entry: DeadlineEntry, question: AskedQuestion): Part {
  const due = dueDate(context, entry)
  const first = [...lateness(context, due), ...(due === undefined ? [] : [due.text])]
  const lead =
    question.polar === 'require' && entry.dutyBearers.includes('企业') && due === undefined ? '需要。' : ''
  const whose = entry.dutyBearers.includes('企业')
    ? []
    : [atom('bearer', 'condition', `这条约束的是${entry.dutyBearers.join('、')}，不是企业。`)]
  const soft =
    entry.strength === '刚性'
      ? []
      : [atom('soft', 'condition', `原文写的是「${entry.strength}」，不是硬性期限。`)]
  return part('answer', [
    ...(first.length === 0 ? [] : [atom('due', 'verdict', first.join(''), { quotes: entry.quotes })]),
    ...whose,
    atom('statement', 'statement', `${lead}${sentence(entry.text)}`, { quotes: entry.quotes }),
    ...soft,
    ...notes(entry),
  ])
}

interface Due {
  readonly text: string
  /** Last day, or undefined when it cannot be told. */
  readonly last?: string
  /** First day, where a window is meant. */
  readonly first?: string
}

/** A day the user named, held against the due date. */
function lateness(context: AnswerContext, due: Due | undefined): readonly string[] {
  const [day] = context.spareDays
  if (day === undefined || due?.last === undefined) return []
  if (compareDates(day, due.last) > 0) return [`${chineseDate(day)}已经晚了。`]
  if (due.first !== undefined && compareDates(day, due.first) < 0) return [`${chineseDate(day)}太早了。`]
  return [`${chineseDate(day)}来得及，没有超期。`]
}

function dueDate(context: AnswerContext, entry: DeadlineEntry): Due | undefined {
  const from = entry.from === undefined ? undefined : context.shared[entry.from]
  const { within } = entry
  if (typeof from !== 'string' || within === undefined) return undefined
  const sign = entry.direction === 'after' ? 1 : -1
  const amount = sign * within.amount
  const start = chineseDate(from)
  switch (within.unit) {
    case '日': {
      const last = addDays(from, amount)
      const text = `最晚${chineseDate(last)}（${start}的次日起算，${String(within.amount)}日按自然日计）。`
      return { text, last }
    }
    case '月':
    case '年': {
      const end = addMonths(from, amount * (within.unit === '年' ? 12 : 1))
      const clamped = end.clamped ? '，对应月没有这一天，取月末' : ''
      const length = `${String(within.amount)}${within.unit === '月' ? '个月' : '年'}`
      if (sign < 0)
        return {
          text: `从${chineseDate(end.date)}到${start}之间（期满前${length}内${clamped}）。`,
          first: end.date,
          last: from,
        }
      return { text: `最晚${chineseDate(end.date)}（${start}起算${length}${clamped}）。`, last: end.date }
    }
    case '工作日': {
      const end = addWorkdays(from, amount, context.daysOff)
      if (end.kind === 'beyond-table') return { text: phrases.beyondCalendar(end.lastYear) }
      const counted = `${start}的次日起算，${String(within.amount)}个工作日，已扣除周末和法定放假、计入调休上班`
      return { text: `最晚${chineseDate(end.date)}（${counted}）。`, last: end.date }
    }
  }
}
