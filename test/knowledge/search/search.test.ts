import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildIndex, search, type Passage, type SearchFilter } from '../../../knowledge/search/index.ts'

function passage(id: string, place: string, text: string, context = '', family = 'training'): Passage {
  return { id, documentId: id.slice(0, 1), place, family, start: 0, end: text.length, text, context }
}

const PASSAGES = [
  passage('a#1', 'wuxi', '线上课时占总课时比例不超过40%', '无锡 创新培训形式'),
  passage('a#2', 'wuxi', '学徒离职的，应于15日内报备', '无锡 严格培训监管'),
  passage('a#3', 'wuxi', '按每人每年5000元给予培训补贴', '无锡 强化政策保障'),
  passage('b#1', 'beijing', '按标准的85%补贴，由区人社部门拨付', '北京 补贴方式'),
  passage('b#2', 'beijing', '给予企业每人每年7000元补贴', '北京 补贴标准', 'placement'),
  passage('b#3', 'beijing', '企业应做好组织动员', '北京 保障措施'),
]
const INDEX = buildIndex(PASSAGES)

function ids(query: string, filter: Partial<SearchFilter> = {}): readonly string[] {
  return search(INDEX, query, { limit: 10, ...filter }).map((hit) => hit.passage.id)
}

describe('search', () => {
  test.each<readonly [string, string, Partial<SearchFilter>, readonly string[]]>([
    ['the nearest clause first', '线上课时比例', {}, ['a#1', 'a#2']],
    ['a spoken word finds the written one', '徒弟辞职要几天报备', { limit: 1 }, ['a#2']],
    ['a question for money prefers an amount', '补贴多少钱', { places: ['beijing'], limit: 1 }, ['b#2']],
    ['a question for a ratio prefers one', '补贴打几折', { places: ['beijing'], limit: 1 }, ['b#1']],
    ['the context counts', '保障措施', { places: ['beijing'], limit: 1 }, ['b#3']],
    ['filter by place', '补贴', { places: ['wuxi'] }, ['a#3']],
    ['filter by document', '补贴', { documents: ['a'] }, ['a#3']],
    ['filter by family', '补贴', { families: ['placement'] }, ['b#2']],
    ['filters together', '补贴', { places: ['wuxi'], families: ['placement'] }, []],
    ['an empty filter admits nothing', '补贴', { places: [] }, []],
    ['a place twice counts once', '离职', { places: ['wuxi', 'wuxi'] }, ['a#2']],
    ['unknown place', '补贴', { places: ['tokyo'] }, []],
    ['limit', '补贴', { limit: 0 }, []],
    ['empty query', '', {}, []],
    ['blank query', ' \n\t', {}, []],
    ['only question words', '请问怎么办呢？', {}, []],
    ['emoji', '😀🎉', {}, []],
    ['emoji beside words', '😀离职😀', {}, ['a#2']],
    ['half a surrogate pair', '\ud83d离职', {}, ['a#2']],
    ['full width', '４０％ 线上', { limit: 1 }, ['a#1']],
    ['operators are plain text', '" OR 1=1 * NEAR(', {}, []],
  ])('%s', (_, query, filter, expected) => {
    expect(ids(query, filter)).toEqual(expected)
  })

  test('equal scores are ordered by id, whatever the order of the passages', () => {
    const same = ['c#3', 'c#1', 'c#10', 'c#2'].map((id) => passage(id, 'wuxi', '同样的条文'))
    for (const order of [same, same.toReversed()]) {
      const hits = search(buildIndex(order), '条文', { limit: 9 })
      expect(hits.map((hit) => hit.passage.id)).toEqual(['c#1', 'c#10', 'c#2', 'c#3'])
      expect(new Set(hits.map((hit) => hit.score)).size).toBe(1)
    }
  })

  test('a megabyte of query is cut, not choked on', () => {
    expect(ids(`离职${'补贴'.repeat(500_000)}`)).toEqual(ids(`离职${'补贴'.repeat(249)}`))
  })

  test('an empty index answers nothing', () => {
    expect(search(buildIndex([]), '补贴', { limit: 3 })).toEqual([])
  })

  test('two passages with one id are refused', () => {
    expect(() => buildIndex([passage('a#1', 'x', '甲'), passage('a#1', 'x', '乙')])).toThrow(
      'Two passages have the id a#1: number the pieces of a provision.',
    )
  })

  test('any query gives at most the limit, best first, the same every time', () => {
    const word = fc.constantFrom('补贴', '离职', '多少', '40%', '😀', '\u0000', ' ', '课时', 'OR')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.nat(4), (words, limit) => {
        const hits = search(INDEX, words.join(''), { limit })
        expect(hits.length).toBeLessThanOrEqual(limit)
        expect(hits).toEqual(search(INDEX, words.join(''), { limit }))
        for (const [i, hit] of hits.entries())
          expect(hit.score).toBeLessThanOrEqual(hits[i - 1]?.score ?? Infinity)
      }),
    )
  })
})
