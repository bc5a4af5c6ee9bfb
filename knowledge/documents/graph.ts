import type { DocumentId } from '../ingest/index.ts'
import { CorpusError } from './errors.ts'
import type { EdgeData } from './schema.ts'
import type { SourceDocument } from './source-document.ts'

export type EdgeKind = EdgeData['kind']

/** A text of the corpus, or one that is only known by name. */
export type DocumentRef = HeldDocument | ExternalDocument

export interface HeldDocument {
  readonly held: true
  readonly id: DocumentId
}

export interface ExternalDocument {
  readonly held: false
  readonly name: string
  readonly docNumber?: string
}

export interface Edge {
  readonly kind: EdgeKind
  readonly from: DocumentRef
  readonly to: DocumentRef
  /** From this day the relation holds. */
  readonly effective?: string
  /** When the public could know of it, if later. */
  readonly published?: string
  /** Words of `from` that say so. */
  readonly quote?: string
  /** Where it was found when `from` is not in the corpus. */
  readonly reference?: string
  readonly note?: string
}

/** Builds the edges; each id must exist and each quote must stand in the text of `from`. */
export function buildGraph(
  file: string,
  edges: readonly EdgeData[],
  documents: readonly SourceDocument[],
): readonly Edge[] {
  return edges.map(({ from, to, ...rest }) => {
    const source = typeof from === 'string' ? held(file, from, documents) : undefined
    if (typeof to === 'string') held(file, to, documents)
    const effective = rest.effective ?? source?.since
    checkQuote(file, rest.quote, source)
    return { ...rest, from: ref(from), to: ref(to), ...(effective === undefined ? {} : { effective }) }
  })
}

function ref(end: EdgeData['from']): DocumentRef {
  return typeof end === 'string' ? { held: true, id: end } : { held: false, ...end }
}

function held(file: string, id: string, documents: readonly SourceDocument[]): SourceDocument {
  const document = documents.find((each) => each.id === id)
  if (document !== undefined) return document
  throw new CorpusError(
    'bad-edge',
    file,
    `没有编号为 ${id} 的文件`,
    '请改成 documents.yaml 里的编号，或写成 { name, docNumber }',
  )
}

function checkQuote(file: string, quote: string | undefined, source: SourceDocument | undefined): void {
  if (quote === undefined) return
  if (source === undefined) {
    throw new CorpusError(
      'bad-edge',
      file,
      `「${quote}」没有出处：文件不在库中`,
      '未入库的文件请用 reference 写明来源',
    )
  }
  const text = source.raw.slice(source.parsed.start, source.parsed.end)
  if (squeeze(text).includes(squeeze(quote))) return
  throw new CorpusError(
    'bad-edge',
    file,
    `${source.shortName} 里没有「${quote}」`,
    '请按原文逐字抄录（空白和断行不计）',
  )
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '')
}
