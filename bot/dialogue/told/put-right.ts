import { cohortTokens, eventDays, isoOf, splitClauses } from '../../understand/index.ts'
import type { ConversationState, LastQuestion, SharedFacts } from '../state.ts'
import { dayMoved, written, type DayMoved } from './day-moved.ts'
import { figureAnew, limitTried, offlineTried, partTried } from './figure-anew.ts'
import { figureChanged } from './figure-changed.ts'

/** A question put anew, and the day in it that no longer holds. */
export interface PutRight {
  readonly text: string
  readonly old?: DayMoved['old']
}

/**
 * 不对，是10月28号, after 10月20号离职，哪天前报; 要是28号办的呢; 那减到240呢, after 线上排了250，行不; 35呢: the last question with its day
 * or its figure put right. Undefined where that is not what is said, where several days were named, or where people are counted (`recount` hears
 * of those).
 */
export function putRight(last: LastQuestion | undefined, text: string, today: string): PutRight | undefined {
  if (last === undefined) return undefined
  const moved =
    dayPutRight(last, text, today) ??
    dayMoved(last, text, today) ??
    figureMoved(last, text) ??
    limitTried(last, text) ??
    partTried(last, text) ??
    offlineTried(last, text) ??
    figureAnew(last, text) ??
    figureChanged(last, text)
  return typeof moved === 'string' ? { text: moved } : moved
}

function dayPutRight({ told }: LastQuestion, text: string, today: string): PutRight | undefined {
  const [said, ...more] = eventDays(text, today)
  if (said === undefined || more.length > 0) return undefined
  const { start, end } = said.date
  if (!corrects.test(text.slice(0, start)) || !toEnd.test(text.slice(end))) return undefined
  const all = eventDays(told, today)
  const days =
    said.events.length === 0
      ? all
      : all.filter(({ events }) => events.length === 0 || events.some((event) => said.events.includes(event)))
  const [day, ...others] = days
  if (day === undefined || others.length > 0) return undefined
  const put = written(said, day, today)
  return { text: `${told.slice(0, day.date.start)}${put}${told.slice(day.date.end)}`, old: day.date }
}

/** What may stand behind the day put right: 才对, 公布的. */
const toEnd =
  /^(?:才|就)*(?:发布|公布|公示|印发|下发|出来|办理?|离职|辞职|走|手续|期满|到期|结束|考核|考|完成|受理|完|好|了)*(?:才对|的|号)*[。！]*$/u
const corrects =
  /^(?:哦|噢|啊|那个|，)*(?:不对|不是|错了|(?:说|写|记|搞|看|弄|打)错了?|更正(?:一下)?)(?:了|，|：)*(?:应该|其实)?(?:是|为)?$/u

/** What the last question is asked anew with; its topic, where it asks nothing in so many words (11月2号办完离职手续了). */
export function askedAnew(
  before: ConversationState,
  { text, old }: PutRight,
  today: string,
): { readonly state: ConversationState; readonly topic?: string | undefined } {
  const [implied, ...others] = before.last?.questions ?? []
  const asks = others.length > 0 || splitClauses(text).some((clause) => clause.asks)
  return {
    state: { ...before, shared: withoutDay(withoutHours(before.shared, text), old, today), pending: '' },
    topic: asks ? undefined : implied?.topic,
  }
}

/** 那80学分呢, after 750课时: the hours told before hold no longer, whichever unit tells them anew. */
function withoutHours(shared: SharedFacts, text: string): SharedFacts {
  if (!/\d(?:个)?(?:学分|课时|学时)/u.test(text)) return shared
  return Object.fromEntries(
    Object.entries(shared).filter(([fact]) => fact !== 'training-hours' && fact !== 'credits'),
  )
}

/** What is known, without what was taken to be on a day that no longer holds. */
function withoutDay(shared: SharedFacts, old: PutRight['old'], today: string): SharedFacts {
  const day = old === undefined ? undefined : isoOf(old, today)
  return day === undefined
    ? shared
    : Object.fromEntries(Object.entries(shared).filter(([, value]) => value !== day))
}

/** Of the figures told before, the last that can be brought down, or up, to the one said now. */
function figureMoved({ told }: LastQuestion, text: string): string | undefined {
  const { way = '', figure = '' } = moved.exec(text)?.groups ?? {}
  if (figure === '' || cohortTokens(told).some(({ kind }) => kind === 'count')) return undefined
  const down = /[减降压缩]/u.test(way)
  const from = [...told.matchAll(/\d+(?:\.\d+)?/gu)]
    .filter(([said]) => (down ? Number(said) > Number(figure) : Number(said) < Number(figure)))
    .at(-1)
  if (from === undefined) return undefined
  return `${told.slice(0, from.index)}${figure}${told.slice(from.index + from[0].length)}`
}

const moved =
  /^(?:那|那么|如果|要是|我|再|，)*(?<way>减少?|降低?|压缩?|缩减|加|增加?|提高?)到(?<figure>\d+(?:\.\d+)?)(?:个?(?:课时|学时|学分|天|%))?(?:的话)?(?:呢|行不行|行|可以|够不够|够|就?对|吗|不|了|么)*[？。！]*$/u
