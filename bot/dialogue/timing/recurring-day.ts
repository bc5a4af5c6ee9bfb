import { compareDates } from '../../../knowledge/index.ts'

/**
 * The next of the days that come again by the words of a rule (每季度首月10日前, 每年11月底), on or after the day asked on; undefined where
 * the rule names none, or no day is asked for.
 */
export function nextDay(rule: string, question: string, asOf: string): string | undefined {
  if (!asksNextDay.test(question)) return undefined
  const days = daysNamed(rule)
  if (days === undefined) return undefined
  const year = Number(asOf.slice(0, 4))
  return [year, year + 1]
    .flatMap((each) => days.months.map((month) => dayIn(each, month, days.day)))
    .find((day) => compareDates(day, asOf) >= 0)
}

const asksNextDay =
  /下一?(?:次|回|个)|这一?(?:次|回)|最近(?:的)?一?(?:次|回)|几月几[号日]|(?:哪一?天|几号|什么时候|何时)(?:之?前|以前)?(?:截止|到期|报|交)?[呢啊？。！]*$|截止(?:日|到|是|在)|(?:今|明|本)年/u

/** 四季度最晚哪天: the day of that quarter of the year asked in. */
export function dayOfQuarter(
  rule: string,
  question: string,
  asOf: string,
): { readonly quarter: string; readonly day: string } | undefined {
  const quarter = /([一二三四])季度(?:的话?)?(?:呢|最晚|最迟|几[号月]|哪一?天|什么时候|截止(?!了))/u.exec(
    question,
  )?.[1]
  const days = quarter === undefined ? undefined : daysNamed(rule)
  const month = days?.months[quarter === undefined ? -1 : '一二三四'.indexOf(quarter)]
  if (quarter === undefined || month === undefined || days?.months.length !== 4) return undefined
  return { quarter, day: dayIn(Number(asOf.slice(0, 4)), month, days.day) }
}

/**
 * 这季度的过了吗, 今年还来得及吗: the day of the quarter or the year asked in (or of the quarter named), and whether it has passed; undefined where that
 * is not asked.
 */
export function dayOfThis(
  rule: string,
  question: string,
  asOf: string,
):
  | { readonly span: string; readonly day: string; readonly passed: boolean; readonly inTime: boolean }
  | undefined {
  if (!asksIfPassed.test(question) || /[下上明去前后](?:一)?(?:个)?(?:季|年|次|回)/u.test(question))
    return undefined
  const days = daysNamed(rule)
  if (days === undefined) return undefined
  const [year = 0, current = 1] = asOf.split('-').map(Number)
  const quarter = /([一二三四])季度/u.exec(question)?.[1]
  const named = quarter === undefined ? undefined : days.months['一二三四'.indexOf(quarter)]
  const month = named ?? days.months.filter((each) => each <= current).at(-1) ?? days.months[0]
  if (month === undefined) return undefined
  const day = dayIn(year, month, days.day)
  const span = quarter !== undefined ? `${quarter}季度` : days.months.length === 4 ? '这季度' : '今年'
  return { span, day, passed: compareDates(day, asOf) < 0, inTime: asksInTime.test(question) }
}
const asksInTime =
  /来(?:不来)?得及|来不及|赶得?上|赶不上|(?:还|再)(?:能|可以)(?:不能)?(?:去)?(?:申?报|交|申请)|能不能(?:再|补)?(?:申?报|交)/u
const asksIfPassed = new RegExp(
  `${asksInTime.source}|(?:过(?:去|期|时)?|截止|结束|错过|晚|迟)了?(?:吗|么|没|不|吧)|过没过|是不是(?:已经)?(?:过|晚|截止)`,
  'u',
)

/** 今天还能报吗, 这季度的过了吗: whether today is still in time. */
export function asksIfInTime(question: string): boolean {
  return asksIfPassed.test(question) && ofNow.test(question)
}
const ofNow = /[今本]天|现在|目前|今年|这(?:个)?季|本季|来(?:不来)?得及|来不及|赶得?上|赶不上/u

/** The months a day comes again in, and which day of the month; `undefined` for the day: the last. */
function daysNamed(
  rule: string,
): { readonly months: readonly number[]; readonly day: number | undefined } | undefined {
  const quarterly = /每季度首月(\d{1,2})日/u.exec(rule)?.[1]
  if (quarterly !== undefined) return { months: [1, 4, 7, 10], day: Number(quarterly) }
  const yearly = /每年(\d{1,2})月底/u.exec(rule)?.[1]
  return yearly === undefined ? undefined : { months: [Number(yearly)], day: undefined }
}

function dayIn(year: number, month: number, day: number | undefined): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day ?? last).padStart(2, '0')}`
}
