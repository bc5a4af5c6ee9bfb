import { describe, expect, test } from 'vitest'
import type { Expression, Facts, Table, Value } from '../../../knowledge/rules/index.ts'
import { amountFact, constant, fact, is, of, program, thrown, value } from './small-program.ts'

const facts = [
  amountFact('n', '人'),
  amountFact('years', '年'),
  amountFact('filed', '年'),
  amountFact('days', '天'),
  fact('a'),
  fact('b'),
  fact('level', { kind: 'choice', options: ['中级工', '高级工', '技师'] }),
  fact('category', { kind: 'choice', options: ['普通', '急需紧缺'] }),
]
const tables: readonly Table[] = [
  {
    id: 'one-key',
    label: '一列表',
    keys: ['level'],
    unit: '元',
    rows: [
      { keys: ['中级工'], value: 500000 },
      { keys: ['高级工'], value: 600000 },
    ],
    quotes: [],
  },
  {
    id: 'two-keys',
    label: '两列表',
    keys: ['category', 'level'],
    unit: '元',
    rows: [
      { keys: ['普通', '中级工'], value: 500000 },
      { keys: ['急需紧缺', '中级工'], value: 700000 },
    ],
    quotes: [],
  },
]

function evaluate(expression: Expression, unit: string, given: Facts): Value {
  return program([value('r', unit, expression)], facts, tables).evaluate('r', given)
}

const known = (amount: number): Value => ({ kind: 'known', value: amount })
const atLeast = (amount: number): Value => ({ kind: 'known', value: amount, atLeast: true })
const missing = (...ids: string[]): Value => ({ kind: 'missing', facts: ids })
const whole = (id: string): Expression => ({ kind: 'whole', of: of(id) })
const unstated = { kind: 'not-stated', reason: '没有写' } as const
const withheld: Expression = { kind: 'withheld', withheld: unstated }
const zeroPercent: Expression = { kind: 'percent', percent: 0, of: constant(100, '年') }
const bands: Expression = {
  kind: 'bands',
  of: of('days'),
  bands: [{ upTo: 10, rate: 15000 }, { rate: 10000 }],
  unit: '元/天',
}
const branches: Expression = {
  kind: 'cases',
  cases: [
    { when: is('a'), then: constant(1), quotes: [] },
    { when: is('b'), then: constant(2), quotes: [] },
  ],
  otherwise: constant(3),
}

