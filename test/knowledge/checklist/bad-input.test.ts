import { describe, expect, test } from 'vitest'
import {
  checklistFor,
  loadDaysOff,
  loadKnowledge,
  parseProfile,
  type Checklist,
  type Notice,
} from '../../../knowledge/index.ts'

const parts = { knowledge: loadKnowledge(), daysOff: loadDaysOff() }
const seniors = { level: '高级工', headcount: 25, years: 1 }

function listOf(profile: Record<string, unknown>, asOf = '2025-03-01'): Checklist {
  const parsed = parseProfile({ cohorts: [seniors], ...profile })
  if (parsed.kind === 'bad') throw new Error(parsed.problems[0].message)
  const result = checklistFor(parts, parsed.profile, { asOf })
  if (result.kind !== 'checklist') throw new Error(result.message)
  return result.checklist
}

const wrong = (list: Checklist): readonly Notice[] => list.notices.filter(({ level }) => level === '错误')

describe('dates that contradict', () => {
  test.each([
    ['无锡, 考核 after 期满', '无锡', '2025-05-31', '2025-06-01', 'deadline-missed', '三 › （十一）'],
    ['无锡, more than three months before', '无锡', '2025-05-31', '2025-02-27', 'too-early', '三 › （十一）'],
    ['山西, 考核 before 期满', '大同', '2025-05-31', '2025-05-30', 'too-early', '二 › （六）'],
    ['北京, 考核 before 期满', '北京', '2025-05-31', '2025-05-30', 'too-early', '三 › （二） › 3'],
  ])('%s', (_name, region, end, assessed, code, provision) => {
    const list = listOf({ region, dates: { 期满: end, 考核完成: assessed } })
    expect(wrong(list).map((notice) => [notice.code, notice.clause?.provision])).toEqual([[code, provision]])
    expect(list.items.length).toBeGreaterThan(0)
  })

  test.each([
    ['无锡, on the last day', '无锡', '2025-05-31'],
    ['无锡, on the first day of the three months', '无锡', '2025-02-28'],
    ['山西, on the day of 期满', '大同', '2025-05-31'],
    ['北京, after 期满', '北京', '2025-07-01'],
  ])('%s: nothing to say', (_name, region, assessed) => {
    expect(wrong(listOf({ region, dates: { 期满: '2025-05-31', 考核完成: assessed } }))).toEqual([])
  })

  test('an end before its beginning is told with both days', () => {
    const list = listOf({ region: '无锡', dates: { 开班: '2025-05-01', 期满: '2025-04-01' } })
    expect(wrong(list).map(({ message }) => message)).toEqual([
      '开班日2025年5月1日晚于期满日2025年4月1日，两个日期有一个写错了',
    ])
  })

  test('a term that is not as long as said', () => {
    const list = listOf({ region: '大同', dates: { 开班: '2024-03-01', 期满: '2026-02-28' } })
    expect(wrong(list).map(({ code }) => code)).toEqual(['dates-contradict'])
  })
})

describe('terms', () => {
  const termOf = (region: string, years: number) =>
    wrong(listOf({ region, cohorts: [{ ...seniors, years }] })).map(({ clause }) => clause?.provision)

  test('over three years: 无锡 and 北京 say so, 山西 has no upper limit', () => {
    expect(termOf('无锡', 3.5)).toEqual(['二 › （一）'])
    expect(termOf('北京', 4)).toEqual(['三 › （一）'])
    expect(termOf('大同', 4)).toEqual([])
  })

  test('three years are not over three years', () => {
    expect(termOf('无锡', 3)).toEqual([])
    expect(termOf('北京', 3)).toEqual([])
  })

  test('under a year: 山西 and 无锡 say so', () => {
    expect(termOf('大同', 0.5)).toEqual(['二 › （四）'])
    expect(termOf('无锡', 0.5)).toEqual(['二 › （一）'])
  })
})

