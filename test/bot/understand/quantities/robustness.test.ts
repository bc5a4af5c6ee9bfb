import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  monthsOf,
  readQuantities,
  type Duration,
  type Quantity,
} from '../../../../bot/understand/quantities/index.ts'

const PIECES = [
  ...'0123456789零一二两三四五六七八九十百千万亿半几多来余左右年月日号个人元块成折比之分第附件表上下本今去明周内到至、，。.,:-~/*%¥()〔〕 wkxQ',
  ...['\u0000', '\u200b', '\ufe0f\u20e3', '\ud83d', '🔟', '个月', '工作日', '百分之', '年底', '附件', '\n'],
]

const chat = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(''))

function check(text: string, quantities: readonly Quantity[]): void {
  let end = 0
  for (const quantity of quantities) {
    expect(quantity.start).toBeGreaterThanOrEqual(end)
    expect(quantity.end).toBeGreaterThan(quantity.start)
    end = quantity.end
    if (quantity.kind === 'opaque') expect(quantity.source).toMatch(/^\*+$/)
    else expect(quantity.source).toBe(text.slice(quantity.start, quantity.end))
    if (quantity.kind === 'money' && quantity.fen !== undefined)
      expect(Number.isInteger(quantity.fen)).toBe(true)
    if (quantity.kind === 'percent' && quantity.basisPoints !== undefined) {
      expect(Number.isInteger(quantity.basisPoints)).toBe(true)
    }
    if ('range' in quantity && quantity.range !== undefined)
      expect(quantity.range.from).toBeLessThan(quantity.range.to)
  }
  expect(end).toBeLessThanOrEqual(text.length)
}

function timed(text: string): number {
  const before = performance.now()
  readQuantities(text)
  return performance.now() - before
}

describe('any text', () => {
  it('is read without throwing, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.oneof(chat, fc.string({ unit: 'binary' }), fc.string()), (text) => {
        check(text, readQuantities(text, { today: '2024-05-15' }))
      }),
      { numRuns: 5000, seed: 20240402 },
    )
  })

  it('never lets a long digit run out', () => {
    fc.assert(
      fc.property(chat, fc.stringMatching(/^[1-9]\d{10,40}$/), chat, (before, digits, after) => {
        const read = readQuantities(`${before}，${digits}，${after}`)
        expect(JSON.stringify(read)).not.toContain(digits)
      }),
      { numRuns: 500, seed: 7 },
    )
  })

  it.each([
    ['digits', '1'],
    ['digits and spaces', '1 '],
    ['thousands', '1,000,'],
    ['groups', ',000'],
    ['ratios', '1:'],
    ['ranges', '1-'],
    ['dots', '1.'],
    ['Chinese digits', '三'],
    ['zeros', '零'],
    ['tens', '十'],
    ['ten thousands', '一万'],
    ['years', '一年'],
    ['attachments', '附件1、'],
    ['brackets', '〔2022'],
    ['spaces', ' '],
    ['letters', 'a'],
    ['quarters', 'Q'],
    ['asterisks', '1*'],
    ['months', '9月'],
    ['lists', '1、'],
    ['negatives', '负'],
    ['plain text', '企业新型学徒制补贴，'],
    ['control characters', '\u0000'],
  ])(
    '1 MB of %s is read in linear time',
    (_, piece) => {
      const [small, large] = [piece.repeat(20_000 / piece.length), piece.repeat(80_000 / piece.length)]
      check(large, readQuantities(large).slice(0, 100))
      const [quick, slow] = [timed(small), timed(large)]
      expect(slow).toBeLessThan(quick * 12 + 500)
    },
    30_000,
  )

  it('of 1 MB is read whole', () => {
    const text = '学徒有20个人，补5000元一年，共两万三；'.repeat(45_500)
    expect(text.length).toBeGreaterThan(1_000_000)
    const read = readQuantities(text)
    expect(read.length).toBe(45_500 * 4)
    expect(read.at(-1)).toMatchObject({ kind: 'money', fen: 2_300_000, end: text.length - 1 })
  }, 60_000)

  it('masks a run of 10,000 digits whole', () => {
    const [only, ...rest] = readQuantities('9'.repeat(10_000))
    expect(only).toMatchObject({ kind: 'opaque', digits: 10_000, start: 0, end: 10_000 })
    expect(rest).toEqual([])
  })
})

describe('monthsOf', () => {
  it.each([
    ['一年半', 18],
    ['两年零三个月', 27],
    ['半年', 6],
    ['1.5年', 18],
    ['18个月', 18],
    ['两个季度', 6],
    ['半个月', 0.5],
    ['两三年', undefined],
    ['几个月', undefined],
    ['15天', undefined],
    ['一学年', undefined],
    ['1年2个月15天', undefined],
  ])('%s', (text, months) => {
    const read = readQuantities(text).filter((quantity): quantity is Duration => quantity.kind === 'duration')
    expect(read.map(monthsOf)).toEqual([months])
  })
})
