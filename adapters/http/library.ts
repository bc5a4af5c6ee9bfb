import {
  buildIndex,
  cite,
  passagesOf,
  provisionAt,
  search,
  statusOn,
  type Knowledge,
  type Place,
  type Provision,
  type SourceDocument,
  type Status,
} from '../../knowledge/index.ts'
import type {
  DocumentRelation,
  DocumentStatus,
  DocumentSummary,
  DocumentText,
  ProvisionNode,
  SearchHit,
} from './contract/index.ts'

export interface ClauseQuestion {
  readonly text: string
  /** Places whose documents are searched; undefined: all. */
  readonly places: readonly string[] | undefined
  readonly document: string | undefined
  readonly limit: number
  readonly asOf: string
}

/** The source texts as readers see them. */
export interface Library {
  readonly documents: (asOf: string) => readonly DocumentSummary[]
  readonly relations: readonly DocumentRelation[]
  readonly text: (id: string, asOf: string) => DocumentText | undefined
  readonly search: (question: ClauseQuestion) => readonly SearchHit[]
  /** The one place a name or id means, if texts of it or above it are held. */
  readonly place: (name: string) => Place | undefined
}

/** Longest quotation, in UTF-16 code units. */
const quoteLimit = 600

export function createLibrary({ corpus, entries }: Knowledge): Library {
  const index = buildIndex(
    corpus.documents.flatMap((document) =>
      passagesOf(
        {
          documentId: document.id,
          place: document.place,
          family: Object.keys(document.topics)[0] ?? '',
          city: corpus.places.get(document.place)?.name ?? '',
          title: document.title,
        },
        document.parsed.root,
        document.raw,
      ),
    ),
  )
  const entryCounts = new Map<string, number>()
  for (const { document } of entries) entryCounts.set(document, (entryCounts.get(document) ?? 0) + 1)
  const trees = new Map<string, ProvisionNode>()

  return {
    documents: (asOf) => corpus.documents.map((document) => summary(document, asOf)),
    relations: corpus.graph,
    text: (id, asOf) => {
      const document = corpus.get(id)
      if (document === undefined) return undefined
      const { raw, parsed } = document
      const tree = trees.get(id) ?? nodeOf(parsed.root)
      trees.set(id, tree)
      return { document: summary(document, asOf), raw, start: parsed.start, end: parsed.end, tree }
    },
    search: ({ text, places, document, limit, asOf }) =>
      search(index, text, {
        limit,
        ...(places === undefined ? {} : { places }),
        ...(document === undefined ? {} : { documents: [document] }),
      }).flatMap(({ passage, score }): SearchHit[] => {
        const found = corpus.get(passage.documentId)
        if (found === undefined) return []
        const { id, start } = passage
        const quote = found.raw.slice(start, Math.min(passage.end, start + quoteLimit)).trimEnd()
        const path = provisionAt(found.parsed, start)?.path ?? ''
        const clause = { id, document: found, path, start, end: start + quote.length, text: quote }
        return [{ ...cite(clause, statusOn(corpus, found, asOf)), documentId: found.id, score }]
      }),
    place: (name) => {
      const byId = corpus.places.get(name)
      const matches =
        byId === undefined ? corpus.places.named(name) : [{ kind: 'known' as const, place: byId }]
      const known = matches.flatMap((match) => (match.kind === 'known' ? [match.place] : []))
      const [only] = known
      return known.length === 1 ? only : undefined
    },
  }

  function summary(document: SourceDocument, asOf: string): DocumentSummary {
    const { id, shortName, title, docNumber, issuers, dates, since, role, topics, file, sha256, origin } =
      document
    return {
      id,
      shortName,
      title,
      ...(docNumber === undefined ? {} : { docNumber }),
      issuers,
      dates,
      since,
      role,
      place: { id: document.place, name: corpus.places.get(document.place)?.name ?? document.place },
      families: Object.keys(topics),
      sourceFile: file,
      sha256,
      origin,
      status: statusBody(statusOn(corpus, document, asOf)),
      attachments: document.attachments,
      citedNotHeld: document.citedNotHeld,
      entries: entryCounts.get(id) ?? 0,
    }
  }
}

function statusBody(status: Status): DocumentStatus {
  if (status.kind === 'in-force') return { kind: status.kind }
  const { kind, by, effective, published } = status
  return { kind, by, effective, ...(published === undefined ? {} : { published }) }
}

function nodeOf({ id, kind, label, heading, path, start, end, children }: Provision): ProvisionNode {
  return { id, kind, label, heading, path, start, end, children: children.map(nodeOf) }
}
