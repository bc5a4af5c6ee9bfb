import type { LastQuestion } from '../state.ts'
import { eventDays, eventsIn, type EventDay } from '../../understand/index.ts'

/**
 * 要是11月10号办的呢, after 11月2号办的离职，报备到几号: the question before with the day of that event moved; 那26号呢 moves the day
 * something was to be handed in on, where one was named, or the only one where that was moved already (改成3月31呢, 12月31呢). `old`: the day it was. Undefined where nothing of the kind is said.
 */
export function dayMoved(
  { told, putRight }: Pick<LastQuestion, 'told' | 'putRight'>,
  text: string,
  today: string,
): DayMoved | undefined {
  const [put, ...more] = eventDays(text, today)
  if (put === undefined || more.length > 0) return undefined
  const lead = text.slice(0, put.date.start)
  const tail = text.slice(put.date.end)
  if (!leads.test(lead) || !tails.test(tail)) return undefined
  const days = eventDays(told, today)
  if (days.length === 0) return dayGiven(told, put, text, tail)
  if (!supposes.test(lead) && !/呢|的话/u.test(tail)) return undefined
  const from = movedDay(days, put, moves.test(lead) || putRight === true)
  if (from === undefined) return undefined
  return {
    text: `${told.slice(0, from.date.start)}${written(put, from, today)}${told.slice(from.date.end)}`,
    old: from.date,
  }
}

export interface DayMoved {
  readonly text: string
  readonly old?: EventDay['date']
}

/** 8月31号发布的，那到几号, after 备案要多久内交: the day the time runs from, told behind the question. */
function dayGiven(told: string, put: EventDay, text: string, tail: string): DayMoved | undefined {
  const [event, ...others] = put.events
  if (event === undefined || others.length > 0 || event === 'handed-in' || !asksPeriod.test(told))
    return undefined
  const spoken = eventsIn(told).filter((each) => each !== 'handed-in')
  if (spoken.length > 0 && !spoken.includes(event)) return undefined
  if (!asksDay.test(tail)) return undefined
  const verb = new RegExp(`^${eventWords}`, 'u').exec(tail)?.[0] ?? ''
  return { text: `${text.slice(0, text.length - tail.length)}${verb}，${told.replace(asksPeriod, '哪天前')}` }
}

const asksPeriod = /(?:多久|多长时间|多少天|几天|几个?工作日)(?:之?内|以内|里)?/u
const asksDay = /几号|哪一?天|什么时候|何时|截止|呢/u

/** Which of the days told before the new one stands for. */
function movedDay(days: readonly EventDay[], put: EventDay, supposed: boolean): EventDay | undefined {
  const only = (fits: (day: EventDay) => boolean) => {
    const [found, ...others] = days.filter(fits)
    return others.length > 0 ? undefined : found
  }
  if (put.events.length > 0) {
    const same = only(({ events }) => events.some((event) => put.events.includes(event)))
    const [single, ...others] = days
    if (same !== undefined || single === undefined || others.length > 0) return same
    return single.events.length === 0 && !put.events.includes('handed-in') ? single : undefined
  }
  const handedIn = only(({ events }) => events.includes('handed-in'))
  if (handedIn !== undefined) return handedIn
  return days.length === 1 && supposed ? days[0] : undefined
}

/** The new day in full: the month and year not said are those of the day it stands for, of the next year round the turn of the year. */
export function written({ date }: EventDay, { date: from }: EventDay, today: string): string {
  const month = date.month ?? from.month
  if (date.iso !== undefined || month === undefined || date.day === undefined) return date.source
  const known = date.year ?? from.year ?? (from.month === undefined ? undefined : Number(today.slice(0, 4)))
  const apart = date.year === undefined && from.month !== undefined ? month - from.month : 0
  const coming = known !== undefined && known > Number(today.slice(0, 4))
  const turned = apart <= near - 12 ? 1 : apart >= 12 - near && coming ? -1 : 0
  const year = known === undefined ? '' : `${String(known + turned)}年`
  return `${year}${String(month)}月${String(date.day)}日`
}

/** Months. */
const near = 4
const supposes = /如果|要是|假如|假设|万一|若|倘|换|改|推|拖|提前|延|挪|那/u
const moves = /如果|要是|假如|假设|万一|若|倘|换|改|推|拖|提前到|延|挪/u
const leads =
  /^(?:那|么|如果|要是|假如|假设|万一|若|倘若|换成|换作|换做|换到|换|改成|改为|改到|改|推迟到|推到|拖到|延到|提前到|挪到|清单|目录|计划|名单|公布|公示|发布|印发|下发|出台|培养|期满|到期|考核|考试|评价|鉴定|离职|辞职|手续|受理|日期|时间|他们|她们|他|她|它|人家|我们|我|咱们?|是|在|于|日|的|才|到|，)*$/u
const said =
  '发布|公布|公示|印发|下发|出台|挂出来?|挂网|出来|出|办理?|离职|辞职|离开|走|手续|期满|到期|满期|满|结束|结业|毕业|考核|考试|考|完成|鉴定|评价|受理'
/** 才办完手续的: what may stand behind the day of an event. */
export const eventWords = `(?:才|就|刚|正式|全部|都|再|去)*(?:${said}|完|好|人|掉|的|了)*`
const handedIn = '提交|申报|报备|上报|备案|交|报|递|送|寄'
const tails = new RegExp(
  `^(?:才|就|刚|正式|全部|都|再|去)*(?:${said}|${handedIn}|完|好|人|掉|的|了)*(?:的?话)?呢?(?:，?(?:那|又|还|最晚|最迟|截止|该|要|得|应该|应|是|在|算|到|几号|哪一?天|什么时候|何时|来得及|来不来得及|行不行|可不可以|晚不晚|行|可以|成|前|之前|报备|备案|交|报|为止|呢|吗|么|啊|了)*)?[？。！]*$`,
  'u',
)
