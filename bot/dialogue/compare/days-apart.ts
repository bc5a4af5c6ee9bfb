import { answerLimit } from '../../compose/index.ts'
import { chineseDate } from '../../messages.zh.ts'
import { daysInOrder, eventDays, isoOf, type EventDay, type PlaceMention } from '../../understand/index.ts'
import { eventWords } from '../told/day-moved.ts'
import { besideEachOther } from './joined-replies.ts'
import type { TurnResult } from '../turn-result.ts'

/** One of several days of the same event, and the question put of it alone. */
interface DayAsked {
  readonly name: string
  readonly day: string
  readonly text: string
}

/**
 * 老王11月2号办手续，小张11月10号办的，各自最晚哪天报备: the question answered once for each day. Undefined where no two days of one event
 * are told side by side, or nothing is asked of each.
 */
export function answerDaysApart(
  text: string,
  today: string,
  places: readonly PlaceMention[],
  turn: (asked: string, limit: number) => TurnResult,
): TurnResult | undefined {
  const days = daysApart(daysInOrder(text, today), today, Math.max(0, ...places.map(({ end }) => end)))
  if (days === undefined) return undefined
  const turns = days.map(({ name, text }) => ({ name, ...turn(text, Math.floor(answerLimit / days.length)) }))
  const [first] = turns
  if (first === undefined || turns.some(({ reply }) => reply.outcome === 'out_of_scope')) return undefined
  // Whose day a follow-up speaks of is not known.
  const told = new Set<unknown>(days.map(({ day }) => day))
  const shared = Object.fromEntries(
    Object.entries(first.state.shared).filter(([, value]) => !told.has(value)),
  )
  return { state: { ...first.state, shared }, reply: besideEachOther(turns, false) }
}

/** `from`: where the place named ends; nobody is named by it. */
function daysApart(text: string, today: string, from: number): readonly DayAsked[] | undefined {
  const days = eventDays(text, today)
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined || first === last || !sameEvent(days)) return undefined
  const tail = new RegExp(`^${eventWords}`, 'u').exec(text.slice(last.date.end))?.[0] ?? ''
  const rest = text.slice(last.date.end + tail.length)
  if (!asksEach.test(rest) || !asksWhen.test(rest)) return undefined
  const gaps = days.slice(1).map(({ date }, at) => gap.exec(text.slice(days[at]?.date.end, date.start)))
  if (gaps.some((each) => each === null)) return undefined
  const before = text.slice(0, first.date.start)
  const owner = ownerAhead.exec(before.slice(from))?.[1] ?? ''
  const head = before
    .slice(0, before.length - owner.length)
    .replace(/(?:，|：)?(?:其中|分别|各自|都|是|在|为)*$/u, '，')
    .replace(/(?:[一二两三四五六七八九十\d]{1,3}|几)(?:个|名|位)(?=学徒|人|员工|职工|徒弟|班)/gu, '')
  const owners = [owner, ...gaps.map((each) => each?.groups?.['owner'] ?? '')]
  const verbs = [...gaps.map((each) => each?.groups?.['verb'] ?? ''), tail]
  const verb = verbs.findLast((each) => each !== '') ?? ''
  const asked = rest.replace(/各自|各|分别|每个人?|都/gu, '').replace(/^[，、]*/u, '，')
  const each = days.flatMap(({ date }, at): readonly DayAsked[] => {
    const day = isoOf(date, today)
    const own = verbs[at] ?? ''
    const name = (owners[at] ?? '').replace(/^(?:还有|另外|其中)|(?:是|在)$/gu, '')
    return day === undefined
      ? []
      : [
          {
            name: name === '' || unnamed.test(name) ? chineseDate(day) : name,
            day,
            text: `${head}${date.source}${own === '' ? verb : own}${asked}`,
          },
        ]
  })
  return each.length < days.length || new Set(each.map(({ day }) => day)).size < 2 ? undefined : each
}

/** Days of one event, told of some of them at least; nothing handed in on any. */
function sameEvent(days: readonly EventDay[]): boolean {
  const told = days.flatMap(({ events }) => (events.length === 0 ? [] : [events]))
  const [first] = told
  return (
    first?.some((event) => event !== 'handed-in' && told.every((events) => events.includes(event))) === true
  )
}

const ownerWords =
  '(?:还有|另外|其中)?(?:另?第?[一二两三四五]?(?:个|名|位|人)|[^，。？！；、\\d]{1,5})?(?:是|在)?'
const gap = new RegExp(`^(?<verb>${eventWords})[，、；和跟与及]*(?<owner>${ownerWords})$`, 'u')
/** 老王, before the first day and apart from what stands before it. */
const ownerAhead = /(?:^|[，。：；、])([^，。？！；：、\d]{1,6})$/u
const unnamed = /^(?:另?外?第?[一二两三四五](?:个|名|位|人)|人)(?:学徒|人|员工)?$/u
const asksEach = /各|分别|每个?人|都/u
const asksWhen = /几号|哪一?[天日]|什么时候|何时|截止|最[晚迟]|期限|多久|几月|时间|窗口/u
