import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { packageRoot } from '../../../knowledge/index.ts'
import { compiledYaml, keepCompiled } from '../../../knowledge/yaml/compiled.ts'
import { lineAt } from '../../../knowledge/yaml/line-tree.ts'
import { parseWithLines, parseYaml, readYamlText } from '../../../knowledge/yaml/read-yaml-text.ts'

const text = `# 头
头:
  包: a
规则:
  - 名: 甲
    值: 1
  - 名: 乙
    列: [x,
      y]
`

describe('lines', () => {
  const read = readYamlText(text)
  it.each([
    [[], 1],
    [['头'], 3],
    [['头', '包'], 3],
    [['规则', 0, '值'], 6],
    [['规则', 1, '列', 1], 9],
    [['规则', 1, '没有'], 7],
    [['没有'], 1],
    [['头', '包', '更深'], 3],
    [['规则', 'length'], 5],
  ] as const)('%j', (path, line) => {
    expect(read.kind === 'read' && read.lineOf(path)).toBe(line)
  })
})

it('what is broken is told with its line', () => {
  expect(readYamlText('a: 1\nb: [\n')).toMatchObject({
    kind: 'broken',
    problems: [{ kind: 'syntax', line: 3 }],
  })
  expect(readYamlText('a: &x 1\nb: *x\n')).toEqual({
    kind: 'broken',
    problems: [{ kind: 'alias', line: 2, name: 'x' }],
  })
  expect(() => parseYaml('a: 1\na: 2\n')).toThrow('Line 2')
})

describe('compiled', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xuetutong-yaml-'))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const root = packageRoot()
  const files = ['knowledge', 'bot', 'checker'].flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(part, name)),
  )

  it('every data file of the package comes back as it is parsed', () => {
    expect(files.length).toBeGreaterThan(60)
    for (const file of files) {
      const source = readFileSync(join(root, file), 'utf8')
      const parsed = parseWithLines(source)
      if (parsed.kind === 'broken') throw new Error(`${file} is broken`)
      keepCompiled(source, parsed, folder)
      const compiled = compiledYaml(source, folder)
      expect(compiled?.data, file).toEqual(parse(source))
      expect(compiled?.lines, file).toEqual(parsed.lines)
    }
  })

  it('a changed text has no compiled form; what JSON cannot hold is not kept', () => {
    const parsed = parseWithLines(text)
    if (parsed.kind === 'broken') throw new Error('broken')
    keepCompiled(text, parsed, folder)
    expect(lineAt(compiledYaml(text, folder)?.lines ?? 0, ['规则', 0])).toBe(5)
    expect(compiledYaml(`${text} `, folder)).toBeUndefined()
    keepCompiled('a: .inf', { data: { a: Infinity }, lines: 1 }, folder)
    expect(compiledYaml('a: .inf', folder)).toBeUndefined()
    expect(compiledYaml(text)).toBeUndefined()
  })
})
