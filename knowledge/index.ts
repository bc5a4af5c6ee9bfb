export * from './calendar/index.ts'
export * from './checklist/index.ts'
export { foldText, numbersIn, type NumberInText } from './citation/index.ts'
export {
  buildCorpus,
  CorpusError,
  loadCorpus,
  packageRoot,
  resolve,
  statusOn,
  type Corpus,
  type CorpusErrorCode,
  type DocumentMetadata,
  type DocumentRef,
  type Edge,
  type EdgeKind,
  type ExternalDocument,
  type HeldDocument,
  type KnownPlace,
  type Link,
  type OtherPlace,
  type Place,
  type PlaceMatch,
  type Places,
  type Resolution,
  type SourceDocument,
  type Status,
  type Topic as PolicyFamily,
} from './documents/index.ts'
export * from './ingest/index.ts'
export * from './packs/index.ts'
export * from './profile/index.ts'
export * from './rules/index.ts'
export * from './search/index.ts'
export * from './timeline/index.ts'
export { parseYaml } from './yaml/index.ts'
