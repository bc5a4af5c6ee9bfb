import type { CitationBody } from '../../http/contract/index.ts'

export interface Clause {
  /** The number it is shown under, from 1. */
  readonly number: number
  readonly citation: CitationBody
  /** The words the answer rests on, as the answer's text marks them. */
  readonly marked: readonly string[]
}

/** The citations to show: one that lies inside another is shown with it. `numberOf` gives the number of any citation. */
export function clausesOf(
  citations: readonly CitationBody[],
  text = '',
): {
  readonly clauses: readonly Clause[]
  readonly numberOf: (index: number) => number | undefined
} {
  const holders = citations.map((citation, index) =>
    citations.findIndex(
      (other, at) => at !== index && holds(other, citation) && (at < index || !holds(citation, other)),
    ),
  )
  const marks = marksIn(text)
  const shown = citations.flatMap((_, index) => (holders[index] === -1 ? [index] : []))
  return {
    clauses: shown.flatMap((index, at) => {
      const citation = citations[index]
      return citation === undefined ? [] : [{ number: at + 1, citation, marked: marks[index] ?? [] }]
    }),
    numberOf: (index) => {
      const at = shown.findIndex((each) => each === index || each === holders[index])
      return at === -1 ? undefined : at + 1
    },
  }
}

/** Of each quotation of a reply's text, in order, what is marked in it. */
function marksIn(text: string): readonly (readonly string[])[] {
  return text
    .split('\n\n')
    .filter((block) => block.startsWith('> 【'))
    .map((block) => [...block.matchAll(/\*\*(.+?)\*\*/gu)].map(([, words = '']) => words))
}

/** A quotation in pieces, those marked told from the others. */
export function piecesOf(
  quote: string,
  marked: readonly string[],
): readonly { readonly text: string; readonly marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = []
  let at = 0
  for (const words of marked) {
    const found = quote.indexOf(words, at)
    if (found < 0) continue
    if (found > at) pieces.push({ text: quote.slice(at, found), marked: false })
    pieces.push({ text: words, marked: true })
    at = found + words.length
  }
  if (at < quote.length) pieces.push({ text: quote.slice(at), marked: false })
  return pieces
}

function holds(outer: CitationBody, inner: CitationBody): boolean {
  return outer.sourceFile === inner.sourceFile && outer.start <= inner.start && inner.end <= outer.end
}
