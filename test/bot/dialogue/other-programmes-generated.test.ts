import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import type { Assistant } from '../../../bot/index.ts'
import { lastReply, yuan } from './last-reply.ts'
import { talks } from './other-programmes.ts'

/** The programmes of Shanxi beside the apprenticeship, told of again turn by turn; the sums are worked out apart from the packs. */

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

describe('another programme, told of again', () => {
  it.each(Object.entries(talks))('%s comes to what is known last', (_name, talk) => {
    fc.assert(
      fc.property(talk, ({ turns, sum }) => {
        const reply = lastReply(assistant, turns, '2026-03-02')
        const totals = yuan(reply, 'total')
        // Too short a training: nothing is due, or the other measure of its length is asked for.
        if (sum === 0)
          expect(
            totals.filter((each) => each > 0),
            turns.join(' | '),
          ).toEqual([])
        else expect(reply.missing.length === 0 ? totals : [], turns.join(' | ')).toEqual([sum])
      }),
      { numRuns: 120 },
    )
  })
})
