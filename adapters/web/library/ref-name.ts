import type { DocumentRefBody, DocumentSummary } from '../../http/contract/index.ts'

/** What users call a document: its short name, its number, or the name it is cited by. */
export function refName(ref: DocumentRefBody, documents: readonly DocumentSummary[]): string {
  return ref.held
    ? (documents.find(({ id }) => id === ref.id)?.shortName ?? ref.id)
    : (ref.docNumber ?? `《${ref.name}》`)
}
