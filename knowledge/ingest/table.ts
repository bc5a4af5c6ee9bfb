import type { Line } from './lines.ts'
import type { Draft } from './draft.ts'

/** One row's cells as drafts; a cell that lists `1.… 2.…` (with or without `<p>`) holds them as entries. */
export function readCells(raw: string, lines: readonly Line[], counts: number[]): readonly Draft[] {
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return []
  const text = raw.slice(first.start, last.end)
  const cells: Draft[] = []
  let at = 0
  for (const [column, words] of text.split('\t').entries()) {
    const start = first.start + at
    cells.push({
      kind: 'cell',
      label: '',
      heading: '',
      start,
      children: readEntries(words, start, column, counts),
    })
    at += words.length + 1
  }
  return cells
}

/**
 * `counts` remembers, per column, how far the enumeration had come: a cell cut by a page break goes on with 2. in the
 * next row, and its first words still belong to 1.
 */
function readEntries(words: string, offset: number, column: number, counts: number[]): Draft[] {
  const entries: Draft[] = []
  let count = counts[column] ?? 0
  for (const match of words.matchAll(/(?:<p>\s*)?(?<![\d.．])(\d{1,2})[.．、](?!\d)|<p>/gu)) {
    const n = match[1] === undefined ? undefined : Number(match[1])
    const begins =
      n === undefined ? entries.length === 0 : n === count + 1 || (n === 1 && entries.length === 0)
    if (!begins) continue
    const label = n === undefined ? '' : String(n)
    entries.push({ kind: 'entry', label, heading: '', start: offset + match.index, children: [] })
    if (n !== undefined) count = n
  }
  const first = entries[0]
  if (first === undefined) return []
  counts[column] = count
  if (first.start > offset && words.slice(0, first.start - offset).trim() === '') first.start = offset
  if (first.start > offset) {
    entries.unshift({ kind: 'entry', label: '', heading: '', start: offset, children: [] })
  }
  return entries
}
