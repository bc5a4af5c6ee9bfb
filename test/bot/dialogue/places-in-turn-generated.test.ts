import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import type { Assistant } from '../../../bot/index.ts'
import { lastReply, yuan } from './last-reply.ts'
import { placesTalk } from './places-in-turn.ts'

/** One class, asked about at one place after another; the sum is worked out apart from the packs. */

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

describe('places changed in mid-conversation', () => {
  it('come to what the last place pays for the people as told last, or are asked about', () => {
    fc.assert(
      fc.property(placesTalk, ({ turns, sum }) => {
        const reply = lastReply(assistant, turns, '2026-03-02')
        const settled = reply.missing.length === 0 ? yuan(reply, 'total') : []
        expect(settled, turns.join(' | ')).toEqual(sum === undefined ? [] : [sum])
      }),
      { numRuns: 250 },
    )
  })
})
