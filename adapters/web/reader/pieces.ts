/** The words quoted, as offsets into the decoded file; empty when `to` is not after `from`. */
export interface Mark {
  readonly from: number
  readonly to: number
}

interface Piece extends Mark {
  readonly marked: boolean
}

/** A stretch of text cut where the mark begins and ends. */
export function pieces(start: number, end: number, mark: Mark): readonly Piece[] {
  const from = Math.min(Math.max(mark.from, start), end)
  const to = Math.max(Math.min(mark.to, end), from)
  return [
    { from: start, to: from, marked: false },
    { from, to, marked: true },
    { from: to, to: end, marked: false },
  ].filter((piece) => piece.to > piece.from)
}

/**
 * Stored text set for reading: the scan's broken lines are joined, the mark-up of the file format is left out, no word is
 * changed. `lines` keeps line ends (letterheads, cells); `first` says the piece begins its paragraph.
 */
export function flow(text: string, lines: boolean, first: boolean): string {
  const bare = text
    .replace(/<[^<>\n]*>/gu, '')
    .replace(/^[ \t]*-{3,}[ \t]*$/gmu, '')
    .replace(/\*\*/gu, '')
    .replace(first ? /^[ \t]*#{1,6}[ \t]+/gmu : /(?<=\n)[ \t]*#{1,6}[ \t]+/gu, '')
  if (lines) return bare.replace(/[ \t]*\n\s*/gu, '\n').replace(first ? /^\s+/u : /^$/u, '')
  return bare
    .replace(/(?<![\u0000-\u024F])\s*\n\s*|\s*\n\s*(?![\u0000-\u024F])/gu, '')
    .replace(/\s*\n\s*/gu, ' ')
    .replace(first ? /^\s+/u : /^$/u, '')
}
