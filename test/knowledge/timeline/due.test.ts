import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  contradictions,
  dueOf,
  loadDaysOff,
  termEnds,
  type DeadlineEntry,
} from '../../../knowledge/index.ts'

const daysOff = loadDaysOff()
type Rule = Pick<DeadlineEntry, 'within' | 'direction' | 'from'>
const workdays: Rule = { from: 'plan-date', within: { amount: 10, unit: '工作日' }, direction: 'after' }
const days: Rule = { from: 'leave-date', within: { amount: 15, unit: '日' }, direction: 'after' }
const month: Rule = { from: 'assessment-date', within: { amount: 1, unit: '月' }, direction: 'after' }
const before: Rule = { from: 'term-end-date', within: { amount: 3, unit: '月' }, direction: 'before' }

describe('due days, with the arithmetic', () => {
  test('working days pass over holidays and weekends and count make-up days', () => {
    expect(dueOf(workdays, '2024-04-02', '计划公布', daysOff)).toEqual({
      due: '2024-04-17',
      arithmetic:
        '计划公布2024年4月2日，次日起算10个工作日（跳过清明节 04-04、04-05、04-06，周末 04-13、04-14；调休上班日照算）→ 2024年4月17日',
    })
  })

  test('across the National Day week', () => {
    expect(dueOf(workdays, '2025-09-24', '计划公布', daysOff).due).toBe('2025-10-14')
  })

  test('beyond the last year of the table: said, not guessed', () => {
    const due = dueOf(workdays, `${String(daysOff.lastYear)}-12-28`, '计划公布', daysOff)
    expect(due.due).toBeUndefined()
    expect(due.arithmetic).toContain(`只掌握到${String(daysOff.lastYear)}年`)
  })

  test('natural days; a last day that is a day off is said, and not moved', () => {
    expect(dueOf(days, '2025-06-20', '离职', daysOff)).toEqual({
      due: '2025-07-05',
      arithmetic:
        '离职2025年6月20日，次日起算15日（自然日）→ 2025年7月5日；2025年7月5日是周六，文本没有写顺延，请在这之前的工作日办',
    })
  })

  test('a month from the last of January ends with February', () => {
    expect(dueOf(month, '2025-01-31', '考核完成', daysOff)).toEqual({
      due: '2025-02-28',
      arithmetic: '考核完成2025年1月31日 ＋ 1个月 → 2025年2月28日（对应月没有这一天，取月末）',
    })
  })

  test('a window before a day has a first and a last day', () => {
    expect(dueOf(before, '2025-05-30', '期满', daysOff)).toEqual({
      earliest: '2025-02-28',
      due: '2025-05-30',
      arithmetic:
        '期满2025年5月30日往前3个月：2025年2月28日（对应月没有这一天，取月末）起，到2025年5月30日止',
    })
  })

  test('without the day: what to add', () => {
    expect(dueOf(workdays, undefined, '计划公布', daysOff)).toEqual({
      arithmetic: '补上「计划公布」的日期就能算：计划公布起10个工作日内',
    })
  })

  test('without a period: not before, and nothing invented', () => {
    const rule: Rule = { from: 'term-end-date', direction: 'after' }
    expect(dueOf(rule, '2025-05-30', '期满', daysOff)).toEqual({
      earliest: '2025-05-30',
      arithmetic: '期满2025年5月30日之后（最早2025年5月30日）；文本没有写几日内',
    })
    expect(dueOf({ direction: 'after' }, undefined, '', daysOff)).toEqual({ arithmetic: '文本没有写几日内' })
  })

  test('natural days are exactly so many days later, whatever the day', () => {
    const start = fc.integer({ min: 0, max: 365 * 3 }).map((offset) => addDays('2023-01-01', offset))
    fc.assert(
      fc.property(start, (from) => dueOf(days, from, '离职', daysOff).due === addDays(from, 15)),
      { numRuns: 200 },
    )
  })
})

describe('the end of the term', () => {
  const cohort = (years: number, headcount = 5) => ({
    label: '班',
    level: '高级工' as const,
    headcount,
    years,
  })

  test('as said', () => {
    expect(termEnds({ 'term-end-date': '2025-05-31', 'start-date': '2024-01-01' }, [cohort(1)])).toEqual([
      { date: '2025-05-31' },
    ])
  })

  test('else from 开班 and each length of term', () => {
    expect(termEnds({ 'start-date': '2024-03-01' }, [cohort(2), cohort(1), cohort(1), cohort(3, 0)])).toEqual(
      [
        {
          date: '2025-03-01',
          note: '期满日没有填，按开班2024年3月1日加培训期限1年推算为2025年3月1日，以备案的期满日为准',
        },
        {
          date: '2026-03-01',
          note: '期满日没有填，按开班2024年3月1日加培训期限2年推算为2026年3月1日，以备案的期满日为准',
        },
      ],
    )
  })

  test('a term ending the day before is no contradiction', () => {
    const dates = { 'start-date': '2024-03-01', 'term-end-date': '2025-02-28' }
    expect(contradictions(dates, [cohort(1)])).toEqual([])
  })
})
