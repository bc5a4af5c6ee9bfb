export type { DocumentId, ParsedDocument, Provision, ProvisionKind, Span } from './types.ts'
export { leaves, provisionAt, walk } from './locate.ts'
export { parseFile } from './parse-file.ts'
