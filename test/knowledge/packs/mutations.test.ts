import { describe, expect, test } from 'vitest'
import { readPackTexts, type PackText } from '../../../knowledge/packs/index.ts'
import { commons, corpus, load, problemsOfAll } from './base-pack.ts'
import { mutationsOf, quotesBroken, type MutationKind } from './mutations.ts'

const facts = load().program.facts
const optionsByLabel = new Map(
  [...facts.values()].map(({ label, domain }) => [label, domain.kind === 'choice' ? domain.options : []]),
)
const inventory = commons.find(({ file }) => file.endsWith('/inventory.yaml'))?.text ?? ''
const packs = readPackTexts().filter(({ file }) => commons.every((common) => common.file !== file))

/** What one pack needs beside itself: the common names, its own inventory rows, and only if it must, its place. */
function besides(pack: PackText): readonly PackText[] {
  const ids = new Set(pack.text.match(/[A-Z]+\d*-[0-9A-Z.]+-\d{2}/g) ?? [])
  const rows = [...ids]
    .filter((id) => inventory.includes(`id: ${id},`))
    .map((id) => `  - { id: ${id}, document: d, kind: k, binds: b, advisory: false }\n`)
  const own = {
    file: 'knowledge/packs/inventory.yaml',
    text: `rows:${rows.length === 0 ? ' []' : ''}\n${rows.join('')}`,
  }
  const names = commons.filter(({ file }) => file.includes('/common/'))
  const alone = [...names, own]
  if (problemsOfAll(corpus, [...alone, pack]).length === 0) return alone
  const folder = pack.file.slice(0, pack.file.lastIndexOf('/') + 1)
  const place = packs.filter(({ file }) => file.startsWith(folder) && file !== pack.file)
  return [...commons, ...place]
}

/** A limit in a condition is not tied to the level named beside it, so it may take the place of its neighbour's. */
const tried = new Map<MutationKind | 'unproved' | 'quote', number>()
const count = (kind: MutationKind | 'unproved' | 'quote', by: number) =>
  tried.set(kind, (tried.get(kind) ?? 0) + by)

describe.each(packs.map((pack) => [pack.file, pack] as const))('%s', (file, pack) => {
  const others = besides(pack)
  const problems = (text: string) => problemsOfAll(corpus, [...others, { file, text }])

  test('no changed figure, comparator or row label loads', () => {
    expect(problems(pack.text)).toEqual([])
    const { mutations, unproved } = mutationsOf(pack.text, (fact) => optionsByLabel.get(fact) ?? [])
    const survivors = mutations.filter(({ text }) => problems(text).length === 0)
    for (const { kind } of mutations) count(kind, 1)
    count('unproved', unproved.length)
    expect(survivors.map(({ kind, at }) => `${kind}: ${at}`)).toEqual([])
  }, 60_000)

  test('no quote with one character changed loads', () => {
    const { text, names } = quotesBroken(pack.text)
    const absent = problems(text).filter(({ code }) => code === 'quote-absent')
    count('quote', names.length)
    expect(absent.map(({ entry }) => entry)).toEqual(names.map((name) => `引文 › ${name}`))
  })
})

test('what was tried', () => {
  const figures = [...tried].filter(([kind]) => kind !== 'unproved' && kind !== 'quote')
  expect(figures.reduce((sum, [, number]) => sum + number, 0)).toBeGreaterThanOrEqual(360)
  expect(tried.get('comparator flipped')).toBeGreaterThanOrEqual(25)
  expect(tried.get('quote')).toBeGreaterThanOrEqual(580)
  expect(tried.get('unproved')).toBeLessThanOrEqual(30)
})
