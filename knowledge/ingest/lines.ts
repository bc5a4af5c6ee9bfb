import { plain, squeeze } from './text.ts'
import type { Span } from './types.ts'

/** One physical line that carries text. Offsets include its line break. */
export interface Line extends Span {
  readonly raw: string
  /** Marks and outer white space removed, widths as printed. */
  readonly shown: string
  /** `squeeze` of the line: what the recognisers read. */
  readonly text: string
  readonly tabs: number
  /** A Markdown heading line is complete in itself. */
  readonly hash: boolean
}

/** The lines of `raw` that carry text; blank lines, page numbers and rules are left to the leaf before them. */
export function readLines(raw: string): readonly Line[] {
  const lines: Line[] = []
  for (const match of raw.matchAll(/[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]|$)/gu)) {
    const text = squeeze(match[0])
    if (isFurniture(text)) continue
    lines.push({
      raw: match[0],
      start: match.index,
      end: match.index + match[0].length,
      shown: plain(match[0]),
      text,
      tabs: match[0].split('\t').length - 1,
      hash: /^\s*#{1,6}(?!#)/u.test(match[0]),
    })
  }
  return lines
}

function isFurniture(text: string): boolean {
  return (
    /^[-—–_*=|]*$/u.test(text) ||
    /^[-—–·]{1,3}\d{1,4}[-—–·]{1,3}$/u.test(text) ||
    /^第\d{1,4}页(?:[,/]?共\d{1,4}页)?$/u.test(text)
  )
}