describe('operators', () => {
  test.each<[string, Expression, string, Facts, Value]>([
    ['常量', constant(500000, '元'), '元', {}, known(500000)],
    ['事实', of('n'), '人', { n: 25 }, known(25)],
    ['事实, not given', of('n'), '人', {}, missing('n')],
    ['乘', { kind: 'product', of: [of('n'), constant(3, '元/人')] }, '元', { n: 7 }, known(21)],
    ['乘, both missing', { kind: 'product', of: [of('n'), of('years')] }, '人年', {}, missing('n', 'years')],
    [
      '乘 by an exact zero needs nothing else',
      { kind: 'product', of: [zeroPercent, of('n')] },
      '人年',
      {},
      known(0),
    ],
    ['乘, a part withheld', { kind: 'product', of: [withheld, of('n')] }, '人', { n: 2 }, unstated],
    [
      '乘, a lower bound',
      { kind: 'product', of: [of('n'), whole('years')] },
      '人年',
      { n: 2, years: 1.5 },
      atLeast(2),
    ],
    [
      '乘, a lower bound of zero is not zero',
      { kind: 'product', of: [of('n'), whole('years')] },
      '人年',
      { n: 2, years: 0.5 },
      atLeast(0),
    ],
    ['加', { kind: 'sum', of: [of('years'), of('filed')] }, '年', { years: 1, filed: 2 }, known(3)],
    [
      '加, one missing',
      { kind: 'sum', of: [of('years'), of('filed')] },
      '年',
      { years: 1 },
      missing('filed'),
    ],
    ['减', { kind: 'difference', of: [of('years'), of('filed')] }, '年', { years: 1, filed: 3 }, known(-2)],
    [
      '减, three parts from left to right',
      { kind: 'difference', of: [constant(9), constant(4), constant(3)] },
      '',
      {},
      known(2),
    ],
    ['百分', { kind: 'percent', percent: 85, of: constant(500000, '元') }, '元', {}, known(425000)],
    ['百分 of what is missing', { kind: 'percent', percent: 85, of: of('n') }, '人', {}, missing('n')],
    [
      '百分 of a lower bound',
      { kind: 'percent', percent: 50, of: { kind: 'product', of: [constant(200), whole('years')] } },
      '年',
      { years: 1.5 },
      atLeast(100),
    ],
    ['整, a whole number', whole('years'), '年', { years: 2 }, known(2)],
    ['整, a remainder', whole('years'), '年', { years: 2.9 }, atLeast(2)],
    ['整, less than one', whole('years'), '年', { years: 0.99 }, atLeast(0)],
    ['分段, inside the first band', bands, '元', { days: 3 }, known(45000)],
    ['分段, at the edge', bands, '元', { days: 10 }, known(150000)],
    ['分段, one past the edge', bands, '元', { days: 11 }, known(160000)],
    ['分段, none', bands, '元', { days: 0 }, known(0)],
    ['分段, missing', bands, '元', {}, missing('days')],
    ['查表', { kind: 'table', table: 'one-key' }, '元', { level: '高级工' }, known(600000)],
    ['查表, not asked yet', { kind: 'table', table: 'one-key' }, '元', {}, missing('level')],
    [
      '查表, a row the text does not have',
      { kind: 'table', table: 'one-key' },
      '元',
      { level: '技师' },
      { kind: 'not-stated', reason: '「一列表」没有列出这一档' },
    ],
    [
      '查表, two keys',
      { kind: 'table', table: 'two-keys' },
      '元',
      { category: '急需紧缺', level: '中级工' },
      known(700000),
    ],
    [
      '查表, one of two keys',
      { kind: 'table', table: 'two-keys' },
      '元',
      { level: '中级工' },
      missing('category'),
    ],
    [
      '查表, two keys, no row',
      { kind: 'table', table: 'two-keys' },
      '元',
      { category: '普通', level: '技师' },
      { kind: 'not-stated', reason: '「两列表」没有列出这一档' },
    ],
    ['分情形, the first that holds', branches, '', { a: true, b: true }, known(1)],
    ['分情形, the second', branches, '', { a: false, b: true }, known(2)],
    ['分情形, 否则', branches, '', { a: false, b: false }, known(3)],
    ['分情形 stops at an open case', branches, '', { b: true }, missing('a')],
    ['分情形 past a false case', branches, '', { a: false }, missing('b')],
    ['未载明', withheld, '元', {}, unstated],
  ])('%s', (_, expression, unit, given, expected) => {
    expect(evaluate(expression, unit, given)).toEqual(expected)
  })
})

describe('取小 with lower bounds', () => {
  const least: Expression = { kind: 'minimum', of: [whole('years'), whole('filed')] }
  test.each<[number, number, Value]>([
    [2, 3, known(2)],
    [3, 2, known(2)],
    [1.5, 2, atLeast(1)],
    [2, 2.5, known(2)],
    [2.5, 2, known(2)],
    [1.5, 1, known(1)],
    [1.5, 1.2, atLeast(1)],
    [2.5, 1, known(1)],
    [1, 0.5, atLeast(0)],
  ])('实际 %d 年，备案 %d 年', (years, filed, expected) => {
    expect(evaluate(least, '年', { years, filed })).toEqual(expected)
  })

  test('one missing', () => {
    expect(evaluate(least, '年', { years: 1 })).toEqual(missing('filed'))
  })
})

