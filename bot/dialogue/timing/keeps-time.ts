import type { Entry } from '../../../knowledge/index.ts'
import { readQuantities } from '../../understand/index.ts'

type Period = Pick<Extract<Entry, { kind: 'deadline' }>, 'within' | 'direction'>

interface Length {
  readonly amount: number
  readonly unit: string
  /** 内 or 了 followed: a lapse of time in so many words. */
  readonly within: boolean
}

/**
 * Whether a lapse of time (期满两个月后, 过20天, 提前半年, 12个工作日内) keeps the period of a deadline; undefined when none is named, or
 * when days, working days and months come too near each other to tell without the dates.
 */
export function keepsTime({ within, direction }: Period, text: string): boolean | undefined {
  if (within === undefined) return undefined
  const after = /(?:晚于|迟于|以后|之后|过后|后|过了|满了|再|才|拖|隔|第|超过)/u.test(text)
  const ahead = /(?:提前|之前|以前|前)/u.test(text)
  if (direction === 'before' && after && !ahead) return false
  const [lapse] = [...ordinalDay(text), ...betweenDays(text), ...lengthsIn(text)]
  if (direction === 'after' && overdue.test(text) && !/(?:不|没)(?:晚|迟|超期|逾期)/u.test(text)) return false
  if (lapse === undefined) return undefined
  if (direction === 'before' ? !ahead : !(after || lapse.within)) return undefined
  return notLonger(
    lapse,
    within,
    /超(?:过|出)?(?=[\d一二两三四五六七八九十半])|(?<![不通])过了(?=[\d一二两三四五六七八九十半])|不止/u.test(
      text,
    ),
  )
}

/** Whether 15天内对吧, 是不是20天内 states the period rightly; undefined when it states none. */
export function statesPeriod({ within }: Period, text: string): boolean | undefined {
  const [stated] = lengthsIn(text)
  if (within === undefined || stated?.within !== true) return undefined
  return sameUnit(stated.unit) === sameUnit(within.unit) ? stated.amount === within.amount : false
}

/** 晚了三天, 超期一周: late already, whatever the period. */
const overdue =
  /(?:晚|迟|超期?|逾期|过期)(?:交|报|办|申请|提交)?(?:了|个)?(?:[一二两三四五六七八九十几半\d]+)(?:个)?(?:天|日|周|星期|月|工作日)(?!(?:以)?后|内)|(?:已经?|都)(?:超期|逾期|过期)|(?:超期|逾期|过期|晚交|迟交|晚报|迟报)(?:了)?(?:还|能|可|行|怎)/u

/** 第12个工作日: so long after. */
function ordinalDay(text: string): readonly Length[] {
  const [, amount, unit] = /第(\d{1,3})(?:个)?(工作日|天|日)/u.exec(text) ?? []
  return amount === undefined || unit === undefined ? [] : [{ amount: Number(amount), unit, within: true }]
}

/** 3号离职15号才报: of two days of one month, the time between them. */
function betweenDays(text: string): readonly Length[] {
  const days = [...text.matchAll(/(?<![\d月])(\d{1,2})[号日](?!文)/gu)].map((match) => Number(match[1]))
  const [first = 0, second = 0] = days
  return days.length === 2 && first < second && !/月/u.test(text)
    ? [{ amount: second - first, unit: '日', within: true }]
    : []
}

function lengthsIn(text: string): readonly Length[] {
  return readQuantities(text).flatMap((quantity) =>
    quantity.kind === 'duration' && quantity.amount !== undefined
      ? [
          {
            amount: quantity.amount,
            unit: quantity.unit,
            within: quantity.within === true || elapsed.test(text.slice(quantity.end)),
          },
        ]
      : [],
  )
}

/** 考完40天了, 离职已经20多天了. */
const elapsed = /^(?:多)?了/u

function notLonger(
  lapse: Pick<Length, 'amount' | 'unit'>,
  limit: Pick<Length, 'amount' | 'unit'>,
  exceeds: boolean,
): boolean | undefined {
  if (sameUnit(lapse.unit) === sameUnit(limit.unit))
    return exceeds ? lapse.amount < limit.amount : lapse.amount <= limit.amount
  const said = daysIn(lapse)
  const allowed = daysIn(limit)
  if (said === undefined || allowed === undefined) return undefined
  if (said.most <= allowed.least) return true
  return said.least > allowed.most ? false : undefined
}

const sameUnit = (unit: string): string => (unit === '天' ? '日' : unit)

/** The fewest and the most days a length can take; working days with up to eight days off in a row. */
function daysIn({ amount, unit }: Pick<Length, 'amount' | 'unit'>) {
  const per = { 日: [1, 1], 天: [1, 1], 周: [7, 7], 月: [28, 31], 年: [365, 366] }[unit]
  if (per !== undefined) return { least: amount * (per[0] ?? 0), most: amount * (per[1] ?? 0) }
  if (unit !== '工作日') return undefined
  return { least: amount + 2 * Math.floor((amount - 1) / 5), most: amount + 2 * Math.ceil(amount / 5) + 8 }
}
