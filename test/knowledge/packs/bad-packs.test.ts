import { describe, expect, test } from 'vitest'
import { PackError, printProblem } from '../../../knowledge/packs/index.ts'
import {
  baseFile,
  basePack,
  commons,
  corpus,
  exchanged,
  lineOf,
  load,
  problemsOf,
  problemsOfAll,
} from './base-pack.ts'
import { wrongFigures, wrongNames, wrongQuotes, wrongRules, wrongShape, type Mistake } from './mistakes.ts'

test('the pack the mistakes are made in is good', () => {
  const knowledge = load({ file: baseFile, text: basePack })
  expect(knowledge.entries.map((entry) => entry.id)).toEqual([
    'beijing.payable-rate',
    'beijing.total',
    'beijing.contract-term',
    'beijing.credits',
    'beijing.class-filing-deadline',
    'beijing.age-limit',
  ])
  const facts = { category: '普通', level: '高级工', headcount: 25, years: 2 }
  expect(knowledge.program.evaluate('beijing.total', facts)).toEqual({ kind: 'known', value: 25_500_000 })
})

function told(mistake: Mistake): void {
  const text = exchanged(basePack, mistake.from, mistake.to)
  const problems = problemsOf({ file: baseFile, text })
  expect(problems.map(printProblem)).not.toEqual([])
  for (const problem of problems) expect(problem.file).toBe(baseFile)
  const fitting = problems.find(
    ({ code, message, hint }) =>
      code === mistake.code && message.includes(mistake.message) && hint.includes(mistake.hint),
  )
  if (fitting === undefined) expect(problems.map(printProblem)).toEqual([mistake.message])
  else expect(`line ${String(fitting.line)}`).toBe(`line ${String(lineOf(text, mistake.at))}`)
}

describe.each([
  ['figures', wrongFigures],
  ['quotes and absences', wrongQuotes],
  ['names', wrongNames],
  ['shape', wrongShape],
  ['rules', wrongRules],
] as const)('%s', (_, mistakes) => {
  test.each(mistakes.map((mistake) => [mistake.name, mistake] as const))('%s', (_, mistake) => {
    told(mistake)
  })
})

describe('more than one passage', () => {
  test('a too-long quote', () => {
    const document = corpus.get('guangzhou-2023')
    if (document === undefined) throw new Error('no guangzhou-2023')
    const { parsed, raw } = document
    const asOne = { ...document, parsed: { ...parsed, root: { ...parsed.root, path: '全文' } } }
    const withAsOne = { ...corpus, get: (id: string) => (id === document.id ? asOne : corpus.get(id)) }
    const problemsWith = (length: number) => {
      const quote = raw.slice(parsed.start, parsed.start + length).trim()
      const text = `头: { 包: z, 辖区: guangzhou, 主题: apprenticeship, 文件: guangzhou-2023, 核实至: 2026-11-21 }
引文:
  长:
    条: 全文
    引: ${JSON.stringify(quote)}
规则:
  某: { 代号: z, 议题: [], 底账: [], 据: [长], 说: 某 }
`
      return problemsOfAll(withAsOne, [...commons, { file: baseFile, text }]).map(
        ({ code, line, entry, message, hint }) => ({
          code,
          line,
          entry,
          message,
          hint,
          length: quote.length,
        }),
      )
    }
    expect(problemsWith(600)).toEqual([])
    const [problem, ...more] = problemsWith(640)
    expect(more).toEqual([])
    expect(problem).toEqual({
      code: 'citation',
      line: 4,
      entry: '引文 › 长',
      message: `引文有 ${String(problem?.length)} 字，超过 600 字`,
      hint: '请只引能证明规则的那一句',
      length: problem?.length,
    })
  })

  test('every problem is told, not only the first', () => {
    const text = exchanged(exchanged(basePack, '不少于: 1年', '不少于: 2年'), '内: 10工作日', '内: 11工作日')
    expect(problemsOf({ file: baseFile, text }).map((problem) => problem.line)).toEqual([
      lineOf(text, '事实: 合同期限'),
      lineOf(text, '内: 11工作日'),
    ])
    expect(() => load({ file: baseFile, text })).toThrow(PackError)
  })

  test('a code used in two packs of one place is told in the second', () => {
    const other = 'knowledge/packs/beijing/z.yaml'
    const text = `头: { 包: z, 辖区: beijing, 主题: apprenticeship, 文件: beijing-2022-11, 核实至: 2026-11-21 }
规则:
  另一总额: { 代号: total, 议题: [], 底账: [], 据: [], 说: 重复 }
`
    expect(problemsOf({ file: baseFile, text: basePack }, { file: other, text })).toMatchObject([
      { code: 'duplicate', file: other, line: 3, message: '代号「total」在 beijing 里已经用过' },
    ])
  })

  test('a package name used twice is told in the second: quotes would answer for each other', () => {
    const other = 'knowledge/packs/wuxi/z.yaml'
    const text = `头: { 包: test-pack, 辖区: wuxi, 主题: apprenticeship, 文件: wuxi-2024, 核实至: 2026-11-21 }
规则:
  某: { 代号: z, 议题: [], 底账: [], 据: [], 说: 某 }
`
    expect(problemsOf({ file: baseFile, text: basePack }, { file: other, text })).toMatchObject([
      { code: 'duplicate', file: other, line: 1, message: `包名「test-pack」在 ${baseFile} 里已经用过` },
    ])
  })

  test('an alias is refused at its own line, and nothing else is said of the file', () => {
    const text = exchanged(
      exchanged(basePack, '据: [备案]\n', '据: &共用 [备案]\n'),
      '底账: [BJ-3.3.1-04]\n    据: [学分]',
      '底账: [BJ-3.3.1-04]\n    据: *共用',
    )
    expect(problemsOf({ file: baseFile, text })).toMatchObject([
      { code: 'syntax', line: lineOf(text, '据: *共用'), message: '用了 YAML 别名「*共用」' },
    ])
  })

  test('the same names in another place are no duplicate', () => {
    const elsewhere = exchanged(
      exchanged(basePack, '包: test-pack', '包: other-pack'),
      '辖区: beijing',
      '辖区: wuxi',
    ).replace(/不入规则:[^]*$/, '')
    const knowledge = load(
      { file: baseFile, text: basePack },
      { file: 'knowledge/packs/wuxi/z.yaml', text: elsewhere },
    )
    expect(knowledge.entry('wuxi.total')).toBeDefined()
  })

  test('a fact of another place is not known here', () => {
    const facts = `头: { 包: z, 辖区: wuxi, 主题: apprenticeship, 核实至: 2026-11-21 }
事实:
  无锡专有: { 代号: wuxi-only, 型: 是否, 问: 是不是？ }
`
    const text = exchanged(basePack, '事实: 合同期限\n      不少于: 1年', '事实: 无锡专有\n      是: 是')
    expect(
      problemsOf({ file: baseFile, text }, { file: 'knowledge/packs/wuxi/z.yaml', text: facts }),
    ).toMatchObject([{ code: 'unknown-name', message: '找不到「无锡专有」' }])
  })
})

