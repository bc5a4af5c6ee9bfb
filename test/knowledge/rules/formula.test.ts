import { describe, expect, test } from 'vitest'
import { formulaOf, quantity, yuan, type Expression, type Facts } from '../../../knowledge/rules/index.ts'
import { amountFact, constant, fact, is, of, program, value } from './small-program.ts'

test.each([
  [0, '0'],
  [1, '0.01'],
  [10, '0.1'],
  [100, '1'],
  [12345, '123.45'],
  [12350, '123.5'],
  [500000, '5000'],
  [100000000, '1000000'],
  [-12345, '-123.45'],
  [-50, '-0.5'],
  [-500000, '-5000'],
])('%d 分 is %s 元', (fen, expected) => {
  expect(yuan(fen)).toBe(expected)
})

test.each([
  [500000, '元/人年', '5000元/人年'],
  [12345, '元', '123.45元'],
  [25, '人', '25人'],
  [2, '年', '2年'],
  [1.5, '年', '18个月'],
  [0.25, '年', '3个月'],
  [1.3, '年', '1.3年'],
  [1.5, '月', '1.5月'],
  [80, '%', '80%'],
])('quantity(%d, %s) is %s', (amount, unit, expected) => {
  expect(quantity(amount, unit)).toBe(expected)
})

describe('formulaOf', () => {
  const table = {
    id: 't',
    label: '标准',
    keys: ['level'],
    unit: '元/人年',
    rows: [{ keys: ['高级工'], value: 600000 }],
    quotes: [],
  }
  const facts = [
    amountFact('n', '人'),
    amountFact('years', '年'),
    amountFact('days', '天'),
    fact('certified', { kind: 'boolean' }, { implies: { true: { passed: true } } }),
    fact('passed'),
    fact('level', { kind: 'choice', options: ['高级工', '技师'] }),
  ]
  const rate: Expression = { kind: 'rule', rule: 'rate' }
  const payable: Expression = {
    kind: 'cases',
    cases: [
      { when: is('certified'), then: rate, quotes: [] },
      { when: is('passed'), then: { kind: 'percent', percent: 85, of: rate }, quotes: [] },
    ],
    otherwise: { kind: 'percent', percent: 0, of: rate },
  }
  const written = (expression: Expression, unit: string, given: Facts): string =>
    formulaOf(
      program(
        [value('r', unit, expression), value('rate', '元/人年', { kind: 'table', table: 't' })],
        facts,
        [table],
      ),
      'r',
      given,
    )
  const total: Expression = { kind: 'product', of: [of('n'), payable, { kind: 'whole', of: of('years') }] }
  const base = { n: 25, level: '高级工', years: 2 }

  test.each<[string, Expression, string, Facts, string]>([
    ['in full', total, '元', { ...base, certified: true }, '25人 × 6000元/人年 × 2年'],
    ['at 85 %', total, '元', { ...base, certified: false, passed: true }, '25人 × 6000元/人年 × 85% × 2年'],
    ['at nothing', total, '元', { ...base, certified: false, passed: false }, '25人 × 0 × 2年'],
    [
      'only whole years',
      total,
      '元',
      { ...base, years: 1.5, certified: true },
      '25人 × 6000元/人年 × 1年（18个月只算整年）',
    ],
    [
      'the lesser of two',
      { kind: 'minimum', of: [of('years'), constant(1, '年')] },
      '年',
      base,
      '取小（2年，1年）',
    ],
    [
      'a percentage of a sum',
      { kind: 'percent', percent: 50, of: { kind: 'sum', of: [constant(200, '元'), constant(100, '元')] } },
      '元',
      {},
      '（2元 + 1元） × 50%',
    ],
    [
      'a difference',
      { kind: 'difference', of: [constant(300, '元'), constant(100, '元')] },
      '元',
      {},
      '3元 − 1元',
    ],
    [
      'a difference taken from',
      {
        kind: 'difference',
        of: [constant(500, '元'), { kind: 'difference', of: [constant(300, '元'), constant(100, '元')] }],
      },
      '元',
      {},
      '5元 − （3元 − 1元）',
    ],
    [
      'a difference to take from',
      {
        kind: 'difference',
        of: [{ kind: 'difference', of: [constant(500, '元'), constant(300, '元')] }, constant(100, '元')],
      },
      '元',
      {},
      '5元 − 3元 − 1元',
    ],
    [
      'bands',
      { kind: 'bands', of: of('days'), bands: [{ upTo: 10, rate: 15000 }, { rate: 10000 }], unit: '元/天' },
      '元',
      { days: 12 },
      '10天 × 150元/天 + 2天 × 100元/天',
    ],
    [
      'no number, no formula',
      { kind: 'withheld', withheld: { kind: 'not-stated', reason: '没有写' } },
      '元',
      {},
      '',
    ],
  ])('%s', (_, expression, unit, given, expected) => {
    expect(written(expression, unit, given)).toBe(expected)
  })

  test('a rule that is no value rule has none', () => {
    expect(formulaOf(program([]), 'gone', {})).toBe('')
  })
})
