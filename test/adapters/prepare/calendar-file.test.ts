import { expect, test } from 'vitest'
import { calendarFile } from '../../../adapters/prepare/index.ts'
import { checklistFor, loadDaysOff, loadKnowledge, parseProfile } from '../../../knowledge/index.ts'

const parts = { knowledge: loadKnowledge(), daysOff: loadDaysOff() }

function fileOf(dates: Record<string, string>, id = 'p1') {
  const parsed = parseProfile({
    id,
    name: '无锡某厂',
    region: '无锡',
    cohorts: [{ level: '高级工', headcount: 5, years: 1 }],
    dates,
  })
  if (parsed.kind === 'bad') throw new Error('does not parse')
  const result = checklistFor(parts, parsed.profile, { asOf: '2025-03-01' })
  if (result.kind !== 'checklist') throw new Error('no list')
  return calendarFile(result.checklist, parsed.profile)
}

const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

test('one all-day event for each deadline that has a day, with two reminders on ours and none on others', () => {
  const lines = unfolded(fileOf({ 计划公布: '2024-04-02', 受理: '2024-04-20' }))
  expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
    'DTSTART;VALUE=DATE:20240417',
    'DTSTART;VALUE=DATE:20240520',
  ])
  expect(lines.filter((line) => line.startsWith('SUMMARY'))).toEqual([
    'SUMMARY:无锡开班备案期限',
    'SUMMARY:无锡开班审核期限（人社部门的期限）',
  ])
  expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-P6DT15H', 'TRIGGER:-PT15H'])
  expect(lines.filter((line) => line.startsWith('UID'))).toEqual([
    'UID:wuxi.class-filing-deadline.p1@xuetutong',
    'UID:wuxi.class-review-deadline.p1@xuetutong',
  ])
})

test('lines are at most 75 octets long, and the same input gives the same bytes', () => {
  const text = fileOf({ 离职: '2025-06-20', 期满: '2025-12-31' })
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(fileOf({ 离职: '2025-06-20', 期满: '2025-12-31' })).toBe(text)
})

test('a window tells its first day', () => {
  const text = unfolded(fileOf({ 期满: '2025-12-31' })).join('\n')
  expect(text).toContain('DTSTART;VALUE=DATE:20251231')
  expect(text).toContain('2025-09-30 起可以办')
})

test('without days: an empty calendar, still one', () => {
  const lines = unfolded(fileOf({}))
  expect(lines[0]).toBe('BEGIN:VCALENDAR')
  expect(lines).not.toContain('BEGIN:VEVENT')
})
