import type { FactDefinition, FactId, FactValue } from '../../../knowledge/index.ts'
import { lean, readQuantities, type DateQuantity, type Quantity } from '../quantities/index.ts'
import { assessmentSpan, endsOtherSpan, termSpan } from '../term-span.ts'
import { learnsOwnTrade } from './post-and-trade.ts'
import type { FactLexicon } from './lexicon.ts'

/** A fact read in the text, and where. */
export interface FactMention {
  readonly fact: FactId
  readonly value: FactValue
  readonly start: number
  readonly end: number
}

/** A figure no cue has claimed; the topic asked about may still know what it is. */
export interface LooseQuantity {
  readonly unit: string
  readonly value: number
  readonly start: number
  readonly end: number
}

export interface FactReading {
  readonly mentions: readonly FactMention[]
  readonly loose: readonly LooseQuantity[]
  /** Days named without saying what happened on them. */
  readonly looseDates: readonly DateQuantity[]
}

/**
 * Reads the facts that are not about cohorts. `today` (ISO) completes dates said without a year.
 * Figures inside `taken` spans were read as cohort facts; they may still carry another role when a cue says so.
 */
export function readFacts(
  text: string,
  lexicon: FactLexicon,
  definitions: ReadonlyMap<FactId, FactDefinition>,
  today: string,
): FactReading {
  const mentions: FactMention[] = []
  for (const candidate of lexicon.index.candidates(text)) {
    const cue = lexicon.words[candidate]
    if (cue === undefined) continue
    for (const match of text.matchAll(cue.pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const value = valueOf(cue.value, definitions.get(cue.fact))
      if (
        value === undefined ||
        mentions.some((each) => each.fact === cue.fact && start < each.end && end > each.start)
      )
        continue
      mentions.push({ fact: cue.fact, value, start, end })
    }
  }
  const trades = definitions.has('post-matches') ? learnsOwnTrade(text) : undefined
  if (trades !== undefined && mentions.every(({ fact }) => fact !== 'post-matches'))
    mentions.push({ fact: 'post-matches', value: trades.own, start: trades.start, end: trades.end })
  const loose: LooseQuantity[] = []
  const looseDates: DateQuantity[] = []
  const quantities = readQuantities(text, { today })
  const dates = quantities.flatMap((quantity) => (quantity.kind === 'date' ? [quantity] : []))
  const term = termSpan(text, dates)
  const exam = assessmentSpan(
    text,
    dates.filter((date) => date !== term?.first && date !== term?.last),
  )
  const spanned = [term, exam].flatMap((span) => (span === undefined ? [] : [span.first, span.last]))
  const days = daysOfEvents(
    dates.filter((date) => !spanned.includes(date)),
    text,
    lexicon,
    today,
  )
  for (const quantity of quantities) {
    if (quantity.kind === 'date') {
      const begins = quantity === term?.first || quantity === exam?.first
      if (isNow(quantity, text) || begins || endsOtherSpan(text, dates, quantity)) continue
      const ended =
        quantity === term?.last ? 'term-end-date' : quantity === exam?.last ? 'assessment-date' : undefined
      const last = ended === undefined ? undefined : isoOf(quantity, today)
      if (ended !== undefined && last !== undefined && definitions.has(ended)) {
        mentions.push({ fact: ended, value: last, start: quantity.start, end: quantity.end })
        continue
      }
      const day = days.get(quantity)
      if (day === undefined) looseDates.push(quantity)
      else if (definitions.has(day.fact)) {
        const { fact, value } = day
        mentions.push({ fact, value, start: quantity.start, end: quantity.end })
      }
      continue
    }
    const figure = figureOf(quantity, text)
    const ahead = text.slice(0, quantity.start)
    if (figure === undefined || /(?:算|当作?|凑合?|顶|剩|剩下|还有)$/u.test(ahead)) continue
    // 一天150: what a day is paid, and no length.
    if (figure.unit === '天' && figure.value === 1 && paidByTheDay.test(text.slice(figure.end))) continue
    // 每天12学时: how many in all is not told by it.
    if (figure.unit === '课时' && /(?:每[天日]|日均)[^，。？！；\d]{0,4}$/u.test(ahead)) continue
    const cue = lexicon.quantities.find((each) => {
      const value = convert(figure, each.unit)
      if (value === undefined) return false
      if (each.before === undefined && each.after === undefined) return true
      return (
        each.before?.test(text.slice(Math.max(0, figure.start - 24), figure.start)) === true ||
        each.after?.test(text.slice(figure.end, figure.end + 24)) === true
      )
    })
    const value = cue === undefined ? undefined : convert(figure, cue.unit)
    if (cue === undefined || value === undefined) loose.push(figure)
    else if (definitions.has(cue.fact))
      mentions.push({ fact: cue.fact, value, start: figure.start, end: figure.end })
  }
  for (const { fact, none } of lexicon.quantities) {
    const denied = none?.exec(text) ?? undefined
    if (denied !== undefined && definitions.has(fact) && mentions.every((each) => each.fact !== fact))
      mentions.push({ fact, value: 0, start: denied.index, end: denied.index + denied[0].length })
  }
  return { mentions: mentions.sort((left, right) => left.start - right.start), loose, looseDates }
}

const paidByTheDay = /^(?:就|是|才|给|补|按|只|能|也|都)*\d{2,4}(?!\d|天|个?人|名|位|课时|学时)/u

/** A loose figure as the value of a fact with that unit, or undefined. */
export function convert(figure: Pick<LooseQuantity, 'unit' | 'value'>, unit: string): number | undefined {
  if (figure.unit === unit) return figure.value
  if (figure.unit === '年' && unit === '月') return figure.value * 12
  if (figure.unit === '月' && unit === '年') return figure.value / 12
  return undefined
}

/** Completes a day without a year by the year of `today`. Undefined when no single day is meant. */
export function isoOf(date: DateQuantity, today: string): string | undefined {
  if (date.iso !== undefined) return date.precision === 'day' ? date.iso : undefined
  if (date.month === undefined || date.day === undefined || date.impossible === true) return undefined
  const two = (number: number) => String(number).padStart(2, '0')
  return `${String(date.year ?? today.slice(0, 4))}-${two(date.month)}-${two(date.day)}`
}

function figureOf(quantity: Quantity, text: string): LooseQuantity | undefined {
  const { start, end } = quantity
  if (quantity.kind === 'number' && quantity.value !== undefined) {
    // 课时排了790: the unit stands before the number.
    const unit =
      /(课时|学时|学分)(?:数)?(?:一共|总共|共|总数)?(?:是|为|有|排|安排|上|定|设|填|修|学|拿|攒|完成)?(?:了|到)?$/u.exec(
        text.slice(Math.max(0, start - 10), start),
      )?.[1]
    return unit === undefined
      ? undefined
      : { unit: unit === '学时' ? '课时' : unit, value: quantity.value, start, end }
  }
  if (quantity.kind === 'count')
    return quantity.unit === '门' && quantity.value !== undefined
      ? { unit: '门', value: quantity.value, start, end }
      : undefined
  // 一学分几课时: what one is worth, and not how many there are.
  if (quantity.kind === 'duration' && quantity.amount === 1 && worthOfOne.test(text.slice(end)))
    return undefined
  const leaning = lean(text, start, end)
  if (quantity.kind === 'percent' && quantity.basisPoints !== undefined)
    return { unit: '%', value: quantity.basisPoints / 100 + leaning, start, end }
  if (quantity.kind !== 'duration' || quantity.amount === undefined) return undefined
  const unit =
    ({ 学年: '年', 日: '天', 学时: '课时', 小时: '课时' } as Readonly<Record<string, string>>)[
      quantity.unit
    ] ?? quantity.unit
  const value = quantity.amount + leaning
  return unit === '年' && leaning !== 0
    ? { unit: '月', value: quantity.amount * 12 + leaning, start, end }
    : { unit, value, start, end }
}

/** 考完到今天40天了, 离职了，今天还能报吗: the day of the question, on which nothing happened. */
export function isNow({ start, end, relative }: DateQuantity, text: string): boolean {
  if (relative?.unit !== 'day' || relative.by !== 0) return false
  return /(?:到|至)$/u.test(text.slice(0, start)) || isAskedOfNow.test(text.slice(end))
}
const isAskedOfNow =
  /^(?:我们?|咱们?|企业|公司|要是|如果|再|才|就|去|来|补|上|，)*(?:还(?!没)|能不能|来(?:不来)?得及|来不及|赶(?:得|不)上|算不算(?:晚|超|逾)|(?:晚|迟|超期|过期|逾期)(?:了|不|没|吗)|(?:能|可以)?(?:补?报备?|交|递|申报|备案|提交)(?:上去|过去|材料|备案|上|了|去)*(?:还|行|可以|成|来|算|晚|迟|吗|么|不|能|[，。？！]|$))/u

interface DayOfEvent {
  readonly fact: FactId
  readonly value: string
  /** Where the event is named, and how far from the day. */
  readonly at: number
  readonly distance: number
}

/** The event each day is of; of two days beside one event it is the nearer one's (3号离职的今天报), the other is of none. */
function daysOfEvents(
  dates: readonly DateQuantity[],
  text: string,
  lexicon: FactLexicon,
  today: string,
): ReadonlyMap<DateQuantity, DayOfEvent> {
  const bare = dates.filter(isBareDay)
  const found = dates.flatMap((date) => {
    const day = dayOfEvent(date, text, lexicon, today, bare.length === 1)
    return day === undefined ? [] : [{ date, day }]
  })
  const nearest = found.filter(({ day }) =>
    found.every(
      ({ day: other }) =>
        other.fact !== day.fact ||
        other.at !== day.at ||
        other.value === day.value ||
        other.distance >= day.distance,
    ),
  )
  return new Map(nearest.map(({ date, day }) => [date, day]))
}

/** The event named nearest to the day, in the same clause if possible. */
function dayOfEvent(
  date: DateQuantity,
  text: string,
  lexicon: FactLexicon,
  today: string,
  isAlone: boolean,
): DayOfEvent | undefined {
  const value = isoOf(date, today) ?? (isAlone ? latestDay(date, text, today) : undefined)
  if (value === undefined) return undefined
  const after = /^[^，。？！；]*/u.exec(text.slice(date.end))?.[0] ?? ''
  const before = /[^，。？！；]*$/u.exec(text.slice(0, date.start))?.[0] ?? ''
  return lexicon.dates
    .filter(({ fact }) => date.month !== undefined || date.iso !== undefined || fromBehind.has(fact))
    .flatMap(({ fact, cue }): readonly DayOfEvent[] => {
      const behind = cue.exec(after)
      const ahead = cue.exec(before)
      return [
        ...(behind === null ? [] : [{ fact, value, at: date.end + behind.index, distance: behind.index }]),
        ...(ahead === null
          ? []
          : [
              {
                fact,
                value,
                at: date.start - before.length + ahead.index,
                distance: before.length - ahead.index,
              },
            ]),
      ]
    })
    .sort((left, right) => left.distance - right.distance)[0]
}

/** 20号, without a month. */
const isBareDay = (date: DateQuantity): boolean =>
  date.iso === undefined && date.month === undefined && date.day !== undefined && date.impossible !== true

/** 20号办完离职的: of what has happened, the last such day there was. */
function latestDay(date: DateQuantity, text: string, today: string): string | undefined {
  const { day } = date
  if (!isBareDay(date) || day === undefined || !hasHappened.test(text.slice(date.end))) return undefined
  const [year = 0, month = 0] = today.split('-').map(Number)
  return [month - 1, month - 2]
    .map((inMonth) => new Date(Date.UTC(year, inMonth, day)))
    .filter((each) => each.getUTCDate() === day)
    .map((each) => each.toISOString().slice(0, 10))
    .find((each) => each <= today)
}
const hasHappened =
  /^(?![^，。？！；]{0,4}(?:要|会|准备|打算|才能|开始))[^，。？！；\d]{1,8}?(?:了|的|完|好|过)/u
/** What a time runs from once it has happened. */
const fromBehind: ReadonlySet<FactId> = new Set([
  'leave-date',
  'plan-date',
  'list-date',
  'acceptance-date',
  'assessment-date',
])

function valueOf(written: string, definition: FactDefinition | undefined): FactValue | undefined {
  if (definition?.domain.kind === 'boolean') return written === '是'
  if (definition?.domain.kind === 'choice' && definition.domain.options.includes(written)) return written
  return undefined
}

const worthOfOne =
  /^(?:就|都|能|可以)*(?:是|等于|算|合|折|顶|抵|对应|有|要|相当于)*(?:多少|几)个?(?:课时|学时|小时|学分)/u
