import { addDays, addMonths, addWorkdays, compareDates, type Entry } from '../../knowledge/index.ts'
import { atom, notes, type Part, part, sentence } from '../compose/index.ts'
import { chineseDate, phrases } from '../messages.zh.ts'
import { readQuantities } from '../understand/index.ts'
import type { AnswerContext } from './context.ts'
import type { AskedQuestion } from './asked-question.ts'

type DeadlineEntry = Extract<Entry, { kind: 'deadline' }>

/** The rule, and the day it falls on when the day it counts from is known. */
export function answerDeadline(context: AnswerContext, entry: DeadlineEntry, question: AskedQuestion): Part {
  const due = dueDate(context, entry)
  const first = [...lateness(context, due), ...(due === undefined ? [] : [due.text])]
  const lead = due === undefined ? leadOf(entry, question) : ''
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

/** 需要 for a duty asked about; 可以 / 不可以 for a lapse of time proposed; 不是 where the duty is not the enterprise's. */
function leadOf(entry: DeadlineEntry, question: AskedQuestion): string {
  if (question.polar === undefined) return ''
  if (!entry.dutyBearers.includes('企业')) return question.polar === 'truth' ? '不是。' : ''
  const kept = keepsTime(entry, question.text)
  if (kept !== undefined) return kept ? '可以。' : '不可以。'
  return question.polar === 'require' ? '需要。' : ''
}

/** Whether a lapse of time (期满两个月后, 过20天, 提前半年) keeps the rule; undefined when none is named. */
function keepsTime(entry: DeadlineEntry, text: string): boolean | undefined {
  const { within } = entry
  if (within === undefined) return undefined
  const after = /(?:以后|之后|过后|后|过了|满了|再|才)/u.test(text)
  const ahead = /(?:提前|之前|以前|前)/u.test(text)
  if (entry.direction === 'before' && after && !ahead) return false
  const [lapse] = readQuantities(text).flatMap((quantity) =>
    quantity.kind === 'duration' && quantity.amount !== undefined
      ? [{ amount: quantity.amount, unit: quantity.unit }]
      : [],
  )
  const days = lapse === undefined ? undefined : daysIn(lapse.amount, lapse.unit)
  const limit = daysIn(within.amount, within.unit)
  if (days === undefined || limit === undefined) return undefined
  if (entry.direction === 'before' ? !ahead : !after) return undefined
  return days <= limit
}

/** About how many days, for comparing lengths that are clearly apart; months of 30 days. */
function daysIn(amount: number, unit: string): number | undefined {
  const days = { 日: 1, 天: 1, 工作日: 1.4, 周: 7, 月: 30, 年: 360 }[unit]
  return days === undefined ? undefined : amount * days
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
  if (compareDates(day, due.last) > 0) return [`来不及，${chineseDate(day)}已经晚了。`]
  if (due.first !== undefined && compareDates(day, due.first) < 0)
    return [`不可以，${chineseDate(day)}太早了。`]
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
