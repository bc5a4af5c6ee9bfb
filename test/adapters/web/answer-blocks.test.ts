import { describe, expect, it } from 'vitest'
import { answerBlocks } from '../../../adapters/web/ask/answer-blocks.ts'

describe('answerBlocks', () => {
  it('sets the sums of one answer as one table, the unnamed line named by its amount', () => {
    const answer = [
      '补贴合计**216,000元**。',
      '18人 × 6000元/人年 × 2年 = 216,000元',
      '依据：京人社能发〔2022〕11号；现行有效性请向经办部门核实。',
    ].join('\n')
    const amounts = [
      {
        kind: 'total' as const,
        label: '补贴合计',
        fen: 21600000,
        formula: '18人 × 6000元/人年 × 2年',
        citation: [0],
      },
    ]
    expect(answerBlocks(answer, amounts)).toEqual([
      { kind: 'lead', text: '补贴合计**216,000元**。' },
      {
        kind: 'arithmetic',
        rows: [{ item: '补贴合计', formula: '18人 × 6000元/人年 × 2年', amount: '216,000元' }],
      },
      { kind: 'basis', text: '依据：京人社能发〔2022〕11号；现行有效性请向经办部门核实。' },
    ])
  })

  it('keeps those of whom nothing is due in the table of the others', () => {
    const answer = [
      '补贴合计**85,000元**。',
      '中级工、考核合格：17人 × 5000元/人年 × 1年 = 85,000元',
      '中级工、考核不合格：0元',
      '合计：85,000元 + 0元 = 85,000元',
    ].join('\n')
    expect(answerBlocks(answer).slice(1)).toEqual([
      {
        kind: 'arithmetic',
        rows: [
          { item: '中级工、考核合格', formula: '17人 × 5000元/人年 × 1年', amount: '85,000元' },
          { item: '中级工、考核不合格', formula: '', amount: '0元' },
          { item: '合计', formula: '85,000元 + 0元', amount: '85,000元' },
        ],
      },
    ])
  })

  it('keeps the parts and their sum together', () => {
    const answer = [
      '补贴合计**160,000元**。',
      '中级工、取得证书：10人 × 5000元/人年 × 2年 = 100,000元',
      '高级工、取得证书：5人 × 6000元/人年 × 2年 = 60,000元',
      '合计：100,000元 + 60,000元 = 160,000元',
      '以上按备案年数与培训年数相同计；不是的话请告诉我。',
    ].join('\n')
    expect(answerBlocks(answer).slice(1)).toEqual([
      {
        kind: 'arithmetic',
        rows: [
          { item: '中级工、取得证书', formula: '10人 × 5000元/人年 × 2年', amount: '100,000元' },
          { item: '高级工、取得证书', formula: '5人 × 6000元/人年 × 2年', amount: '60,000元' },
          { item: '合计', formula: '100,000元 + 60,000元', amount: '160,000元' },
        ],
      },
      { kind: 'text', text: '以上按备案年数与培训年数相同计；不是的话请告诉我。' },
    ])
  })

  it('sets amounts that depend on what is open side by side, the repeal said before them', () => {
    const answer = [
      '据已废止的京人社能发〔2022〕11号，普通高级工、取得证书：**210,600元**（15人 × 6000元/人年 × 2年 + 30,600元）',
      '注意：京人社能发〔2022〕11号自2024年11月26日起已被废止。',
      '普通高级工、考核不合格：**30,600元**',
      '请问学徒取得证书了吗？',
    ].join('\n')
    expect(answerBlocks(answer)).toEqual([
      { kind: 'lead', text: '据已废止的京人社能发〔2022〕11号：' },
      { kind: 'caution', text: '注意：京人社能发〔2022〕11号自2024年11月26日起已被废止。' },
      {
        kind: 'cases',
        rows: [
          {
            item: '普通高级工、取得证书',
            formula: '15人 × 6000元/人年 × 2年 + 30,600元',
            amount: '210,600元',
          },
          { item: '普通高级工、考核不合格', formula: '', amount: '30,600元' },
        ],
      },
      { kind: 'question', text: '请问学徒取得证书了吗？' },
    ])
  })

  it('sets a sentence that only lists standards as figures', () => {
    expect(answerBlocks('每人每年标准：中级工5,000元、高级工6,000元、技师7,000元。')).toEqual([
      { kind: 'lead', text: '每人每年标准：' },
      {
        kind: 'figures',
        figures: [
          { item: '中级工', amount: '5,000元' },
          { item: '高级工', amount: '6,000元' },
          { item: '技师', amount: '7,000元' },
        ],
      },
    ])
  })

  it('makes one list of numbered lines, and leaves a sentence with a colon alone', () => {
    const answer =
      '申领补助资金应提供：资金申请报告。\n1. 资金申请报告\n2. 书面工作总结\n这是省级流程的清单。'
    expect(answerBlocks(answer)).toEqual([
      { kind: 'lead', text: '申领补助资金应提供：资金申请报告。' },
      { kind: 'list', items: ['资金申请报告', '书面工作总结'] },
      { kind: 'text', text: '这是省级流程的清单。' },
    ])
  })

  it.each(['请问企业在哪个城市？', '不客气。'])(
    'an answer of one line is its lead or its question: %s',
    (answer) => {
      expect(answerBlocks(answer).map((block) => ('text' in block ? block.text : ''))).toEqual([answer])
    },
  )

  it('gives nothing for an empty answer', () => {
    expect(answerBlocks('')).toEqual([])
  })

  it('sets the papers of a list as boxes, ticked or not, under their numbers', () => {
    const answer = [
      '共8项，还差7项：',
      '2. ☐ 企业与学徒签订的培养协议（提交；企业出）〔四（二）〕',
      '4. ☑ 学徒花名册（提交；企业出；用附件1）〔四（二）〕',
      '打电话问清的事：',
      '1. 问受理的人社部门：每份材料交几份？',
    ].join('\n')
    expect(answerBlocks(answer)).toEqual([
      { kind: 'lead', text: '共8项，还差7项：' },
      {
        kind: 'papers',
        papers: [
          { number: 2, name: '企业与学徒签订的培养协议（提交；企业出）〔四（二）〕', done: false },
          { number: 4, name: '学徒花名册（提交；企业出；用附件1）〔四（二）〕', done: true },
        ],
      },
      { kind: 'text', text: '打电话问清的事：' },
      { kind: 'list', items: ['问受理的人社部门：每份材料交几份？'] },
    ])
  })
})
