import { describe, expect, test } from 'vitest'
import type { Expression } from '../../../knowledge/rules/index.ts'
import { amountFact, compileError, constant, fact, is, of, program, value, verdict } from './small-program.ts'

const headcount = amountFact('n', '人')
const years = amountFact('years', '年')
const rate = constant(500000, '元/人年')

describe('units', () => {
  test.each<[string, Expression]>([
    ['元', { kind: 'product', of: [of('n'), rate, of('years')] }],
    ['元/年', { kind: 'product', of: [of('n'), rate] }],
    ['元/人·年', rate],
    ['元/年人', rate],
    ['元/人/年', rate],
    ['元/人年', { kind: 'percent', percent: 85, of: rate }],
    ['元', { kind: 'bands', of: of('n'), bands: [{ rate: 1 }], unit: '元/人' }],
    ['元', { kind: 'withheld', withheld: { kind: 'not-stated', reason: '没有写' } }],
  ])('come out as %s', (unit, expression) => {
    expect(() => program([value('r', unit, expression)], [headcount, years])).not.toThrow()
  })

  test.each<[string, string, Expression, string]>([
    ['a factor left out', '元', { kind: 'product', of: [of('n'), rate] }, '算出来是 元/年，写的是 元'],
    [
      'a stroke too many does not hide a factor',
      '元',
      { kind: 'product', of: [of('n'), constant(1, '元/人/年')] },
      '算出来是 元/年，写的是 元',
    ],
    ['a month is not a year', '元/人月', rate, '算出来是 元/人年，写的是 元/人月'],
    ['a working day is not a day', '日', constant(1, '工作日'), '算出来是 工作日，写的是 日'],
    ['a sum of unlike things', '人', { kind: 'sum', of: [of('n'), of('years')] }, '人 和 年 不能放在一起'],
    [
      'a difference of unlike things',
      '人',
      { kind: 'difference', of: [of('n'), of('years')] },
      '人 和 年 不能放在一起',
    ],
    [
      'a minimum of unlike things',
      '人',
      { kind: 'minimum', of: [of('n'), of('years')] },
      '人 和 年 不能放在一起',
    ],
    [
      'cases that come out differently',
      '人',
      { kind: 'cases', cases: [{ when: is('a'), then: of('n'), quotes: [] }], otherwise: of('years') },
      '人 和 年 不能放在一起',
    ],
    [
      'readings that come out differently',
      '人',
      {
        kind: 'conflict',
        reason: '',
        who: '',
        readings: [
          { label: '', quotes: [], of: of('n') },
          { label: '', quotes: [], of: of('years') },
        ],
      },
      '人 和 年 不能放在一起',
    ],
    ['a fact that is no quantity', '', of('a'), '事实「a」不是数量，不能参与计算'],
  ])('%s', (_, unit, expression, words) => {
    const error = compileError([value('r', unit, expression)], [headcount, years, fact('a')])
    expect(error).toEqual({
      code: 'unit-mismatch',
      rule: 'r',
      message: `规则「r」：单位对不上，${words}。请核对「单位」和参与计算的各项`,
      hint: '请核对「单位」和参与计算的各项',
    })
  })

  test.each([
    ['天', '日'],
    ['学时', '课时'],
    ['元/人天', '元/人日'],
  ])('%s is %s', (left, right) => {
    expect(() => program([value('r', left, constant(1, right))])).not.toThrow()
  })
})

