import type { Provision, Span } from '../ingest/index.ts'
import type { Passage } from './passage.ts'

/** What a passage inherits from its document. */
export interface PassageSource {
  readonly documentId: string
  readonly place: string
  readonly family: string
  /** City as users call it, 无锡. */
  readonly city: string
  readonly title: string
}

/** Longest passage, in UTF-16 code units; longer clauses are cut after a sentence. */
export const PASSAGE_LIMIT = 600

/**
 * Cuts a provision tree into passages: a clause with all below it when short enough, else its parts; a table by
 * row with the words of its head; a form's head as one, each of its notes as one. Blank pieces are left out.
 */
export function passagesOf(source: PassageSource, root: Provision, raw: string): readonly Passage[] {
  const pieces = cut(root, raw, [])
  const seen = new Map<string, number>()
  return pieces.map((piece) => {
    const count = seen.get(piece.provision) ?? 0
    seen.set(piece.provision, count + 1)
    const id = `${source.documentId}#${piece.provision}${count === 0 ? '' : `~${count + 1}`}`
    return {
      id,
      documentId: source.documentId,
      place: source.place,
      family: source.family,
      start: piece.span.start,
      end: piece.span.end,
      text: piece.text,
      ...(piece.headings.length === 0 ? {} : { heading: piece.headings.at(-1) ?? '' }),
      context: [source.city, source.title, ...piece.headings].filter((part) => part !== '').join(' '),
    }
  })
}

interface Piece {
  readonly provision: string
  readonly span: Span
  readonly text: string
  readonly headings: readonly string[]
}

function cut(node: Provision, raw: string, above: readonly string[]): readonly Piece[] {
  const headings = node.heading === '' ? above : [...above, node.heading]
  if (node.kind === 'table') return cutTable(node, raw, headings)
  if (node.kind === 'attachment') return cutAttachment(node, raw, headings)
  const whole = isWhole(node)
  if (whole && !holdsTable(node) && length(node, raw) <= PASSAGE_LIMIT)
    return piece(node, node, raw, headings)
  if (node.children.length === 0) return sentences(node, raw, headings)
  return cutParts(node, raw, headings)
}

/** Kinds whose text belongs together. A section or a document is cut into its clauses even when short. */
function isWhole(node: Provision): boolean {
  if (node.kind === 'document') return false
  return node.kind !== 'section' || !node.children.some((child) => child.kind === 'subsection')
}

function holdsTable(node: Provision): boolean {
  return node.kind === 'table' || node.children.some(holdsTable)
}

/** The children, and what lies between them. */
function cutParts(node: Provision, raw: string, headings: readonly string[]): readonly Piece[] {
  const out: Piece[] = []
  let at = node.start
  for (const child of node.children) {
    out.push(...sentences({ ...node, start: at, end: child.start }, raw, headings))
    out.push(...cut(child, raw, headings))
    at = Math.max(at, child.end)
  }
  return [...out, ...sentences({ ...node, start: at }, raw, headings)]
}

function cutAttachment(node: Provision, raw: string, headings: readonly string[]): readonly Piece[] {
  const notes = node.children.filter((child) => child.kind === 'note')
  const end = notes[0]?.start ?? node.end
  const isForm = node.children.some((child) => child.kind === 'table')
  if (!isForm || end - node.start > PASSAGE_LIMIT) return cutParts(node, raw, headings)
  const tail = node.children.filter((child) => child.start >= end)
  return [
    ...piece(node, { start: node.start, end }, raw, headings),
    ...tail.flatMap((child) => cut(child, raw, headings)),
  ]
}

function cutTable(table: Provision, raw: string, headings: readonly string[]): readonly Piece[] {
  const rows = table.children.filter((child) => child.kind === 'row')
  const [head, ...body] = rows
  if (head === undefined || body.length === 0) return piece(table, table, raw, headings)
  const names = cellTexts(head, raw)
  const carried: string[] = []
  return body.flatMap((row) => {
    const cells = cellTexts(row, raw)
    const first = cells.findIndex((cell) => cell !== '')
    const words = cells.map((cell, i) => {
      if (cell !== '') carried[i] = cell
      const shown = i < first ? (carried[i] ?? '') : cell
      return shown === '' ? '' : `${names[i] ?? ''} ${shown}`.trim()
    })
    const text = words.filter((word) => word !== '').join('，')
    return cells.every((cell) => cell === '')
      ? []
      : [{ provision: row.id, span: trimmed(row, raw), text, headings }]
  })
}

function cellTexts(row: Provision, raw: string): readonly string[] {
  const cells = row.children.filter((child) => child.kind === 'cell')
  const texts =
    cells.length > 0
      ? cells.map((cell) => raw.slice(cell.start, cell.end))
      : raw.slice(row.start, row.end).split('\t')
  return texts.map(joined)
}

/** A long text cut after sentences, as evenly as the limit allows; one sentence beyond the limit stays whole. */
function sentences(node: Provision, raw: string, headings: readonly string[]): readonly Piece[] {
  if (length(node, raw) <= PASSAGE_LIMIT) return piece(node, node, raw, headings)
  const out: Piece[] = []
  let start = node.start
  let end = start
  for (const match of raw.slice(node.start, node.end).matchAll(/[^。；;]*(?:[。；;]|$)/gu)) {
    const next = node.start + match.index + match[0].length
    if (next - start > PASSAGE_LIMIT && end > start) {
      out.push(...piece(node, { start, end }, raw, headings))
      start = end
    }
    end = next
  }
  return [...out, ...piece(node, { start, end: node.end }, raw, headings)]
}

function piece(node: Provision, span: Span, raw: string, headings: readonly string[]): readonly Piece[] {
  const inner = trimmed(span, raw)
  const text = joined(raw.slice(inner.start, inner.end))
  if (text === '' || isHeading(text, headings.at(-1))) return []
  return [{ provision: node.id, span: inner, text, headings }]
}

/** A heading alone: marker and heading words, which stand in the context of the clauses below it. */
function isHeading(text: string, heading: string | undefined): boolean {
  if (heading === undefined) return false
  const words = text.replace(/[\s#*]/gu, '')
  return words.endsWith(heading.replace(/[\s#*]/gu, '')) && words.length <= heading.length + 8
}

function length(span: Span, raw: string): number {
  const inner = trimmed(span, raw)
  return inner.end - inner.start
}

function trimmed(span: Span, raw: string): Span {
  const text = raw.slice(span.start, span.end)
  const start = span.start + text.length - text.trimStart().length
  return { start, end: Math.max(start, span.start + text.trimEnd().length) }
}

/** Joins broken lines; a blank stays only where it separates cells. */
function joined(text: string): string {
  return text
    .replace(/[ \u3000]*[\r\n]+[ \u3000]*/gu, '')
    .replace(/<\/?p>|<br\/?>/gu, '')
    .replace(/\t+/gu, ' ')
    .trim()
}
