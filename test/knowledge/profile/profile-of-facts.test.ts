import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  factsOfProfile,
  loadKnowledge,
  parseProfile,
  profileOfFacts,
  type Profile,
  type ToldFacts,
} from '../../../knowledge/index.ts'

const { program } = loadKnowledge()
const chat = { from: 'chat', at: '2025-01-02' } as const
const blank = profile({ region: '无锡' })

function profile(body: object): Profile {
  const parsed = parseProfile(body)
  if (parsed.kind === 'bad') throw new TypeError(parsed.problems[0].message)
  return parsed.profile
}

const told = (part: Partial<ToldFacts>): ToldFacts => ({ region: undefined, shared: {}, groups: [], ...part })
const proposed = (before: Profile, part: Partial<ToldFacts>) =>
  profileOfFacts(before, told(part), program, chat)

test('nothing new told leaves the profile as it was', () => {
  expect(proposed(blank, { region: '无锡' })).toEqual({ profile: blank, left: [] })
  const known = profile({
    region: '阳泉',
    size: '小型',
    cohorts: [{ level: '高级工', category: '紧缺', headcount: 20, years: 2 }],
    dates: { 开班: '2024-03-01', 计划公布: '2024-02-01' },
    facts: { 本市参保: true },
  })
  const { shared } = factsOfProfile(known, program)
  expect(proposed(known, { region: '阳泉', shared })).toEqual({ profile: known, left: [] })
})

describe('what a profile has a place for', () => {
  test.each<[string, Partial<ToldFacts>, Partial<Profile>, string[]]>([
    ['a region', { region: '太原' }, { region: '太原' }, ['region']],
    [
      'a kind of enterprise only one size makes',
      { shared: { 'enterprise-kind': '大型企业' } },
      { size: '大型' },
      ['size'],
    ],
    [
      'a kind of enterprise only one owner makes',
      { shared: { 'enterprise-kind': '中央驻晋企业' } },
      { ownership: '央企' },
      ['ownership'],
    ],
    [
      'a kind of enterprise of three sizes',
      { shared: { 'enterprise-kind': '中小微企业' } },
      { facts: { 企业类型: '中小微企业' } },
      ['facts.企业类型'],
    ],
    [
      'a date, by its id',
      { shared: { 'plan-date': '2025-03-01' } },
      { dates: { 'plan-date': '2025-03-01' } },
      ['dates.plan-date'],
    ],
    [
      'a fact of the enterprise',
      { shared: { 'local-insurance': false } },
      { facts: { 本市参保: false } },
      ['facts.本市参保'],
    ],
    [
      'apprentices not told apart',
      { shared: { level: '高级工', headcount: 20, years: 2 } },
      { cohorts: [{ label: '高级工', level: '高级工', headcount: 20, years: 2 }] },
      ['cohorts'],
    ],
    [
      'one level divided by outcome is one cohort',
      {
        shared: { level: '技师', category: '急需紧缺' },
        groups: [
          { headcount: 8, passed: true, certified: true },
          { headcount: 3, passed: true, certified: false },
          { headcount: 1, passed: false, certified: false },
        ],
      },
      {
        cohorts: [
          {
            label: '急需紧缺技师',
            level: '技师',
            category: '急需紧缺',
            headcount: 12,
            outcome: { certified: 8, passedNoCert: 3, failed: 1 },
          },
        ],
      },
      ['cohorts'],
    ],
    [
      'two levels are two cohorts',
      {
        groups: [
          { level: '高级工', headcount: 5 },
          { level: '技师', headcount: 2 },
        ],
      },
      {
        cohorts: [
          { label: '高级工', level: '高级工', headcount: 5 },
          { label: '技师', level: '技师', headcount: 2 },
        ],
      },
      ['cohorts'],
    ],
  ])('%s', (_, part, expected, paths) => {
    const { profile: made, left } = proposed(blank, part)
    expect(made).toEqual({
      ...blank,
      ...expected,
      sources: Object.fromEntries(paths.map((path) => [path, chat])),
    })
    expect(left).toEqual([])
  })

  test('the key its owner wrote is kept', () => {
    const before = profile({ region: '无锡', dates: { 计划公布: '2025-01-01' }, facts: { 本市参保: true } })
    const { profile: made } = proposed(before, {
      shared: { 'plan-date': '2025-03-01', 'local-insurance': false },
    })
    expect(made.dates).toEqual({ 计划公布: '2025-03-01' })
    expect(made.facts).toEqual({ 本市参保: false })
  })

  test('a cohort of the same level and kind keeps its name and occupation', () => {
    const before = profile({
      region: '无锡',
      cohorts: [{ label: '焊工班', level: '高级工', occupation: '焊工', headcount: 20 }],
    })
    expect(proposed(before, { shared: { level: '高级工', headcount: 25 } }).profile.cohorts).toEqual([
      { label: '焊工班', level: '高级工', occupation: '焊工', headcount: 25 },
    ])
  })
})

