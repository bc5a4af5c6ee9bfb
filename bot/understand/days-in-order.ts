import { isNumber } from './event-days.ts'
import { isNow } from './facts/read-facts.ts'
import { readQuantities, type DateQuantity } from './quantities/index.ts'

/**
 * 12月31日到期，考核放到1月15日: a day named after another of the same sentence, without a year and some weeks on round the turn of the year,
 * is of the year that follows; written so. Not the day something began. `context`: what was said before; where that speaks of a coming year, a bare day
 * gone by this year is of that one (明年3月31日期满, and then 2月10号考完).
 */
export function daysInOrder(text: string, today: string, context = ''): string {
  const thisYear = Number(today.slice(0, 4))
  const coming = comingYear(context, today)
  let before: { readonly year: number; readonly month: number; readonly end: number } | undefined
  let first = firstDay(context, today)
  let said = ''
  let at = 0
  for (const quantity of readQuantities(text, { today })) {
    if (quantity.kind !== 'date') continue
    if (quantity.month === undefined) {
      const ofMonth = monthOf(quantity, text, first)
      if (ofMonth === undefined) continue
      said += `${text.slice(at, quantity.start)}${ofMonth}`
      at = quantity.start
      continue
    }
    first ??= quantity
    const { month, start, end } = quantity
    const bare = quantity.year === undefined && quantity.iso === undefined
    const turns =
      bare &&
      before !== undefined &&
      month < before.month &&
      month + 12 - before.month <= near &&
      !/[。？！；\n]/u.test(text.slice(before.end, start)) &&
      !began.test(text.slice(end))
    const goneBy = bare && before === undefined && !began.test(text.slice(end)) && isBefore(quantity, today)
    const ofComing = goneBy ? (coming ?? afterTurn(quantity, context, today, text.slice(end))) : undefined
    const year: number =
      turns && before !== undefined ? before.year + 1 : (ofComing ?? quantity.year ?? thisYear)
    if (turns || ofComing !== undefined) {
      said += `${text.slice(at, start)}${String(year)}年`
      at = start
    }
    before = { year, month, end }
  }
  return said + text.slice(at)
}

/** 12月31日到期, and then 1月5号考行吗: of the year after the last day told, where it comes soon after it and is put forward; not what was done (1月5号交了). */
function afterTurn(
  { month }: DateQuantity,
  context: string,
  today: string,
  behind: string,
): number | undefined {
  const last = readQuantities(context, { today })
    .filter((quantity): quantity is DateQuantity => quantity.kind === 'date' && quantity.month !== undefined)
    .at(-1)
  if (last?.month === undefined || month === undefined || !putForward.test(behind)) return undefined
  const soon = month < last.month && month + 12 - last.month <= near
  return soon ? (last.year ?? Number(today.slice(0, 4))) + 1 : undefined
}

const putForward =
  /^(?![^，。？！；]{0,6}[了过])[^，。？！；]{0,8}(?:行|吗|呢|可以|来得及|来不及|晚|迟|成不成)/u

/** 计划11月9号公布，我24号交: a day without a month is of the month of the first day told, or the one after where it comes earlier in it. */
function monthOf(
  { day, relative, end }: DateQuantity,
  text: string,
  first: DateQuantity | undefined,
): string | undefined {
  if (day === undefined || relative !== undefined || isNumber(text, end)) return undefined
  if (first?.month === undefined || first.day === undefined) return undefined
  const next = day < first.day
  const turns = next && first.month === 12
  const year = first.year === undefined ? '' : `${String(first.year + (turns ? 1 : 0))}年`
  if (turns && year === '') return undefined
  return `${year}${String(next ? (first.month % 12) + 1 : first.month)}月`
}

function firstDay(text: string, today: string): DateQuantity | undefined {
  return readQuantities(text, { today }).find(
    (quantity): quantity is DateQuantity =>
      quantity.kind === 'date' && quantity.month !== undefined && !isNow(quantity, text),
  )
}

/** The one year after this that a text speaks of. */
function comingYear(text: string, today: string): number | undefined {
  const thisYear = Number(today.slice(0, 4))
  const years = new Set(
    readQuantities(text, { today }).flatMap((quantity) =>
      quantity.kind === 'date' ? Number(quantity.iso?.slice(0, 4) ?? quantity.year ?? 0) : [],
    ),
  )
  const [year, ...more] = [...years].filter((each) => each > thisYear)
  return more.length === 0 ? year : undefined
}

function isBefore(
  { month, day }: { readonly month?: number; readonly day?: number },
  today: string,
): boolean {
  const said = `${String(month ?? 1).padStart(2, '0')}-${String(day ?? 31).padStart(2, '0')}`
  return said < today.slice(5)
}

/** Months. */
const near = 4
const began = /^[^，。？！；]{0,4}(?:开(?:了|的)?班|开课|开学|入职|签|录用|招|转岗|开始|起)/u
