import type { CitationBody } from '../../http/contract/index.ts'

export interface Clause {
  /** The number it is shown under, from 1. */
  readonly number: number
  readonly citation: CitationBody
}

/** The citations to show: one that lies inside another is shown with it. `numberOf` gives the number of any citation. */
export function clausesOf(citations: readonly CitationBody[]): {
  readonly clauses: readonly Clause[]
  readonly numberOf: (index: number) => number | undefined
} {
  const holders = citations.map((citation, index) =>
    citations.findIndex(
      (other, at) => at !== index && holds(other, citation) && (at < index || !holds(citation, other)),
    ),
  )
  const shown = citations.flatMap((_, index) => (holders[index] === -1 ? [index] : []))
  return {
    clauses: shown.flatMap((index, at) => {
      const citation = citations[index]
      return citation === undefined ? [] : [{ number: at + 1, citation }]
    }),
    numberOf: (index) => {
      const at = shown.findIndex((each) => each === index || each === holders[index])
      return at === -1 ? undefined : at + 1
    },
  }
}

function holds(outer: CitationBody, inner: CitationBody): boolean {
  return outer.sourceFile === inner.sourceFile && outer.start <= inner.start && inner.end <= outer.end
}
