import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../knowledge/packs/index.ts'
import { determine, type Facts } from '../../../knowledge/rules/index.ts'
import { agrees } from './profiles.ts'
import {
  beijingAdvance,
  beijingPayable,
  beijingRecovered,
  beijingRemainder,
  beijingStandard,
  beijingTotal,
  shanxiTotal,
  wuxiPayable,
  wuxiTotal,
  type BeijingCase,
  type Restated,
  type ShanxiCase,
  type WuxiCase,
} from './restated-amounts.ts'

const { program, entries } = loadKnowledge()

const flags = [true, false]
const levels = ['初级工', '中级工', '高级工', '技师', '高级技师'] as const
const headcounts = [1, 7, 25]
const terms = [0.5, 1, 1.5, 2, 3]

const beijing = (['普通', '急需紧缺'] as const)
  .flatMap((category) => levels.map((level) => ({ category, level })))
  .flatMap((one) => headcounts.map((headcount) => ({ ...one, headcount })))
  .flatMap((one) => terms.map((years) => ({ ...one, years })))
  .flatMap((one) => flags.map((passed) => ({ ...one, passed })))
  .flatMap((one) => flags.map((certified) => ({ ...one, certified })))
  .flatMap((one) => flags.map((evaluated): BeijingCase => ({ ...one, 'in-evaluation': evaluated })))
  .filter((one) => agrees(program, { ...one }))

const wuxi = levels
  .flatMap((level) => headcounts.map((headcount) => ({ level, headcount })))
  .flatMap((one) => terms.map((years) => ({ ...one, years })))
  .flatMap((one) => [1, 1.5, 2].map((filed) => ({ ...one, 'filed-years': filed })))
  .flatMap((one) => flags.map((passed) => ({ ...one, passed })))
  .flatMap((one) => flags.map((awarded) => ({ ...one, 'pass-certificate': awarded })))
  .flatMap((one) => flags.map((selected) => ({ ...one, 'selected-project': selected })))
  .flatMap((one) => flags.map((refused) => ({ ...one, 'selection-refused': refused })))
  .flatMap((one) => flags.map((failed) => ({ ...one, 'evaluation-failed': failed })))
  .flatMap((one) => flags.map((unevaluated): WuxiCase => ({ ...one, 'not-evaluated': unevaluated })))
  .filter((one) => agrees(program, { ...one }))

const shanxi = headcounts
  .flatMap((headcount) => terms.map((years) => ({ headcount, years })))
  .flatMap((one) => flags.map((certified): ShanxiCase => ({ ...one, certified })))

/** What the packs say, in the words of the restatement; of people without a certificate of another kind unless the facts tell of one. */
function packSays(rule: string, facts: Facts): Restated | 'open' {
  const said = determine(program, rule, { 'other-certificate': false, ...facts })
  if (said.kind === 'open') return 'open'
  if (said.value.kind === 'known')
    return { yuan: said.value.value / 100, atLeast: said.value.atLeast === true }
  if (said.value.kind !== 'conflict') return undefined
  return said.value.readings.map((reading) => ({ yuan: (reading.value ?? NaN) / 100, atLeast: false }))
}

/** A reading shown beside another carries its amount only. */
function shown(amount: Restated): Restated {
  return amount === undefined || 'yuan' in amount
    ? amount
    : amount.map(({ yuan }) => ({ yuan, atLeast: false }))
}

/** The cases of one rule on which pack and restatement differ. */
function differing<Case extends BeijingCase | WuxiCase | ShanxiCase>(
  rule: string,
  cases: readonly Case[],
  restate: (one: Case) => Restated,
): readonly unknown[] {
  return cases
    .map((one) => ({ one, pack: packSays(rule, { ...one }), restated: shown(restate(one)) }))
    .filter(({ pack, restated }) => JSON.stringify(pack) !== JSON.stringify(restated))
    .slice(0, 3)
}

