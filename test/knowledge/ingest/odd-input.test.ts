import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leaves, parseFile, walk } from '../../../knowledge/ingest/index.ts'
import { outline } from './outline.ts'

const SETTINGS = { seed: 20240402, numRuns: 400 }

const pieces = fc.constantFrom(
  ...[
    '一、',
    '二、',
    '（一）',
    '(二)',
    '（',
    '1.',
    '1、',
    '2．',
    '（1）',
    '第三条',
    '第一章 总则',
    '附件 1',
    '附件：',
    '注：',
    '——',
    '- ',
  ],
  ...[
    '----',
    '\n',
    '\n\n',
    '\t',
    '\t\t5\n',
    '<p>1.',
    '</p>',
    '。',
    '：',
    '# ',
    '**',
    '某市财政局',
    '〔2023〕9号',
    '2023年3月20日',
  ],
  ...[
    '某省财政厅文件',
    '各有关单位：',
    '企业学徒',
    '任务清单',
    '印发',
    '\r\n',
    '\u2028',
    '\uFEFF',
    '\uD800',
    '一百〇三、',
    '99、',
  ],
)

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
)

describe('any text at all', () => {
  it('gives documents whose leaves are the text', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const documents = parseFile(raw)
        const words = documents.flatMap(leaves).map(({ start, end }) => raw.slice(start, end))
        expect(words.join('')).toBe(raw)
        for (const document of documents) {
          for (const node of walk(document.root)) {
            expect(
              node.children.every(({ start, end }) => start >= node.start && end <= node.end && start <= end),
            ).toBe(true)
          }
          const ids = [...walk(document.root)].map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
        }
      }),
      SETTINGS,
    )
  })

  it('is read the same with other line ends', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (all) => {
        const raw = all.filter((piece) => !/[\r\u2028]/u.test(piece)).join('')
        const trees = (each: string): string => parseFile(each).map(outline).join('')
        expect(trees(raw.replaceAll('\n', '\r\n'))).toBe(trees(raw))
      }),
      SETTINGS,
    )
  })

  it.each([
    ['nothing', '', 1],
    ['blank lines', '\n\n \n', 1],
    ['one word', '通知', 1],
    ['only a number', '一、', 1],
  ])('reads %s', (_, raw, count) => {
    expect(parseFile(raw).length).toBe(count)
  })

  it.each([
    ['2 MB on one line', '一、' + '学徒，'.repeat(700_000)],
    ['50 000 short lines', '（一）某事\n'.repeat(50_000)],
    ['20 000 short headings', '（一）某事\n某段。\n二、某章\n'.repeat(20_000)],
    ['50 000 brackets', '（'.repeat(50_000)],
    ['200 000 blanks', ' '.repeat(200_000) + '。'],
  ])('reads %s in time', (_, raw) => {
    const began = performance.now()
    parseFile(raw)
    expect(performance.now() - began).toBeLessThan(4000)
  })
})

describe('numbering', () => {
  it.each([
    ['continues', '一、总则\n二、分则\n', ['一', '二']],
    ['begins anywhere only with one', '三、总则\n', []],
    ['skips nothing', '一、总则\n三、分则\n二、附则\n', ['一', '二']],
    [
      'runs on across sections',
      '一、总则\n（一）甲。\n（二）乙。\n二、分则\n（三）丙。\n',
      ['一', '（一）', '（二）', '二', '（三）'],
    ],
    [
      'starts again under each section',
      '一、总则\n（一）甲。\n二、分则\n（一）乙。\n',
      ['一', '（一）', '二', '（一）'],
    ],
    ['is not read in the middle of a sentence', '一、总则\n按照前款\n1.的规定执行。\n', ['一']],
    [
      'knows 章 and 条',
      '第一章 总则\n第一条 甲。\n第二章 分则\n第二条 乙。\n',
      ['第一章', '第一条', '第二章', '第二条'],
    ],
    [
      'knows 1. and （1）',
      '一、总则\n1.甲：\n（1）乙。\n(2)丙。\n2、丁。\n',
      ['一', '1', '（1）', '（2）', '2'],
    ],
    [
      'counts past ten',
      Array.from({ length: 12 }, (_, n) => `${String(n + 1)}.甲。\n`).join(''),
      Array.from({ length: 12 }, (_, n) => String(n + 1)),
    ],
  ])('%s', (_, raw, labels) => {
    const found = parseFile(raw).flatMap(({ root }) => [...walk(root)].map(({ label }) => label))
    expect(found.filter((label) => label !== '')).toEqual(labels)
  })
})
