import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import type { Assistant } from '../../../bot/index.ts'
import { togetherTalk, type TogetherTalk } from './elsewhere.ts'
import { lastReply, yuan } from './last-reply.ts'

/** People of two places told of one after the other, and what they come to in all. */

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

const expected = ({ sums }: TogetherTalk) => [sums.reduce((all, sum) => all + sum, 0), ...sums]

/** The sum of all and of each; none where something is asked. */
function shown({ turns }: TogetherTalk): readonly number[] | undefined {
  const reply = lastReply(assistant, turns, '2026-03-02')
  return reply.missing.length > 0 ? undefined : yuan(reply, 'total')
}

describe('people of several places, told of one after the other', () => {
  it('are added up by the rules of each place', () => {
    fc.assert(
      fc.property(togetherTalk, (talk) => {
        const totals = shown(talk)
        if (totals !== undefined) expect(totals, talk.turns.join(' | ')).toEqual(expected(talk))
      }),
      { numRuns: 150 },
    )
  })

  it('are seldom asked about again', () => {
    const talks = fc.sample(togetherTalk, { numRuns: 150, seed: 20261129 })
    const asked = talks.filter((talk) => shown(talk) === undefined).map(({ turns }) => turns.join(' | '))
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(3)
  })
})
