import { readQuantities } from './quantities/index.ts'

/**
 * 12月31日到期，考核放到1月15日: a day named after another of the same sentence, without a year and some weeks on round the turn of the year,
 * is of the year that follows; written so. Not the day something began.
 */
export function daysInOrder(text: string, today: string): string {
  const thisYear = Number(today.slice(0, 4))
  let before: { readonly year: number; readonly month: number; readonly end: number } | undefined
  let said = ''
  let at = 0
  for (const quantity of readQuantities(text, { today })) {
    if (quantity.kind !== 'date' || quantity.month === undefined) continue
    const { month, start, end } = quantity
    const bare = quantity.year === undefined && quantity.iso === undefined
    const turns =
      bare &&
      before !== undefined &&
      month < before.month &&
      month + 12 - before.month <= near &&
      !/[。？！；\n]/u.test(text.slice(before.end, start)) &&
      !began.test(text.slice(end))
    const year: number = turns && before !== undefined ? before.year + 1 : (quantity.year ?? thisYear)
    if (turns) {
      said += `${text.slice(at, start)}${String(year)}年`
      at = start
    }
    before = { year, month, end }
  }
  return said + text.slice(at)
}

/** Months. */
const near = 4
const began = /^[^，。？！；]{0,4}(?:开(?:了|的)?班|开课|开学|入职|签|录用|招|转岗|开始|起)/u
