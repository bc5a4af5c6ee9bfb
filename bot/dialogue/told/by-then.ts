import { readQuantities, type Quantity } from '../../understand/index.ts'
import type { ConversationState, LastQuestion } from '../state.ts'
import { isObtainedOn } from './held-certificate.ts'

type Duration = Extract<Quantity, { kind: 'duration' }>

/** What grows longer by itself, and how it is said. */
const lapsing: readonly (readonly [fact: string, words: string])[] = [
  ['held-months', '证拿了'],
  ['post-experience-months', '干了'],
  ['teaching-months', '教了'],
  ['tenure-months', '入职'],
]

/** The last question as it will be by then, and from what it was reckoned. */
interface ByThen {
  readonly text: string
  readonly waited: NonNullable<LastQuestion['waited']>
}

/**
 * 再等一年呢, 明年这时候呢, 等满两年再报呢, after 中级工证才拿一年，能报高级工吗: the last question with that time so much longer. Undefined where
 * nothing of the kind is said, or where the last question told of no such time, or of several.
 */
export function byThen({ shared, last }: ConversationState, text: string, today: string): ByThen | undefined {
  const later = readLater(text)
  if (last === undefined || later === undefined) return undefined
  const { waited } = last
  // 再等两个月 after 再等半年 is on top of it, 再等一年 instead of it.
  const adds = later.by !== undefined && later.instead === undefined
  const further = waited !== undefined && adds && (later.by ?? 0) <= waited.by ? waited.by : 0
  const told = waited?.told ?? last.told
  const times = lapsing.flatMap(([fact, words]) => {
    const months = waited?.months ?? shared[fact]
    return typeof months === 'number' && shared[fact] !== undefined ? [{ fact, words, months }] : []
  })
  const placed = times.flatMap((time) => {
    const said = durations(told).filter((each) => monthsOf(each) === time.months)
    return said.length === 1 ? said.map((figure) => ({ ...time, figure })) : []
  })
  const [only, ...others] = placed
  if (others.length > 0) return undefined
  if (only !== undefined) {
    const { start, end } = only.figure
    const put = `${told.slice(0, start)}${inMonths(later.of(only.months) + further)}${told.slice(end)}`
    return {
      text: put,
      waited: { told, months: only.months, by: later.of(only.months) + further - only.months },
    }
  }
  const by = (later.by ?? 0) + further
  if (by > 0 && isObtainedOn(told, today))
    return {
      text: `${told.replace(/[？。！]+$/u, '')}，${dayIn(by, today)}开班`,
      waited: { told, months: 0, by },
    }
  // 那他能报吗, the time having been told before.
  const [known, ...more] = times
  if (known === undefined || more.length > 0 || known.fact !== ofTopic[last.questions[0]?.topic ?? ''])
    return undefined
  const months = later.of(known.months) + further
  return {
    text: `${known.words}${inMonths(months)}，${told}`,
    waited: { told, months: known.months, by: months - known.months },
  }
}

/** 再过半年呢, of nothing known to grow longer by itself: it tells no length of the class or the contract. */
export function waitsInVain({ last }: ConversationState, text: string): boolean {
  return last !== undefined && waits.test(text) && readLater(text) !== undefined
}
const waits = /^(?:那|那么|要是|如果|我们?|[他她]们?|，)*(?:再|又|还)(?:等|过|熬|拖|缓)/u

/** What a time of so many months comes to by then, and how much later that is. */
interface Later {
  readonly of: (months: number) => number
  readonly by?: number
  /** Counted from now, whatever was waited for before. */
  readonly instead?: true
}

function readLater(text: string): Later | undefined {
  if (sameDay.test(text)) return { ...after(/后年/u.test(text) ? 24 : 12), instead: true }
  const [figure, ...more] = durations(text)
  if (figure === undefined || more.length > 0) return undefined
  const by = monthsOf(figure)
  if (by === undefined || !tail.test(text.slice(figure.end))) return undefined
  const ahead = text.slice(0, figure.start)
  if (inFull.test(ahead)) return { of: () => by }
  return goesBy.test(ahead) ? after(by) : undefined
}

function after(by: number): Later {
  return { of: (months) => months + by, by }
}

const lead = '^(?:那|那么|要是|如果|假如|我们?|[他她]们?|让[他她]们?|，)*'
const goesBy = new RegExp(`${lead}(?:再|又|还)?(?:等|过|熬|干|教|拿|放|拖|缓|晚)(?:上|个|他个|它)*$`, 'u')
const inFull = new RegExp(`${lead}(?:等|等到|干|教|拿|熬)?(?:他|证|到)*(?:满|够)了?$`, 'u')
const sameDay = new RegExp(
  `${lead}(?:等|等到|到)?(?:明年|后年)(?:的)?(?:这个?时候|这会儿?|这个?时间|今天|同期|此时|这时)(?:再|去|来|才)*(?:报名?|参加|上|带|教)?(?:的话)?(?:呢|行吗|行不行|行了?吧|可以吗|能行吗|能报吗|可以了?吧|吗|不)*[？。！]*$`,
  'u',
)
const tail =
  /^(?:以后|之后|后|再|去|来|才|就|了|报名?|参加|上|带|教|的话|，)*(?:呢|行吗|行不行|行不|行了?吧|可以吗|可以不|能行吗|能报吗|可以了?吧|够了?吗|够不够|吗|不)*[？。！]*$/u

function durations(text: string): readonly Duration[] {
  return readQuantities(text).flatMap((each) => (each.kind === 'duration' ? [each] : []))
}

function monthsOf({ amount, unit, approximate }: Duration): number | undefined {
  if (amount === undefined || approximate === true) return undefined
  return unit === '年' ? amount * 12 : unit === '月' ? amount : undefined
}

function inMonths(months: number): string {
  return `${String(months)}个月`
}

function dayIn(months: number, today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const whole = year * 12 + month - 1 + months
  const last = new Date(Date.UTC(Math.floor(whole / 12), (whole % 12) + 1, 0)).getUTCDate()
  return `${String(Math.floor(whole / 12))}年${String((whole % 12) + 1)}月${String(Math.min(day, last))}日`
}

const ofTopic: Readonly<Record<string, string>> = {
  'certificate-prerequisite': 'held-months',
  'enterprise-mentor': 'post-experience-months',
  'institution-teacher': 'teaching-months',
}
