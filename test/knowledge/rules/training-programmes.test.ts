import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../knowledge/packs/index.ts'
import { assume, judge, type Facts, type Value } from '../../../knowledge/rules/index.ts'

/** The programmes of 晋人社厅函〔2023〕786号 besides the apprenticeship: at, below and above each limit, and one fact short each. */
const knowledge = loadKnowledge()
const { program } = knowledge
const value = (rule: string, facts: Facts): Value => {
  const id = `shanxi.${rule}`
  return program.evaluate(id, assume(program, id, facts).facts)
}
const yuan = (amount: number): Value => ({ kind: 'known', value: amount * 100 })
const verdict = (rule: string, facts: Facts) => judge(program, `shanxi.${rule}`, facts).kind

describe('ordinary staff training, 300元 a head: 不少于3天（或24学时）', () => {
  test.each<readonly [string, Facts, number]>([
    ['2 days and 23 hours: neither', { 'training-days': 2, 'short-training-hours': 23 }, 0],
    ['3 days', { 'training-days': 3 }, 12_000],
    ['3 days, 23 hours', { 'training-days': 3, 'short-training-hours': 23 }, 12_000],
    ['2 days, 24 hours', { 'training-days': 2, 'short-training-hours': 24 }, 12_000],
    ['4 days, 25 hours', { 'training-days': 4, 'short-training-hours': 25 }, 12_000],
  ])('%s', (_, facts, amount) => {
    expect(value('t-ordinary-total', { ...facts, headcount: 40 })).toEqual(yuan(amount))
    expect(verdict('t-ordinary-eligibility', facts)).toBe(amount === 0 ? 'unmet' : 'met')
  })

  test.each<readonly [string, Facts, readonly string[]]>([
    ['2 days, hours unknown', { 'training-days': 2, headcount: 40 }, ['short-training-hours']],
    ['23 hours, days unknown', { 'short-training-hours': 23, headcount: 40 }, ['training-days']],
    ['headcount unknown', { 'training-days': 3 }, ['headcount']],
  ])('%s', (_, facts, missing) => {
    expect(value('t-ordinary-total', facts)).toEqual({ kind: 'missing', facts: missing })
  })
})

describe('订单式、项目制: 80% employed, 150元 a day for ten days, then 100元, at most 5000元', () => {
  test.each([
    [1, 150],
    [9, 1350],
    [10, 1500],
    [11, 1600],
    [44, 4900],
    [45, 5000],
    [46, 5000],
    [90, 5000],
  ])('%i days: %i元 a head', (days, amount) => {
    const facts = { 'employment-rate': 80, 'training-days': days, headcount: 30 }
    expect(value('t-order-payable', facts)).toEqual(yuan(amount))
    expect(value('t-order-total', facts)).toEqual(yuan(amount * 30))
  })

  test.each([
    [79.9, 0],
    [80, 2000],
    [80.1, 2000],
  ])('%d%% employed: %i元 a head for 15 days', (rate, amount) => {
    expect(value('t-order-payable', { 'employment-rate': rate, 'training-days': 15 })).toEqual(yuan(amount))
  })

  test.each<readonly [string, Facts, readonly string[]]>([
    ['employment unknown', { 'training-days': 15, headcount: 30 }, ['employment-rate']],
    ['days unknown', { 'employment-rate': 80, headcount: 30 }, ['training-days']],
    ['headcount unknown', { 'employment-rate': 80, 'training-days': 15 }, ['headcount']],
  ])('%s', (_, facts, missing) => {
    expect(value('t-order-total', facts)).toEqual({ kind: 'missing', facts: missing })
  })
})

describe('online training: a rate an hour, a cap a course, scaled by who comes to offline training', () => {
  test.each([
    ['初级工', 79, 237],
    ['初级工', 80, 240],
    ['初级工', 81, 240],
    ['中级工', 69, 276],
    ['中级工', 70, 280],
    ['中级工', 71, 280],
    ['高级工', 59, 295],
    ['高级工', 60, 300],
    ['高级工', 61, 300],
  ])('%s %i hours: %i元 a head', (level, hours, amount) => {
    expect(value('t-online-rate', { level, 'online-hours': hours })).toEqual(yuan(amount))
  })

  test.each(['技师', '高级技师'])('%s has no rate', (level) => {
    expect(value('t-online-rate', { level, 'online-hours': 10 }).kind).toBe('not-stated')
    expect(value('t-online-resource-cap', { level }).kind).toBe('not-stated')
  })

  test.each([
    [0, 40],
    [9.9, 40],
    [10, 60],
    [19.9, 60],
    [20, 80],
    [29.9, 80],
    [30, 100],
    [100, 100],
  ])('%d%% offline: %i%%', (share, percent) => {
    expect(value('t-offline-scaling', { 'offline-rate': share })).toEqual({ kind: 'known', value: percent })
    const facts = {
      level: '初级工',
      'online-hours': 100,
      headcount: 10,
      'is-staff': false,
      'offline-rate': share,
    }
    expect(value('t-online-total', facts)).toEqual(yuan(24 * percent))
  })

  test('staff of an enterprise: whoever comes offline does not count', () => {
    const facts = { level: '初级工', 'online-hours': 100, headcount: 10, 'is-staff': true }
    expect(value('t-online-total', facts)).toEqual(yuan(2400))
    expect(value('t-online-total', { ...facts, 'offline-rate': 0 })).toEqual(yuan(2400))
  })

  test.each([
    ['初级工', 4500],
    ['中级工', 6000],
    ['高级工', 7500],
  ])('%s: no more than %i元 an hour of content', (level, amount) => {
    expect(value('t-online-resource-cap', { level })).toEqual(yuan(amount))
  })

  test.each([
    [99, 'unmet'],
    [100, 'met'],
    [101, 'met'],
  ])('a platform of %i occupations: %s', (count, kind) => {
    expect(verdict('t-online-occupations', { 'platform-occupations': count })).toBe(kind)
  })

  test.each<readonly [string, Facts, readonly string[]]>([
    [
      'share unknown',
      { level: '初级工', 'online-hours': 9, headcount: 1, 'is-staff': false },
      ['offline-rate'],
    ],
    ['hours unknown', { level: '初级工', headcount: 1, 'is-staff': true }, ['online-hours']],
    ['level unknown', { 'online-hours': 9, headcount: 1, 'is-staff': true }, ['level']],
  ])('%s', (_, facts, missing) => {
    const result = value('t-online-total', facts)
    expect(result.kind === 'missing' ? [...new Set(result.facts)] : result).toEqual(missing)
  })
})