describe('facts', () => {
  const pack = (fact: string) => `头: { 包: z, 辖区: beijing, 主题: common, 核实至: 2026-11-21 }
事实:
  新事实: ${fact}
`
  test.each([
    [
      'an 枚举 without options',
      '{ 代号: z, 型: 枚举, 问: 哪个？ }',
      'schema',
      '枚举事实缺少「选项」',
      '请列出全部选项',
    ],
    [
      'a 数量 without a unit',
      '{ 代号: z, 型: 数量, 问: 多少？ }',
      'schema',
      '数量事实缺少「单位」',
      '请写单位，如 人、年、月',
    ],
    [
      'a kind nobody knows',
      '{ 代号: z, 型: 文字, 问: 什么？ }',
      'schema',
      '「型」的值不在可选范围内，可选：是否、枚举、数量、日期',
      '字段表',
    ],
    [
      'a code in use',
      '{ 代号: headcount, 型: 是否, 问: 是吗？ }',
      'duplicate',
      '事实代号「headcount」重复',
      '请换一个代号',
    ],
    [
      'an implication of an unknown fact',
      '{ 代号: z, 型: 是否, 问: 是吗？, 蕴含: { 是: { 取得证: 是 } } }',
      'unknown-name',
      '找不到「取得证」',
      '是不是：取得证书',
    ],
    [
      'an implication of an option that is none',
      '{ 代号: z, 型: 是否, 问: 是吗？, 蕴含: { 是: { 技能等级: 中级 } } }',
      'bad-value',
      '「技能等级」没有「中级」这个选项',
      '可选：初级工、中级工',
    ],
    [
      'an assumption from an unknown fact',
      '{ 代号: z, 型: 是否, 问: 是吗？, 未说时: { 同: 某某 } }',
      'unknown-name',
      '找不到「某某」',
      '请先在本辖区或 common 里定义它',
    ],
  ])('%s', (_, fact, code, message, hint) => {
    const file = 'knowledge/packs/beijing/z.yaml'
    const [problem] = problemsOf({ file, text: pack(fact) })
    expect(problem).toMatchObject({ code, file, line: 3 })
    expect(problem?.message).toContain(message)
    expect(problem?.hint).toContain(hint)
  })
})

test('topics and inventory are read strictly as well', () => {
  const others = commons.filter(({ file }) => file.endsWith('facts.yaml'))
  expect(others).toHaveLength(1)
  const problems = problemsOf({
    file: 'knowledge/packs/z/inventory.yaml',
    text: 'rows:\n  - { id: X-1-01 }\n',
  })
  expect(problems[0]).toMatchObject({ code: 'schema', file: 'knowledge/packs/z/inventory.yaml', line: 2 })
  const topics = problemsOf({
    file: 'knowledge/packs/z/topics.yaml',
    text: '议题:\n  甲: { 代号: a, 式: 能 }\n',
  })
  expect(topics[0]).toMatchObject({
    code: 'schema',
    line: 2,
    message: '「式」的值不在可选范围内，可选：可、须、是',
  })
})

test('a problem prints as file:line ［entry］ message。hint', () => {
  const text = exchanged(basePack, '百分: 85%', '百分: 80%')
  const [problem] = problemsOf({ file: baseFile, text })
  expect(problem && printProblem(problem)).toBe(
    'knowledge/packs/beijing/test.yaml:51 ［规则 › 应补标准］第 1 个数对不上引文：应为 80%，引文里是 85。' +
      '引文里没有「80」：请核对数字，或改引写有该数的那一句；算出来的数要写推导。',
  )
})
