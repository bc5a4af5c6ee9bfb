import { classStart, people, readCohorts, readQuantities } from '../../understand/index.ts'

/** A time before the place's first text: a day to look it up on, and the time as it was named. */
export interface AskedTime {
  readonly day: string
  readonly said: string
}

/**
 * A year or month before the place's first text, when the question is about that time; `isGap` tells whether a day is. Of a term from one
 * month to another, the time is when it ends.
 */
export function dateAsked(
  said: string,
  asOf: string,
  isGap: (day: string) => boolean,
): AskedTime | undefined {
  const text = said.replace(ofNumbered, '')
  if (/十四五|(?:已经?|就|都|早)开(?:了)?班|开班了|开的班|现在(?:还|是不是|按|能)|老办法|过渡|证/u.test(text))
    return undefined
  const ago = agoPattern.exec(text)?.[1]
  if (ago !== undefined) {
    const [quantity] = readQuantities(`${ago}年`)
    if (quantity?.kind !== 'duration' || quantity.amount === undefined) return undefined
    const year = String(Number(asOf.slice(0, 4)) - quantity.amount)
    const day = `${year}${asOf.slice(4)}`
    return isGap(day) ? { day, said: `${year}年` } : undefined
  }
  const named = [
    ...text.matchAll(
      /(?<!\d|〔)(20[12]\d)年(?!起)(?:(\d{1,2})月(?:份)?)?(?:的)?(?:时候|那时|当时|那会儿|开班|备案|标准|政策|补贴|能|以前|之前)?/gu,
    ),
  ]
  const [first] = named
  const match = named.length > 1 && term.test(text) ? named.at(-1) : first
  if (match === undefined) return undefined
  const began = named.length === 1 ? classStart(text, asOf) : undefined
  if (began !== undefined && (ofClassNow.test(text) || endsLater(text, began, isGap))) return undefined
  const [all, year = '', month] = match
  const day = `${year}-${(month ?? (/以前|之前/u.test(all) ? '1' : '12')).padStart(2, '0')}-28`
  return isGap(day)
    ? { day, said: `${year}年${month === undefined ? '' : `${String(Number(month))}月`}` }
    : undefined
}

/** 三年前的政策: counted back from today. */
const agoPattern = /([一二两三四五六七八九十\d]{1,2})年(?:以)?前(?:的)?(?:政策|标准|规定|文件|补贴|时候)/u
/** 2023年3月开班2024年3月结班: a term from one month to another. */
const term =
  /年(?:\d{1,2}月)?(?:份)?(?:\d{1,2}[日号])?(?:开班|开始|开学|开课|入学|起)?，?(?:到|至|[-—–~～]|20\d\d年[^，。？！]{0,10}(?:结班|结束|结业|期满|毕业|止))/u

/** 2023年9月开班的，什么时候考核: of a class that goes on, not of the rules of that time. */
const ofClassNow =
  /^(?!.*(?:标准|政策|当时|那时|多少钱|补多少)).*(?:考核|考试|离职|结班|验收|期满|几[天日]内|哪一?天|几号|什么时候|截止|最晚|最迟|多久|预支|预拨|预付|先(?:拿|付|拨|给|领))/u

/**
 * 2023年9月开班的，高级工20人2年都通过，补多少: people of a class that ended when a text was held, told of to be paid for; a class is taken to
 * last a year where its length was not told.
 */
function endsLater(text: string, began: string, isGap: (day: string) => boolean): boolean {
  if (ofRules.test(text) || people(text).length === 0) return false
  const { shared, groups } = readCohorts(text)
  const told = shared['years'] ?? groups[0]?.['years']
  const [year = 0, month = 12] = began.split('-').map(Number)
  const months = year * 12 + month - 1 + Math.floor((typeof told === 'number' ? told : 1) * 12)
  const end = `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}-28`
  return !isGap(end)
}

const ofRules = /标准|政策|当时|那时|那会儿/u

/** 2022年那个11号文: the year says which document is meant, not when. */
const ofDocument =
  /(?<!\d)(?:20)?[12]\d年(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:印发|下发|出台|发布|发|的|那|这|个|份)*(?=[^，。？！]{0,2}(?:\d{1,4}号|文件|通知))/gu

/** The same of a document by its number, or as an old one, of which it is asked whether it holds. */
const ofNumbered =
  /(?<!\d)(?:20)?[12]\d年(?:印发|下发|出台|发布|发|的|那|这|个|份)*(?=\d{1,4}号(?:文|函|通知)|(?:\d{1,4}号|(?:老|旧)(?:的)?(?:文件?|通知|办法|规定))[^，。？！]{0,4}(?:能|还|有效|作数|管用|废|失效))/gu

/** The last day or month the user named: clauses with dates of their own are read as of then. */
export function dayMentioned(text: string, asOf: string): string | undefined {
  const days = readQuantities(text.replace(ofDocument, '，'), { today: asOf }).flatMap((quantity) => {
    if (quantity.kind !== 'date' || quantity.year === undefined) return []
    const two = (number: number) => String(number).padStart(2, '0')
    const day =
      quantity.iso ?? `${String(quantity.year)}-${two(quantity.month ?? 12)}-${two(quantity.day ?? 28)}`
    return [day]
  })
  return days.at(-1)
}
