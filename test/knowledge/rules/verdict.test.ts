import { describe, expect, test } from 'vitest'
import { judge, type Condition, type Facts, type Verdict } from '../../../knowledge/rules/index.ts'
import { amountFact, compare, fact, is, program, value, constant, verdict } from './small-program.ts'

const facts = [
  fact('a'),
  fact('b', { kind: 'boolean' }, { implies: { true: { a: true } } }),
  amountFact('n', '%'),
]

function outcome(condition: Condition, given: Facts, inner?: Condition): Verdict {
  const rules = [verdict('r', condition), ...(inner === undefined ? [] : [verdict('inner', inner)])]
  return judge(program(rules, facts), 'r', given)
}

const said = (condition: Condition, text: string): Condition => ({
  ...condition,
  text,
  quotes: [`p#${text}`],
})
const soft = (condition: Condition): Condition => ({ ...condition, text: '软', soft: true })
const share = compare('n', 'at-least', 60)

describe('the four verdicts', () => {
  const both: Condition = { kind: 'all', of: [said(is('a'), '甲'), said(share, '六成')] }
  test.each<[string, Facts, Verdict['kind'], readonly string[]]>([
    ['all met', { a: true, n: 60 }, 'met', []],
    ['one failed decides, whatever is open', { a: false }, 'unmet', []],
    ['one open', { a: true }, 'open', ['n']],
    ['all open', {}, 'open', ['a', 'n']],
    ['just below the limit', { a: true, n: 59.9 }, 'unmet', []],
    ['what a fact implies counts', { b: true, n: 60 }, 'met', []],
  ])('%s', (_, given, kind, missing) => {
    expect(outcome(both, given)).toMatchObject({ kind, missing })
  })

  test('findings: each stated requirement, its quotes and how it came out', () => {
    expect(outcome(both, { a: true }).findings).toEqual([
      { text: '甲', quotes: ['p#甲'], soft: false, truth: true, facts: ['a'] },
      { text: '六成', quotes: ['p#六成'], soft: false, truth: undefined, facts: ['n'] },
    ])
  })

  test('only the outermost statement is a finding', () => {
    const nested = said({ kind: 'any', of: [said(is('a'), '里'), is('b')] }, '外')
    expect(outcome(nested, {}).findings.map(({ text, facts: mentioned }) => [text, mentioned])).toEqual([
      ['外', ['a', 'b']],
    ])
  })

  test('findings of a named rule are shown in its place', () => {
    const { findings } = outcome({ kind: 'named', rule: 'inner' }, { a: false }, said(is('a'), '里'))
    expect(findings.map(({ text, truth }) => [text, truth])).toEqual([['里', false]])
  })
})

describe('soft wording never gives 不满足', () => {
  const named: Condition = { kind: 'named', rule: 'inner' }
  test.each<[string, Condition, Facts, Verdict['kind'], Condition?]>([
    ['58% against 60%左右', soft(share), { n: 58 }, 'discretion'],
    ['60% against 60%左右', soft(share), { n: 60 }, 'met'],
    ['not said yet', soft(share), {}, 'open'],
    ['hard met, soft failed', { kind: 'all', of: [is('a'), soft(share)] }, { a: true, n: 58 }, 'discretion'],
    ['hard failed, soft failed', { kind: 'all', of: [is('a'), soft(share)] }, { a: false, n: 58 }, 'unmet'],
    ['hard open, soft failed', { kind: 'all', of: [is('a'), soft(share)] }, { n: 58 }, 'open'],
    ['hard met, soft open', { kind: 'all', of: [is('a'), soft(share)] }, { a: true }, 'open'],
    [
      '或: the soft way fails, the hard way too',
      { kind: 'any', of: [is('a'), soft(share)] },
      { a: false, n: 58 },
      'discretion',
    ],
    ['或: the hard way holds', { kind: 'any', of: [is('a'), soft(share)] }, { a: true, n: 58 }, 'met'],
    [
      'a soft branch covers what is in it',
      soft({ kind: 'all', of: [is('a'), share] }),
      { a: false, n: 1 },
      'discretion',
    ],
    ['under 非, fails', { kind: 'not', of: soft(is('a')) }, { a: true }, 'discretion'],
    ['under 非, holds', { kind: 'not', of: soft(is('a')) }, { a: false }, 'met'],
    ['in a named rule', named, { n: 58 }, 'discretion', soft(share)],
    [
      'in a named rule, beside a hard one that fails',
      named,
      { a: false, n: 58 },
      'unmet',
      { kind: 'all', of: [is('a'), soft(share)] },
    ],
    ['a named rule that is soft as a whole', soft(named), { a: false }, 'discretion', is('a')],
  ])('%s', (_, condition, given, kind, inner) => {
    expect(outcome(condition, given, inner).kind).toBe(kind)
  })
})

test('only verdict rules can be judged', () => {
  const compiled = program([value('v', '', constant(1))])
  expect(() => judge(compiled, 'v', {})).toThrow('no verdict rule v')
  expect(() => judge(compiled, 'gone', {})).toThrow('no verdict rule gone')
})
