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

/** How many of each file must pass; raised when more do, never lowered. */
const floors: Readonly<Record<string, number>> = {
  'advisory.yaml': 48,
  'amount.yaml': 149,
  'boundary.yaml': 39,
  'changes-addressees.yaml': 23,
  'comparisons.yaml': 29,
  'deadlines.yaml': 83,
  'definitions.yaml': 78,
  'divided-classes.yaml': 61,
  'documents.yaml': 66,
  'eligibility.yaml': 123,
  'everyday.yaml': 136,
  'forms.yaml': 74,
  'injection.yaml': 37,
  'mixed.yaml': 53,
  'multi-turn.yaml': 67,
  'not-stated.yaml': 79,
  'programmes-and-places.yaml': 37,
  'quality.yaml': 107,
  'validity.yaml': 21,
}

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
  it(`answers at least ${String(floors[name] ?? 0)} of ${String(conversations.length)}`, () => {
    const failures = conversations.flatMap((each) => tryConversation(assistant, each) ?? [])
    report(name, conversations.length, failures)
    const passed = conversations.length - failures.length
    expect(passed, list(failures)).toBeGreaterThanOrEqual(floors[name] ?? 0)
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
