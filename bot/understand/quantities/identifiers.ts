import { chineseDigitsEnd, digitsEnd, isAsciiDigit, isAsciiLetter, skipSpaces, wordAt } from './characters.ts'
import { toNumber } from './decimal.ts'
import { readNumeralAt } from './numeral.ts'
import type { Reading } from './types.ts'

/** Shortest run taken for a phone, identity or bank number. */
const OPAQUE_DIGITS = 11
const CREDIT_CODE_LENGTH = 15

const NUMBERED_THINGS = [...'楼线厂院门机表样车店窗卡电库柜工岗井炉通室会'].map((next) => `号${next}`)
const DOCUMENT_WORDS = ['号文', '号函', '号令', '号公告', '号通知', '号文件', '号规定', '号办法', '号通告']

/** Long digit runs, codes with letters, grouped phone and card numbers. */
export function readOpaque(text: string, at: number): Reading | undefined {
  const chinese = chineseDigitsEnd(text, at)
  if (chinese - at >= OPAQUE_DIGITS) return { end: chinese, body: { kind: 'opaque', digits: chinese - at } }
  const end = tokenEnd(text, at)
  if (end === at) return undefined
  const digits = countDigits(text, at, end)
  if (digits >= OPAQUE_DIGITS || (end - at >= CREDIT_CODE_LENGTH && digits >= 6)) {
    return { end, body: { kind: 'opaque', digits } }
  }
  const grouped = GROUPED.exec(text.slice(at, at + 32))?.[0]
  if (grouped === undefined) return undefined
  return {
    end: at + grouped.length,
    body: { kind: 'opaque', digits: countDigits(grouped, 0, grouped.length) },
  }
}

/** 138-0013-8000, 010-62345678, 6222 0212 3456 7890 123. */
const GROUPED =
  /^(?:1\d{2}[ -]\d{4}[ -]\d{4}|0\d{2,3}-\d{7,8}|\d{4} \d{4} \d{4} \d{4}(?: \d{1,3})?|\d{6} \d{8} \d{3}[\dXx])(?![\dA-Za-z])/

/** The end of a run of ASCII letters and digits. */
export function tokenEnd(text: string, at: number): number {
  let end = at
  while (isAsciiDigit(text.charAt(end)) || isAsciiLetter(text.charAt(end))) end += 1
  return end
}

function countDigits(text: string, from: number, to: number): number {
  let digits = 0
  for (let at = from; at < to; at++) if (isAsciiDigit(text.charAt(at))) digits += 1
  return digits
}

