import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import type { Assistant } from '../../../bot/index.ts'
import { lastReply, yuan } from './last-reply.ts'

/** One class, told of again turn by turn; what it comes to after each change is computed here, apart from the packs. */

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

const rates = { 中级工: 5000, 高级工: 6000, 技师: 7000, 高级技师: 8000 } as const
type Level = keyof typeof rates
const spokenYears = { 1: '一年', 2: '两年' } as const

interface Known {
  readonly level: Level
  readonly years: 1 | 2
  readonly passed: number
  readonly failed: number
}

/** A change to the class, in words, and what the class is then; undefined where it does not apply. */
type Change = (known: Known) => { readonly said: string; readonly then: Known } | undefined

const retake =
  (words: (count: string) => string, count: number): Change =>
  (known) =>
    known.failed < count
      ? undefined
      : {
          said: words(`${String(count)}个`),
          then: { ...known, passed: known.passed + count, failed: known.failed - count },
        }
const ofLength =
  (words: (years: string) => string, years: 1 | 2): Change =>
  (known) =>
    known.years === years ? undefined : { said: words(spokenYears[years]), then: { ...known, years } }
const ofLevel =
  (words: (level: string) => string, level: Level): Change =>
  (known) =>
    known.level === level ? undefined : { said: words(level), then: { ...known, level } }

const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        (count: string) => `没过的里面有${count}补考过了`,
        (count: string) => `后来补考过了${count}`,
        (count: string) => `补考又过了${count}`,
        (count: string) => `没通过的又有${count}补考通过了`,
      ),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([words, count]) => retake(words, count)),
  fc
    .tuple(
      fc.constantFrom(
        (years: string) => `改成${years}呢`,
        (years: string) => `要是培训${years}呢`,
        (years: string) => `不对，是${years}`,
      ),
      fc.constantFrom<1 | 2>(1, 2),
    )
    .map(([words, years]) => ofLength(words, years)),
  fc
    .tuple(
      fc.constantFrom(
        (level: string) => `换成${level}呢`,
        (level: string) => `如果都是${level}呢`,
        (level: string) => `说错了，是${level}`,
      ),
      fc.constantFrom<Level>('中级工', '高级工', '技师', '高级技师'),
    )
    .map(([words, level]) => ofLevel(words, level)),
)

const first = fc.record({
  level: fc.constantFrom<Level>('中级工', '高级工', '技师', '高级技师'),
  years: fc.constantFrom<1 | 2>(1, 2),
  passed: fc.integer({ min: 5, max: 60 }),
  failed: fc.integer({ min: 1, max: 4 }),
})

const owed = ({ level, years, passed }: Known) => rates[level] * years * passed
const told = ({ level, years, passed, failed }: Known) =>
  `无锡${String(passed + failed)}个${level}，${spokenYears[years]}，${String(passed)}个过了，${String(failed)}个没过，补多少`

describe('one class told of again', () => {
  it('comes to what is left after every change', () => {
    fc.assert(
      fc.property(first, fc.array(change, { minLength: 1, maxLength: 4 }), (whole, changes) => {
        const turns = [told(whole)]
        let known: Known = whole
        for (const each of changes) {
          const next = each(known)
          if (next === undefined) continue
          turns.push(next.said)
          known = next.then
        }
        expect(yuan(lastReply(assistant, turns, '2026-03-02'), 'total'), turns.join(' | ')).toEqual([
          owed(known),
        ])
      }),
      { numRuns: 150 },
    )
  })
})
