import { isoOf } from './facts/read-facts.ts'
import { readQuantities } from './quantities/index.ts'

/** A day known from before. `back`: what is told may also have come before it. */
export interface KnownDay {
  readonly iso: string
  readonly back: boolean
}

/**
 * 1月6号受理的, after a plan made public on 18 December: a day without a year that lies far from every day known, but some weeks from one of
 * them in the year before or after, is of that year; written so.
 */
export function yearsNear(text: string, today: string, known: readonly KnownDay[]): string {
  if (known.length === 0) return text
  const year = Number(today.slice(0, 4))
  let said = ''
  let at = 0
  for (const quantity of readQuantities(text, { today })) {
    if (quantity.kind !== 'date' || quantity.year !== undefined || quantity.relative !== undefined) continue
    if (quantity.iso !== undefined || quantity.month === undefined) continue
    const iso = isoOf(quantity, today)
    if (iso === undefined || known.some((day) => Math.abs(daysBetween(day.iso, iso)) <= near)) continue
    const other = [year + 1, year - 1].find((each) => {
      const moved = `${String(each)}${iso.slice(4)}`
      return known.some((day) => {
        const apart = daysBetween(day.iso, moved)
        return (apart >= 0 && apart <= near) || (day.back && apart < 0 && apart >= -near)
      })
    })
    if (other === undefined) continue
    said += `${text.slice(at, quantity.start)}${String(other)}年`
    at = quantity.start
  }
  return said + text.slice(at)
}

/** 7月31号到期，什么时候考核, asked in November: of a term that goes on, which ends in the year to come; written so. */
export function endsAhead(text: string, today: string): string {
  const dates = readQuantities(text, { today }).filter(({ kind }) => kind === 'date')
  const [only, ...more] = dates
  if (only?.kind !== 'date' || more.length > 0 || !asksAssessment.test(text)) return text
  if (only.year !== undefined || only.relative !== undefined || only.iso !== undefined) return text
  const iso = only.month === undefined ? undefined : isoOf(only, today)
  if (iso === undefined || daysBetween(iso, today) <= justOver || !ends.test(text.slice(only.end)))
    return text
  return `${text.slice(0, only.start)}${String(Number(today.slice(0, 4)) + 1)}年${text.slice(only.start)}`
}

const ends =
  /^(?:那天|就|才|要|会|将|正式|的话|培训|学徒|，)*(?:到期|期满|满期|结束|结业|毕业|结班)(?!了|完|过|后|以后|的)/u
const asksAssessment =
  /^(?!.*(?:已经?|刚|都过|才考|补考)).*(?:(?:什么时候|啥时候|何时|哪天|哪段|几号|几月|最晚|最早|最迟|提前)[^，。？！]{0,8}(?:考核|评价|考试|鉴定)|(?:考核|评价|考试|鉴定)[^，。？！]{0,8}(?:什么时候|啥时候|何时|哪天|哪段|几号|几月|最晚|最早|最迟|提前))/u
/** Days. */
const justOver = 60

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** Days. */
const near = 120
