import { expect, it } from 'vitest'
import { quoteBlocks } from '../../../bot/compose/index.ts'

const citation = (quote: string) => ({
  document: '甲文',
  title: '甲文',
  provision: '三 › （九）',
  quote,
  sourceFile: 'a.txt',
  start: 0,
  end: quote.length,
  status: '未见废止',
})
const marked = (quote: string, answer: string) => quoteBlocks([citation(quote)], answer)[0]?.split('\n> ')[1]
const rates = '按照中级工、高级工、技师、高级技师，分别按每人每年5000元、6000元、7000元、8000元给予培训补贴'

it('marks the figures the answer uses', () => {
  expect(marked(rates, '20人 × 6000元/人年 × 1年 = 120,000元')).toBe(rates.replace('6000元', '**6000元**'))
})

it('marks the phrases the answer repeats, without the punctuation at their edges', () => {
  const clause =
    '2024年起，学徒制培训不预支培训补贴，结班后按照培训合格人数给予企业一次性培训补贴，直接拨付至企业在银行开立的账户'
  expect(marked(clause, '不可以。学徒制培训不预支培训补贴。')).toBe(
    clause.replace('学徒制培训不预支培训补贴', '**学徒制培训不预支培训补贴**'),
  )
})

it('leaves short lines, lines with marks of their own and what is not repeated alone', () => {
  expect(marked('给予企业每人每年5000元的补助', '5000元')).toBe('给予企业每人每年5000元的补助')
  expect(marked(`**注** ${rates}`, '6000元')).toBe(`**注** ${rates}`)
  expect(marked(rates, '要看材料是否齐全')).toBe(rates)
})

it('keeps to the figures where nearly all of a line is repeated', () => {
  expect(marked(rates, `${rates}，共6000元`)).toBe(
    rates
      .replace('5000元', '**5000元**')
      .replace('6000元', '**6000元**')
      .replace('7000元', '**7000元**')
      .replace('8000元', '**8000元**'),
  )
})
