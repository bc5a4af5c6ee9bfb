import { addDays, daysInMonth, isDate } from '../../knowledge/index.ts'
import { halfWidth, squash } from '../text.ts'
import type { Issue } from './issue.ts'
import { messages } from './messages.zh.ts'

/** The days a date may mean: one day, or a whole month where no day is written. */
export interface DaySpan {
  readonly from: string
  readonly to: string
}

/** A date as read; `from` and `to` are there together, where it could be read. */
export interface DateReading extends Partial<DaySpan> {
  readonly issues: readonly Issue[]
}

const firstYear = 1940
const lastYear = 2100
const firstSerial = 20_000
const lastSerial = 80_000

/** What a cell must have to be read as a date. */
export interface DateCell {
  readonly text: string
  readonly number?: number
  /** A real date cell's day. */
  readonly date?: string
}

/** Reads a cell as a date, whatever it holds. */
export function readDateCell({ text, number, date }: DateCell): DateReading {
  if (date !== undefined) return { from: date, to: date, issues: [] }
  return number === undefined ? readDate(text) : readSerial(number, text)
}

/** The days a cell means; undefined where there is no cell, or no date can be read in it. */
export function readDays(cell: DateCell | undefined): DaySpan | undefined {
  if (cell === undefined || cell.text === '') return undefined
  const { from, to } = readDateCell(cell)
  return from === undefined || to === undefined ? undefined : { from, to }
}

/**
 * Reads a date however it is written: 2025-03-01, 2025.3.1, 2025/3/1, 2025年3月1日, 20250301, 2025年3月, 202503, 二〇二五年三月一日, a time behind it, a
 * span (its first day), Excel's day number.
 */
export function readDate(text: string): DateReading {
  const written = asSeparators(arabic(squash(withoutTime(text))))
  const [start = ''] = written.split(/至|到|~|～|—|–|起/u)
  return readOne(start.replace(/^自|从/u, ''), text.trim())
}

/** 2023—4—1 and 2023。4。1: what a Chinese keyboard gives for a hyphen and a full stop. */
function asSeparators(written: string): string {
  return written.replace(/(\d{4})([—–。])(\d{1,2})\2(\d{1,2})(?!\d)/gu, '$1-$3-$4')
}

/** A time of day stands apart from the day by a blank or a T; without that it cannot be told from the day's own digits. */
function withoutTime(text: string): string {
  return halfWidth(text).replace(
    /(?:[\s\u3000]+|(?<=\d)[Tt]|(?<=[日号]))\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?[Zz]?\s*$/u,
    '',
  )
}

function readOne(written: string, shown: string): DateReading {
  const parts =
    /^(\d{4}|\d{2})[年./\-、,](\d{1,2})[月./\-、,](\d{1,2})[日号]?$/u.exec(written) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(written)
  if (parts !== null) return dayOf(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '', shown)
  const month =
    /^(\d{4}|\d{2})[年./-](\d{1,2})月?(?:份)?$/u.exec(written) ?? /^(\d{4})(0[1-9]|1[0-2])$/u.exec(written)
  if (month !== null) return monthOf(month[1] ?? '', month[2] ?? '', shown)
  const span =
    /^(\d{4}[./年]\d{1,2}(?:[./月]\d{1,2}日?)?)-\d{4}[./年].*$/u.exec(written) ??
    /^(\d{4}-\d{1,2}-\d{1,2})-\d{4}-.*$/u.exec(written)
  if (span?.[1] !== undefined) return readOne(span[1], shown)
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(written)
  if (american !== null) return dayOf(american[3] ?? '', american[1] ?? '', american[2] ?? '', shown)
  if (/^\d{5}$/u.test(written)) return readSerial(Number(written), shown)
  return { issues: [messages.dateUnreadable(shown)] }
}

/** A day number Excel shows where the cell has no date format. */
export function readSerial(serial: number, shown: string): DateReading {
  if (!(serial >= firstSerial && serial <= lastSerial)) return readNumber(serial, shown)
  const from = addDays('1899-12-30', Math.floor(serial))
  return { from, to: from, issues: [messages.dateSerial(from)] }
}

/** 20250301 and 202503 typed as numbers; 2025.3 may have been 2025.03 or 2025.30, so it is read as the month. */
function readNumber(value: number, shown: string): DateReading {
  const digits = String(value)
  return /^\d{8}$|^\d{6}$|^\d{4}\.\d{1,2}$/u.test(digits)
    ? readOne(digits, shown)
    : { issues: [messages.dateUnreadable(shown)] }
}

function dayOf(year: string, month: string, day: string, shown: string): DateReading {
  const full = year.length === 2 ? century(year) : year
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDate(date)) return { issues: [messages.dateImpossible(shown)] }
  if (Number(full) < firstYear || Number(full) > lastYear) return { issues: [messages.dateOutOfRange(shown)] }
  return { from: date, to: date, issues: year.length === 2 ? [messages.dateTwoDigitYear(shown, date)] : [] }
}

function monthOf(year: string, month: string, shown: string): DateReading {
  const reading = dayOf(year, month, '1', shown)
  return reading.from === undefined
    ? reading
    : {
        ...reading,
        to: lastOfMonth(reading.from),
        issues: [...reading.issues, messages.dateDayMissing(shown)],
      }
}

function lastOfMonth(day: string): string {
  return `${day.slice(0, 8)}${String(daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7))))}`
}

function century(year: string): string {
  return `${Number(year) >= 50 ? '19' : '20'}${year}`
}

const digits = '〇一二三四五六七八九'

/** 二〇二五年三月一日 → 2025年3月1日. Only for dates: tens above 31 do not occur. */
function arabic(text: string): string {
  if (!/[〇零○一二三四五六七八九十]/u.test(text)) return text
  const plain = text.replace(/[零○]/gu, '〇')
  return plain.replace(/[〇一二三四五六七八九十]+/gu, (run) => {
    const [tens, ones] = run.split('十')
    if (ones === undefined) return [...run].map((c) => String(digits.indexOf(c))).join('')
    const ten = tens === '' || tens === undefined ? 1 : digits.indexOf(tens)
    return String(ten * 10 + (ones === '' ? 0 : digits.indexOf(ones)))
  })
}
