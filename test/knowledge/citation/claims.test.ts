import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  foldForMatch,
  locateQuote,
  verifyClaims,
  type Claim,
  type ClaimProblem,
} from '../../../knowledge/citation/index.ts'
import { mutationsOf } from './mutations.ts'
import { TRUE_PAIRS, type TruePair } from './true-claims.ts'

const texts = new Map(
  [...new Set(TRUE_PAIRS.map((pair) => pair.file))].map((file) => {
    const raw = readFileSync(new URL(`../../../knowledge/texts/${file}`, import.meta.url), 'utf8')
    return [file, { raw, folded: foldForMatch(raw) }] as const
  }),
)

/** The stored slice, or why there is none. */
function stored(pair: TruePair, quote = pair.quote): string {
  const text = texts.get(pair.file)
  if (text === undefined) return 'no text'
  const found = locateQuote(text.folded, quote)
  return found.kind === 'found' ? text.raw.slice(found.span.start, found.span.end) : found.kind
}

describe('true statements of the five texts', () => {
  test.each(TRUE_PAIRS.map((pair) => [pair.quote.slice(0, 30), pair] as const))('%s', (_, pair) => {
    expect(foldForMatch(stored(pair)).text).toBe(foldForMatch(pair.quote).text)
    expect(verifyClaims(stored(pair), pair.claims)).toEqual([])
  })

  test('hold as well against the typed copy of the quote', () => {
    const failing = TRUE_PAIRS.filter((pair) => verifyClaims(pair.quote, pair.claims).length > 0)
    expect(failing.map((pair) => pair.quote)).toEqual([])
  })
})

describe('mutations', () => {
  const cases = TRUE_PAIRS.flatMap((pair) => mutationsOf(pair.claims).map((mutation) => ({ pair, mutation })))

  test('are all caught', () => {
    const missed = cases.filter(
      ({ pair, mutation }) => verifyClaims(stored(pair), mutation.claims).length === 0,
    )
    expect(
      missed.map(
        ({ pair, mutation }) => `${mutation.kind}: ${pair.quote} ${JSON.stringify(mutation.claims)}`,
      ),
    ).toEqual([])
  })

  test('number 890, so that none is lost unnoticed', () => {
    const counts: Record<string, number> = {}
    for (const { mutation } of cases) counts[mutation.kind] = (counts[mutation.kind] ?? 0) + 1
    expect(counts).toEqual({
      'plus one': 95,
      'minus one': 95,
      'times ten': 95,
      swap: 132,
      'comparator flipped': 45,
      'comparator loosened': 45,
      unit: 240,
      label: 143,
    })
    expect(cases.length).toBe(890)
  })

  test('of one character of a quote make it absent', () => {
    let tried = 0
    const missed: string[] = []
    for (const pair of TRUE_PAIRS) {
      const chars = [...foldForMatch(pair.quote).text]
      for (const [i, char] of chars.entries()) {
        const other = /\d/u.test(char) ? String((Number(char) + 1) % 10) : char === '不' ? '未' : '不'
        const changed = chars.with(i, other).join('')
        tried += 1
        if (stored(pair, changed) !== 'absent') missed.push(`${pair.file} ${changed}`)
      }
    }
    expect(missed).toEqual([])
    expect(tried).toBe(1284)
  })
})

const LIST = '按照中级工、高级工，分别按每人每年5000元、6000元给予培训补贴'
const TABLE = '职业类别\t职业等级\t补助标准（元/人年）\n普通职业 （工种）\t中级\t5000\n\t高级\t6000'

describe('problems say what is wrong and how to mend it', () => {
  const cases: readonly (readonly [string, string, readonly Claim[], readonly ClaimProblem[]])[] = [
    ['nothing claimed', LIST, [], []],
    [
      'number not in the quote',
      LIST,
      [{ value: 5500, unit: '元/人年' }],
      [
        {
          code: 'number-missing',
          claim: 0,
          expected: '5500元/人年',
          found: '5000、6000',
          hint: '引文里没有「5500」：请核对数字，或改引写有该数的那一句；算出来的数要写推导。',
        },
      ],
    ],
    [
      'swapped numbers',
      LIST,
      [{ value: 6000 }, { value: 5000 }],
      [
        {
          code: 'number-order',
          claim: 1,
          expected: '5000',
          found: '5000、6000',
          hint: '「5000」在引文里有，但次序不对：用数要按引文中出现的先后排列，请查是否写反。',
        },
      ],
    ],
    [
      'wrong unit',
      '每人每年5000元',
      [{ value: 5000, unit: '元/课时' }],
      [
        {
          code: 'unit',
          claim: 0,
          expected: '元/课时',
          found: '元/人年',
          hint: '引文中「5000」的单位是「元/人年」：请改单位，或把印有单位的表头、前后文字一并引入引文。',
        },
      ],
    ],
    [
      'flipped comparator',
      '不少于3人',
      [{ value: 3, unit: '人', comparator: '<' }],
      [
        {
          code: 'comparator',
          claim: 0,
          expected: '<',
          found: '>=',
          hint: '引文中「3」的意思是「>=」，「<」要有「不足、未满、低于、不到」等字样：请改比较符。',
        },
      ],
    ],
    [
      'comparator words not quoted',
      '15日',
      [{ value: 15, unit: '日', comparator: '<=' }],
      [
        {
          code: 'comparator',
          claim: 0,
          expected: '<=',
          found: '（无）',
          hint: '引文中「15」前后没有表示大小的词，「<=」要有「不超过、以内、最高、以下」等字样：请把这些字引全，或去掉比较符。',
        },
      ],
    ],
    [
      'label at another place of the list',
      LIST,
      [{ value: 6000, label: '中级工' }],
      [
        {
          code: 'label',
          claim: 0,
          expected: '中级工',
          found: '高级工',
          hint: '引文中「6000」对应的是「高级工」，不是「中级工」：请核对行、列或排列顺序。',
        },
      ],
    ],
    ['label carried down a merged cell', TABLE, [{ value: 6000, unit: '元/人年', label: '普通·高级工' }], []],
    [
      'row quoted without the merged cell and the head',
      '高级\t6000',
      [{ value: 6000, unit: '元/人年', label: '普通·高级工' }],
      [
        {
          code: 'unit',
          claim: 0,
          expected: '元/人年',
          found: '（无单位）',
          hint: '引文中「6000」的单位是「（无单位）」：请改单位，或把印有单位的表头、前后文字一并引入引文。',
        },
        {
          code: 'label',
          claim: 0,
          expected: '普通·高级工',
          found: '（无）',
          hint: '引文中「6000」前找不到「普通」：请从写有该词的地方开始引，合并单元格要连同写有该词的那一行。',
        },
      ],
    ],
  ]
  test.each(cases)('%s', (_, quote, claims, problems) => {
    expect(verifyClaims(quote, claims)).toEqual(problems)
  })

  test('高级技师 is neither 高级 nor 技师', () => {
    const codes = (label: string): readonly string[] =>
      verifyClaims('高级技师8000元', [{ value: 8000, label }]).map((problem) => problem.code)
    expect(['高级技师', '高级', '高级工', '技师'].map(codes)).toEqual([[], ['label'], ['label'], ['label']])
  })

  test('a percentage matches neither a bare number nor money', () => {
    expect(verifyClaims('按85元补贴', [{ value: 85, percent: true }]).map((one) => one.code)).toEqual([
      'unit',
    ])
    expect(verifyClaims('按85%补贴', [{ value: 85 }]).map((one) => one.code)).toEqual(['unit'])
    expect(verifyClaims('百分之八十五', [{ value: 85, percent: true }])).toEqual([])
  })
})
