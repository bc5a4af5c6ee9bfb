import { cleanNumber } from './cleaning.ts'
import type { Issue } from './issue.ts'
import { found, messages } from './messages.zh.ts'

/** Doubles keep fifteen digits; Excel drops the rest. */
const exactDigits = 15

/**
 * Checks a bank account number. Company accounts follow no common check digit, so only digits and length are judged; a personal card's check
 * digit is a hint.
 */
export function checkAccount(text: string, whose: 'company' | 'person'): Issue[] {
  const { text: cleaned, removed } = cleanNumber(text)
  const number = cleaned.replace(/[-—–]/gu, '')
  const words = [...(removed === '' ? [] : [removed]), ...(number === cleaned ? [] : [found.separator])]
  const issues = words.length === 0 ? [] : [messages.spaces('account-spaces', '银行账号', words.join('、'))]
  if (/^\d\.?\d*[eE]\+\d+$/u.test(number))
    return [...issues, messages.lostPrecision('account-lost-precision', '银行账号')]
  const wrong = [...new Set([...number].filter((c) => !/\d/u.test(c)))]
  if (wrong.length > 0) return [messages.accountCharacters(wrong.slice(0, 5).join(''))]
  if (number.length < 8 || number.length > 32) return [...issues, messages.accountLength(number.length)]
  if (whose === 'person' && number.length === 19 && number.startsWith('62') && !passesLuhn(number))
    issues.push(messages.accountCardCheck())
  return issues
}

/** The same for a number Excel holds as a number: beyond fifteen digits it is lost. */
export function checkNumericAccount(digits: string): Issue[] {
  if (digits.length > exactDigits) return [messages.lostPrecision('account-lost-precision', '银行账号')]
  return digits.length < 8 ? [messages.accountLength(digits.length)] : [messages.accountAsNumber()]
}

function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
