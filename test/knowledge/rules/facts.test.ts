import { describe, expect, test } from 'vitest'
import { assume, close, isConsistent, type Facts } from '../../../knowledge/rules/index.ts'
import { amountFact, fact, of, program, value } from './small-program.ts'

const boolean = { kind: 'boolean' } as const
const facts = [
  fact('certified', boolean, { implies: { true: { passed: true } } }),
  fact('passed', boolean, { implies: { true: { enrolled: true }, false: { certified: false } } }),
  fact('enrolled'),
]
const compiled = program([], facts)

describe('close', () => {
  test.each<[string, Facts, Facts]>([
    [
      '取证 → 合格 → 入学, through both steps',
      { certified: true },
      { certified: true, passed: true, enrolled: true },
    ],
    ['不合格 → 未取证', { passed: false }, { passed: false, certified: false }],
    ['nothing to add', { certified: false }, { certified: false }],
    [
      'a contradiction keeps what was given',
      { certified: true, passed: false },
      { certified: true, passed: false },
    ],
    ['facts nobody defined are left alone', { weather: '晴' }, { weather: '晴' }],
    [
      'an explicit undefined is not given',
      { certified: true, passed: undefined },
      { certified: true, passed: true, enrolled: true },
    ],
  ])('%s', (_, given, expected) => {
    expect(close(compiled, given)).toEqual(expected)
  })

  test('does not touch its argument', () => {
    const given = Object.freeze({ certified: true })
    expect(close(compiled, given)).not.toBe(given)
    expect(given).toEqual({ certified: true })
  })

  test('an implication that leads back ends', () => {
    const ring = program(
      [],
      [
        fact('a', boolean, { implies: { true: { b: true } } }),
        fact('b', boolean, { implies: { true: { a: true } } }),
      ],
    )
    expect(close(ring, { a: true })).toEqual({ a: true, b: true })
  })
})

test.each<[Facts, boolean]>([
  [{}, true],
  [{ certified: true }, true],
  [{ certified: true, passed: true }, true],
  [{ certified: true, passed: false }, false],
  [{ certified: false, passed: false }, true],
  [{ passed: true, enrolled: false }, false],
  [{ certified: true, passed: undefined }, true],
])('isConsistent(%j) is %s', (given, expected) => {
  expect(isConsistent(compiled, given)).toBe(expected)
})

describe('assume', () => {
  const withAssumptions = program(
    [
      value('total', '年', { kind: 'minimum', of: [of('years'), of('filed')] }),
      value('months', '月', of('months')),
    ],
    [
      amountFact('years', '年', { assume: { kind: 'same', fact: 'filed', times: 1 } }),
      amountFact('filed', '年', { assume: { kind: 'same', fact: 'years', times: 1 } }),
      amountFact('months', '月', { assume: { kind: 'same', fact: 'years', times: 12 } }),
      fact('selected', boolean, { assume: { kind: 'value', value: false } }),
    ],
  )

  test.each<[string, string, Facts, Facts, readonly string[]]>([
    ['as another fact says', 'total', { years: 2 }, { years: 2, filed: 2 }, ['filed']],
    ['the other way round', 'total', { filed: 3 }, { years: 3, filed: 3 }, ['years']],
    ['times a factor', 'months', { years: 2 }, { years: 2, months: 24 }, ['months']],
    ['what was said stands', 'total', { years: 2, filed: 1 }, { years: 2, filed: 1 }, []],
    ['zero was said', 'total', { years: 0, filed: 1 }, { years: 0, filed: 1 }, []],
    ['nothing to lean on', 'total', {}, {}, []],
  ])('%s', (_, rule, given, expected, assumed) => {
    expect(assume(withAssumptions, rule, given)).toEqual({ facts: expected, assumed })
  })

  test('a fact the rule does not use is not assumed', () => {
    expect(assume(withAssumptions, 'total', { years: 1, filed: 1 }).facts).not.toHaveProperty('selected')
  })
})
