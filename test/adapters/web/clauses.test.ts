import { describe, expect, it } from 'vitest'
import { clausesOf } from '../../../adapters/web/ask/clauses.ts'
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
