import { describe, expect, it } from 'vitest'
import { clausesOf, piecesOf } from '../../../adapters/web/ask/clauses.ts'
import { clauseSearch } from '../../../adapters/web/reader/clause-search.ts'

const citation = (start: number, end: number, sourceFile = 'a.txt') => ({
  document: '晋人社厅发〔2023〕9号',
  title: '',
  provision: '三 › （四）',
  quote: '',
  sourceFile,
  start,
  end,
  status: '未见废止',
})

describe('clausesOf', () => {
  it('shows a clause that lies inside another with it, under one number', () => {
    const { clauses, numberOf } = clausesOf([citation(10, 50), citation(30, 50), citation(30, 50, 'b.txt')])
    expect(clauses.map(({ number, citation: { start, sourceFile } }) => [number, start, sourceFile])).toEqual(
      [
        [1, 10, 'a.txt'],
        [2, 30, 'b.txt'],
      ],
    )
    expect([0, 1, 2, 3].map(numberOf)).toEqual([1, 1, 2, undefined])
  })

  it('shows the same clause once', () => {
    const { clauses, numberOf } = clausesOf([citation(10, 50), citation(10, 50)])
    expect(clauses).toHaveLength(1)
    expect([0, 1].map(numberOf)).toEqual([1, 1])
  })
})

describe('clauseSearch', () => {
  it('names the text and the offsets', () => {
    const search = new URLSearchParams(clauseSearch(citation(10, 50)))
    expect(Object.fromEntries(search)).toEqual({ text: '晋人社厅发〔2023〕9号', from: '10', to: '50' })
  })
})

describe('the words an answer rests on', () => {
  it('are those its text marks, quotation by quotation', () => {
    const text = [
      '补贴合计**120,000元**。',
      '> 【甲 一】（未见废止）\n> 分别按每人每年5000元、**6000元**给予',
      '> 【乙 二】（未见废止）\n> **结班后**给予**一次性**补贴',
    ].join('\n\n')
    const { clauses } = clausesOf([citation(10, 50), citation(60, 90)], text)
    expect(clauses.map(({ marked }) => marked)).toEqual([['6000元'], ['结班后', '一次性']])
  })

  it('are found in the clause, in order', () => {
    expect(piecesOf('结班后给予一次性补贴', ['结班后', '一次性', '没有的'])).toEqual([
      { text: '结班后', marked: true },
      { text: '给予', marked: false },
      { text: '一次性', marked: true },
      { text: '补贴', marked: false },
    ])
    expect(piecesOf('全文', [])).toEqual([{ text: '全文', marked: false }])
  })
})
