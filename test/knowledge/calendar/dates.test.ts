import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, CalendarError, compareDates } from '../../../knowledge/calendar/index.ts'
import { daysBetween, isDate, weekday } from '../../../knowledge/calendar/index.ts'

describe('isDate', () => {
  it.each(['2024-02-29', '2000-02-29', '2023-12-31', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(isDate(text)).toBe(true)
  })

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '0000-01-01',
    '2024-4-2',
  ])('%s does not', (text) => {
    expect(isDate(text)).toBe(false)
  })

  it.each(['', '2024-04-02 ', '2024/04/02', '2024-04-02T00:00:00', '２０２４-04-02', '2024-04-02\n'])(
    '「%s」 does not',
    (text) => {
      expect(isDate(text)).toBe(false)
    },
  )
})

describe('addDays', () => {
  it.each([
    ['2024-04-02', 15, '2024-04-17'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2024-01-15', 0, '2024-01-15'],
    ['1999-12-31', 366, '2000-12-31'],
    ['2024-01-01', -1, '2023-12-31'],
  ])('%s + %d days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to)
    expect(daysBetween(from, to)).toBe(days)
  })

  it('agrees with the engine on every day of four centuries', () => {
    const wrong: string[] = []
    for (let at = 0; at < 146_097; at += 37) {
      const expected = new Date(Date.UTC(1800, 0, 1 + at)).toISOString().slice(0, 10)
      const weekdayOfEngine = new Date(`${expected}T00:00:00Z`).getUTCDay() || 7
      if (addDays('1800-01-01', at) !== expected || weekday(expected) !== weekdayOfEngine)
        wrong.push(expected)
    }
    expect(wrong).toEqual([])
  })

  it('goes there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 500_000 }), (days) => {
        expect(addDays(addDays('2024-02-29', days), -days)).toBe('2024-02-29')
      }),
      { seed: 1 },
    )
  })
})

describe('addMonths', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29', true],
    ['2023-01-31', 1, '2023-02-28', true],
    ['2023-01-28', 1, '2023-02-28', false],
    ['2024-02-29', 12, '2025-02-28', true],
    ['2024-02-29', 48, '2028-02-29', false],
    ['2024-08-31', 1, '2024-09-30', true],
    ['2024-10-15', 3, '2025-01-15', false],
    ['2024-01-15', -1, '2023-12-15', false],
    ['2024-03-31', -1, '2024-02-29', true],
    ['2024-05-20', 24, '2026-05-20', false],
    ['2024-05-31', 0, '2024-05-31', false],
  ])('%s + %d months is %s (clamped: %s)', (from, months, date, clamped) => {
    expect(addMonths(from, months)).toEqual({ date, clamped })
  })
})

describe('weekday and compareDates', () => {
  it.each([
    ['1970-01-01', 4],
    ['2000-02-29', 2],
    ['2024-04-02', 2],
    ['2024-09-29', 7],
    ['2026-02-14', 6],
  ])('%s is day %d of the week', (date, day) => {
    expect(weekday(date)).toBe(day)
  })

  it('orders', () => {
    expect([compareDates('2024-04-02', '2024-04-03'), compareDates('2024-04-02', '2024-04-02')]).toEqual([
      -1, 0,
    ])
    expect(compareDates('2025-01-01', '2024-12-31')).toBe(1)
  })
})

describe('mistakes of the caller', () => {
  it.each([
    [() => addDays('2023-02-29', 1), 'not-a-date', '"2023-02-29" is not a day'],
    [() => weekday('today'), 'not-a-date', '"today" is not a day'],
    [() => addDays('2024-01-01', 1.5), 'not-a-whole-number', '1.5 is not a whole number'],
    [() => addMonths('2024-01-01', NaN), 'not-a-whole-number', 'NaN is not a whole number'],
  ])('%#', (call, code, message) => {
    expect(call).toThrow(CalendarError)
    expect(call).toThrow(message)
    expect(call).toThrow(expect.objectContaining({ code }))
  })

  it('years that four digits cannot hold are refused', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
  })
})
