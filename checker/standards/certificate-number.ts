import { cleanNumber } from './cleaning.ts'
import type { Issue } from './issue.ts'
import { messages } from './messages.zh.ts'

export interface CertificateNumber {
  readonly number: string
  /** Whether it is a number at all, not a document's name. */
  readonly isNumber: boolean
  readonly level?: '初级工' | '中级工' | '高级工' | '技师' | '高级技师'
  /** Four digits. */
  readonly year?: number
  readonly issues: readonly Issue[]
}

const levels = { 1: '高级技师', 2: '技师', 3: '高级工', 4: '中级工', 5: '初级工' } as const

/**
 * Checks 证书编号或证明名称. Two codings are known: 22 characters for 职业技能等级证书 (Y or S, 4 of the issuer, 2 province, 6 serial, 2 year, 1 level,
 * 6 serial) and 16 digits for 职业资格证书 (2 of the year first, the level eleventh). Neither is of a text we hold, so nothing here is an error.
 */
export function checkCertificateNumber(text: string): CertificateNumber {
  if (/[\u4e00-\u9fff]{2,}/u.test(text)) return { number: text.trim(), isNumber: false, issues: [] }
  const { text: cleaned, removed } = cleanNumber(text)
  const number = cleaned.toUpperCase()
  const issues: Issue[] = removed === '' ? [] : [messages.spaces('certificate-spaces', '证书编号', removed)]
  if (/^\d\.?\d*E\+\d+$/u.test(number))
    return {
      number,
      isNumber: true,
      issues: [...issues, messages.lostPrecision('certificate-lost-precision', '证书编号')],
    }
  const parts = /^[YS]\d{4}(\d{2})\d{6}(\d{2})(\d)\d{6}$/u.exec(number)
  const level = levelOf(parts?.[3])
  if (parts !== null && level !== undefined)
    return { number, isNumber: true, level, year: 2000 + Number(parts[2]), issues }
  if (/^[YS][\dA-Z]*$/u.test(number) && number.length >= 10) {
    const what =
      number.length === 22 ? messages.certificateLetters() : messages.certificateLength(number.length)
    return { number, isNumber: true, issues: [...issues, what] }
  }
  const old = /^(\d{2})\d{8}([1-5])\d{5}$/u.exec(number)
  if (old === null && number !== '' && !/^[A-Z]{2}\d{20}$/u.test(number))
    issues.push(messages.certificateUnknown())
  return { number, isNumber: /\d{5}/u.test(number), issues }
}

function levelOf(digit: string | undefined): (typeof levels)[keyof typeof levels] | undefined {
  switch (digit) {
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
      return levels[digit]
    default:
      return undefined
  }
}
