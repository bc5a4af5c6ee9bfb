import { readFile } from 'node:fs/promises'
import { read } from '@e965/xlsx'
import { limits } from '../limits.ts'
import { decodeText } from './decode-text.ts'
import type { MergedRange } from './protocol.ts'
import { Refusal } from './refusal.ts'
import type { Sink } from './sink.ts'

/** Innermost tables: pages lay themselves out by tables, people stand in those that hold no other. */
const table = /<table\b(?:(?!<table\b)[\s\S])*?<\/table\s*>/giu

/**
 * Reads the tables of a web page, which is what many systems export under the name .xls, onto one sheet as Excel would open it: below one
 * another, lines of text between them. Everything stays text, as it stands in the file. @throws Refusal
 */
export async function readHtml(file: string, name: string, sink: Sink): Promise<void> {
  const page = decodeText(await readFile(file)).replace(
    /<(script|style|head)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/giu,
    '',
  )
  const merges: MergedRange[] = []
  let row = 0
  let beyond = false
  let end = 0
  const textUntil = (position: number) => {
    for (const line of linesOf(page.slice(end, position))) sink.row({ number: ++row, cells: [line] })
  }
  await sink.book('html', [{ name, hidden: false }])
  await sink.sheet(0)
  let tables = 0
  for (const found of page.matchAll(table)) {
    tables += 1
    textUntil(found.index)
    end = found.index + found[0].length
    const sheet = sheetOf(found[0])
    for (const [top, left, bottom, right] of sheet.merges) merges.push([top + row, left, bottom + row, right])
    for (const cells of sheet.rows) {
      row += 1
      beyond ||= cells.length > limits.columns
      const kept = cells.slice(0, limits.columns)
      if (kept.some((cell) => cell !== null)) sink.row({ number: row, cells: kept })
      await sink.drain()
    }
  }
  if (tables === 0)
    throw /<table\b/iu.test(page)
      ? new Refusal('file-damaged', 'a table without its end')
      : new Refusal('file-old-xls-html', 'HTML without a table')
  textUntil(page.length)
  await sink.endSheet({ merges, hiddenColumns: [], hiddenRows: [], beyond })
}

function sheetOf(html: string): { rows: (string | null)[][]; merges: MergedRange[] } {
  const book = read(html, { type: 'string', raw: true, dense: true, sheetRows: limits.rows + 1 })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (sheet === undefined) return { rows: [], merges: [] }
  const rows = (sheet['!data'] ?? []).map((cells) =>
    Array.from(cells ?? [], (cell) => (typeof cell?.v === 'string' && cell.v.trim() !== '' ? cell.v : null)),
  )
  const merges = (sheet['!merges'] ?? []).map(({ s, e }): MergedRange => [s.r + 1, s.c + 1, e.r + 1, e.c + 1])
  return { rows, merges }
}

/** What stands outside tables, a line a block. */
function linesOf(html: string): string[] {
  const text = html.replace(/<(?:br|\/?(?:p|div|h\d|li|tr|center))\b[^>]*>/giu, '\n').replace(/<[^>]*>/gu, '')
  return text
    .split('\n')
    .map((line) => unescaped(line).trim())
    .filter((line) => line !== '')
}

const entities: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' }

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|(\w+));/gu,
    (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  )
}
