import { describe, expect, it } from 'vitest'
import { buildDaysOff, isWorkday, loadDaysOff } from '../../../knowledge/calendar/index.ts'

const table = loadDaysOff()

function daysOf(days: Iterable<string>, year: number): number {
  return [...days].filter((day) => day.startsWith(String(year))).length
}

const days: readonly (readonly [string, boolean | undefined, string])[] = [
  ['2024-02-09', true, 'the Friday of 除夕 2024 was no day off'],
  ['2024-02-10', false, '春节'],
  ['2024-02-18', true, 'a Sunday, worked'],
  ['2024-06-10', false, '端午节, a Monday'],
  ['2024-10-12', true, 'a Saturday, worked'],
  ['2024-10-13', false, 'an ordinary Sunday'],
  ['2022-12-31', false, '元旦 2023, a Saturday'],
  ['2025-02-04', false, '春节 2025, a Tuesday'],
  ['2026-02-23', false, '春节 2026, a Monday'],
  ['2021-12-31', undefined, 'before the table'],
  ['2027-01-04', undefined, 'beyond the table'],
]

describe('the table', () => {
  it('covers 2022 to 2026', () => {
    expect([table.firstYear, table.lastYear]).toEqual([2022, 2026])
  })

  it.each([
    [2022, '国办发明电〔2021〕11号', 32, 7],
    [2023, '国办发明电〔2022〕16号', 26, 7],
    [2024, '国办发明电〔2023〕7号', 28, 8],
    [2025, '国办发明电〔2024〕12号', 28, 5],
    [2026, '国办发明电〔2025〕7号', 33, 6],
  ])('%d, %s: %d days off and %d make-up workdays', (year, notice, off, work) => {
    expect(table.notices.get(year)).toBe(notice)
    expect(daysOf(table.off.keys(), year)).toBe(off)
    expect(daysOf(table.work, year)).toBe(work)
  })

  it.each(days)('%s: worked %s (%s)', (date, worked) => {
    expect(isWorkday(date, table)).toBe(worked)
  })
})

describe('a wrong file', () => {
  const year = {
    year: 2024,
    notice: '国办发明电〔2023〕7号',
    off: [{ name: '元旦', from: '2024-01-01', to: '2024-01-01' }],
    work: ['2024-02-04'],
  }
  const file = { firstYear: 2024, lastYear: 2024, years: [year] }

  it('is refused, a right one is not', () => {
    expect([...buildDaysOff(file).off]).toEqual([['2024-01-01', '元旦']])
  })

  it.each([
    [{ ...file, lastYear: 2025 }, 'without a gap'],
    [{ ...file, extra: 1 }, 'Unrecognized key'],
    [{ ...file, years: [{ ...year, notice: '7号' }] }, 'write the 文号'],
    [{ ...file, years: [{ ...year, work: ['2024-02-05'] }] }, 'Saturday or Sunday'],
    [{ ...file, years: [{ ...year, work: ['2024-02-30'] }] }, 'not a day that exists'],
    [
      { ...file, years: [{ ...year, off: [{ name: '元旦', from: '2024-01-02', to: '2024-01-01' }] }] },
      'from is after to',
    ],
    [
      { ...file, years: [{ ...year, off: [{ name: '春节', from: '2024-02-01', to: '2024-02-09' }] }] },
      'both off and worked',
    ],
  ])('%#: %s', (data, message) => {
    expect(() => buildDaysOff(data)).toThrow(message)
  })

  it('is refused when it is missing', () => {
    expect(() => loadDaysOff('/nowhere/days-off.yaml')).toThrow('ENOENT')
  })
})
