import { describe, expect, test } from 'vitest'
import type { Condition, Facts, Truth } from '../../../knowledge/rules/index.ts'
import { amountFact, compare, fact, is, program, verdict } from './small-program.ts'

const facts = [
  fact('a'),
  fact('b'),
  fact('c'),
  amountFact('n', '人'),
  fact('level', { kind: 'choice', options: ['中级工', '高级工', '技师'] }),
]

function test1(condition: Condition, given: Facts): { truth: Truth; open: readonly string[] } {
  return program([verdict('r', condition)], facts).test('r', given)
}

const values: readonly Truth[] = [true, false, undefined]
const conjunction = (left: Truth, right: Truth): Truth =>
  left === false || right === false ? false : left === true && right === true ? true : undefined
const disjunction = (left: Truth, right: Truth): Truth =>
  left === true || right === true ? true : left === false && right === false ? false : undefined

describe('strong Kleene', () => {
  const pairs = values.flatMap((a) => values.map((b) => [a, b] as const))

  test.each(pairs)('a = %s, b = %s', (a, b) => {
    const given = { a, b }
    const parts = [is('a'), is('b')]
    expect(test1({ kind: 'all', of: parts }, given).truth).toBe(conjunction(a, b))
    expect(test1({ kind: 'any', of: parts }, given).truth).toBe(disjunction(a, b))
    expect(test1({ kind: 'not', of: is('a') }, given).truth).toBe(a === undefined ? undefined : !a)
  })

  test('an empty 且 holds, an empty 或 does not', () => {
    expect(test1({ kind: 'all', of: [] }, {}).truth).toBe(true)
    expect(test1({ kind: 'any', of: [] }, {}).truth).toBe(false)
  })

  test('De Morgan over all 27 states of three facts', () => {
    for (const a of values)
      for (const b of values)
        for (const c of values) {
          const given = { a, b, c }
          const parts = [is('a'), is('b'), is('c')]
          const negated = parts.map((part): Condition => ({ kind: 'not', of: part }))
          expect(test1({ kind: 'not', of: { kind: 'all', of: parts } }, given).truth).toBe(
            test1({ kind: 'any', of: negated }, given).truth,
          )
        }
  })
})

describe('the facts left open', () => {
  test.each<[string, Condition, Facts, readonly string[]]>([
    ['an undecided leaf names its fact', is('a'), {}, ['a']],
    ['both halves of an undecided 且', { kind: 'all', of: [is('a'), is('b')] }, {}, ['a', 'b']],
    ['nothing once 且 is decided', { kind: 'all', of: [is('a'), is('b')] }, { b: false }, []],
    ['nothing once 或 is decided', { kind: 'any', of: [is('a'), is('b')] }, { b: true }, []],
    ['only the half that is open', { kind: 'all', of: [is('a'), is('b')] }, { a: true }, ['b']],
    [
      'what an inner, decided 或 asked for is forgotten',
      { kind: 'all', of: [is('a'), { kind: 'any', of: [is('b'), is('c')] }] },
      { c: true },
      ['a'],
    ],
    ['a fact asked twice is named once', { kind: 'any', of: [is('a'), is('a', false)] }, {}, ['a']],
  ])('%s', (_, condition, given, open) => {
    expect(test1(condition, given).open).toEqual(open)
  })
})

describe('comparisons at, just below and just above the limit', () => {
  test.each<[Condition, readonly [boolean, boolean, boolean]]>([
    [compare('n', 'at-least', 3), [false, true, true]],
    [compare('n', 'more-than', 3), [false, false, true]],
    [compare('n', 'at-most', 3), [true, true, false]],
    [compare('n', 'less-than', 3), [true, false, false]],
    [compare('n', 'equal', 3), [false, true, false]],
    [compare('n', 'unequal', 3), [true, false, true]],
  ])('%j', (condition, expected) => {
    expect([2.99, 3, 3.01].map((n) => test1(condition, { n }).truth)).toEqual(expected)
  })

  test('属于', () => {
    const condition: Condition = { kind: 'member', fact: 'level', values: ['高级工', '技师'] }
    expect(test1(condition, { level: '技师' })).toEqual({ truth: true, open: [] })
    expect(test1(condition, { level: '中级工' })).toEqual({ truth: false, open: [] })
    expect(test1(condition, {})).toEqual({ truth: undefined, open: ['level'] })
  })

  test('zero and 否 are answers, not missing', () => {
    expect(test1(compare('n', 'at-least', 1), { n: 0 })).toEqual({ truth: false, open: [] })
    expect(test1(is('a'), { a: false })).toEqual({ truth: false, open: [] })
  })
})

test('a named rule is as open as the rule it names', () => {
  const rules = [
    verdict('inner', { kind: 'all', of: [is('a'), is('b')] }),
    verdict('outer', { kind: 'any', of: [{ kind: 'named', rule: 'inner' }, is('c')] }),
  ]
  const compiled = program(rules, facts)
  expect(compiled.factsOf('outer')).toEqual(['a', 'b', 'c'])
  expect(compiled.test('outer', { a: true })).toEqual({ truth: undefined, open: ['b', 'c'] })
  expect(compiled.test('outer', { a: false, c: false })).toEqual({ truth: false, open: [] })
  expect(compiled.test('outer', { c: true })).toEqual({ truth: true, open: [] })
})
