import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPatternIndex, requiredWords } from '../../../bot/understand/index.ts'

describe('requiredWords', () => {
  it.each([
    [/签协议/, [['签协议']]],
    [/签[^。]{0,6}?协议/, [['签'], ['协议']]],
    [/(?:签|订)(?:个|份)?协议/, [['签', '订'], ['协议']]],
    [/学徒工?/, [['学徒']]],
    [/(?:学徒工?|徒弟)培训/, [['学徒', '徒弟'], ['培训']]],
    [/(?<!不)签(?!约)(?=.*约)/, [['签']]],
    [/补[到回]多少/, [['补'], ['到', '回'], ['多少']]],
    [/[0-9]+个人/, [['个人']]],
    [/几{2}天+/, [['几'], ['天']]],
    [/\d+\.5万\+/, [['.5万+']]],
    [/(?<level>高级|中级)\k<level>/, [['高级', '中级']]],
    [/(\u4e2d)不\1/, [['不']]],
    [/^$/, []],
    [/(?:甲|乙?)/, []],
    [/甲|/, []],
    [/[^甲]|[一-乙]|\s/, []],
    [/(?:甲乙|丙)?丁*/, []],
  ])('%s', (pattern, words) => {
    expect(requiredWords(pattern)).toEqual(words)
  })

  it('refuses what would make the words wrong', () => {
    expect(() => requiredWords(/a/i)).toThrow('flags i')
  })
})

describe('createPatternIndex', () => {
  it('leaves out what cannot fit', () => {
    const index = createPatternIndex([/签.*协议/, /协议/, /签字/, /./])
    expect(index.candidates('协议要不要签')).toEqual([0, 1, 3])
    expect(index.candidates('')).toEqual([3])
  })

  it('never leaves out a pattern that fits', () => {
    fc.assert(
      fc.property(fc.array(source, { minLength: 1, maxLength: 6 }), text, (sources, words) => {
        const patterns = sources.map((each) => new RegExp(each))
        const fitting = patterns.flatMap((pattern, at) => (pattern.test(words) ? [at] : []))
        expect(createPatternIndex(patterns).candidates(words)).toEqual(expect.arrayContaining(fitting))
      }),
      { numRuns: 1000 },
    )
  })
})

const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，'), maxLength: 8 })

const join = (parts: readonly string[]) => parts.join('')
const repeat = fc.constantFrom('?', '*', '+', '{2}', '{0,1}', '{1,}?', '??')

/** Sources of patterns of everything the lexicons are written with. */
const { source } = fc.letrec<{ source: string; branch: string; piece: string }>((tie) => ({
  source: fc.oneof(
    { maxDepth: 3 },
    tie('branch'),
    fc.tuple(tie('branch'), fc.constant('|'), tie('branch')).map(join),
  ),
  branch: fc.array(tie('piece'), { maxLength: 4 }).map(join),
  piece: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('甲', '乙', '丙', '甲乙', '，'),
    fc.constantFrom('^', '$', '.', '\\d', '[^甲]', '[甲乙]', '[丙-乙]', '[]', '\\u7532'),
    fc.tuple(fc.constantFrom('甲', '乙'), repeat).map(join),
    fc.tuple(fc.constantFrom('(?:', '('), tie('source'), fc.constant(')'), repeat).map(join),
    fc.tuple(fc.constantFrom('(?:', '(?=', '(?!', '(?<=', '(?<!'), tie('source'), fc.constant(')')).map(join),
  ),
}))
