import { expect, test } from 'vitest'
import { daysInOrder } from '../../../bot/understand/index.ts'

const today = '2026-11-27'

test.each([
  ['培养期12月31日到期，考核放到1月15日', '培养期12月31日到期，考核放到2027年1月15日'],
  ['2027年12月20日公布计划，2月交备案', '2027年12月20日公布计划，2028年2月交备案'],
  ['12月31日到期，8月15日考核', '12月31日到期，8月15日考核'],
  ['12月31日到期。1月15日考核', '12月31日到期。1月15日考核'],
  ['12月31日到期，1月5日开的班', '12月31日到期，1月5日开的班'],
  ['1月15日考核，12月31日到期', '1月15日考核，12月31日到期'],
  ['12月31日到期，2026年1月15日考核', '12月31日到期，2026年1月15日考核'],
])('a day that follows another round the turn of the year is of the next: %s', (said, read) => {
  expect(daysInOrder(said, today)).toBe(read)
})

test.each([
  ['培养期到明年3月31日', '2月10日考完', '2027年2月10日考完'],
  ['培养期到2027年3月31日', '12月10日考完', '12月10日考完'],
  ['培养期到明年3月31日', '2月10日开的班', '2月10日开的班'],
  ['培养期到今年12月31日', '2月10日考完', '2月10日考完'],
])('a bare day gone by is of the coming year spoken of before: %s, %s', (before, said, read) => {
  expect(daysInOrder(said, today, before)).toBe(read)
})
