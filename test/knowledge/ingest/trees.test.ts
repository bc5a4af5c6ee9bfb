import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { leaves, parseFile, provisionAt, walk } from '../../../knowledge/ingest/index.ts'
import { corpusFiles } from './corpus-files.ts'
import { outline } from './outline.ts'

const expected: readonly (readonly [file: string, index: number, tree: string])[] = [
  ['000', 0, 'yangquan-2023-13'],
  ['000', 1, 'shanxi-2023-9'],
  ['001', 0, 'wuxi-2024'],
  ['002', 0, 'beijing-2022-11'],
  ['003', 0, 'xinzhou-2023-86'],
  ['003', 1, 'shanxi-2023-786'],
  ['004', 0, 'guangzhou-2023'],
]

describe('the five files', () => {
  it('hold seven documents', () => {
    expect(corpusFiles.map(({ documents }) => documents.length)).toEqual([2, 1, 1, 2, 1])
  })

  it.each(expected)('%s document %i has the tree of %s', (prefix, index, tree) => {
    const document = corpusFiles.find(({ name }) => name.startsWith(prefix))?.documents[index]
    const pinned = readFileSync(new URL(`./trees/${tree}.txt`, import.meta.url), 'utf8')
    expect(document === undefined ? '' : outline(document)).toBe(pinned)
  })
})

describe.each(corpusFiles)('$name', ({ raw, documents }) => {
  it('is covered by its leaves, without gap or overlap', () => {
    const spans = documents.flatMap(leaves)
    expect(spans.map(({ start, end }) => raw.slice(start, end)).join('')).toBe(raw)
    expect(spans.map(({ start }) => start)).toEqual([0, ...spans.slice(0, -1).map(({ end }) => end)])
  })

  it('gives every provision an id of its own', () => {
    for (const document of documents) {
      const ids = [...walk(document.root)].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('finds the leaf at every offset', () => {
    for (const document of documents) {
      for (const leaf of leaves(document)) {
        if (leaf.start === leaf.end) continue
        expect(provisionAt(document, leaf.start)).toBe(leaf)
        expect(provisionAt(document, leaf.end - 1)).toBe(leaf)
      }
      expect(provisionAt(document, document.end)).toBeUndefined()
      expect(provisionAt(document, document.start - 1)).toBeUndefined()
    }
  })
})

describe('a table', () => {
  it('is cut into cells, the merged ones empty', () => {
    const beijing = corpusFiles[2]
    const rows = [...walk(beijing?.documents[0]?.root ?? fail())].filter(({ id }) =>
      /^4\.2\.t1\.r\d+$/u.test(id),
    )
    const cells = rows.map((row) =>
      row.children.map(({ start, end }) => beijing?.raw.slice(start, end).trim()),
    )
    expect(cells.slice(1, 3)).toEqual([
      ['普通职业 （工种）', '中级', '5000'],
      ['', '高级', '6000'],
    ])
  })
})

describe('a cell wrapped over lines', () => {
  const table = '序号\t内容\t单位\n1\t统筹协调\t市局\n2\t引导企业\t区局\n'

  it.each([
    ['as printed', table],
    ['in the second column', table.replace('统筹协调', '统筹\n协调')],
    ['over a page end', table.replace('引导企业', '引导\n\n— 3 —\n\n企业')],
    ['under a rule', table.replace('单位\n', '单位\n----\t----\t----\n')],
  ])('%s', (_, raw) => {
    const rows = parseFile(raw).flatMap(({ root }) => [...walk(root)].filter(({ kind }) => kind === 'row'))
    expect(rows.map(({ label, children }) => [label, children.length])).toEqual([
      ['', 3],
      ['1', 3],
      ['2', 3],
    ])
  })
})

function fail(): never {
  throw new Error('no such document')
}
