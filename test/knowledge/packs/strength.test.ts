import { describe, expect, test } from 'vitest'
import { judge } from '../../../knowledge/rules/index.ts'
import { baseFile, basePack, exchanged, load } from './base-pack.ts'

/** The base pack with a strength for its contract rule, and possibly another condition. */
function withRule(strength: string, condition = '事实: 合同期限\n      不少于: 1年') {
  const text = exchanged(
    exchanged(basePack, '说: 签订1年及以上劳动合同\n', `说: 签订1年及以上劳动合同\n    强度: ${strength}\n`),
    '事实: 合同期限\n      不少于: 1年',
    condition,
  )
  return load({ file: baseFile, text }).program
}

describe('the strength of an entry reaches its verdict', () => {
  test.each(['原则上', '一般', '参照', '鼓励', '可以', '目标'])('%s never comes to 不满足', (strength) => {
    const verdict = judge(withRule(strength), 'beijing.contract-term', { 'contract-months': 6 })
    expect(verdict.kind).toBe('discretion')
    expect(judge(withRule(strength), 'beijing.contract-term', { 'contract-months': 12 }).kind).toBe('met')
  })

  test('刚性 does', () => {
    expect(judge(withRule('刚性'), 'beijing.contract-term', { 'contract-months': 6 }).kind).toBe('unmet')
  })

  test('a part with a strength of its own keeps it, and a finding names the word', () => {
    const program = withRule(
      '原则上',
      `且:
        - { 事实: 合同期限, 不少于: 1年, 说: 合同1年 }
        - { 事实: 本市参保, 是: 是, 强度: 刚性, 说: 本市参保 }`,
    )
    const short = { 'contract-months': 6, 'local-insurance': true }
    expect(judge(program, 'beijing.contract-term', short)).toMatchObject({
      kind: 'discretion',
      findings: [
        { text: '合同1年', soft: true, wording: '原则上' },
        { text: '本市参保', soft: false },
      ],
    })
    const elsewhere = { 'contract-months': 12, 'local-insurance': false }
    expect(judge(program, 'beijing.contract-term', elsewhere).kind).toBe('unmet')
  })
})
