import { describe, expect, it } from 'vitest'
import { addDays, addWorkdays, isWorkday, loadDaysOff } from '../../../knowledge/calendar/index.ts'

const table = loadDaysOff()

describe('addWorkdays', () => {
  it.each([
    // 2 April 2024 is a Tuesday: 3; 4-6 are 清明; Sunday 7 is worked; 8-12; Sat, Sun; 15, 16 → the 9th is 16 April
    ['2024-04-02', 1, '2024-04-03', 0],
    ['2024-04-02', 2, '2024-04-07', 3],
    ['2024-04-02', 9, '2024-04-16', 5],
    // 春节 2024: Friday 9 is worked, 10-17 off, Sunday 18 worked
    ['2024-02-08', 1, '2024-02-09', 0],
    ['2024-02-09', 1, '2024-02-18', 8],
    ['2024-02-09', 10, '2024-02-29', 10],
    // 国庆 2024: Sunday 29 September worked, 30 worked, 1-7 October off, Saturday 12 worked
    ['2024-09-28', 1, '2024-09-29', 0],
    ['2024-09-30', 1, '2024-10-08', 7],
    ['2024-09-30', 5, '2024-10-12', 7],
    ['2024-09-30', 6, '2024-10-14', 8],
    // 国庆、中秋 2025: 1-8 October off, Saturday 11 worked
    ['2025-09-30', 1, '2025-10-09', 8],
    ['2025-09-30', 3, '2025-10-11', 8],
    // 春节 2026: 15-23 February off, Saturdays 14 and 28 worked
    ['2026-02-13', 1, '2026-02-14', 0],
    ['2026-02-13', 2, '2026-02-24', 9],
    ['2026-02-13', 6, '2026-02-28', 9],
    // over new year: Saturday 31 December 2022 to Monday 2 January 2023 are off
    ['2022-12-30', 1, '2023-01-03', 3],
    // from a day off; nothing; backwards
    ['2024-10-01', 1, '2024-10-08', 6],
    ['2024-10-01', 0, '2024-10-01', 0],
    ['2024-10-08', -1, '2024-09-30', 7],
    ['2024-02-18', -1, '2024-02-09', 8],
  ])('%s + %d is %s, passing over %d days', (from, count, date, skipped) => {
    const added = addWorkdays(from, count, table)
    expect(added).toMatchObject({ kind: 'known', date })
    expect(added.kind === 'known' && added.skipped.length).toBe(skipped)
  })

  it('names what it passed over', () => {
    expect(addWorkdays('2024-04-03', 6, table)).toEqual({
      kind: 'known',
      date: '2024-04-12',
      skipped: [
        { date: '2024-04-04', reason: '清明节' },
        { date: '2024-04-05', reason: '清明节' },
        { date: '2024-04-06', reason: '清明节' },
      ],
    })
    expect(addWorkdays('2024-04-12', 1, table)).toEqual({
      kind: 'known',
      date: '2024-04-15',
      skipped: [
        { date: '2024-04-13', reason: '周末' },
        { date: '2024-04-14', reason: '周末' },
      ],
    })
  })

  it.each([
    ['2026-12-31', 1],
    ['2026-12-25', 10],
    ['2027-03-01', 1],
    ['2022-01-04', -1],
    ['2020-06-01', 5],
  ])('%s + %d is beyond the table', (from, count) => {
    expect(addWorkdays(from, count, table)).toEqual({ kind: 'beyond-table', firstYear: 2022, lastYear: 2026 })
  })

  it('lands on workdays only, one further for each step', () => {
    let expected = '2021-12-31'
    for (let count = 1; count <= 1200; count++) {
      do expected = addDays(expected, 1)
      while (isWorkday(expected, table) === false)
      expect(addWorkdays('2021-12-31', count, table)).toMatchObject({ kind: 'known', date: expected })
    }
  })
})
