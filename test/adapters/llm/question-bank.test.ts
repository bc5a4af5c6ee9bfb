import { describe, expect, test } from 'vitest'
import type { Endpoint } from '../../../adapters/llm/index.ts'
import { emptyState, type Assistant, type TurnResult } from '../../../bot/index.ts'
import { loadBank, tryConversation, type Conversation } from '../../bot/index.ts'
import { assistant, refineBy } from './talk.ts'
import { wellBehaved } from './well-behaved.ts'

/** Turns the bank expects an answer to. A model that does as it is told names no topic for others: they ask nothing, or there is nothing to name. */
const answerable = new Set(
  loadBank().flatMap(({ conversations }) =>
    conversations.flatMap(({ 轮 }) =>
      轮.flatMap(({ 问, 结果, 判, 含, 引 }) => {
        const leadsUp = 结果 === undefined && 判 === undefined && 含.length === 0 && 引.length === 0
        const answers = 结果?.includes('回答') ?? (判 === undefined || 判 === '是' || 判 === '否')
        return answers && !leadsUp ? [问] : []
      }),
    ),
  ),
)

let arranged = 0
let read = 0
const model: Endpoint = {
  ask: ({ name, user, schema }) => {
    if (name === 'arrange') arranged += 1
    else read += 1
    return Promise.resolve(schema.parse(JSON.parse(wellBehaved(name, user, (text) => answerable.has(text)))))
  },
}

/** An assistant that gives what was worked out before: the scorer of the bank knows no waiting. */
async function withModel(conversation: Conversation): Promise<Assistant> {
  const refine = refineBy({ connect: () => Promise.resolve(model) })
  const results = new Map<string, TurnResult>()
  let state = emptyState
  for (const { 问: text } of conversation.轮) {
    const { asOf } = conversation
    const result = await refine({ before: state, text, asOf }, assistant.turn(state, text, asOf))
    results.set(JSON.stringify([state, text]), result)
    state = result.state
  }
  return {
    ...assistant,
    turn: (state, text, asOf) =>
      results.get(JSON.stringify([state, text])) ?? assistant.turn(state, text, asOf),
  }
}

describe('the question bank with a well-behaved model in both roles', () => {
  // Every turn is taken twice, and the bank grows.
  test('whatever passes without it passes with it', { timeout: 240_000 }, async () => {
    const lost: string[] = []
    let passed = 0
    let gained = 0
    for (const conversation of loadBank().flatMap(({ conversations }) => conversations)) {
      const alone = tryConversation(assistant, conversation)
      const together = tryConversation(await withModel(conversation), conversation)
      if (alone === undefined && together !== undefined)
        lost.push(`${conversation.id}: ${together.reasons.join('；')}`)
      if (alone !== undefined && together === undefined) gained += 1
      if (together === undefined) passed += 1
    }
    process.stdout.write(
      `bank with a model: ${String(passed)} pass, ${String(gained)} of them not without; ${String(arranged)} answers arranged, ${String(read)} turns read\n`,
    )
    expect(lost).toEqual([])
    expect(arranged).toBeGreaterThan(300)
    expect(read).toBeGreaterThan(0)
  })
})
