import { readQuantities, type DateQuantity } from './quantities/index.ts'

/** What happened on a day, or was done on it. */
export type DayEvent = 'public' | 'left' | 'ended' | 'assessed' | 'accepted' | 'handed-in'

/** A day named in a text, and what it is the day of; none where no word beside it tells. */
export interface EventDay {
  readonly date: DateQuantity
  readonly events: readonly DayEvent[]
}

/** 计划11月9号公布，24号交: the days of a text, each with its own event. */
export function eventDays(text: string, today: string): readonly EventDay[] {
  const dates = readQuantities(text, { today }).flatMap((quantity) =>
    quantity.kind === 'date' && quantity.precision === 'day' && !isNumber(text, quantity.end)
      ? [quantity]
      : [],
  )
  return dates.map((date, at) => ({
    date,
    events: eventsBeside(
      clauseBefore(text.slice(dates[at - 1]?.end ?? 0, date.start)),
      clauseAfter(text.slice(date.end, dates[at + 1]?.start ?? text.length)),
    ),
  }))
}

/** The events a text speaks of, without regard to any day. */
export function eventsIn(text: string): readonly DayEvent[] {
  return words.flatMap(([event, pattern]) => (pattern.test(text) ? [event] : []))
}

/** What the text right behind a day says happened on it (10月1号递的材料); none where something else is said there. */
export function eventBehind(after: string): DayEvent | undefined {
  const said = after.replace(/^(?:那天|当天|正式|就|才|已经?|我们|把|材料|提|上)*/u, '')
  return words.find(([, pattern]) => said.search(pattern) === 0)?.[0]
}

/** 26号文: a number, not a day. */
export function isNumber(text: string, end: number): boolean {
  return /^(?:文|函|件|通知|令|公告|表|楼|线|厂|院|附件)/u.test(text.slice(end))
}

const clauseAfter = (text: string) => /^[^，。？！；、\n]*/u.exec(text)?.[0] ?? ''
const clauseBefore = (text: string) => /[^，。？！；、\n]*$/u.exec(text)?.[0] ?? ''

/** The event named first behind the day; what is named before it counts too, but not where something was handed in on the day. */
function eventsBeside(before: string, after: string): readonly DayEvent[] {
  const behind = nearest(after, (pattern) => after.search(pattern))
  if (behind === 'handed-in') return [behind]
  const ahead = nearest(before, (pattern) => {
    const at = [...before.matchAll(new RegExp(pattern.source, 'gu'))].at(-1)?.index
    return at === undefined ? -1 : before.length - at
  })
  return [...new Set([behind, ahead].filter((event) => event !== undefined))]
}

function nearest(text: string, distance: (pattern: RegExp) => number): DayEvent | undefined {
  return text === ''
    ? undefined
    : words
        .flatMap(([event, pattern]) => {
          const far = distance(pattern)
          return far < 0 ? [] : [{ event, far }]
        })
        .sort((left, right) => left.far - right.far)[0]?.event
}

const words: readonly (readonly [DayEvent, RegExp])[] = [
  ['public', /发布|公布|公示|印发|下发|出台|挂出|挂网|公告|出来|出的|清单|目录|名单|计划/u],
  ['left', /离职|辞职|离开|离厂|手续|走(?:人|的|了|呢|$)|办(?:理|完|好|妥)?(?:的|了|呢|$)/u],
  ['ended', /期满|到期|满期|结束|毕业|结业/u],
  ['assessed', /考核|评价|鉴定|考试|考(?:完|的|了|呢|行|$)|完成/u],
  ['accepted', /受理/u],
  ['handed-in', /[递交报送寄]|申请|备案/u],
]
