import { comparatorAfter, comparatorBefore, type Comparator } from './comparator.ts'
import { LEVEL_AT_END } from './label.ts'
import type { MappedText } from './mapped-text.ts'
import { NUMERAL_CHARACTERS, readNumeral } from './numerals.ts'
import { readingForm } from './reading.ts'
import { PER_PHRASE, unitAfterNumeral, unitAtStart } from './unit.ts'

/** A number as a text states it. Offsets are UTF-16 code units of the raw text and take in the figures only, not the unit. */
export interface NumberInText {
  /** Exact: a number (万 and 亿 multiplied out), or a fraction as printed, `1/3`. */
  readonly value: number | string
  readonly text: string
  readonly start: number
  readonly end: number
  /** The word directly after, as printed but without 万: 元, 元/人年, 人, 年, 个月, 工作日, %. */
  readonly unit?: string
  /** 每人每年 and the like before the number, when it holds for it. */
  readonly per?: string
  readonly comparator?: Comparator
  /** The text itself leaves room: 原则上, 左右, 一般, 可参照. */
  readonly soft?: boolean
}

/** A number together with its place in the reading-form text. */
export interface ReadNumber {
  readonly stated: NumberInText
  readonly from: number
  readonly to: number
  /** Reading-form offset after the unit. */
  readonly unitEnd: number
}

/** All numbers of a text in order, Arabic and Chinese. Document numbers, list marks, addresses and telephone numbers are not numbers. */
export function numbersIn(text: string): readonly NumberInText[] {
  return readNumbers(readingForm(text)).map((number) => number.stated)
}

/** As `numbersIn`, on a text already in reading form. */
export function readNumbers(reading: MappedText): readonly ReadNumber[] {
  const raw = withRangeUnits(reading.text, scan(reading.text))
  const out: ReadNumber[] = []
  let state: Carried = { end: 0 }
  for (const number of raw) {
    const context = contextOf(reading.text, number, state)
    state = context.carried
    const stated = {
      value: number.value,
      text: reading.raw.slice(reading.at(number.from), reading.endAt(number.to - 1)),
      start: reading.at(number.from),
      end: reading.endAt(number.to - 1),
      ...(number.unit === '' ? {} : { unit: number.unit }),
      ...context.found,
    }
    out.push({ stated, from: number.from, to: number.to, unitEnd: number.unitEnd })
  }
  return out
}

interface Scanned {
  readonly value: number | string
  readonly from: number
  readonly to: number
  readonly unit: string
  readonly unitEnd: number
}

const ARABIC = '\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const CHINESE = `[${NUMERAL_CHARACTERS}]+`
const SKIPPED = [
  '[〔【[(]\\d{4}[〕】\\])]第?\\d+号',
  'https?:[^\\s，。;)]+|[\\w.-]+@[\\w.-]+',
  '["“][\\dA-Za-z+]+["”]',
  '[A-Za-z][\\w+-]*|\\d+\\+[A-Za-z]+|\\d+[A-Za-z]+',
  '\\d{7,}(?![\\d,.]|万?元|人)',
  '\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}',
  '(?<=^|[\\n;。]|注:)\\(?\\d{1,2}[.、)](?!\\d)|附[件表]\\d{1,2}',
].join('|')
const NUMBER = new RegExp(
  `(?:${SKIPPED})|百分之(?<percent>${CHINESE}|${ARABIC})|(?<under>${CHINESE}|${ARABIC})分之(?<over>${CHINESE}|${ARABIC})` +
    `|(?<arabic>${ARABIC})|(?<half>一半|半(?=个?月|年|天|小时|学期))` +
    `|(?<![第统唯逐同专单某初进首其数几下]|(?<!原则)上)(?<chinese>${CHINESE})`,
  'gu',
)

function scan(text: string): readonly Scanned[] {
  const found: Scanned[] = []
  for (const match of text.matchAll(NUMBER)) {
    const number = readMatch(text, match)
    if (number !== undefined) found.push(number)
  }
  return found
}

function readMatch(text: string, match: RegExpExecArray): Scanned | undefined {
  const from = match.index
  const to = from + match[0].length
  const groups = match.groups ?? {}
  const rest = text.slice(to, to + 24)
  if (groups['percent'] !== undefined) return whole(readFigure(groups['percent']), from, to, '%', to)
  if (groups['over'] !== undefined) {
    const over = readFigure(groups['over'])
    const under = readFigure(groups['under'] ?? '')
    return over === undefined || under === undefined ? undefined : whole(`${over}/${under}`, from, to, '', to)
  }
  if (groups['half'] === '一半') return whole('1/2', from, to, '', to)
  if (groups['half'] !== undefined) return withUnit(0.5, from, to, rest, unitAtStart(rest))
  if (groups['arabic'] !== undefined) return readArabic(groups['arabic'], from, to, text)
  if (groups['chinese'] !== undefined) return readChinese(groups['chinese'], from, to, rest)
  return undefined
}

function readArabic(figures: string, from: number, to: number, text: string): Scanned | undefined {
  const value = Number(figures.replaceAll(',', ''))
  const scale = /^(?:[万亿]|千(?=[元人]))/u.exec(text.slice(to, to + 2))?.[0]
  const end = to + (scale?.length ?? 0)
  const rest = text.slice(end, end + 24)
  return withUnit(scaled(value, scale), from, end, rest, unitAtStart(rest))
}

