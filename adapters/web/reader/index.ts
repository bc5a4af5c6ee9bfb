export { ReaderBeside } from './reader-beside.tsx'
export { DocumentReader } from './document-reader.tsx'
export { DocumentStatusBadge } from './document-status-badge.tsx'
export { useOpenClause, type TextPlace } from './use-open-clause.ts'
