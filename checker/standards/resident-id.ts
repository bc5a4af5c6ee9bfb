import { isDate } from '../../knowledge/index.ts'
import { cleanNumber } from './cleaning.ts'
import { isKnownRegion, isProvince } from './id-region.ts'
import type { Issue } from './issue.ts'
import { birthReasons, meantDigit, messages } from './messages.zh.ts'

/**
 * What an ID number says. `citizen`: 居民身份证; `permit`: 港澳台居民居住证 (81, 82, 83); `foreign`: 外国人永久居留身份证 of the new edition (9…).
 * `birthDate` and `sex` are given where the number is sound enough to rely on: right length, characters and date.
 */
export interface ResidentId {
  /** Cleaned and upper case. */
  readonly number: string
  readonly kind: 'citizen' | 'permit' | 'foreign' | 'unknown'
  readonly birthDate?: string
  readonly sex?: '男' | '女'
  readonly region?: string
  readonly issues: readonly Issue[]
}

/** Checks a number written as text against GB 11643. @param asOf ISO date: nobody is born after it */
export function checkResidentId(text: string, asOf: string): ResidentId {
  if (plain.test(text)) return sound(text, asOf, [])
  const { text: cleaned, removed } = cleanNumber(text)
  const number = cleaned.toUpperCase()
  const issues: Issue[] = []
  if (removed !== '') issues.push(messages.spaces('id-spaces', '身份证号', removed))
  if (/^\d\.?\d*E\+?\d+$/u.test(number))
    return unknown(number, [...issues, messages.lostPrecision('id-lost-precision', '身份证号')])
  if (/^[A-Z]{3}\d{12}$/u.test(number)) return unknown(number, [...issues, messages.idForeignOld()])
  const shape = shapeIssue(number)
  if (shape !== undefined) return unknown(number, [...issues, shape])
  if (cleaned.endsWith('x')) issues.push(messages.idLowerCase())
  return sound(number, asOf, issues)
}

/** What almost every cell holds: nothing to clean, nothing of the wrong shape. */
const plain = /^\d{17}[\dX]$/

function unknown(number: string, issues: readonly Issue[]): ResidentId {
  return { number, kind: 'unknown', issues }
}

/** Letters typed for digits. */
const lookalikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', Z: '2', S: '5', B: '8' }

function shapeIssue(number: string): Issue | undefined {
  const characters = [...number]
  const wrong = [...new Set(characters.filter((c, index) => !/\d/u.test(c) && !(c === 'X' && index === 17)))]
  if (wrong.length > 0) {
    const meant = wrong.flatMap((c) => (lookalikes[c] === undefined ? [] : [`${c}→${lookalikes[c]}`]))
    return messages.idCharacters(wrong.join(''), meant.length === 0 ? '' : meantDigit(meant.join('、')))
  }
  if (characters.length === 15) return messages.idOld()
  return characters.length === 18 ? undefined : messages.idLength(characters.length)
}

/** Reads a number of 18 right characters; adds what is wrong with it. */
function sound(number: string, asOf: string, issues: Issue[]): ResidentId {
  const kind = number.startsWith('9') ? 'foreign' : /^8[123]/.test(number) ? 'permit' : 'citizen'
  if (kind !== 'foreign' && !isProvince(number.slice(0, 2)))
    issues.push(messages.idRegion(number.slice(0, 2)))
  const birth = birthDateOf(number, asOf)
  if (typeof birth !== 'string') issues.push(birth)
  const expected = checkCharacter(number)
  const last = number.charAt(17)
  if (last !== expected) issues.push(messages.idCheckDigit(last, expected, number.endsWith('000')))
  return {
    number,
    kind,
    ...(kind === 'citizen' ? { region: number.slice(0, 6) } : {}),
    ...(typeof birth === 'string' ? { birthDate: birth } : {}),
    sex: number.charCodeAt(16) % 2 === 1 ? '男' : '女',
    issues,
  }
}

function birthDateOf(number: string, asOf: string): string | Issue {
  const digits = number.slice(6, 14)
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  if (!isDate(date)) return messages.idBirthDate(digits, birthReasons.noSuchDay)
  if (date > asOf) return messages.idBirthDate(digits, birthReasons.future)
  return date < '1900-01-01' ? messages.idBirthDate(digits, birthReasons.tooEarly) : date
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checkCharacters = '10X98765432'

/** The check character of the first 17 digits (ISO 7064, MOD 11-2). */
export function checkCharacter(number: string): string {
  let sum = 0
  for (const [index, weight] of weights.entries()) sum += weight * (number.charCodeAt(index) - 48)
  return checkCharacters.charAt(sum % 11)
}

/** Whether the six digits are, or ever were, a region's code; only for a citizen's number. */
export function hasKnownRegion(id: ResidentId): boolean {
  return id.region === undefined || isKnownRegion(id.region)
}

/** Completed years of age on a day. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}
