import { readQuantities, type Quantity } from '../quantities/index.ts'
import type { CohortToken } from './token.ts'

type DateSaid = Extract<Quantity, { kind: 'date' }>

/**
 * 2023年9月1日到2024年8月31日, 去年3月1号到今年2月底: the length of training from its first and last day, or month. Days that make no whole months are
 * left unread, as are the days of a contract or a certificate.
 */
export function termsBetweenDates(text: string): readonly CohortToken[] {
  if (!namesMonth.test(text)) return []
  const dates = readQuantities(text).filter((quantity) => quantity.kind === 'date')
  return dates.flatMap((last, at): CohortToken[] => {
    const first = dates[at - 1]
    if (first === undefined) return []
    const between = text.slice(first.end, last.start)
    const ends = joins.test(between) || (starts.test(between) && finishes.test(text.slice(last.end)))
    if (!ends || ofOthers.test(text.slice(0, first.start)) || contract.test(text.slice(last.end))) return []
    const months = monthsBetween(first, last)
    if (months === undefined || months <= 0) return []
    const filed = /备案(?:的)?(?:培训)?(?:期限?|时间)?(?:是|为|从|自|：)*$/u.test(text.slice(0, first.start))
    return [{ kind: 'years', value: months / 12, filed, start: first.start, end: last.end }]
  })
}

/** Two days or months at least: 3月, 2023.9.1, 2023-09-01. */
const namesMonth = /(?:月|\d[./-]\d).*(?:月|\d[./-]\d)/su
const joins =
  /^(?:开班|开始|开学|开课|入学|上课|起|学|培训|办)?[，]?(?:一直)?(?:学|办|培训|上)?(?:到|至|[-—–~～])+$/u
const starts = /^(?:开班|开始|开学|开课|入学|起)[，、]?$/u
const finishes = /^(?:结束|结业|期满|满期|毕业|止|完)/u
const ofOthers = /(?:合同|签|社保|参保|入职|工作|有效期|证书?|营业执照|经营|执行)[^，。？！；]{0,8}$/u
const contract = /^(?:止|结束|到期)?的?(?:劳动)?合同/u

function monthsBetween(first: DateSaid, last: DateSaid): number | undefined {
  const [from, to] = [monthOf(first), monthOf(last, first)]
  if (from === undefined || to === undefined) return undefined
  const months = to - from
  if (opensMonth(first) && closesMonth(last)) return months + 1
  if (first.precision !== last.precision || first.part !== undefined || last.part !== undefined)
    return undefined
  if (first.precision === 'month') return months % 12 === 0 ? months : months + 1
  if (first.precision !== 'day' || first.day === undefined || last.day === undefined) return undefined
  return last.day === first.day || last.day === first.day - 1 ? months : undefined
}

/** 3月1日, 3月初, 3月. */
function opensMonth({ precision, day, part }: DateSaid): boolean {
  return precision === 'day' ? day === 1 : precision === 'month' && (part === undefined || part === 'start')
}

/** 2月28日, 2月底. */
function closesMonth({ precision, day, month, part }: DateSaid): boolean {
  if (precision === 'month') return part === 'end'
  if (precision !== 'day' || day === undefined || month === undefined) return false
  return month === 2 ? day >= 28 : day === ([4, 6, 9, 11].includes(month) ? 30 : 31)
}

/** Months since the year 0, or since the years counted from today; a last month without a year is of the first one's. */
function monthOf(date: DateSaid, before?: DateSaid): number | undefined {
  const year = yearOf(date) ?? (before === undefined ? undefined : yearOf(before))
  if (year === undefined || date.month === undefined) return undefined
  const comparable =
    before === undefined || yearOf(date) === undefined || isCounted(date) === isCounted(before)
  return comparable ? year * 12 + date.month : undefined
}

function yearOf(date: DateSaid): number | undefined {
  return isCounted(date) ? date.relative?.by : date.year
}

function isCounted(date: DateSaid): boolean {
  return date.relative?.unit === 'year'
}
