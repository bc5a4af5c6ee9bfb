import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import type { Assistant } from '../../../bot/index.ts'
import { lastReply, yuan } from './last-reply.ts'

/** Classes told one by one over several turns; what they come to together is computed here, apart from the packs. */

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

const rates = { 中级工: 5000, 高级工: 6000, 技师: 7000, 高级技师: 8000 } as const
const spokenYears = { 1: '一年', 2: '两年' } as const

const klass = fc.record({
  level: fc.constantFrom('中级工', '高级工', '技师', '高级技师'),
  heads: fc.integer({ min: 2, max: 60 }),
  failed: fc.constantFrom(0, 0, 0, 1),
  years: fc.constantFrom(1, 2),
})
type Class = typeof klass extends fc.Arbitrary<infer Value> ? Value : never

const adds = fc.constantFrom('再加', '又招了', '另外还有', '追加')
const together = fc.constantFrom('总共多少', '一共能补多少', '加起来多少', '合计呢')

const owed = ({ level, heads, failed, years }: Class) => rates[level] * (heads - failed) * years
const said = ({ level, heads, failed, years }: Class) =>
  `${String(heads)}个${level}，${spokenYears[years]}，${failed === 0 ? '都过了' : `过了${String(heads - failed)}个`}`

describe('classes added turn by turn', () => {
  it('are each counted once, and together come to the sum of all', () => {
    fc.assert(
      fc.property(
        klass,
        fc.array(fc.tuple(adds, klass), { minLength: 1, maxLength: 3 }),
        together,
        (first, more, question) => {
          // The same level twice may be the same people told anew.
          const levels = [first, ...more.map(([, each]) => each)].map(({ level }) => level)
          fc.pre(new Set(levels).size === levels.length)
          const turns = [`无锡${said(first)}，补多少`, ...more.map(([add, each]) => `${add}${said(each)}`)]
          const sum = owed(first) + more.reduce((all, [, each]) => all + owed(each), 0)
          expect(yuan(lastReply(assistant, turns, '2026-03-02'), 'total'), turns.join(' | ')).toEqual([sum])
          const whole = lastReply(assistant, [...turns, question], '2026-03-02')
          expect(yuan(whole, 'total'), [...turns, question].join(' | ')).toEqual([sum])
        },
      ),
      { numRuns: 120 },
    )
  })
})
