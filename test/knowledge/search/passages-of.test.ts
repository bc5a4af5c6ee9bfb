import { describe, expect, test } from 'vitest'
import { parseFile } from '../../../knowledge/ingest/index.ts'
import type { Provision, ProvisionKind } from '../../../knowledge/ingest/index.ts'
import { PASSAGE_LIMIT, passagesOf } from '../../../knowledge/search/index.ts'
import { buildCorpusIndex, readText } from './corpus.ts'

const SOURCE = { documentId: 'd', place: 'wuxi', family: 'training', city: '无锡', title: '通知' }

function leaf(id: string, kind: ProvisionKind, start: number, end: number, heading = ''): Provision {
  return { id, kind, label: '', heading, path: '', start, end, children: [] }
}

describe('passagesOf', () => {
  test('a table gives one passage per row, with the head and the merged cells above', () => {
    const raw = '类别\t等级\t元/人年\n普通\t中级\t5000\n\t高级\t6000\n'
    const row = (id: string, start: number, end: number): Provision => leaf(id, 'row', start, end)
    const rows = [row('t1.r1', 0, 11), row('t1.r2', 11, 22), row('t1.r3', 22, raw.length)]
    const root = { ...leaf('t1', 'table', 0, raw.length), children: rows }
    expect(passagesOf(SOURCE, root, raw)).toEqual([
      {
        id: 'd#t1.r2',
        documentId: 'd',
        place: 'wuxi',
        family: 'training',
        start: 11,
        end: 21,
        text: '类别 普通，等级 中级，元/人年 5000',
        context: '无锡 通知',
      },
      {
        id: 'd#t1.r3',
        documentId: 'd',
        place: 'wuxi',
        family: 'training',
        start: 23,
        end: 30,
        text: '类别 普通，等级 高级，元/人年 6000',
        context: '无锡 通知',
      },
    ])
  })

  test('a long paragraph is cut after sentences, and the cuts leave no gap', () => {
    const raw = `${'甲'.repeat(250)}。${'乙'.repeat(250)}；${'丙'.repeat(250)}。${'丁'.repeat(800)}`
    const cuts = passagesOf(SOURCE, leaf('p1', 'paragraph', 0, raw.length), raw)
    expect(cuts.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['d#p1', 0, 502],
      ['d#p1~2', 502, 753],
      ['d#p1~3', 753, 1553],
    ])
  })

  test('headings go into the context, and a heading alone is no passage', () => {
    const raw = '二、措施\n（一）对象。职工。'
    const child = leaf('2.1', 'subsection', 5, raw.length, '对象')
    const root = {
      ...leaf('2', 'section', 0, raw.length, '措施'),
      children: [leaf('2.h', 'paragraph', 0, 5), child],
    }
    expect(passagesOf(SOURCE, root, raw).map(({ id, text, context }) => [id, text, context])).toEqual([
      ['d#2.1', '（一）对象。职工。', '无锡 通知 措施 对象'],
    ])
  })

  test('a blank tree gives nothing', () => {
    expect(passagesOf(SOURCE, leaf('p1', 'paragraph', 0, 3), ' \n ')).toEqual([])
  })

  test('the five texts: every passage within the limit, inside its document, in order, without overlap', () => {
    const { passages } = buildCorpusIndex()
    for (const [i, one] of passages.entries()) {
      expect(one.end - one.start).toBeLessThanOrEqual(PASSAGE_LIMIT)
      expect(one.start).toBeLessThan(one.end)
      const before = passages[i - 1]
      if (before?.documentId === one.documentId) expect(before.end).toBeLessThanOrEqual(one.start)
    }
    expect(new Set(passages.map((one) => one.id)).size).toBe(passages.length)
  })

  test('a form: its head is one passage, its notes another', () => {
    const raw = readText('000_ee3fb76e91f800ca.txt')
    const document = parseFile(raw)[1]
    if (document === undefined) throw new Error('no second document')
    const forms = passagesOf(SOURCE, document.root, raw).filter((one) => one.id.startsWith('d#a1'))
    expect(forms.map((one) => one.text.replace(/\s/gu, '').slice(0, 18))).toEqual([
      '附件1企业新型学徒制花名册企业名称：',
      '注：1、学徒类别一栏填写新录用人员或',
    ])
  })
})
