import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { foldForMatch, foldText, locateQuote, verifyAbsence } from '../../../knowledge/citation/index.ts'

describe('foldForMatch', () => {
  test.each([
    ['full width', 'ＡＢ１２％', 'AB12%'],
    ['white space', ' 达 60%\n\n左\t右\u3000', '达60%左右'],
    ['invisible', '学\u200b徒\u00ad制\ufeff', '学徒制'],
    ['quote marks', '“技培生”「一」『二』', '"技培生""一""二"'],
    ['brackets', '〔2022〕﹝3﹞【四】［5］（六）', '(2022)(3)(四)(5)(六)'],
    ['Markdown', '#### **(四) 线上**\n---\n- 材料', '(四)线上材料'],
    ['list dashes', '——资金申请报告\n----部门联动', '资金申请报告部门联动'],
    ['dashes that mean something', '申请－发券—培训，1 - 2年，3——5年', '申请-发券-培训,1-2年,3-5年'],
    ['tags', '<p>1.统筹；</p><br/>2.<b>建立</b>', '1.统筹;2.建立'],
    ['no tag', '1<2，a<b', '1<2,a<b'],
    ['radical and compatibility forms', '⽤㎡', '用m2'],
    ['empty', '', ''],
  ])('%s', (_, raw, folded) => {
    expect(foldText(raw)).toBe(folded)
  })

  test('maps back through expansion, surrogates and combining marks', () => {
    const folded = foldForMatch('a㎡ 𠀀e\u0301z')
    expect(folded.text).toBe('am2𠀀éz')
    expect([...folded.text].length).toBe(6)
    expect(Array.from(folded.text, (_, i) => folded.at(i))).toEqual([0, 1, 1, 3, 3, 5])
    expect([0, 1, 2, 3, 4, 5, 6].map(folded.at)).toEqual([0, 1, 1, 3, 3, 5, 7])
    expect([0, 1, 2, 3, 4, 5, 6].map(folded.endAt)).toEqual([1, 2, 2, 5, 5, 7, 8])
    expect([folded.at(7), folded.at(-1)]).toEqual([8, 0])
  })

  test('offsets never go back, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const folded = foldForMatch(raw)
        for (let i = 0; i < folded.text.length; i++) {
          expect(folded.at(i)).toBeLessThan(folded.endAt(i))
          expect(folded.at(i)).toBeLessThanOrEqual(folded.at(i + 1))
          expect(folded.endAt(i)).toBeLessThanOrEqual(raw.length)
        }
      }),
    )
  })

  test('is linear on hostile input', () => {
    for (const unit of ['<p ', '- ', '\u0301', '(((', '&#', '—']) {
      expect(foldForMatch(unit.repeat(200_000)).raw.length).toBe(200_000 * unit.length)
    }
  })
})

describe('locateQuote', () => {
  const raw = '一、补贴。企业技能\n\n类职工达 60%左右。按“先支后补”办理，给予15元；给予15元。'
  const folded = foldForMatch(raw)

  test('returns the stored text, first to last matched character', () => {
    const found = locateQuote(folded, '企业技能类职工达60％左右')
    expect(found).toEqual({ kind: 'found', span: { start: 5, end: 21 } })
    expect(raw.slice(5, 21)).toBe('企业技能\n\n类职工达 60%左右')
  })

  test('names the longest beginning that exists', () => {
    expect(locateQuote(folded, '按「先支后补」，按月结算')).toEqual({
      kind: 'absent',
      nearest: '按「先支后补」',
    })
    expect(locateQuote(folded, '鱼')).toEqual({ kind: 'absent' })
    expect(locateQuote(folded, ' \n**')).toEqual({ kind: 'absent' })
  })

  test('asks which one, takes the nth, or looks within a range', () => {
    const spans = [
      { start: 32, end: 37 },
      { start: 38, end: 43 },
    ]
    expect(locateQuote(folded, '给予15元')).toEqual({ kind: 'ambiguous', spans })
    expect(locateQuote(folded, '给予15元', { occurrence: 2 })).toEqual({ kind: 'found', span: spans[1] })
    expect(locateQuote(folded, '给予15元', { occurrence: 3 })).toEqual({
      kind: 'absent',
      nearest: '给予15元',
    })
    expect(locateQuote(folded, '给予15元', { within: { start: 30, end: 40 } })).toEqual({
      kind: 'found',
      span: spans[0],
    })
  })

  test('does not cut a number in two', () => {
    expect(locateQuote(folded, '5元；')).toEqual({ kind: 'absent', nearest: '5元；' })
    expect(locateQuote(folded, '给予1', { occurrence: 1 }).kind).toBe('absent')
    expect(locateQuote(foldForMatch('共1,500元和2.5元'), '500元').kind).toBe('absent')
    expect(locateQuote(foldForMatch('共1,500元和2.5元'), '和2').kind).toBe('absent')
    expect(locateQuote(foldForMatch('中级\t5000\n高级\t6000'), '6000').kind).toBe('found')
    expect(locateQuote(foldForMatch('按标准,85%补'), '85%').kind).toBe('found')
  })

  test('finds every slice of a text in its place', () => {
    const char = fc.constantFrom('学', '徒', '制', '5', '元', ' ', '\n', '“', '（', '，', '𠀀', '１')
    fc.assert(
      fc.property(fc.array(char, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (chars, a, b) => {
        const text = chars.join('')
        const from = a % chars.length
        const to = from + 1 + (b % (chars.length - from))
        const slice = chars.slice(from, to).join('')
        const start = chars.slice(0, from).join('').length
        const found = locateQuote(foldForMatch(text), slice)
        const digit = /[5１]/u
        const cut =
          (digit.test(chars[from] ?? '') && digit.test(chars[from - 1] ?? '')) ||
          (digit.test(chars[to - 1] ?? '') && digit.test(chars[to] ?? ''))
        if (foldText(slice) === '' || cut) return
        const spans = found.kind === 'found' ? [found.span] : found.kind === 'ambiguous' ? found.spans : []
        const trimmed = start + slice.length - slice.trimStart().length
        expect(spans.map((span) => span.start)).toContain(trimmed)
        for (const span of spans) expect(foldText(text.slice(span.start, span.end))).toBe(foldText(slice))
      }),
    )
  })
})

describe('verifyAbsence', () => {
  const read = (file: string): string =>
    readFileSync(new URL(`../../../knowledge/texts/${file}`, import.meta.url), 'utf8')

  test('Guangzhou states no amount: 元 occurs nowhere', () => {
    const guangzhou = foldForMatch(read('004_d9050d556a2d0685.txt'))
    expect(verifyAbsence(guangzhou, '元')).toEqual({ kind: 'absent' })
    expect(verifyAbsence(guangzhou, '\\d+%').kind).toBe('present')
  })

  test('a line break does not hide a match, and what was explained does not count', () => {
    const folded = foldForMatch('给予500\n0 元。另 1 元')
    expect(verifyAbsence(folded, '\\d+\\s*元')).toEqual({
      kind: 'present',
      spans: [
        { start: 2, end: 9 },
        { start: 12, end: 15 },
      ],
    })
    expect(verifyAbsence(folded, '\\d+元', { allowed: [{ start: 0, end: 10 }] })).toEqual({
      kind: 'present',
      spans: [{ start: 12, end: 15 }],
    })
    expect(verifyAbsence(folded, 'x*')).toEqual({ kind: 'absent' })
    expect(() => verifyAbsence(folded, '(')).toThrow(SyntaxError)
  })
})