describe('the packs and the restatement agree on every full profile', () => {
  test.each([
    ['beijing.standard', differing('beijing.standard', beijing, beijingStandard)],
    ['beijing.payable-rate', differing('beijing.payable-rate', beijing, beijingPayable)],
    ['beijing.total', differing('beijing.total', beijing, beijingTotal)],
    ['beijing.advance', differing('beijing.advance', beijing, beijingAdvance)],
    ['beijing.remainder', differing('beijing.remainder', beijing, beijingRemainder)],
    ['beijing.recovered', differing('beijing.recovered', beijing, beijingRecovered)],
    ['wuxi.payable-rate', differing('wuxi.payable-rate', wuxi, wuxiPayable)],
    ['wuxi.total', differing('wuxi.total', wuxi, wuxiTotal)],
    ['shanxi.total', differing('shanxi.total', shanxi, shanxiTotal)],
  ])('%s', (_, differences) => {
    expect(differences).toEqual([])
  })

  test('the profiles compared', () => {
    expect([beijing.length, wuxi.length, shanxi.length]).toEqual([900, 6750, 30])
  })
})

describe('worked by hand', () => {
  const class25 = { category: '急需紧缺', level: '高级工', headcount: 25, passed: true }
  test.each<[string, string, Facts, Restated]>([
    [
      '北京 25 人 × 8000 元 × 2 年',
      'beijing.total',
      { ...class25, years: 2, certified: true },
      { yuan: 400000, atLeast: false },
    ],
    [
      '北京 合格无证、已纳入评价: 25 × 8000 × 85% × 1',
      'beijing.total',
      { ...class25, years: 1, certified: false, 'in-evaluation': true },
      { yuan: 170000, atLeast: false },
    ],
    [
      '北京 合格无证、未纳入评价: 25 × 8000 × 1',
      'beijing.total',
      { ...class25, years: 1, certified: false, 'in-evaluation': false },
      { yuan: 200000, atLeast: false },
    ],
    [
      '北京 特种作业操作证, 已纳入评价: 25 × 8000 × 1, or 85% of it',
      'beijing.total',
      { ...class25, years: 1, 'other-certificate': true, 'in-evaluation': true },
      [
        { yuan: 200000, atLeast: false },
        { yuan: 170000, atLeast: false },
      ],
    ],
    [
      '无锡 特种作业操作证: not stated',
      'wuxi.total',
      {
        level: '高级工',
        headcount: 25,
        years: 1,
        'filed-years': 1,
        passed: true,
        'selected-project': false,
        'evaluation-failed': false,
        'not-evaluated': false,
        'other-certificate': true,
      },
      undefined,
    ],
    ['北京 不合格', 'beijing.total', { ...class25, years: 1, passed: false }, { yuan: 0, atLeast: false }],
    [
      '北京 预拨: 25 × 8000 × 50%',
      'beijing.advance',
      { ...class25, years: 1 },
      { yuan: 100000, atLeast: false },
    ],
    [
      '北京 18 个月只有整年: 至少 25 × 8000 × 1',
      'beijing.total',
      { ...class25, years: 1.5, certified: true },
      { yuan: 200000, atLeast: true },
    ],
    [
      '无锡 实际 3 年备案 2 年: 25 × 6000 × 2',
      'wuxi.total',
      {
        level: '高级工',
        headcount: 25,
        years: 3,
        'filed-years': 2,
        passed: true,
        'selected-project': false,
        'evaluation-failed': false,
        'not-evaluated': false,
      },
      { yuan: 300000, atLeast: false },
    ],
    [
      '山西 有证: 25 × 5000 × 2',
      'shanxi.total',
      { headcount: 25, years: 2, certified: true },
      { yuan: 250000, atLeast: false },
    ],
    ['山西 无证', 'shanxi.total', { headcount: 25, years: 2, certified: false }, { yuan: 0, atLeast: false }],
  ])('%s', (_, rule, facts, expected) => {
    expect(packSays(rule, facts)).toEqual(expected)
  })
})

test('广州 states no amount: no rule of its packs computes one', () => {
  expect(
    [...program.rules.values()].filter(({ id, kind }) => kind === 'value' && id.startsWith('guangzhou.')),
  ).toEqual([])
  expect(entries.filter(({ place, kind }) => place === 'guangzhou' && kind === 'value')).toEqual([])
})
