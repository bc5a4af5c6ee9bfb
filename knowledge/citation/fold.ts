import { createMappedText, type MappedText } from './mapped-text.ts'

/** A text folded for matching: only what carries meaning is left, with the way back to the raw offsets. */
export type Folded = MappedText

/**
 * NFKC; white space, line breaks, tabs, invisible characters, Markdown marks and HTML tags dropped; quote
 * marks, brackets and dashes made alike. Linear in the length of `raw`.
 */
export function foldForMatch(raw: string): Folded {
  const folded = createMappedText(raw)
  for (const found of raw.matchAll(PIECE)) {
    const piece = found[0]
    const start = found.index
    const end = start + piece.length
    const code = piece.charCodeAt(0)
    if (piece.length === 1 && code >= 0x4e00 && code <= 0x9fff) folded.push(piece, start, end)
    else if (found[1] !== undefined) continue
    else if (found[2] !== undefined) folded.push(foldDashes(raw, start, end), start, end)
    else folded.push(foldCluster(piece), start, end)
  }
  return folded.build()
}

/** Folds one string when only the result is needed. */
export function foldText(raw: string): string {
  return foldForMatch(raw).text
}

const TAGS = 'p|br|b|i|u|em|strong|span|div|font|sub|sup|a|ul|ol|li|table|thead|tbody|tr|td|th|h[1-6]'
const DASHES = '\\-‐‑‒–—―−﹣－─━'
/** 1 an HTML tag, 2 a run of dashes, else one character with the marks that combine with it. */
const PIECE = new RegExp(
  `(</?(?:${TAGS})(?:\\s[^<>]{0,200})?/?>)|([${DASHES}]+)|(?:[\\u1100-\\u11ff]+|[\\s\\S])[\\p{M}\\uFF9E\\uFF9F]*`,
  'giu',
)
const DROPPED = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}#*]/gu
const FOLDED: ReadonlyMap<string, string> = new Map([
  ...pairs('“”„‟「」〝〞″«»', '"'),
  ...pairs('『』', '"'),
  ...pairs('‘’‚‛′`', "'"),
  ...pairs('〔﹝[【〖', '('),
  ...pairs('〕﹞]】〗', ')'),
  ...pairs('〈', '《'),
  ...pairs('〉', '》'),
  ...pairs('∶', ':'),
])

function foldCluster(piece: string): string {
  let out = ''
  for (const char of piece.normalize('NFKC').replace(DROPPED, '')) out += FOLDED.get(char) ?? char
  return out
}

/**
 * A run of two or more dashes is a rule, a list mark or a break in the sentence; one dash between blanks is a
 * list mark. Both go, unless digits stand on both sides (1 - 2年).
 */
function foldDashes(raw: string, start: number, end: number): string {
  const before = raw.slice(Math.max(0, start - 8), start)
  const after = raw.slice(end, end + 8)
  if (/[\d０-９]\s*$/u.test(before) && /^\s*[\d０-９]/u.test(after)) return '-'
  if (end - start > 1) return ''
  return /(?:^|\s)$/u.test(before) && /^(?:\s|$)/u.test(after) ? '' : '-'
}

function pairs(from: string, to: string): readonly (readonly [string, string])[] {
  return [...from].map((char) => [char, to] as const)
}