describe('what a profile has no place for is told', () => {
  test.each<[string, Partial<ToldFacts>, string[]]>([
    ['a level without a headcount', { shared: { level: '高级工' } }, ['技能等级']],
    ['an outcome without people', { shared: { passed: true } }, ['考核合格']],
    [
      'passed, certificate unknown',
      { shared: { level: '高级工', headcount: 3, passed: true } },
      ['考核合格'],
    ],
    [
      'no certificate, whether passed unknown',
      { shared: { level: '高级工', headcount: 3, certified: false } },
      ['取得证书'],
    ],
    [
      'a kind of worker no cohort knows',
      { shared: { level: '高级工', headcount: 3, 'worker-kind': '其他' } },
      ['人员类别'],
    ],
    [
      'a kind of worker beside a kind of trade',
      { shared: { level: '高级工', headcount: 3, category: '普通', 'worker-kind': '转岗' } },
      ['人员类别'],
    ],
    [
      'a fact of one group only',
      {
        groups: [
          { level: '高级工', headcount: 3, 'local-insurance': true },
          { level: '技师', headcount: 1 },
        ],
      },
      ['本市参保'],
    ],
  ])('%s', (_, part, left) => {
    expect(proposed(blank, part).left).toEqual(left)
  })
})

test('there and back: what a profile tells of its people comes back as told', () => {
  const count = fc.integer({ min: 1, max: 500 })
  const outcome = fc.constantFrom(
    {},
    { passed: true, certified: true },
    { passed: true, certified: false },
    { passed: false, certified: false },
  )
  const group = fc
    .record({
      level: fc.constantFrom('初级工', '中级工', '高级工', '技师', '高级技师'),
      category: fc.constantFrom('普通', '急需紧缺'),
      years: fc.constantFrom(1, 1.5, 2, 3),
      headcount: count,
    })
    .chain((facts) => outcome.map((result) => ({ ...facts, ...result })))
  const total = (groups: readonly object[]) => {
    const sums = new Map<string, number>()
    for (const { headcount, ...kind } of groups as readonly { headcount: number }[])
      sums.set(
        JSON.stringify(Object.entries(kind).toSorted(([a], [b]) => (a < b ? -1 : 1))),
        (sums.get(JSON.stringify(Object.entries(kind).toSorted(([a], [b]) => (a < b ? -1 : 1)))) ?? 0) +
          headcount,
      )
    return Object.fromEntries(sums)
  }
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), (groups) => {
      const { profile: made, left } = proposed(blank, { groups })
      const back = factsOfProfile(made, program).groups.map(({ facts }) =>
        Object.fromEntries(
          Object.entries(facts).filter(([id]) => id !== 'whole-years' && id !== 'term-months'),
        ),
      )
      expect(left).toEqual([])
      expect(total(back)).toEqual(total(groups))
      expect(parseProfile(made)).toEqual({ kind: 'profile', profile: made })
    }),
  )
})
