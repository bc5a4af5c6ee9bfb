import { describe, expect, test } from 'vitest'
import { foldForMatch } from '../../../knowledge/citation/index.ts'
import { walk } from '../../../knowledge/ingest/index.ts'
import { loadKnowledge, readPackTexts } from '../../../knowledge/packs/index.ts'

const knowledge = loadKnowledge()
const quotes = [...knowledge.quotes.values()]
const places = ['beijing', 'wuxi', 'shanxi', 'guangzhou']

test('every file below packs/ is read, in a stable order', () => {
  const files = readPackTexts().map((each) => each.file)
  expect(files).toEqual([...files].sort())
  expect(files).toContain('knowledge/packs/common/facts.yaml')
  expect(files).toContain('knowledge/packs/inventory.yaml')
})

test('the shipped packs load without a problem and speak for all four places', () => {
  expect(quotes.length).toBeGreaterThan(400)
  for (const place of places)
    expect(knowledge.entries.filter((entry) => entry.place === place).length).toBeGreaterThan(0)
})

describe('every quote', () => {
  test('reads the same at its offsets in its file', () => {
    const wrong = quotes.filter(({ document, start, end, text }) => document.raw.slice(start, end) !== text)
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('is at most 600 characters', () => {
    expect(quotes.filter(({ text }) => text.length > 600).map(({ id }) => id)).toEqual([])
  })

  test('lies inside its document', () => {
    const outside = quotes.filter(
      ({ document, start, end }) => start < document.parsed.start || end > document.parsed.end,
    )
    expect(outside.map(({ id }) => id)).toEqual([])
  })

  test('lies between the first and the last provision of the path it names', () => {
    const outside = quotes.filter(({ document, path, start, end }) => {
      const nodes = [...walk(document.parsed.root)].filter((node) => node.path === path)
      const from = Math.min(...nodes.map((node) => node.start))
      const to = Math.max(...nodes.map((node) => node.end))
      return !(from <= start && end <= to)
    })
    expect(outside.map(({ id, path }) => `${id} ${path}`)).toEqual([])
  })

  test('says something, and does not begin or end with a blank', () => {
    const odd = quotes.filter(({ text }) => foldForMatch(text).text === '' || text.trim() !== text)
    expect(odd.map(({ id }) => id)).toEqual([])
  })
})

describe('every entry', () => {
  test('cites quotes that were found', () => {
    const lost = knowledge.entries.flatMap((entry) => entry.quotes.filter((id) => !knowledge.quotes.has(id)))
    expect(lost).toEqual([])
  })

  test('has an id of its own, prefixed by its place, and is found by it and by its topics', () => {
    expect(new Set(knowledge.entries.map((entry) => entry.id)).size).toBe(knowledge.entries.length)
    for (const entry of knowledge.entries) {
      expect(entry.id.startsWith(`${entry.place}.`)).toBe(true)
      expect(knowledge.entry(entry.id)).toBe(entry)
      for (const topic of entry.topics) expect(knowledge.find(entry.place, topic)).toContain(entry)
    }
  })

  test('names the file and line it is written on', () => {
    const texts = new Map(readPackTexts().map(({ file, text }) => [file, text.split('\n')]))
    const astray = knowledge.entries.filter(({ source, id }) => {
      const code = id.slice(id.indexOf('.') + 1)
      const below = (texts.get(source.file) ?? []).slice(source.line - 1, source.line + 2).join('\n')
      return !below.includes(code)
    })
    expect(astray.map(({ id, source }) => `${id} ${source.file}:${String(source.line)}`)).toEqual([])
  })

  test('is in a document of the corpus', () => {
    const lost = knowledge.entries.filter((entry) => knowledge.corpus.get(entry.document) === undefined)
    expect(lost.map((entry) => entry.id)).toEqual([])
  })
})

test('another place is never borrowed from', () => {
  expect(knowledge.find('guangzhou', 'no-such-topic')).toEqual([])
  for (const topic of knowledge.topics.keys())
    for (const place of places)
      for (const entry of knowledge.find(place, topic)) expect(entry.place).toBe(place)
})
