import { describe, expect, it } from 'vitest'
import { daysSaid } from '../../../bot/index.ts'

const today = '2026-11-21'

describe('days that are to come', () => {
  it.each([
    ['12月1日交备案材料', ['2026-12-01']],
    ['2027年3月5日', ['2027-03-05']],
    ['2026-12-01', ['2026-12-01']],
    ['明天下午', ['2026-11-22']],
    // A day that has passed this year is next year's, unless the year was said.
    ['3月1日', ['2027-03-01']],
    ['2026年3月1日', ['2026-03-01']],
    ['11月21日', ['2026-11-21']],
    ['12月1日和12月5日', ['2026-12-01', '2026-12-05']],
    ['12月', []],
    ['下个季度', []],
    ['2月30日', []],
    ['25个高级工两年', []],
    ['', []],
  ])('%s', (text, days) => {
    expect(daysSaid(text, today).map(({ iso }) => iso)).toEqual(days)
  })

  it('tells where', () => {
    expect(daysSaid('提醒我12月1日交', today)).toEqual([{ iso: '2026-12-01', start: 3, end: 8 }])
  })
})
