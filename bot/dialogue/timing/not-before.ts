import { compareDates, type Entry } from '../../../knowledge/index.ts'
import { chineseDate, phrases } from '../../messages.zh.ts'
import type { AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { derivedTermEnd } from './earlier-class.ts'
import { monthOfDeed } from './month-put.ts'
import { pointLead, pointOf } from '../verdict/points.ts'

/**
 * 期满12月31日，次年1月15日考核行吗: the day of a deed held against the day before which it is not done, where the place's text sets no
 * length of time after it. Undefined where the entry speaks of another clause, or either day was not told.
 */
export function notBeforeLead(
  context: AnswerContext,
  entry: Entry,
  question: AskedQuestion,
): string | undefined {
  if (question.polar === undefined || entry.kind !== 'statement') return undefined
  const { knowledge, jurisdiction, shared, asOf, spareDays } = context
  const words = (ids: readonly string[]) => ids.map((id) => knowledge.quotes.get(id)?.text ?? id)
  const own = words(entry.quotes)
  for (const each of knowledge.entries) {
    if (each.kind !== 'deadline' || each.place !== jurisdiction || each.within !== undefined) continue
    if (each.from === undefined || each.done === undefined) continue
    const from =
      shared[each.from] ?? (each.from === 'term-end-date' ? derivedTermEnd(context)?.date : undefined)
    if (typeof from !== 'string') continue
    const done = putForward(shared[each.done] ?? spareDays[0], question.text, asOf, from)
    if (done === undefined) continue
    if (!words(each.quotes).some((quote) => own.some((said) => said.includes(quote)))) continue
    if (done.after) return phrases.notTooEarly(done.said, chineseDate(from))
    const ahead = { ...question, text: '提前' }
    const point = pointOf(entry, ahead)
    const lead = point === undefined ? '' : pointLead(point, ahead)
    return `${lead}${phrases.tooEarly(done.said, chineseDate(from))}`
  }
  return undefined
}

/** The day or the month of the deed; a month in which the day itself falls tells nothing. */
function putForward(day: unknown, text: string, today: string, from: string) {
  if (typeof day === 'string') return { said: chineseDate(day), after: compareDates(day, from) >= 0 }
  const put = monthOfDeed(text, today)
  if (put === undefined || put.month === from.slice(0, 7)) return undefined
  return { said: put.said, after: put.month > from.slice(0, 7) }
}
