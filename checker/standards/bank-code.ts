import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { packageRoot } from '../../knowledge/index.ts'
import { cleanNumber } from './cleaning.ts'
import type { Issue } from './issue.ts'
import { messages } from './messages.zh.ts'

const schema = z.record(z.string(), z.strictObject({ 名: z.string(), 词: z.array(z.string()).min(1) }))
let banks: z.infer<typeof schema> | undefined

function bankOf(code: string): { 名: string; 词: readonly string[] } | undefined {
  banks ??= schema.parse(
    parse(readFileSync(join(packageRoot(), 'checker', 'standards', 'banks.yaml'), 'utf8'), {
      schema: 'failsafe',
    }),
  )
  return banks[code.slice(0, 3)]
}

/** Checks a 开户行行号: twelve digits. Its check digit has no public source, so it is not judged. */
export function checkBankCode(text: string): Issue[] {
  const { text: code, removed } = cleanNumber(text)
  const issues = removed === '' ? [] : [messages.spaces('bank-code-spaces', '开户行行号', removed)]
  if (/^\d{12}$/u.test(code)) return issues
  const found = /^\d+$/u.test(code) ? `${String(code.length)} 位数字` : `「${code.slice(0, 20)}」`
  return [...issues, messages.bankCodeLength(found)]
}

/** Whether code and name are of one bank; silent where the code's bank is not in the table. */
export function checkBankName(code: string, bank: string): Issue[] {
  const known = bankOf(cleanNumber(code).text)
  const name = bank.replace(/\s+/gu, '')
  if (known === undefined || name === '' || known.词.some((word) => name.includes(word))) return []
  return [messages.bankCodeDiffers(known.名, name)]
}

/** 全称 goes down to the branch. */
export function checkBank(bank: string): Issue[] {
  const name = bank.replace(/\s+/gu, '')
  if (name === '' || /支行|分行|营业部|营业室|分理处|营业厅|储蓄所|信用社|分社|网点|营业所/u.test(name))
    return []
  return [messages.bankIncomplete(name)]
}
