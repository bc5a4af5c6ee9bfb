import { describe, expect, test } from 'vitest'
import { dateId, factsOfProfile, loadKnowledge, parseProfile } from '../../../knowledge/index.ts'

const { program } = loadKnowledge()
const whole = {
  id: 'p1',
  name: '某机械有限公司',
  creditCode: '91140300MA0XXXXX00',
  region: '阳泉',
  ownership: '省属',
  size: '大型',
  institution: '阳泉技师学院',
  cohorts: [
    {
      label: '焊工班',
      level: '高级工',
      category: '新录用人员',
      occupation: '焊工',
      headcount: 25,
      years: 2,
      dispatched: false,
      outcome: { certified: 20, passedNoCert: 3, failed: 1 },
    },
  ],
  dates: { 开班: '2024-03-01', 离职手续日: '2024-05-01' },
  facts: { 本市参保: true },
  sources: { region: { from: 'form', at: '2024-03-01' } },
}

test('a whole profile keeps everything', () => {
  const parsed = parseProfile(whole)
  expect(parsed).toEqual({ kind: 'profile', profile: whole })
})

test('only the region is needed; empty keys count as absent; groups are numbered', () => {
  expect(parseProfile({ region: '无锡', size: null, cohorts: [{ level: '中级工', headcount: 3 }] })).toEqual({
    kind: 'profile',
    profile: {
      id: 'profile',
      name: '',
      region: '无锡',
      cohorts: [{ label: '第1组', level: '中级工', headcount: 3 }],
      dates: {},
      facts: {},
    },
  })
})

describe('mistakes are told by key, with what to do', () => {
  const cohort = { level: '高级工', headcount: 25 }
  test.each([
    ['not an object', '[]', '', '档案要是一个 JSON 对象'],
    ['no region', '{}', 'region', '缺少「region」（地区）'],
    ['a key misspelt', '{"region":"无锡","regoin":"无锡"}', 'regoin', '没有「regoin」这一项'],
    [
      'a key of a group misspelt',
      JSON.stringify({ region: '无锡', cohorts: [{ ...cohort, count: 2 }] }),
      'cohorts[0].count',
      '没有「cohorts[0].count」这一项',
    ],
    ['a size not listed', '{"region":"无锡","size":"中小"}', 'size', '「size」（规模）写的是「中小」'],
    [
      'a level not listed',
      JSON.stringify({ region: '无锡', cohorts: [{ ...cohort, level: '高级' }] }),
      'cohorts[0].level',
      '「cohorts[0].level」（等级）写的是「高级」',
    ],
    [
      'no level',
      JSON.stringify({ region: '无锡', cohorts: [{ headcount: 2 }] }),
      'cohorts[0].level',
      '缺少「cohorts[0].level」（等级）',
    ],
    [
      'a count as text',
      JSON.stringify({ region: '无锡', cohorts: [{ ...cohort, headcount: '25' }] }),
      'cohorts[0].headcount',
      '「cohorts[0].headcount」（人数）写的是 "25"，类型不对',
    ],
    [
      'half a person',
      JSON.stringify({ region: '无锡', cohorts: [{ ...cohort, headcount: 2.5 }] }),
      'cohorts[0].headcount',
      '「cohorts[0].headcount」（人数）写的是 2.5，类型不对',
    ],
    [
      'a negative count',
      JSON.stringify({ region: '无锡', cohorts: [{ ...cohort, headcount: -1 }] }),
      'cohorts[0].headcount',
      '「cohorts[0].headcount」（人数）写的是 -1，太小',
    ],
    [
      'no time at all',
      JSON.stringify({ region: '无锡', cohorts: [{ ...cohort, years: 0 }] }),
      'cohorts[0].years',
      '「cohorts[0].years」（培训年数）写的是 0，太小',
    ],
    [
      'more outcomes than people',
      JSON.stringify({ region: '无锡', cohorts: [{ ...cohort, outcome: { certified: 20, failed: 6 } }] }),
      'cohorts[0].outcome',
      '「cohorts[0].outcome」（结果）三项合计 26 人，多于这一组的人数 25 人',
    ],
    [
      'a day that is none',
      '{"region":"无锡","dates":{"开班":"2024-02-30"}}',
      'dates.开班',
      '「dates.开班」写的是「2024-02-30」，不是日期',
    ],
    [
      'another way to write a day',
      '{"region":"无锡","dates":{"开班":"2024年3月1日"}}',
      'dates.开班',
      '「dates.开班」写的是「2024年3月1日」，不是日期',
    ],
  ])('%s', (_name, json, key, message) => {
    const parsed = parseProfile(JSON.parse(json))
    if (parsed.kind !== 'bad') throw new Error('parsed')
    expect(parsed.problems.map((each) => [each.key, each.message])).toEqual([[key, message]])
    expect(parsed.problems[0].hint.length).toBeGreaterThan(4)
  })

  test('all mistakes at once', () => {
    const parsed = parseProfile({ region: '', size: '小', cohorts: [{ level: '工', headcount: 1.5 }] })
    expect(parsed.kind === 'bad' ? parsed.problems.map(({ key }) => key) : []).toEqual([
      'region',
      'size',
      'cohorts[0].level',
      'cohorts[0].headcount',
    ])
  })

  test('a key one letter off is offered', () => {
    const parsed = parseProfile({ region: '无锡', ownershp: '省属' })
    expect(parsed.kind === 'bad' ? parsed.problems[0].hint : '').toContain('是不是 ownership？')
  })
})

