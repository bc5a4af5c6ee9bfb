import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { checkAccount } from '../../../checker/standards/account.ts'
import { checkBankCode } from '../../../checker/standards/bank-code.ts'
import { checkCertificateNumber } from '../../../checker/standards/certificate-number.ts'
import { checkCreditCode } from '../../../checker/standards/credit-code.ts'
import { readDate } from '../../../checker/standards/date-text.ts'
import type { Issue } from '../../../checker/standards/issue.ts'
import { checkPersonName } from '../../../checker/standards/person-name.ts'
import { checkPhone } from '../../../checker/standards/phone.ts'
import { checkResidentId } from '../../../checker/standards/resident-id.ts'

const read = (file: string): unknown => parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
const cases = z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))).parse(read('./cases.yaml'))

const checks: Readonly<Record<string, (text: string) => readonly Issue[]>> = {
  'id-number': (text) => checkResidentId(text, '2024-06-30').issues,
  'credit-code': (text) => checkCreditCode(text).issues,
  name: (text) => checkPersonName(text).issues,
  'account-company': (text) => checkAccount(text, 'company'),
  'account-person': (text) => checkAccount(text, 'person'),
  'bank-code': checkBankCode,
  phone: checkPhone,
  certificate: (text) => checkCertificateNumber(text).issues,
}

for (const [kind, table] of Object.entries(cases)) {
  describe(kind, () => {
    it.each(table)('%j is %j', (text, codes) => {
      const found = checks[kind]?.(text).map(({ code }) => code)
      expect([...new Set(found)].sort().join(' ')).toBe(codes)
    })
  })
}

describe('dates', () => {
  const dates = z.array(z.tuple([z.string(), z.string(), z.string()])).parse(read('./dates.yaml'))
  it.each(dates)('%j is %j %j', (text, day, codes) => {
    const { from = '', issues } = readDate(text)
    expect([from, issues.map(({ code }) => code).join(' ')]).toEqual([day, codes])
  })
})

it('there are more than three hundred cases', () => {
  expect(Object.values(cases).flat().length).toBeGreaterThan(300)
})
