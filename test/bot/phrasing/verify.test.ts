import { describe, expect, it } from 'vitest'
import { changedClaims, phraseBank, phraseLimit, redact, type Line } from '../../../bot/index.ts'

const line = (id: string, kind: Line['kind'], text: string): Line => ({ id, kind, part: 0, text })
const lines = [
  line('L1', 'verdict', '可以，高级工每人每年6000元。'),
  line('L2', 'note', '不足一年的部分文本没有规定。'),
  line('L3', 'basis', '依据：晋人社厅发〔2023〕9号。'),
]
const text = lines.map((each) => each.text).join('\n')

describe('the tripwire', () => {
  it('is quiet about the same lines in another order, a phrase before one', () => {
    expect(changedClaims(text, lines, ['无锡'])).toEqual([])
    expect(
      changedClaims(
        `另外，${lines[1]?.text ?? ''}\n${lines[2]?.text ?? ''}\n${lines[0]?.text ?? ''}`,
        lines,
        [],
      ),
    ).toEqual([])
  })

  it.each([
    ['a figure', text.replace('6000', '9000'), ['figure', 'words']],
    ['a unit', text.replace('每人每年', '每人每月'), ['figure', 'words']],
    ['a level', text.replace('高级工', '技师'), ['level', 'words']],
    ['a polarity', text.replace('没有规定', '有规定'), ['negation', 'words']],
    ['a strength', text.replace('可以，', '应当，'), ['strength', 'words']],
    ['a document number', text.replace('9号', '8号'), ['document', 'figure', 'words']],
    ['a place', text.replace('高级工', '无锡高级工'), ['place', 'words']],
    ['a promise', `${text}\n放心`, ['promise', 'words']],
    ['a link', `${text}\nhttps://x.example`, ['link', 'words']],
    ['an invisible character', text.replace('高', '高\u200b'), ['invisible', 'level', 'words']],
    [
      'a line less',
      lines
        .slice(0, 2)
        .map((each) => each.text)
        .join('\n'),
      ['document', 'figure', 'words'],
    ],
    ['a line twice', `${text}\n${lines[1]?.text ?? ''}`, ['figure', 'negation', 'words']],
    ['words without a claim of a kind we know', `${text}\n谁信呢`, ['words']],
    ['a phrase of the bank with other words behind it', text.replace('不足', '另外，要不足'), ['words']],
  ])('tells %s', (_, altered, kinds) => {
    expect(changedClaims(altered, lines, ['无锡'])).toEqual(expect.arrayContaining(kinds))
  })
})

describe('the phrase bank', () => {
  it.each(phraseBank.map((phrase) => [phrase.id, phrase] as const))('%s claims nothing', (_, phrase) => {
    // Said before any line, it changes none of the claims the verifier knows.
    expect(
      changedClaims(lines.map((each) => `${phrase.text}${each.text}`).join('\n'), lines, ['无锡']),
    ).toEqual([])
    expect(phrase.text).toMatch(/^[\u4e00-\u9fff]{2,4}[，：]$/u)
  })

  it('is short, and little of it is used at once', () => {
    expect(phraseBank.map(({ id }) => id)).toEqual([
      'also',
      'besides',
      'take-note',
      'in-passing',
      'to-add',
      'reckoning',
    ])
    expect(phraseLimit).toBe(3)
  })
})

describe('what a model is shown', () => {
  it.each([
    ['补贴合计**300,000元**。', '补贴合计⟦数⟧元。'],
    ['25人 × 6000元/人年 × 2年 = 300,000元', '⟦数⟧人 × ⟦数⟧元/人年 × ⟦数⟧年 = ⟦数⟧元'],
    ['期限１２个月，三年内', '期限⟦数⟧个月，⟦数⟧年内'],
    ['依据：《职业教育法》', '依据：⟦文件⟧'],
    ['号码13800138000', '号码⟦数⟧'],
  ])('%s', (own, shown) => {
    expect(redact(own)).toBe(shown)
  })
})