describe('headcounts', () => {
  test('zero apprentices: told, and the other group is still listed', () => {
    const list = listOf({ region: '无锡', cohorts: [{ ...seniors, headcount: 0, label: '焊工班' }, seniors] })
    expect(wrong(list).map(({ key, message }) => [key, message])).toEqual([
      ['cohorts[0].headcount', '「焊工班」的人数是 0，没有按这一组列材料；有学徒再补上人数'],
    ])
    expect(list.items.length).toBeGreaterThan(0)
  })

  test('ten thousand apprentices: told, and everything is listed', () => {
    const list = listOf({ region: '无锡', cohorts: [{ ...seniors, headcount: 10_000 }] })
    expect(wrong(list)).toEqual([])
    expect(list.notices.find(({ code }) => code === 'many-apprentices')?.message).toContain('10000人')
    expect(list.items).toEqual(listOf({ region: '无锡' }).items)
  })
})

describe('places', () => {
  test('a city without a text: an empty list that says so, and borrows nothing', () => {
    const list = listOf({ region: '深圳' })
    expect(list).toMatchObject({ region: '深圳市', items: [], deadlines: [], basis: [] })
    expect(wrong(list).map(({ code }) => code)).toEqual(['not-covered'])
    expect(list.callToAsk.map(({ whom }) => whom)).toEqual(['深圳市人力资源和社会保障局'])
  })

  test.each(['火星', '阳全市', ''])('%s is no place: told what to write', (region) => {
    const parsed = parseProfile({ region, cohorts: [seniors] })
    const told =
      parsed.kind === 'bad'
        ? parsed.problems[0].key
        : checklistFor(parts, parsed.profile, { asOf: '2025-03-01' }).kind
    expect(told).toBe(region === '' ? 'region' : 'unknown-place')
  })

  test('a name of two places asks which', () => {
    const parsed = parseProfile({ region: '朝阳' })
    if (parsed.kind === 'bad') throw new Error('does not parse')
    expect(checklistFor(parts, parsed.profile, { asOf: '2025-03-01' })).toEqual({
      kind: 'unknown-place',
      message: '地区「朝阳」有2个地方同名：北京市朝阳区、辽宁省朝阳市',
      hint: '请写全，如 北京市朝阳区',
    })
  })

  test.each([
    ['山西省阳泉市平定县', '平定县'],
    ['山西阳泉', '阳泉市'],
    ['yangquan', '阳泉市'],
    [' 无锡 市 ', '无锡市'],
    ['北京市朝阳区', '朝阳区'],
    ['广东省深圳市', '深圳市'],
  ])('%s is %s', (region, name) => {
    expect(listOf({ region }).region).toBe(name)
  })

  test('before the text: not answered from the later one', () => {
    const list = listOf({ region: '无锡' }, '2023-12-31')
    expect(wrong(list).map(({ code }) => code)).toEqual(['not-yet'])
    expect(list.items).toEqual([])
  })

  test('another subsidy where only the apprenticeship is covered', () => {
    const list = listOf({ region: '无锡', facts: { 补贴种类: '企业职工培训' } })
    expect(wrong(list).map(({ code }) => code)).toEqual(['not-covered'])
  })
})

test('a repealed text is said to be one, in the notices and under every clause', () => {
  const list = listOf({ region: '北京' }, '2025-01-15')
  expect(list.notices.map(({ code }) => code)).toContain('repealed')
  expect(list.callToAsk[0]?.question).toContain('京人社能发〔2024〕15号')
  expect(new Set(list.items.map(({ clause }) => clause.status))).toEqual(
    new Set(['已被京人社能发〔2024〕15号废止']),
  )
})

test('what cannot be used is told, not dropped', () => {
  const list = listOf({
    region: '无锡',
    dates: { 年会: '2025-01-10' },
    facts: { 心情: '好', 派遣人员: '也许' },
    cohorts: [{ ...seniors, category: '战略' }],
  })
  expect(list.notices.filter(({ code }) => code === 'not-used').map(({ key }) => key)).toEqual([
    'dates.年会',
    'facts.心情',
    'facts.派遣人员',
    'cohorts[0].category',
  ])
})

test('without a stage: all of them, in order', () => {
  const list = listOf({ region: '大同', size: '大型' })
  expect(list.stage).toBe('全部')
  expect([...new Set(list.items.map(({ stage }) => stage))]).toEqual([
    '计划申报',
    '备案',
    '培训过程',
    '补贴申领',
  ])
})

test('the same input gives the same bytes', () => {
  expect(JSON.stringify(listOf({ region: '无锡' }))).toBe(JSON.stringify(listOf({ region: '无锡' })))
})
