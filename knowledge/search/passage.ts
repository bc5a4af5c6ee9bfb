import type { DocumentId, Span } from '../ingest/index.ts'

/** A citable piece of one document: a clause, a table row, a form's head or its notes. Offsets are raw. */
export interface Passage extends Span {
  /** Unique and stable: document id, provision id and, where a provision gives several, a running letter. */
  readonly id: string
  readonly documentId: DocumentId
  /** Place code the search filters by, e.g. `wuxi`. */
  readonly place: string
  /** Policy family the search filters by, e.g. `apprenticeship`. */
  readonly family: string
  /** What is searched: for a table row, its cells with the words of the head. */
  readonly text: string
  /** City, title and heading path: the second field. */
  readonly context: string
  /** The nearest heading above it, which says what it is about: the third field. */
  readonly heading?: string
}
