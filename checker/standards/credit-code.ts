import { cleanNumber } from './cleaning.ts'
import type { Issue } from './issue.ts'
import { found, meantDigit, messages } from './messages.zh.ts'

export interface CreditCode {
  /** Cleaned and upper case. */
  readonly code: string
  readonly issues: readonly Issue[]
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const
const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const
const lookalikes: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' }

/** Checks a 统一社会信用代码 against GB 32100. */
export function checkCreditCode(text: string): CreditCode {
  const { text: cleaned, removed } = cleanNumber(text)
  const code = cleaned.toUpperCase()
  const words = [...(removed === '' ? [] : [removed]), ...(code === cleaned ? [] : [found.lowerCase])]
  const issues =
    words.length === 0 ? [] : [messages.spaces('credit-code-spaces', '统一社会信用代码', words.join('、'))]
  if (/^\d\.?\d*E\+\d+$/u.test(code))
    return {
      code,
      issues: [...issues, messages.lostPrecision('credit-code-lost-precision', '统一社会信用代码')],
    }
  const wrong = [...new Set([...code].filter((c) => !alphabet.includes(c)))]
  if (wrong.length > 0) {
    const meant = wrong.flatMap((c) => (lookalikes[c] === undefined ? [] : [`${c}→${lookalikes[c]}`]))
    const hint = meant.length === 0 ? '' : meantDigit(meant.join('、'))
    return { code, issues: [...issues, messages.creditCharacters(wrong.join(''), hint)] }
  }
  if (code.length !== 18) return { code, issues: [...issues, messages.creditLength(code.length)] }
  const expected = creditCheckCharacter(code)
  const last = code.charAt(17)
  if (last !== expected) issues.push(messages.creditCheck(last, expected))
  else if (code.charAt(16) !== bodyCheckCharacter(code.slice(8, 16))) issues.push(messages.creditBody())
  return { code, issues }
}

/** The check character of the first 17 characters (GB 32100, MOD 31). */
export function creditCheckCharacter(code: string): string {
  const sum = weights.reduce(
    (total, weight, index) => total + weight * alphabet.indexOf(code.charAt(index)),
    0,
  )
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** The check character of an organisation's eight (GB 11714, MOD 11). */
export function bodyCheckCharacter(body: string): string {
  const value = (c: string) => (/\d/u.test(c) ? Number(c) : c.charCodeAt(0) - 55)
  const sum = bodyWeights.reduce((total, weight, index) => total + weight * value(body.charAt(index)), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}