describe('冲突', () => {
  const conflict: Expression = {
    kind: 'conflict',
    reason: '没有写清',
    who: '区人社部门',
    readings: [
      { label: '一年', quotes: ['p#一'], of: { kind: 'minimum', of: [whole('years'), constant(1, '年')] } },
      { label: '全期', quotes: ['p#二'], of: whole('years') },
    ],
  }

  test('readings that differ are all shown', () => {
    expect(evaluate(conflict, '年', { years: 2 })).toEqual({
      kind: 'conflict',
      reason: '没有写清',
      who: '区人社部门',
      readings: [
        { label: '一年', quotes: ['p#一'], value: 1 },
        { label: '全期', quotes: ['p#二'], value: 2 },
      ],
    })
  })

  test('readings that agree are no conflict', () => {
    expect(evaluate(conflict, '年', { years: 1 })).toEqual(known(1))
  })

  test('readings that agree on a lower bound only agree on a lower bound', () => {
    expect(evaluate(conflict, '年', { years: 1.5 })).toEqual(atLeast(1))
  })

  test('readings that all come to nothing are no conflict either', () => {
    const neither: Expression = {
      ...conflict,
      readings: [
        { label: '一', quotes: [], of: withheld },
        { label: '二', quotes: [], of: withheld },
      ],
    }
    expect(evaluate(neither, '年', {})).toEqual(unstated)
  })

  test('a reading without an amount keeps the conflict', () => {
    const oneSided: Expression = {
      ...conflict,
      readings: [
        { label: '一', quotes: [] },
        { label: '二', quotes: [], of: withheld },
      ],
    }
    expect(evaluate(oneSided, '年', {})).toMatchObject({ kind: 'conflict' })
  })

  test('a fact no reading can do without', () => {
    expect(evaluate(conflict, '年', {})).toEqual(missing('years', 'years'))
  })
})

test('0% of a lower bound is exactly nothing', () => {
  const nothing: Expression = { kind: 'percent', percent: 0, of: whole('years') }
  expect(evaluate(nothing, '年', { years: 1.5 })).toEqual(known(0))
})

describe('numbers that cannot be exact are refused', () => {
  test.each<[string, Expression, Facts, string, string]>([
    [
      'a third of a 分',
      { kind: 'percent', percent: 33, of: constant(101) },
      {},
      'inexact',
      '规则「r」：结果 33.33 不是整数分。除不尽时须在规则包里写明取整办法并引原文',
    ],
    [
      'a product with a decimal',
      { kind: 'product', of: [constant(1.1), constant(3)] },
      {},
      'inexact',
      '不是整数分',
    ],
    [
      'past 2^53',
      { kind: 'product', of: [constant(2 ** 40), constant(2 ** 20)] },
      {},
      'unsafe-number',
      '规则「r」：数值太大，超出可精确计算的范围。请核对人数和年限',
    ],
    [
      'bands past 2^53',
      { kind: 'bands', of: constant(2 ** 40), bands: [{ rate: 2 ** 20 }], unit: '' },
      {},
      'unsafe-number',
      '数值太大',
    ],
  ])('%s', (_, expression, given, code, words) => {
    const error = thrown(() => evaluate(expression, '', given))
    expect(error).toMatchObject({ code, rule: 'r' })
    expect(error.message).toContain(words)
  })

  test('a text where a quantity belongs', () => {
    const error = thrown(() => evaluate(of('n'), '人', { n: '廿五' }))
    expect(error).toEqual({
      code: 'bad-value',
      rule: 'r',
      message: '规则「r」：事实「n」应为数量，得到 廿五。请先解析为数字再代入',
      hint: '请先解析为数字再代入',
    })
  })
})

test('steps come in the order the values came out, each with its quotes', () => {
  const compiled = program(
    [
      value('rate', '元', { kind: 'table', table: 'one-key' }),
      value('total', '元', {
        kind: 'cases',
        cases: [{ when: is('a'), then: { kind: 'rule', rule: 'rate' }, quotes: ['p#有证'] }],
        otherwise: { kind: 'percent', percent: 85, of: { kind: 'rule', rule: 'rate' } },
      }),
    ],
    facts,
    tables,
  )
  const steps: { rule: string; quotes: readonly string[]; value: Value }[] = []
  const trace: Parameters<typeof compiled.evaluate>[2] = []
  compiled.evaluate('total', { a: true, level: '中级工' }, trace)
  steps.push(...trace)
  expect(steps).toEqual([
    { rule: 'rate', value: known(500000), quotes: ['rate#quote'] },
    { rule: 'total', value: known(500000), quotes: ['p#有证'] },
    { rule: 'total', value: known(500000), quotes: ['total#quote'] },
  ])
})
