import { cleanNumber } from './cleaning.ts'
import type { Issue } from './issue.ts'
import { messages } from './messages.zh.ts'

const mobile = /^1[3-9]\d{9}$/u
const landline = /^\(?0\d{2,3}\)?-?[2-9]\d{6,7}(?:-\d{1,6})?$/u
const hotline = /^(?:400|800)-?\d{3,4}-?\d{3,4}$/u
const local = /^[2-9]\d{6,7}$/u

/** Checks a telephone number: a mobile, or a landline with its area code; several may stand in one cell. */
export function checkPhone(text: string): Issue[] {
  const { text: cleaned, removed } = cleanNumber(text.replace(/[/、，,;；]\s*/gu, '/'))
  const numbers = cleaned
    .replace(/^\+?86-?/u, '')
    .split('/')
    .filter((each) => each !== '')
  const fine = numbers.length > 0 && numbers.every((each) => isPhone(each))
  const issues = removed === '' || !fine ? [] : [messages.spaces('phone-spaces', '电话号码', removed)]
  return fine ? issues : [messages.phoneFormat()]
}

function isPhone(number: string): boolean {
  const bare = number.replace(/^(1\d{2})-(\d{4})-(\d{4})$/u, '$1$2$3')
  return mobile.test(bare) || landline.test(number) || hotline.test(number) || local.test(number)
}
