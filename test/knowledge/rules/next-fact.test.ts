import { describe, expect, test } from 'vitest'
import { determine, nextFact, type Facts } from '../../../knowledge/rules/index.ts'
import { amountFact, constant, fact, is, of, program, value } from './small-program.ts'

const boolean = { kind: 'boolean' } as const

/** 不合格 → 0; 有证 → 100; else 85. */
const graded = program(
  [
    value('r', '', {
      kind: 'cases',
      cases: [
        { when: is('urgent'), then: constant(100), quotes: [] },
        { when: is('certified'), then: constant(100), quotes: [] },
        { when: is('passed', false), then: constant(0), quotes: [] },
      ],
      otherwise: constant(85),
    }),
    value('same', '', {
      kind: 'cases',
      cases: [{ when: is('urgent'), then: constant(7), quotes: [] }],
      otherwise: constant(7),
    }),
  ],
  [
    fact('urgent', boolean, { effort: 2 }),
    fact('certified', boolean, { implies: { true: { passed: true } } }),
    fact('passed', boolean, { implies: { false: { certified: false } } }),
  ],
)

describe('determine', () => {
  test('settles without asking when every answer comes to the same', () => {
    expect(determine(graded, 'same', {})).toMatchObject({
      kind: 'settled',
      value: { kind: 'known', value: 7 },
    })
    expect(nextFact(graded, 'same', {})).toBeUndefined()
  })

  test('one closed fact left: what each answer is worth', () => {
    expect(determine(graded, 'r', { urgent: false, passed: true })).toEqual({
      kind: 'open',
      missing: ['certified'],
      range: { low: 85, high: 100 },
      prospects: [
        { fact: 'certified', value: true, result: { kind: 'known', value: 100 } },
        { fact: 'certified', value: false, result: { kind: 'known', value: 85 } },
      ],
    })
  })

  test('several left: the range, no prospects', () => {
    expect(determine(graded, 'r', {})).toEqual({
      kind: 'open',
      missing: ['urgent', 'certified', 'passed'],
      range: { low: 0, high: 100 },
      prospects: [],
    })
  })

  test('an answer no consistent person could give is no prospect', () => {
    expect(determine(graded, 'r', { urgent: false, passed: false })).toMatchObject({
      kind: 'settled',
      value: { kind: 'known', value: 0 },
    })
  })

  test('an open quantity leaves no range', () => {
    const times = program(
      [value('r', '人', { kind: 'product', of: [of('n'), constant(3)] })],
      [amountFact('n', '人')],
    )
    expect(determine(times, 'r', {})).toEqual({ kind: 'open', missing: ['n'], prospects: [] })
  })
})

describe('nextFact', () => {
  test.each<[string, Facts, readonly string[], string | undefined]>([
    ['settled: nothing', { urgent: true }, [], undefined],
    ['the only one left', { urgent: false, passed: true }, [], 'certified'],
    ['never a declined fact', { urgent: false }, ['certified'], 'passed'],
    ['all declined: nothing', {}, ['urgent', 'certified', 'passed'], undefined],
    ['what is implied is not asked', { urgent: false, certified: true }, [], undefined],
  ])('%s', (_, given, declined, expected) => {
    expect(nextFact(graded, 'r', given, new Set(declined))).toBe(expected)
  })

  test('of two facts that do the same work the easier is asked', () => {
    const twins = (first: number, second: number) =>
      program(
        [
          value('r', '', {
            kind: 'cases',
            cases: [{ when: { kind: 'any', of: [is('a'), is('b')] }, then: constant(1), quotes: [] }],
            otherwise: constant(2),
          }),
        ],
        [fact('a', boolean, { effort: first }), fact('b', boolean, { effort: second })],
      )
    expect(nextFact(twins(3, 1), 'r', {})).toBe('b')
    expect(nextFact(twins(1, 3), 'r', {})).toBe('a')
  })
})
