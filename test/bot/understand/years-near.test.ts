import { describe, expect, test } from 'vitest'
import { yearsNear } from '../../../bot/understand/index.ts'

const today = '2026-11-28'

describe('the year of a day told without one', () => {
  test.each([
    ['1月6号受理的', { iso: '2026-12-18', back: false }, '2027年1月6号受理的'],
    ['12月20考的', { iso: '2026-01-31', back: true }, '2025年12月20考的'],
    ['12月20考的', { iso: '2026-01-31', back: false }, '12月20考的'],
    ['11月6号受理的', { iso: '2026-12-18', back: false }, '11月6号受理的'],
    ['2026年1月6号受理的', { iso: '2026-12-18', back: false }, '2026年1月6号受理的'],
    ['6月6号受理的', { iso: '2026-12-18', back: false }, '6月6号受理的'],
  ])('%s', (text, known, expected) => {
    expect(yearsNear(text, today, [known])).toBe(expected)
  })

  test('nothing known changes nothing', () => {
    expect(yearsNear('1月6号受理的', today, [])).toBe('1月6号受理的')
  })
})