function readChinese(figures: string, from: number, to: number, rest: string): Scanned | undefined {
  const value = readNumeral(figures)
  if (value === undefined) return undefined
  const unit = unitAfterNumeral(rest)
  const range = new RegExp(`^[至到~-](?:${CHINESE}|${ARABIC})(.{1,8})`, 'u').exec(rest)
  if (unit === '' && unitAfterNumeral(range?.[1] ?? '') === '') return undefined
  return withUnit(value, from, to, rest, unit)
}

/** 年半 adds a half to the number before it. */
function withUnit(value: number, from: number, to: number, rest: string, unit: string): Scanned {
  const half = /^(?:年|小时)$/u.test(unit) && rest.charAt(unit.length) === '半' ? 1 : 0
  return {
    value: value + half / 2,
    from,
    to,
    unit: unit.replace(/^个(?=工作日|百分点)/u, ''),
    unitEnd: to + unit.length + half,
  }
}

function whole(
  value: number | string | undefined,
  from: number,
  to: number,
  unit: string,
  unitEnd: number,
): Scanned | undefined {
  return value === undefined ? undefined : { value, from, to, unit, unitEnd }
}

function readFigure(text: string): number | undefined {
  return /^\d/u.test(text) ? Number(text.replaceAll(',', '')) : readNumeral(text)
}

function scaled(value: number, scale: string | undefined): number {
  const factor = scale === '万' ? 10_000 : scale === '亿' ? 100_000_000 : scale === '千' ? 1000 : 1
  return Number((value * factor).toPrecision(15))
}

/** In 1-2年, 10%-20% and 8000、7000和6000元 a number without a unit has that of the next one. */
function withRangeUnits(text: string, numbers: readonly Scanned[]): readonly Scanned[] {
  const out: Scanned[] = []
  let next: Scanned | undefined
  for (const number of numbers.toReversed()) {
    const bare = number.unit === '' && typeof number.value === 'number'
    const joins = next && bare && /^[-~至到–—、和]$/u.test(text.slice(number.unitEnd, next.from))
    next = joins ? { ...number, unit: next?.unit ?? '' } : number
    out.push(next)
  }
  return out.reverse()
}

/** What one number hands on to the next: by a 、 to its neighbour, over labels (每人每课时初级工3元，中级工4元) to the sentence. */
interface Carried {
  readonly end: number
  readonly comparator?: Comparator | undefined
  readonly per?: string | undefined
  readonly soft?: boolean | undefined
  readonly overLabels?: { readonly comparator?: Comparator; readonly per?: string }
}

interface Context {
  readonly found: Pick<NumberInText, 'comparator' | 'per' | 'soft'>
  readonly carried: Carried
}

const SENTENCE_END = /[。;!?\n]/u
const CHAINED = /^(?:[、和及与或:~至到-]|或者|\((?:或|即|含)|至多?)$/u

function contextOf(text: string, number: Scanned, previous: Carried): Context {
  const gap = text.slice(previous.end, number.from)
  const lead = gap.slice(
    Math.max(...['，', ',', '。', ';', '、', ':', '\t', '\n'].map((mark) => gap.lastIndexOf(mark))) + 1,
  )
  const rest = text.slice(number.unitEnd, number.unitEnd + 24)
  const chained = previous.end > 0 && CHAINED.test(gap)
  const over = SENTENCE_END.test(gap) ? {} : (previous.overLabels ?? {})
  const labelled = LEVEL_AT_END.test(lead)
  const before = comparatorBefore(lead)
  const perHere = perBefore(lead)
  const comparator =
    before?.comparator ??
    comparatorAfter(rest, number.unit) ??
    (chained
      ? previous.comparator
      : lead.replace(LEVEL_AT_END, '') === '' && labelled
        ? over.comparator
        : undefined)
  const per = perHere?.per ?? (chained ? previous.per : labelled ? over.per : undefined)
  const soft = isSoft(text, number, lead, rest, before !== undefined) || (chained && previous.soft === true)
  const found = { ...(comparator && { comparator }), ...(per && { per }), ...(soft && { soft }) }
  const overLabels = {
    ...over,
    ...(before?.overLabel && { comparator: before.comparator }),
    ...(perHere?.overLabel && { per: perHere.per }),
  }
  return { found, carried: { end: number.unitEnd, ...found, overLabels } }
}

/** The nearest 每人每年 in the words before a number; over a label it may stand further away. */
function perBefore(lead: string): { per: string; overLabel: boolean } | undefined {
  const match = [...lead.matchAll(PER_PHRASE)].at(-1)
  if (match === undefined) return undefined
  const between = lead.slice(match.index + match[0].length)
  const overLabel = LEVEL_AT_END.test(between)
  return between.length <= (overLabel ? 20 : 8) ? { per: match[0], overLabel } : undefined
}

function isSoft(text: string, number: Scanned, lead: string, rest: string, bounded: boolean): boolean {
  if (/^(?:左右|上下)/u.test(rest) || /原则上|一般|可?参照|可按照|大约|大致|约$/u.test(lead)) return true
  const before = text.slice(Math.max(0, number.from - 200), number.from)
  const sentence = before.slice(Math.max(...['。', ';', '\n'].map((mark) => before.lastIndexOf(mark))) + 1)
  return !bounded && /原则上/u.test(sentence)
}
