import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../../knowledge/index.ts'
import {
  certainFix,
  checkCharacter,
  checkCreditCode,
  checkResidentId,
  creditCheckCharacter,
} from '../../../checker/standards/index.ts'
import { bodyCheckCharacter } from '../../../checker/standards/credit-code.ts'
import { checkPersonName } from '../../../checker/standards/person-name.ts'
import { readDate } from '../../../checker/standards/date-text.ts'

const asOf = '2024-06-30'
const provinces =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 81 82 83'.split(
    ' ',
  )
const birth = fc
  .integer({ min: 0, max: daysBetween('1924-01-01', asOf) })
  .map((days) => addDays('1924-01-01', days))
const validId = fc
  .tuple(
    fc.constantFrom(...provinces),
    fc.integer({ min: 0, max: 9999 }),
    birth,
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([province, region, date, sequence]) => {
    const body =
      province +
      String(region).padStart(4, '0') +
      date.replaceAll('-', '') +
      String(sequence).padStart(3, '0')
    return { number: body + checkCharacter(body), date, male: sequence % 2 === 1 }
  })
const runs = { numRuns: 20_000, seed: 20_240_630 }

describe('ID numbers', () => {
  it('a right one is never rejected, and says birth and sex', () => {
    fc.assert(
      fc.property(validId, ({ number, date, male }) => {
        const { issues, birthDate, sex } = checkResidentId(number, asOf)
        expect(issues).toEqual([])
        expect([birthDate, sex]).toEqual([date, male ? '男' : '女'])
      }),
      runs,
    )
  })

  it('one changed digit is always found', () => {
    fc.assert(
      fc.property(validId, fc.nat(16), fc.integer({ min: 1, max: 9 }), ({ number }, at, by) => {
        const digit = (Number(number.charAt(at)) + by) % 10
        const changed = number.slice(0, at) + String(digit) + number.slice(at + 1)
        expect(checkResidentId(changed, asOf).issues.map(({ code }) => code)).toContain('id-check-digit')
      }),
      { ...runs, numRuns: 5000 },
    )
  })

  it('two neighbours swapped are always found', () => {
    fc.assert(
      fc.property(validId, fc.nat(15), ({ number }, at) => {
        const swapped = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2)
        fc.pre(swapped !== number)
        expect(checkResidentId(swapped, asOf).issues).not.toEqual([])
      }),
      { ...runs, numRuns: 5000 },
    )
  })

  it('any text gets an answer, without the number in the words', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          validId.map(({ number }) => `${number}1`),
        ),
        (text) => {
          for (const { message, fix } of checkResidentId(text, asOf).issues) {
            expect(message.length).toBeGreaterThan(0)
            expect(message + fix).not.toMatch(/\d{15}/u)
          }
        },
      ),
      { ...runs, numRuns: 3000 },
    )
  })

  it('the certain fix of a spaced or full-width number is the number', () => {
    fc.assert(
      fc.property(
        validId,
        fc.nat(17),
        fc.constantFrom(' ', '\u3000', '\u200b', '\u00a0', '\ufeff'),
        ({ number }, at, gap) => {
          expect(certainFix('id-number', number.slice(0, at) + gap + number.slice(at))).toBe(number)
        },
      ),
      { ...runs, numRuns: 2000 },
    )
  })
})

describe('credit codes', () => {
  const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
  const code = fc
    .tuple(
      fc.array(fc.constantFrom(...alphabet), { minLength: 2, maxLength: 2 }),
      fc.integer({ min: 100_000, max: 659_999 }),
      fc.array(fc.constantFrom(...alphabet), { minLength: 8, maxLength: 8 }),
    )
    .map(([kind, region, body]) => {
      const head = kind.join('') + String(region) + body.join('') + bodyCheckCharacter(body.join(''))
      return head + creditCheckCharacter(head)
    })

  it('a right one is never rejected, check character 0 and letters in front included', () => {
    const checks = new Set<string>()
    fc.assert(
      fc.property(code, (text) => {
        checks.add(text.charAt(17))
        expect(checkCreditCode(text).issues).toEqual([])
      }),
      runs,
    )
    expect(checks.size).toBe(31)
  })

  it('one changed character is always found', () => {
    fc.assert(
      fc.property(code, fc.nat(16), fc.integer({ min: 1, max: 30 }), (text, at, by) => {
        const changed = alphabet[(alphabet.indexOf(text.charAt(at)) + by) % 31] ?? ''
        const codes = checkCreditCode(text.slice(0, at) + changed + text.slice(at + 1)).issues.map(
          (issue) => issue.code,
        )
        expect(codes).toContain('credit-code-check')
      }),
      { ...runs, numRuns: 5000 },
    )
  })
})

describe('names', () => {
  it('two to four common characters are never found fault with', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((point) => String.fromCodePoint(point))
    fc.assert(
      fc.property(fc.array(han, { minLength: 2, maxLength: 4 }), (characters) => {
        expect(checkPersonName(characters.join('')).issues).toEqual([])
      }),
      { ...runs, numRuns: 5000 },
    )
  })
})

describe('dates', () => {
  it('every usual spelling of a day reads as that day', () => {
    const spellings: readonly ((y: string, m: string, d: string) => string)[] = [
      (y, m, d) => `${y}-${m}-${d}`,
      (y, m, d) => `${y}.${String(Number(m))}.${String(Number(d))}`,
      (y, m, d) => `${y}/${String(Number(m))}/${d}`,
      (y, m, d) => `${y}年${String(Number(m))}月${String(Number(d))}日`,
      (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
      (y, m, d) => y + m + d,
      (y, m, d) => `${y}-${m}-${d} 00:00:00`,
    ]
    fc.assert(
      fc.property(birth, fc.constantFrom(...spellings), (date, spell) => {
        fc.pre(date >= '1940-01-01')
        const [y = '', m = '', d = ''] = date.split('-')
        expect(readDate(spell(y, m, d))).toEqual({ from: date, to: date, issues: [] })
      }),
      { ...runs, numRuns: 5000 },
    )
  })
})