describe('facts of a profile', () => {
  const factsOf = (profile: Record<string, unknown>) => {
    const parsed = parseProfile({ region: '无锡', ...profile })
    if (parsed.kind === 'bad') throw new Error(parsed.problems[0].message)
    return factsOfProfile(parsed.profile, program)
  }

  test('outcomes split a cohort; the rest has none yet', () => {
    const common = {
      level: '高级工',
      years: 2,
      'whole-years': true,
      'term-months': 24,
      dispatched: false,
      'worker-kind': '新招用',
    }
    expect(factsOf(whole).groups).toEqual([
      { label: '焊工班', facts: { ...common, headcount: 20, passed: true, certified: true } },
      { label: '焊工班', facts: { ...common, headcount: 3, passed: true, certified: false } },
      { label: '焊工班', facts: { ...common, headcount: 1, passed: false, certified: false } },
      { label: '焊工班', facts: { ...common, headcount: 1 } },
    ])
  })

  test.each([
    [{ ownership: '省属', size: '小型' }, '省属企业'],
    [{ ownership: '央企' }, '中央驻晋企业'],
    [{ ownership: '市属', size: '大型' }, '大型企业'],
    [{ ownership: '其他', size: '中型' }, '中小微企业'],
    [{ size: '微型' }, '中小微企业'],
    [{ ownership: '市属' }, undefined],
    [{}, undefined],
  ])('%o is %s', (profile, kind) => {
    expect(factsOf(profile).shared['enterprise-kind']).toBe(kind)
  })

  test('a fact said outright wins; labels and ids both name it', () => {
    const { shared, unused } = factsOf({
      size: '大型',
      facts: { 企业类型: '中小微企业', 'local-insurance': '是', 合同期限: 12 },
    })
    expect(shared).toEqual({
      'enterprise-kind': '中小微企业',
      'local-insurance': true,
      'contract-months': 12,
    })
    expect(unused).toEqual([])
  })

  test.each([
    ['计划公布', 'plan-date'],
    ['计划公布日', 'plan-date'],
    ['plan-date', 'plan-date'],
    ['清单发布', 'list-date'],
    ['受理日期', 'acceptance-date'],
    ['开班时间', 'start-date'],
    ['期满', 'term-end-date'],
    ['考核完成日', 'assessment-date'],
    ['离职', 'leave-date'],
    ['年会', undefined],
  ])('date %s is %s', (key, id) => {
    expect(dateId(key)).toBe(id)
  })

  test('nothing unsaid is read as false', () => {
    expect(factsOf({ cohorts: [{ level: '高级工', headcount: 2 }] }).groups).toEqual([
      { label: '第1组', facts: { level: '高级工', headcount: 2 } },
    ])
  })
})
