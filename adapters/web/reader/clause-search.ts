import type { CitationBody } from '../../http/contract/index.ts'

/** The address of the place in the text, beside the page that is open. */
export function clauseSearch(citation: CitationBody): string {
  return `?${new URLSearchParams({
    text: citation.document,
    from: String(citation.start),
    to: String(citation.end),
  }).toString()}`
}
