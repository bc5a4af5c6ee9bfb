import { describe, expect, it } from 'vitest'
import { provisionAt } from '../../../knowledge/ingest/index.ts'
import type { ParsedDocument } from '../../../knowledge/ingest/index.ts'
import { corpusFiles } from './corpus-files.ts'
import quotes from './inventory-quotes.json' with { type: 'json' }

const files = corpusFiles.map((file) => ({ ...file, squeezed: squeeze(file.raw) }))

describe('every quote of the inventory', () => {
  it('numbers 420', () => {
    expect(quotes.length).toBe(420)
  })

  it.each(quotes)('$id stands in one document, at $place', ({ id, file, place, quote }) => {
    const source = files.find(({ name }) => name === file)
    if (source === undefined) throw new Error(`no file ${file}`)
    const found = source.documents.flatMap((document) => occurrences(document, source.squeezed, quote))
    expect(new Set(found.map(({ document }) => document.title))).toEqual(new Set([found[0]?.document.title]))
    expect(found[0]?.document).toBe(source.documents[documentIndex(id)])
    const labels = expectedLabels(place)
    const ends = found.map(({ paths }) => paths)
    const message = `${labels.join(' ')} in ${ends.flat().join(' | ')}`
    expect(
      ends.some((paths) => paths.every((path) => agrees(path, labels))),
      message,
    ).toBe(true)
  })
})

function documentIndex(id: string): number {
  return /^(?:SX9|SX786)-/u.test(id) ? 1 : 0
}

/** The printed labels, or the words outside the numbering, that a 位置 such as `三、(二)1 双基地` names. */
function expectedLabels(place: string): readonly string[] {
  const word = WORDS.find(([printed]) => place === printed)?.[1]
  if (word !== undefined) return [word]
  const form = /^附件(\d)(·注)?/u.exec(place)
  if (form !== null) return [`附件${form[1] ?? ''}`, ...(form[2] === undefined ? [] : ['注'])]
  const task = /^任务清单 (\d)/u.exec(place)
  if (task !== null) return ['任务清单', task[1] ?? '']
  const section = /^([一二三四五六七八])(?:、|（)/u.exec(place)?.[1]
  const subsection = /[（(]([一二三四五六七八九十]+)[）)]/u.exec(place)?.[1]
  const item = /(?:·|[）)])(\d)(?: |$)/u.exec(place)?.[1]
  return [section ?? [], subsection === undefined ? [] : `（${subsection}）`, item ?? []].flat()
}

const WORDS: readonly (readonly [string, string])[] = [
  ['封面·主送', '主送'],
  ['忻州封面·主送', '主送'],
  ['通知·主送', '主送'],
  ['786号·主送', '主送'],
  ['主送', '主送'],
  ['封面·正文', '正文'],
  ['忻州封面·正文', '正文'],
  ['通知·正文', '通知正文'],
  ['方案·引言', '引言'],
  ['786号·引言', '引言'],
  ['引言', '引言'],
  ['尾款', '尾段'],
  ['尾段', '尾段'],
  ['附件目录', '附件说明'],
  ['附件', '附件说明'],
  ['落款·联系人', '附注'],
]

/** The labels stand in the path in this order, from its top when the place names the section. */
function agrees(path: string, labels: readonly string[]): boolean {
  const printed = path.split(' › ')
  const from = labels.length === 0 ? -1 : printed.indexOf(labels[0] ?? '')
  if (from === -1) return false
  if (!(labels[0] ?? '').startsWith('（') && from !== 0) return false
  return labels.every((label, at) => printed[from + at] === label)
}

interface Occurrence {
  readonly document: ParsedDocument
  /** Of the provisions where the quote begins and ends. */
  readonly paths: readonly string[]
}

interface Squeezed {
  readonly text: string
  readonly offsets: readonly number[]
}

function occurrences(
  document: ParsedDocument,
  { text, offsets }: Squeezed,
  quote: string,
): readonly Occurrence[] {
  const words = squeeze(quote).text
  const found: Occurrence[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const first = provisionAt(document, offsets[at] ?? -1)
    const last = provisionAt(document, offsets[at + words.length - 1] ?? -1)
    if (first !== undefined && last !== undefined) found.push({ document, paths: [first.path, last.path] })
  }
  return found
}

function squeeze(raw: string): Squeezed {
  const kept = [...raw.matchAll(/\S/gu)]
  return { text: kept.map(([char]) => char).join(''), offsets: kept.map(({ index }) => index) }
}
