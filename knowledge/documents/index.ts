export { buildCorpus } from './corpus.ts'
export type { Corpus, CorpusSources } from './corpus.ts'
export { CorpusError } from './errors.ts'
export type { CorpusErrorCode } from './errors.ts'
export type { DocumentRef, Edge, EdgeKind, ExternalDocument, HeldDocument } from './graph.ts'
export { loadCorpus } from './load-corpus.ts'
export { packageRoot } from './package-root.ts'
export type { KnownPlace, OtherPlace, PlaceMatch, Places } from './places.ts'
export { resolve, statusOn } from './resolve.ts'
export type {
  Applies,
  Gap,
  InForce,
  Link,
  NotCovered,
  Question,
  Repealed,
  Resolution,
  Status,
} from './resolve.ts'
export { TOPICS } from './schema.ts'
export type { DocumentMetadata, Place, Topic } from './schema.ts'
export type { SourceDocument } from './source-document.ts'
