import type { FieldId, StoredCell } from '../artifact.ts'
import { squash } from '../text.ts'
import { checkAccount, checkNumericAccount } from './account.ts'
import { checkBank, checkBankCode } from './bank-code.ts'
import { checkCertificateNumber } from './certificate-number.ts'
import { checkCreditCode } from './credit-code.ts'
import { readDateCell } from './date-text.ts'
import type { Issue } from './issue.ts'
import { messages } from './messages.zh.ts'
import { checkPersonName } from './person-name.ts'
import { checkPhone } from './phone.ts'

/** A cell ready to be judged: shown, filled, its own. */
export interface Value {
  readonly text: string
  /** Set where the cell holds a number, not text. */
  readonly number?: number
  /** The day of a real date cell. */
  readonly date?: string
}

/** What a stored cell has to be judged by; undefined where it is empty, failed, uncalculated, or another cell's by a merge. */
export function valueOf(stored: StoredCell | undefined): Value | undefined {
  if (stored === null || stored === undefined) return undefined
  if (typeof stored === 'string') return { text: stored }
  if (typeof stored === 'number') return { text: digitsOf(stored), number: stored }
  if (stored.text === '' || stored.kind === 'error' || stored.flags?.includes('merged') === true)
    return undefined
  return {
    text: stored.text,
    ...(stored.number === undefined ? {} : { number: stored.number }),
    ...(stored.date === undefined ? {} : { date: stored.date }),
  }
}

function digitsOf(value: number): string {
  return Math.abs(value) >= 1e21 ? BigInt(value).toString() : String(value)
}

/** Doubles keep fifteen digits. */
export function isLost(value: Value): boolean {
  return value.number !== undefined && Math.abs(value.number) >= 1e15
}

/** A real date or a number of years needs no reading: most such cells are that. */
export function isPlain(id: FieldId, stored: StoredCell): boolean {
  if (typeof stored === 'number') return id === 'age'
  return typeof stored === 'object' && stored?.kind === 'date' && stored.flags === undefined && dates.has(id)
}

const dates: ReadonlySet<FieldId> = new Set<FieldId>([
  'start',
  'end',
  'assessed-on',
  'contract-start',
  'contract-end',
  'certificate-date',
  'birth-date',
])

/** What a cell's meaning alone says of its value. Those that need the row (sex, age, level) are judged in check-row.ts. */
export function checkCell(id: FieldId, value: Value, whose: 'company' | 'person'): readonly Issue[] {
  switch (id) {
    case 'name':
      return checkPersonName(value.text).issues
    case 'phone':
      return checkPhone(value.text)
    case 'account-number':
      return value.number === undefined ? checkAccount(value.text, whose) : checkNumericAccount(value.text)
    case 'bank-code':
      return checkBankCode(value.text)
    case 'bank':
      return checkBank(value.text)
    case 'credit-code':
      return isLost(value)
        ? [messages.lostPrecision('credit-code-lost-precision', '统一社会信用代码')]
        : checkCreditCode(value.text).issues
    case 'certificate-number':
      return isLost(value)
        ? [messages.lostPrecision('certificate-lost-precision', '证书编号')]
        : checkCertificateNumber(value.text).issues
    case 'sex':
      return checkSex(value.text)
    case 'age':
      return value.number !== undefined || /[\d０-９]/u.test(value.text)
        ? []
        : [messages.ageValue(value.text)]
    case 'start':
    case 'end':
    case 'assessed-on':
    case 'contract-start':
    case 'contract-end':
    case 'certificate-date':
    case 'birth-date':
      return readDateCell(value).issues
    default:
      return []
  }
}

function checkSex(text: string): readonly Issue[] {
  if (text === '男' || text === '女') return []
  const sex = readSex(text)
  if (sex === undefined) return [messages.sexValue(text)]
  return squash(text) === sex ? [] : [messages.sexWording(text.trim(), sex)]
}

/** 男, 女, or what can only mean one of them. */
export function readSex(text: string): '男' | '女' | undefined {
  if (text === '男' || text === '女') return text
  const written = squash(text)
  if (/^(?:男|男性|m|male|男士|男同志)$/u.test(written)) return '男'
  return /^(?:女|女性|f|female|女士|女同志)$/u.test(written) ? '女' : undefined
}
