import type { DocumentId } from '../ingest/index.ts'
import { buildGraph } from './graph.ts'
import type { Edge } from './graph.ts'
import { buildPlaces } from './places.ts'
import type { Places } from './places.ts'
import { readYaml } from './read-yaml.ts'
import { documentsSchema, graphSchema, placesSchema } from './schema.ts'
import { buildDocuments } from './source-document.ts'
import type { SourceDocument } from './source-document.ts'
import { CorpusError } from './errors.ts'

/** Every source text with its metadata and tree, how they stand to one another, and the places they govern. */
export interface Corpus {
  readonly documents: readonly SourceDocument[]
  readonly graph: readonly Edge[]
  readonly places: Places
  get(id: DocumentId): SourceDocument | undefined
}

/** The raw files a corpus is made of; `texts` by file name. */
export interface CorpusSources {
  readonly documents: string
  readonly graph: string
  readonly places: string
  readonly texts: ReadonlyMap<string, string>
}

/** Names used in messages. */
export const FILES = {
  documents: 'knowledge/texts/documents.yaml',
  graph: 'knowledge/documents/graph.yaml',
  places: 'knowledge/documents/places.yaml',
} as const

/** Reads, validates and joins; pure. Throws `CorpusError` at the first thing that does not fit. */
export function buildCorpus(sources: CorpusSources): Corpus {
  const metadata = readYaml(FILES.documents, sources.documents, documentsSchema)
  const documents = buildDocuments(FILES.documents, metadata, sources.texts)
  const graph = buildGraph(FILES.graph, readYaml(FILES.graph, sources.graph, graphSchema).edges, documents)
  const places = buildPlaces(FILES.places, readYaml(FILES.places, sources.places, placesSchema))
  for (const { id, place } of documents) {
    if (places.get(place) !== undefined) continue
    throw new CorpusError(
      'bad-place',
      FILES.documents,
      `${id} 的 place ${place} 不在地名表`,
      `请加进 ${FILES.places}`,
    )
  }
  return { documents, graph, places, get: (id) => documents.find((document) => document.id === id) }
}