describe('certificates: what an assessing body could claim until 2023-12-31', () => {
  test.each([
    ['初级工', 400],
    ['初次直接取中级工', 600],
    ['高级工', 800],
    ['特种作业操作证', 400],
    ['特种设备作业人员证', 400],
  ])('%s: %i元', (kind, amount) => {
    expect(value('t-certificate-rate', { 'certificate-kind': kind })).toEqual(yuan(amount))
    expect(value('t-certificate-total', { 'certificate-kind': kind, headcount: 3 })).toEqual(yuan(amount * 3))
  })

  test('from 初级 to 中级: not stated', () => {
    expect(value('t-certificate-rate', { 'certificate-kind': '由初级升中级工' }).kind).toBe('not-stated')
  })

  test.each<readonly [string, Facts, string]>([
    [
      'new, never claimed, not covered by unemployment insurance',
      { 'new-skilled': true, 'same-level-claimed': false, 'skill-upgrade-eligible': false },
      'met',
    ],
    [
      'not new',
      { 'new-skilled': false, 'same-level-claimed': false, 'skill-upgrade-eligible': false },
      'unmet',
    ],
    [
      'claimed at this level',
      { 'new-skilled': true, 'same-level-claimed': true, 'skill-upgrade-eligible': false },
      'unmet',
    ],
    [
      'has the 技能提升补贴',
      { 'new-skilled': true, 'same-level-claimed': false, 'skill-upgrade-eligible': true },
      'unmet',
    ],
    ['one fact short', { 'new-skilled': true, 'same-level-claimed': false }, 'open'],
  ])('%s', (_, facts, kind) => {
    expect(verdict('t-certificate-eligibility', facts)).toBe(kind)
  })

  test('from 2024-01-01 a person claims, by rules still to be made: no amount', () => {
    expect(value('t-certificate-rate-from-2024', {})).toMatchObject({
      kind: 'referred',
      document: '个人申领取证补贴办法',
    })
  })
})

test('entrepreneurship: the amount is in a document that is not held', () => {
  expect(value('t-entrepreneurship', {})).toMatchObject({
    kind: 'referred',
    document: '就业补助资金管理办法',
  })
})

describe('first and last days', () => {
  const inForce = (day: string) =>
    knowledge.entries
      .filter(({ id }) => id.startsWith('shanxi.t-certificate') || id.startsWith('shanxi.t-evaluator-fees'))
      .filter(({ dated }) => dated)
      .filter(
        ({ validFrom, validTo }) => (validFrom ?? '') <= day && (validTo === undefined || day <= validTo),
      )
      .map(({ id }) => id.slice('shanxi.'.length))
      .toSorted()

  test('2023-12-31 is the last day of the bodies', () => {
    expect(inForce('2023-12-31')).toEqual([
      't-certificate-claimant',
      't-certificate-documents',
      't-certificate-rate',
      't-certificate-total',
    ])
  })

  test('2024-01-01 is the first day of the persons', () => {
    expect(inForce('2024-01-01')).toEqual([
      't-certificate-claimant-from-2024',
      't-certificate-documents-from-2024',
      't-certificate-rate-from-2024',
      't-evaluator-fees',
    ])
  })

  test('full supervision online begins on 2024-01-01', () => {
    expect(knowledge.entry('shanxi.t-online-supervision')?.validFrom).toBe('2024-01-01')
  })
})

describe('什么约束谁', () => {
  test.each([
    ['t-online-deadline', ['线上平台']],
    ['t-payment-deadline', ['人社部门']],
  ])('%s binds %j', (id, bearers) => {
    const entry = knowledge.entry(`shanxi.${id}`)
    expect(entry?.kind === 'deadline' ? entry.dutyBearers : undefined).toEqual(bearers)
  })

  test('不录不补 and 电子券 are said', () => {
    expect(knowledge.entry('shanxi.t-no-entry-no-subsidy')).toMatchObject({ stance: 'no' })
    expect(knowledge.entry('shanxi.t-e-vouchers')?.text).toContain('申请、发券、培训（评价）、兑现、核销')
  })
})
