import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildCorpus, CorpusError, loadCorpus, packageRoot } from '../../../knowledge/documents/index.ts'
import type { CorpusSources } from '../../../knowledge/documents/index.ts'

const folder = join(packageRoot(), 'knowledge/texts')
const sound: CorpusSources = {
  documents: readFileSync(join(folder, 'documents.yaml'), 'utf8'),
  graph: readFileSync(join(packageRoot(), 'knowledge/documents/graph.yaml'), 'utf8'),
  places: readFileSync(join(packageRoot(), 'knowledge/documents/places.yaml'), 'utf8'),
  texts: new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  ),
}

type Source = 'documents' | 'graph' | 'places'

/** One mistake each: in which file, what is written instead of what, and the words of the message. */
const mistakes: readonly (readonly [
  what: string,
  file: Source,
  from: string,
  to: string,
  code: string,
  words: string,
])[] = [
  ['broken YAML', 'documents', 'files:', 'files: [', 'bad-data', '不是合法的 YAML'],
  ['an unknown key', 'documents', 'role: cover', 'role: cover\n    rolle: cover', 'bad-data', 'rolle'],
  ['an unknown role', 'documents', 'role: cover', 'role: 封面', 'bad-data', 'documents.0.role'],
  ['a bad date', 'documents', 'issued: 2024-04-02', 'issued: 2024-13-02', 'bad-data', '日期要写成'],
  [
    'no date at all',
    'documents',
    '{ issued: 2024-04-02 }',
    '{}',
    'bad-data',
    '成文日期和印发日期至少要有一个',
  ],
  [
    'another hash',
    'documents',
    '7235036c',
    '7235036d',
    'changed-text',
    '001_31bc6b33ebad6cdc.txt：原文与登记的不一致',
  ],
  [
    'another 文号',
    'documents',
    'docNumber: 忻人社函〔2023〕86号',
    'docNumber: 忻人社函〔2023〕87号',
    'parse-mismatch',
    '登记的文号是 忻人社函〔2023〕87号，原文是 忻人社函〔2023〕86号',
  ],
  [
    'another title',
    'documents',
    'title: 广州市人力资源',
    'title: 深圳市人力资源',
    'parse-mismatch',
    'guangzhou-2023 登记的标题',
  ],
  ['an index too high', 'documents', 'index: 1', 'index: 2', 'parse-mismatch', '的第 2 份'],
  [
    'an id twice',
    'documents',
    'id: shanxi-2023-9',
    'id: yangquan-2023-13',
    'bad-data',
    '编号 yangquan-2023-13 出现两次',
  ],
  [
    'an unknown place',
    'documents',
    'place: wuxi',
    'place: suzhou',
    'bad-place',
    'wuxi-2024 的 place suzhou 不在地名表',
  ],
  [
    'a file that is not there',
    'documents',
    '- file: 004_d9050d556a2d0685.txt',
    '- file: 005.txt',
    'missing-file',
    '005.txt：原文文件不在',
  ],
  [
    'an edge to nowhere',
    'graph',
    'to: shanxi-2023-786',
    'to: shanxi-2023-787',
    'bad-edge',
    '没有编号为 shanxi-2023-787 的文件',
  ],
  ['a quote that is not there', 'graph', '转发给你们', '转发给他们', 'bad-edge', '里没有「'],
  [
    'an edge without a source',
    'graph',
    'quote: （人社厅发〔2022〕62号）要求',
    'note: 无',
    'bad-data',
    '要有 quote 或 reference',
  ],
  ['an unknown kind of edge', 'graph', 'kind: 转发', 'kind: 转载', 'bad-data', 'edges.0.kind'],
  ['a place id twice', 'places', 'id: datong,', 'id: taiyuan,', 'bad-place', '地名编号 taiyuan 出现两次'],
  [
    'a parent that is not there',
    'places',
    'parent: jiangsu',
    'parent: jiangsoo',
    'bad-place',
    '无锡市 的上级 jiangsoo 不存在',
  ],
]

describe('a mistake in the data', () => {
  it.each(mistakes)('%s is named', (_, file, from, to, code, words) => {
    expect(sound[file]).toContain(from)
    const error = failure({ ...sound, [file]: sound[file].replace(from, to) })
    expect(error.code).toBe(code)
    expect(error.message).toContain(words)
  })

  it('a text changed by one character is refused', () => {
    const name = '002_c56a547b2e63594a.txt'
    const texts = new Map(sound.texts).set(name, (sound.texts.get(name) ?? '').replace('85%', '86%'))
    const error = failure({ ...sound, texts })
    expect([error.code, error.file]).toEqual(['changed-text', name])
    expect(error.message).toContain('请恢复原文')
  })

  it('a folder without data is named', () => {
    expect(() => loadCorpus(join(packageRoot(), 'knowledge'))).toThrow(/knowledge\/texts/u)
  })
})

function failure(sources: CorpusSources): CorpusError {
  try {
    buildCorpus(sources)
  } catch (error) {
    if (error instanceof CorpusError) return error
    throw error
  }
  throw new Error('no error')
}
