import { createMappedText, type MappedText } from './mapped-text.ts'

/**
 * The form in which numbers are read: NFKC, broken lines joined and blanks dropped, but the tabs and line ends of
 * tables kept, a blank between two
 * figures or Latin letters kept, and line ends before a list mark kept (as one `\n`). The full-width
 * comma stays, so that it is never taken for a thousands mark.
 */
export function readingForm(raw: string): MappedText {
  const out = createMappedText(raw)
  let last = ''
  for (const found of raw.matchAll(PIECE)) {
    const piece = found[0]
    const start = found.index
    const end = start + piece.length
    const code = piece.charCodeAt(0)
    // Nine in ten pieces are one Han character: it is its own form.
    if (piece.length === 1 && code >= 0x4e00 && code <= 0x9fff) {
      out.push(piece, start, end)
      last = piece
      continue
    }
    const text = /^[\s\p{Z}]/u.test(piece) ? blank(piece, last, raw, start, end) : character(piece)
    out.push(text, start, end)
    if (text !== '') last = text.slice(-1)
  }
  return out.build()
}

const PIECE = /<\/?(?:p|br|b|strong|em|div|span)(?:\s[^<>]{0,200})?\/?>|[\s\p{Z}]+|[\s\S]\p{M}*/giu
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}#*]/gu
const WORD = /[\d０-９A-Za-z]/u

function blank(piece: string, last: string, raw: string, start: number, end: number): string {
  if (piece.includes('\t') || (/[\n\r]/u.test(piece) && isTableEdge(raw, start, end))) {
    return piece.replace(/[^\t\n]/gu, '')
  }
  const next = raw.slice(end, end + 6)
  if (/[\n\r]/u.test(piece) && LIST_MARK.test(next)) return '\n'
  return WORD.test(last) && WORD.test(next.charAt(0)) ? ' ' : ''
}

const LIST_MARK =
  /^(?:[-‐–—―*+]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d))/u

/** Whether the line before `start` or the line after `end` is a table row, that is holds a tab. */
function isTableEdge(raw: string, start: number, end: number): boolean {
  const lineStart = raw.lastIndexOf('\n', start - 1) + 1
  const lineEnd = raw.indexOf('\n', end)
  return (
    raw.slice(Math.max(lineStart, start - LINE_LIMIT), start).includes('\t') ||
    raw.slice(end, Math.min(lineEnd < 0 ? raw.length : lineEnd, end + LINE_LIMIT)).includes('\t')
  )
}

const LINE_LIMIT = 2000

function character(piece: string): string {
  if (piece === '，') return piece
  if (piece.startsWith('<') && piece.length > 1) return '\n'
  return piece.normalize('NFKC').replace(INVISIBLE, '').replace(/∶/gu, ':')
}
