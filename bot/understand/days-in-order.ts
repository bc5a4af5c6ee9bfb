import { readQuantities } from './quantities/index.ts'

/**
 * 12月31日到期，考核放到1月15日: a day named after another of the same sentence, without a year and some weeks on round the turn of the year,
 * is of the year that follows; written so. Not the day something began. `context`: what was said before; where that speaks of a coming year, a bare day
 * gone by this year is of that one (明年3月31日期满, and then 2月10号考完).
 */
export function daysInOrder(text: string, today: string, context = ''): string {
  const thisYear = Number(today.slice(0, 4))
  const coming = comingYear(context, today)
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
    const goneBy = bare && before === undefined && !began.test(text.slice(end)) && isBefore(quantity, today)
    const ofComing = goneBy ? coming : undefined
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

/** The one year after this that a text speaks of. */
function comingYear(text: string, today: string): number | undefined {
  const thisYear = Number(today.slice(0, 4))
  const years = new Set(
    readQuantities(text, { today }).flatMap((quantity) =>
      quantity.kind === 'date' ? (quantity.iso?.slice(0, 4) ?? quantity.year ?? []) : [],
    ),
  )
  const [year, ...more] = [...years].map(Number).filter((each) => each > thisYear)
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
