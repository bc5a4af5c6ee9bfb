import { readQuantities } from '../understand/index.ts'

/** A year or month before the place's first text, when the question is about that time; `isGap` tells whether a day is. */
export function dateAsked(text: string, isGap: (day: string) => boolean): string | undefined {
  if (/十四五|(?:已经?|就|都|早)开(?:了)?班|开班了|开的班|现在(?:还|是不是|按|能)|老办法|过渡|证/u.test(text))
    return undefined
  const match =
    /(?<!\d|〔)(20[12]\d)年(?!起)(?:(\d{1,2})月(?:份)?)?(?:的)?(?:时候|那时|当时|那会儿|开班|备案|标准|政策|补贴|能|以前|之前)?/u.exec(
      text,
    )
  if (match === null) return undefined
  const [all, year = '', month] = match
  const day = `${year}-${(month ?? (/以前|之前/u.test(all) ? '1' : '12')).padStart(2, '0')}-28`
  return isGap(day) ? day : undefined
}

/** The last day or month the user named: clauses with dates of their own are read as of then. */
export function dayMentioned(text: string, asOf: string): string | undefined {
  const days = readQuantities(text, { today: asOf }).flatMap((quantity) => {
    if (quantity.kind !== 'date' || quantity.year === undefined) return []
    const two = (number: number) => String(number).padStart(2, '0')
    const day =
      quantity.iso ?? `${String(quantity.year)}-${two(quantity.month ?? 12)}-${two(quantity.day ?? 28)}`
    return [day]
  })
  return days.at(-1)
}