describe('cycles', () => {
  const call = (rule: string): Expression => ({ kind: 'rule', rule })

  test('a rule that uses itself', () => {
    expect(compileError([value('r', '', call('r'))])).toMatchObject({
      code: 'cycle',
      message: '规则「r」：规则互相引用：r → r。请拆开其中一条',
    })
  })

  test('three in a ring', () => {
    const error = compileError([
      value('a', '', call('b')),
      value('b', '', call('c')),
      value('c', '', call('a')),
    ])
    expect(error.message).toContain('a → b → c → a')
  })

  test('a ring the first rule only leads into', () => {
    const error = compileError([
      value('a', '', call('b')),
      value('b', '', call('c')),
      value('c', '', call('b')),
    ])
    expect(error).toMatchObject({ code: 'cycle' })
    expect(error.message).toContain('b → c → b')
  })

  test('verdict rules that name each other', () => {
    const error = compileError([
      verdict('a', { kind: 'named', rule: 'b' }),
      verdict('b', { kind: 'not', of: { kind: 'named', rule: 'a' } }),
    ])
    expect(error).toMatchObject({ code: 'cycle' })
  })

  test('a ring of verdict rules the first rule only leads into', () => {
    const error = compileError([
      verdict('a', { kind: 'named', rule: 'b' }),
      verdict('b', { kind: 'named', rule: 'c' }),
      verdict('c', { kind: 'named', rule: 'b' }),
    ])
    expect(error).toMatchObject({ code: 'cycle' })
  })

  test('a ring of verdict rules behind a case', () => {
    const error = compileError([
      value('v', '', {
        kind: 'cases',
        cases: [{ when: { kind: 'named', rule: 'b' }, then: constant(1), quotes: [] }],
        otherwise: constant(2),
      }),
      verdict('b', { kind: 'named', rule: 'b' }),
    ])
    expect(error).toMatchObject({ code: 'cycle' })
  })

  test('two rules that share a third are no cycle', () => {
    const rules = [
      value('top', '', { kind: 'sum', of: [call('left'), call('right')] }),
      value('left', '', call('base')),
      value('right', '', call('base')),
      value('base', '', constant(2)),
    ]
    expect(program(rules).evaluate('top', {})).toEqual({ kind: 'known', value: 4 })
  })
})

describe('nesting', () => {
  const nested = (depth: number): Expression =>
    depth === 0 ? constant(1) : { kind: 'percent', percent: 100, of: nested(depth - 1) }
  const inConflict = (depth: number): Expression => ({
    kind: 'conflict',
    reason: '',
    who: '',
    readings: [{ label: '', quotes: [], of: nested(depth) }],
  })

  test('three levels are allowed', () => {
    expect(program([value('r', '', nested(3))]).evaluate('r', {})).toEqual({ kind: 'known', value: 1 })
  })

  test.each([
    ['four levels', nested(4)],
    ['four levels inside a reading', inConflict(4)],
    ['four levels through a case', { kind: 'cases', cases: [], otherwise: nested(3) } satisfies Expression],
  ])('%s are not', (_, expression) => {
    expect(compileError([value('r', '', expression)])).toEqual({
      code: 'too-deep',
      rule: 'r',
      message: '规则「r」：运算嵌套超过三层。请把里层抽成一条有名字的规则',
      hint: '请把里层抽成一条有名字的规则',
    })
  })

  test('a named rule starts again from nothing', () => {
    const rules = [
      value('r', '', { kind: 'percent', percent: 100, of: { kind: 'rule', rule: 'inner' } }),
      value('inner', '', nested(3)),
    ]
    expect(() => program(rules)).not.toThrow()
  })
})

describe('names', () => {
  const table = { id: 't', label: '表', keys: ['a'], unit: '', rows: [], quotes: [] }

  test.each([
    [
      'rule',
      compileError([value('x', '', constant(1)), value('x', '', constant(2))]),
      '规则「x」：rule 代号重复。请改用另一个代号',
    ],
    ['fact', compileError([], [fact('x'), fact('x')]), '规则「x」：fact 代号重复。请改用另一个代号'],
    ['table', compileError([], [fact('a')], [table, table]), '规则「t」：table 代号重复。请改用另一个代号'],
  ])('a %s defined twice', (_, error, message) => {
    expect(error).toMatchObject({ code: 'duplicate', message })
  })

  test.each([
    [
      'fact',
      compileError([value('r', '人', of('nobody'))]),
      '规则「r」：找不到事实「nobody」。请核对名字，或先定义它',
    ],
    ['fact in a condition', compileError([verdict('r', is('nobody'))]), '找不到事实「nobody」'],
    ['rule', compileError([value('r', '', { kind: 'rule', rule: 'gone' })]), '找不到值规则「gone」'],
    ['verdict rule', compileError([verdict('r', { kind: 'named', rule: 'gone' })]), '找不到判规则「gone」'],
    ['table', compileError([value('r', '', { kind: 'table', table: 'gone' })]), '找不到表「gone」'],
    [
      'verdict rule used as a value',
      compileError([verdict('v', is('a')), value('r', '', { kind: 'rule', rule: 'v' })], [fact('a')]),
      '找不到值规则「v」',
    ],
  ])('an unknown %s', (_, error, words) => {
    expect(error.code).toBe('unknown-reference')
    expect(error.message).toContain(words)
  })
})
