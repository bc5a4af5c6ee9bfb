import { describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { rememberTurns } from '../../../adapters/conversation/index.ts'
import { emptyState } from '../../../bot/index.ts'

const real = loadAssistant()
const counted = (limit?: number) => {
  let worked = 0
  const assistant = rememberTurns(
    {
      ...real,
      turn: (state, text, asOf) => {
        worked += 1
        return real.turn(state, text, asOf)
      },
    },
    limit,
  )
  return { assistant, worked: () => worked }
}
const question = '北京普通高级工10人一年都拿证，补多少'

describe('a turn is worked out once', () => {
  it('and answered the same again, byte for byte', () => {
    const { assistant, worked } = counted()
    const first = assistant.turn(emptyState, question, '2026-11-21')
    expect(assistant.turn(emptyState, question, '2026-11-21')).toEqual(first)
    expect(JSON.stringify(real.turn(emptyState, question, '2026-11-21'))).toBe(JSON.stringify(first))
    expect(worked()).toBe(1)
  })

  it('but anew on another day, in another state, in other words', () => {
    const { assistant, worked } = counted()
    const first = assistant.turn(emptyState, question, '2026-11-21')
    const before = assistant.turn(emptyState, question, '2023-01-01')
    expect(before.reply.answer).not.toBe(first.reply.answer)
    assistant.turn(first.state, question, '2026-11-21')
    assistant.turn(emptyState, `${question}？`, '2026-11-21')
    expect(worked()).toBe(4)
  })

  it('and no more are kept than the limit', () => {
    const { assistant, worked } = counted(2)
    for (const text of ['无锡', '北京', '无锡', '太原', '无锡', '北京'])
      assistant.turn(emptyState, text, '2026-11-21')
    expect(worked()).toBe(4)
  })
})
