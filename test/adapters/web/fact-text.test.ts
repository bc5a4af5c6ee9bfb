import { describe, expect, it } from 'vitest'
import { factChanges, factText } from '../../../adapters/web/ask/fact-text.ts'

const headcount = { id: 'headcount', label: '人数', kind: 'number' as const, unit: '人', decimal: false }
const user = (label: string, value: string | number | boolean | number[]) => ({
  label,
  value,
  from: 'user' as const,
})

describe('factText', () => {
  it.each([
    [20, '20人'],
    [[10, 5], '10人、5人'],
  ])('%j reads %s', (value, text) => {
    expect(factText(value, headcount)).toBe(text)
  })

  it('a truth reads 是 or 否, a choice its label', () => {
    const level = {
      id: 'level',
      label: '等级',
      kind: 'choice' as const,
      options: [{ value: 'a', label: '甲' }],
    }
    expect([
      factText(true, undefined),
      factText(false, undefined),
      factText('a', level),
      factText('b', level),
    ]).toEqual(['是', '否', '甲', 'b'])
  })
})

describe('factText of several classes', () => {
  it.each([
    [[true, false], [22, 3], '是（22人）、否（3人）'],
    [true, [22, 3], '是'],
    [[true, false], 25, '是、否'],
  ])('%j of %j reads %s', (value, heads, text) => {
    expect(factText(value, undefined, heads)).toBe(text)
  })

  it('says the heads themselves once', () => {
    const heads = [22, 3]
    expect(factText(heads, headcount, heads)).toBe('22人、3人')
  })
})

describe('factChanges', () => {
  it('says what came, went and changed, and nothing of what was only assumed', () => {
    const before = { headcount: user('人数', 25), level: user('技能等级', '高级工') }
    const after = {
      headcount: user('人数', 30),
      certified: user('取得证书', true),
      years: { label: '年数', value: 1, from: 'assumed' as const },
    }
    expect(factChanges(before, after, [headcount])).toEqual([
      '人数：25人 → 30人',
      '不采用技能等级',
      '取得证书：是',
    ])
  })
})
