import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import type { Assistant } from '../../../bot/index.ts'
import { beijingTalk, type Talk } from './beijing-outcomes.ts'
import { lastReply, yuan } from './last-reply.ts'

/** What came of one class of 北京, told turn by turn; the sum is worked out apart from the packs. */

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

/** The sums shown as settled, or those that are right where they stand among others for what is still asked; none where it is asked. */
function shown({ turns, sums }: Talk): readonly number[] {
  const reply = lastReply(assistant, turns, '2026-03-02')
  const totals = yuan(reply, 'total')
  if (reply.missing.length === 0) return totals
  return sums.every((sum) => totals.includes(sum)) ? sums : []
}

describe('who passed and who has a certificate, told later', () => {
  it('never comes to another sum than that of the people told', () => {
    fc.assert(
      fc.property(beijingTalk, (talk) => {
        const totals = shown(talk)
        if (totals.length > 0) expect(totals, talk.turns.join(' | ')).toEqual(talk.sums)
      }),
      { numRuns: 250 },
    )
  })

  it('is seldom asked back', () => {
    const talks = fc.sample(beijingTalk, { numRuns: 200, seed: 20261127 })
    const asked = talks.filter((talk) => shown(talk).length === 0).map(({ turns }) => turns.join(' | '))
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(4)
  })
})
