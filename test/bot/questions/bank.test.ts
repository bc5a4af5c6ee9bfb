import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadAssistant } from '../../../adapters/assistant.ts'
import type { Assistant } from '../../../bot/index.ts'
import { tryConversation, unknownQuotes, type Failure } from './bank-score.ts'
import { loadBank } from './bank.ts'

const bank = loadBank()
const inventory = z
  .array(z.object({ id: z.string() }))
  .parse(
    JSON.parse(
      readFileSync(new URL('../../knowledge/ingest/inventory-quotes.json', import.meta.url), 'utf8'),
    ),
  )

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

it('quotes words that stand in the texts', () => {
  const texts = new Map(
    assistant.knowledge.corpus.documents.map((document) => [
      document.file,
      readFileSync(new URL(`../../../knowledge/texts/${document.file}`, import.meta.url), 'utf8'),
    ]),
  )
  expect(bank.flatMap(({ conversations }) => unknownQuotes(conversations, texts))).toEqual([])
})

it('asks for every statement the packs do not leave out, and every reading of an ambiguity', () => {
  const asked = new Set(bank.flatMap(({ conversations }) => conversations.flatMap(({ 底账 }) => 底账)))
  const notAsked: unknown = parse(readFileSync(new URL('not-asked.yaml', import.meta.url), 'utf8'))
  expect(inventory.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual(notAsked)
  expect(assistant.knowledge.exclusions.flatMap((each) => each.inventory)).toEqual(notAsked)
  const readings = Array.from({ length: 46 }, (_, at) => `A-${String(at + 1).padStart(2, '0')}`)
  expect(readings.filter((id) => !asked.has(id))).toEqual([])
  const known = new Set([...inventory.map(({ id }) => id), ...readings])
  expect([...asked].filter((id) => !known.has(id))).toEqual([])
})

describe.each(bank)('$name', ({ name, conversations }) => {
  it(`answers all ${String(conversations.length)}`, () => {
    const failures = conversations.flatMap((each) => tryConversation(assistant, each) ?? [])
    report(name, conversations.length, failures)
    expect(failures, list(failures)).toEqual([])
  })
})

/** The failing ids and reasons, on standard output and, where BANK_REPORT names a file, there as Markdown. */
function report(name: string, all: number, failures: readonly Failure[]): void {
  process.stdout.write(`${name}: ${String(all - failures.length)}/${String(all)}\n${list(failures)}\n`)
  const path = process.env['BANK_REPORT']
  if (path === undefined) return
  const lines = failures.map(
    ({ id, reasons, asked, answered }) =>
      `- \`${id}\` ${asked.join(' ／ ')}\n  - ${reasons.join('；')}\n  - 答：${answered.replaceAll(/\s+/gu, ' ').slice(0, 300)}`,
  )
  writeFileSync(
    path,
    `\n## ${name}: ${String(all - failures.length)}/${String(all)}\n\n${lines.join('\n')}\n`,
    { flag: 'a' },
  )
}

function list(failures: readonly Failure[]): string {
  return failures.map(({ id, reasons }) => `  ${id}: ${reasons.join('；')}`).join('\n')
}
