import { readFile } from 'node:fs/promises'
import type { StoredCell } from '../../artifact.ts'
import { limits } from '../limits.ts'
import { decodeText } from './decode-text.ts'
import { Refusal } from './refusal.ts'
import type { Sink } from './sink.ts'

/** Reads comma-, semicolon- or tab-separated text: UTF-8, UTF-16 with a mark, or GB 18030. Everything stays text. @throws Refusal */
export async function readCsv(file: string, name: string, sink: Sink): Promise<void> {
  const text = decodeText(await readFile(file))
  if (text.includes('\0')) throw new Refusal('file-not-a-table', 'binary')
  await sink.book('csv', [{ name, hidden: false }])
  await sink.sheet(0)
  let number = 0
  let beyond = false
  for (const record of records(text, separatorOf(text))) {
    number += 1
    beyond ||= record.length > limits.columns
    const cells = record.slice(0, limits.columns).map(stored)
    while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop()
    if (cells.length > 0) sink.row({ number, cells })
    await sink.drain()
  }
  await sink.endSheet({ merges: [], hiddenColumns: [], hiddenRows: [], beyond })
}

function separatorOf(text: string): string {
  const head = text.slice(0, 5000)
  const count = (separator: string) => head.split(separator).length
  return [',', '\t', ';', '，'].reduce((best, each) => (count(each) > count(best) ? each : best))
}

/** RFC 4180, with line breaks inside quotes. */
function* records(text: string, separator: string): Generator<string[]> {
  let record: string[] = []
  let position = 0
  while (position < text.length) {
    let value: string
    if (text[position] === '"') {
      const quoted = readQuoted(text, position + 1)
      value = quoted.value
      position = quoted.end
    } else {
      const start = position
      while (position < text.length && text[position] !== separator && !isBreak(text[position])) position += 1
      value = text.slice(start, position)
    }
    record.push(value)
    if (record.length > 16_384) throw new Refusal('file-not-a-table', 'one endless line')
    if (text[position] === separator) {
      position += 1
      if (position === text.length) record.push('')
      continue
    }
    if (text[position] === '\r' && text[position + 1] === '\n') position += 1
    position += 1
    yield record
    record = []
  }
  if (record.length > 0) yield record
}

function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r'
}

function readQuoted(text: string, start: number): { value: string; end: number } {
  let value = ''
  let position = start
  for (;;) {
    const quote = text.indexOf('"', position)
    if (quote < 0) return { value: value + text.slice(position), end: text.length }
    value += text.slice(position, quote)
    if (text[quote + 1] !== '"') return { value: value + rest(text, quote + 1), end: stop(text, quote + 1) }
    value += '"'
    position = quote + 2
  }
}

/** Characters between a closing quote and the separator: kept, so that nothing is lost. */
function rest(text: string, from: number): string {
  return text.slice(from, stop(text, from))
}

function stop(text: string, from: number): number {
  let position = from
  while (position < text.length && !/[,\t;，\r\n]/.test(text[position] ?? '')) position += 1
  return position
}

/** `="140302…"` and a leading tab are how exports keep Excel from making a number of it. */
function stored(value: string): StoredCell {
  const text = /^="(.*)"$/.exec(value)?.[1] ?? value.replace(/^\t|\t$/g, '')
  return text.trim() === '' ? null : text
}
