import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import type { Assistant } from '../../../bot/index.ts'
import { tryConversation, unknownQuotes, type Failure } from './bank-score.ts'
import { loadBank } from './bank.ts'

const bank = loadBank()

/** How many of each file must pass; raised when more do, never lowered. */
const floors: Readonly<Record<string, number>> = {
  'amount.yaml': 72,
  'deadlines.yaml': 44,
  'documents.yaml': 43,
  'eligibility.yaml': 72,
  'quality.yaml': 59,
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