/** 〔2022〕11号, (2022)11号, [2018]66号: `at` is the bracket. */
export function readBracketedReference(text: string, at: number): Reading | undefined {
  const match = /^[〔[【(﹝<《]\d{4}[〕\]】)﹞>》] ?第?\d{1,5} ?号?/.exec(text.slice(at, at + 16))?.[0]
  if (match === undefined || !(match.endsWith('号') || /^[〔[【﹝]/.test(match))) return undefined
  return { end: at + match.length, body: { kind: 'reference', text: match } }
}

/** 9号文, 786号, 第9号, 2022年11号文. A number up to 31 with a bare 号 is a day, and left to the dates. */
export function readReference(text: string, at: number): Reading | undefined {
  const numeral = readNumeralAt(text, at)
  if (numeral === undefined || !numeral.known || toNumber(numeral.low) !== toNumber(numeral.high))
    return undefined
  if (text.charAt(numeral.end) === '年' && (numeral.length === 4 || numeral.length === 2)) {
    const from = text.charAt(numeral.end + 1) === '第' ? numeral.end + 2 : numeral.end + 1
    const rest = readNumeralAt(text, from)
    if (rest === undefined || wordAt(text, rest.end, DOCUMENT_WORDS) === undefined) return undefined
    return referenceTo(text, at, rest.end)
  }
  const end = skipSpaces(text, numeral.end)
  if (text.charAt(end) !== '号' || (text.charAt(end + 1) === '人' && text.charAt(end + 2) !== '社'))
    return undefined
  if (wordAt(text, end, DOCUMENT_WORDS) !== undefined) return referenceTo(text, at, end)
  if (wordAt(text, end, NUMBERED_THINGS) !== undefined || text.charAt(end + 1) === '码')
    return { end: end + 1 }
  return toNumber(numeral.low) > 31 || toNumber(numeral.low) === 0 ? referenceTo(text, at, end) : undefined
}

function referenceTo(text: string, at: number, end: number): Reading {
  const stop = text.charAt(end + 1) === '文' && text.charAt(end + 2) !== '件' ? end + 2 : end + 1
  const longer = text.startsWith('文件', end + 1) ? end + 3 : stop
  return { end: longer, body: { kind: 'reference', text: text.slice(at, longer) } }
}

/** 第三方, 第二批, 第十条: an ordinal counts nothing. 第9号 is a reference; 第三季度 is left to the dates. */
export function readOrdinal(text: string, at: number): Reading | undefined {
  if (text.charAt(at) !== '第') return undefined
  const from = skipSpaces(text, at + 1)
  const numeral = readNumeralAt(text, from)
  if (numeral === undefined) return undefined
  if (text.charAt(numeral.end) === '号') return referenceTo(text, at, numeral.end)
  const joint = skipSpaces(text, numeral.end)
  if (!'-~到至、和'.includes(text.charAt(joint) || ' ')) return { end: numeral.end }
  return { end: readNumeralAt(text, skipSpaces(text, joint + 1))?.end ?? numeral.end }
}

/** 附件2, 附件 三, 附表1, 附件（一）; 附件2份 counts attachments instead. */
export function readAttachment(text: string, at: number): Reading | undefined {
  const word = wordAt(text, at, ['附件', '附表', '附录'])
  if (word === undefined) return undefined
  const from = skipSpaces(text, at + word.length)
  if (text.charAt(from) !== '(') return attachmentNumber(text, from)
  const inside = attachmentNumber(text, from + 1)
  return inside !== undefined && text.charAt(inside.end) === ')' ? { ...inside, end: inside.end + 1 } : inside
}

/** The 2 and 3 of 附件1、2和3. `at` is after the attachment before. */
export function readNextAttachment(
  text: string,
  at: number,
): { readonly start: number; readonly reading: Reading } | undefined {
  const joint = skipSpaces(text, at)
  if (!'、和及与,-~到至'.includes(text.charAt(joint) || ' ')) return undefined
  const start = skipSpaces(text, joint + 1)
  const reading = attachmentNumber(text, start)
  return reading === undefined ? undefined : { start, reading }
}

function attachmentNumber(text: string, at: number): Reading | undefined {
  const digits = digitsEnd(text, at)
  const numeral = digits > at ? undefined : readNumeralAt(text, at)
  const value = digits > at && digits - at <= 2 ? Number(text.slice(at, digits)) : simple(numeral)
  const end = digits > at ? digits : numeral?.end
  if (value === undefined || end === undefined || value < 1 || value > 99) return undefined
  if (
    '份个张页本套.%年月人万千百'.includes(text.charAt(skipSpaces(text, end)) || ' ') ||
    isAsciiLetter(text.charAt(end))
  )
    return undefined
  return { end, body: { kind: 'attachment', number: value } }
}

function simple(numeral: ReturnType<typeof readNumeralAt>): number | undefined {
  if (numeral === undefined || !numeral.known || toNumber(numeral.low) !== toNumber(numeral.high))
    return undefined
  return toNumber(numeral.low)
}

/** 表三, 表 2: the name of a table, unless copies are counted (表3份). */
export function readTableName(text: string, at: number): Reading | undefined {
  if (text.charAt(at) !== '表') return undefined
  const numeral = readNumeralAt(text, skipSpaces(text, at + 1))
  if (
    numeral === undefined ||
    numeral.length > 2 ||
    '份张个页年月人家次项'.includes(text.charAt(numeral.end) || ' ')
  )
    return undefined
  return { end: numeral.end }
}
