import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import type { Assistant } from '../../../bot/index.ts'
import { paidTalk, type PaidTalk } from './advances.ts'
import { lastReply, yuan } from './last-reply.ts'

/** The rest after an advance the user says was paid: what is due less that very sum, whenever it was told. */

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

/** What is left of each sum due; a sum that is used up leaves nothing. */
const rests = ({ sums, paid }: PaidTalk) => sums.map((due) => Math.max(0, due - paid))

/** The rests shown as settled; none where something is still asked, or where both of two are not shown. */
function shown(talk: PaidTalk): readonly number[] | undefined {
  const reply = lastReply(assistant, talk.turns, '2026-03-02')
  const left = yuan(reply, 'remainder')
  const nothing = talk.sums.filter((due) => due <= talk.paid).map(() => 0)
  if (reply.missing.length === 0)
    return [...left, ...(yuan(reply, 'total').length > left.length ? nothing : [])]
  const all = rests(talk).every((rest) => rest === 0 || left.includes(rest))
  return all && yuan(reply, 'total').length > 0 ? rests(talk) : undefined
}

describe('the rest after an advance that was paid', () => {
  it('is never another sum than what is due less it', () => {
    fc.assert(
      fc.property(paidTalk, (talk) => {
        const left = shown(talk)
        if (left !== undefined) expect(new Set(left), talk.turns.join(' | ')).toEqual(new Set(rests(talk)))
      }),
      { numRuns: 200 },
    )
  })

  it('is seldom asked back', () => {
    const talks = fc.sample(paidTalk, { numRuns: 200, seed: 20261128 })
    const asked = talks.filter((talk) => shown(talk) === undefined).map(({ turns }) => turns.join(' | '))
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(6)
  })
})
