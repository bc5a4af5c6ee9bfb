import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { emptyState, type Assistant, type Reply } from '../../../bot/index.ts'
import { numbersIn } from '../../../knowledge/index.ts'
import { questionSchema, score } from './score.ts'

const folder = new URL('.', import.meta.url)
const banks = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => ({
    name,
    questions: readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => questionSchema.parse(JSON.parse(line))),
  }))

/** How many of each bank must pass; raised when more do, never lowered. */
const floors: Readonly<Record<string, number>> = {
  'examples.jsonl': 42,
  'first-bank.jsonl': 220,
  'second-bank.jsonl': 103,
}

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

function converse(turns: readonly string[]): readonly Reply[] {
  let state = emptyState
  return turns.map((turn) => {
    const result = assistant.turn(state, turn, '2026-11-21')
    state = result.state
    return result.reply
  })
}

describe.each(banks)('$name', ({ name, questions }) => {
  it('answers enough of them, and no amount wrong', () => {
    const scores = questions.map((question) => {
      const reply = converse(question.turns).at(-1)
      if (reply === undefined) throw new Error(question.id)
      return { id: question.id, ...score(question, reply) }
    })
    expect(scores.filter((each) => each.wrongAmount).map((each) => each.id)).toEqual([])
    expect(scores.filter((each) => each.problems.length === 0).length).toBeGreaterThanOrEqual(
      floors[name] ?? 0,
    )
  })

  it('cites slices of the stored files, and lists every money figure it shows', () => {
    const texts = new Map(
      assistant.knowledge.corpus.documents.map((document) => [document.file, document.raw]),
    )
    for (const reply of questions.flatMap((question) => converse(question.turns))) {
      for (const { sourceFile, start, end, quote } of reply.citations)
        expect(texts.get(sourceFile)?.slice(start, end)).toBe(quote)
      const shown = new Set(
        numbersIn(reply.answer.replaceAll('**', '')).flatMap(({ value, unit }) =>
          typeof value === 'number' && unit?.startsWith('元') === true ? [Math.round(value * 100)] : [],
        ),
      )
      const listed = new Set(reply.amounts.map((amount) => amount.fen))
      for (const fen of shown) expect([...listed], reply.answer).toContain(fen)
      for (const { citation } of reply.amounts)
        for (const at of citation) expect(at).toBeLessThan(reply.citations.length)
    }
  })

  it('says the same twice', () => {
    for (const { turns } of questions) expect(converse(turns)).toEqual(converse(turns))
  })
})
