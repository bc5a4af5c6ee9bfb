import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { emptyState, type Assistant } from '../../../bot/index.ts'
import { conversation, type Said } from './classes-spoken.ts'
import type { Pick } from './classes-words.ts'
import { yuan } from './last-reply.ts'

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

/** A conversation as the choices in a row of numbers decide it. */
const talk: fc.Arbitrary<readonly Said[]> = fc
  .array(fc.nat(0xff_ff_ff), { minLength: 120, maxLength: 120 })
  .map((choices) => {
    let at = 0
    const next = (below: number) => (choices[at++ % choices.length] ?? 0) % below
    const pick: Pick = (items) => items[next(items.length)] ?? items[0]
    return conversation(pick, (least, most) => least + next(most - least + 1))
  })

describe('several classes, their lengths, outcomes and numbers told later', () => {
  it('come to what is known of each of them after every turn', () => {
    fc.assert(
      fc.property(talk, (turns) => {
        let state = emptyState
        const before: string[] = []
        for (const { text, sum, most } of turns) {
          const result = assistant.turn(state, text, '2026-03-02')
          state = result.state
          before.push(text)
          const totals = yuan(result.reply, 'total')
          const said = before.join(' | ')
          if (sum === 'ask') expect(totals.length, said).not.toBe(1)
          else if (sum !== undefined) expect(totals, said).toEqual([sum])
          else if (totals.length === 1) expect(result.reply.missing, said).not.toEqual([])
          for (const total of sum === undefined ? totals : []) expect(total, said).toBeLessThanOrEqual(most)
        }
      }),
      { numRuns: 150 },
    )
  })
})
