import { readFileSync } from 'node:fs'
import { foldForMatch, locateQuote } from '../../../knowledge/citation/index.ts'
import { parseFile } from '../../../knowledge/ingest/index.ts'
import { buildIndex, passagesOf, type SearchIndex } from '../../../knowledge/search/index.ts'

/** The files of the library and the places of their documents, in order of appearance. */
const FILES: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    '000_ee3fb76e91f800ca.txt',
    [
      ['yangquan', '阳泉'],
      ['shanxi', '山西'],
    ],
  ],
  ['001_31bc6b33ebad6cdc.txt', [['wuxi', '无锡']]],
  ['002_c56a547b2e63594a.txt', [['beijing', '北京']]],
  [
    '003_713de243b05e1a10.txt',
    [
      ['xinzhou', '忻州'],
      ['shanxi', '山西'],
    ],
  ],
  ['004_d9050d556a2d0685.txt', [['guangzhou', '广州']]],
]

export function readText(file: string): string {
  return readFileSync(new URL(`../../../knowledge/texts/${file}`, import.meta.url), 'utf8')
}

/** The index of all five files; document ids are `file/n`. */
export function buildCorpusIndex(): SearchIndex {
  const passages = FILES.flatMap(([file, places]) => {
    const raw = readText(file)
    return parseFile(raw).flatMap((document, i) => {
      const [place = '', city = ''] = places[i] ?? []
      const source = {
        documentId: `${file}/${i}`,
        place,
        family: raw.includes('晋人社厅函〔2023〕786号') && i === 1 ? 'vocational-training' : 'apprenticeship',
        city,
        title: document.title,
      }
      return passagesOf(source, document.root, raw)
    })
  })
  return buildIndex(passages)
}

export interface RetrievalQuestion {
  readonly id: string
  readonly question: string
  readonly seed: string
  readonly quote: string
}

/** The places whose texts are in force for a question: the city named, else the one its conversation is about. */
export function placesOf(question: RetrievalQuestion): readonly string[] {
  const places: Readonly<Record<string, readonly string[]>> = {
    y: ['yangquan', 'shanxi'],
    x: ['xinzhou', 'shanxi'],
    w: ['wuxi'],
    b: ['beijing'],
    g: ['guangzhou'],
  }
  return places[question.id.charAt(0)] ?? []
}

/** Raw offset of the question's quote in its file. */
export function quoteStart(question: RetrievalQuestion): number {
  const found = locateQuote(foldForMatch(readText(question.seed)), question.quote, { occurrence: 1 })
  if (found.kind !== 'found') throw new Error(`${question.id}: quote not found`)
  return found.span.start
}
