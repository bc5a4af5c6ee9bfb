import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readCohorts } from '../../../../bot/understand/index.ts'

const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
const cases = z
  .array(
    z.strictObject({
      text: z.string(),
      shared: facts.optional(),
      groups: z.array(facts).optional(),
      whole: z.int().optional(),
      divided: z.boolean().default(false),
      unsure: z.boolean().default(false),
    }),
  )
  .parse(parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')))

describe('readCohorts', () => {
  it.each(cases)('$text', ({ text, shared, groups, whole, divided, unsure }) => {
    const reading = readCohorts(text)
    expect(reading.unsure).toBe(unsure)
    expect(reading.whole).toBe(whole)
    if (!unsure)
      expect({ shared: reading.shared, groups: reading.groups, divided: reading.divided }).toEqual({
        shared,
        groups,
        divided,
      })
  })

  it('reads any number of levels with their headcounts, in any order of the two', () => {
    const level = fc.constantFrom('中级工', '高级工', '技师', '高级技师')
    const groups = fc.uniqueArray(fc.record({ level, headcount: fc.integer({ min: 1, max: 500 }) }), {
      selector: (group) => group.level,
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(groups, fc.boolean(), (expected, levelFirst) => {
        const text = expected
          .map((group) =>
            levelFirst
              ? `${group.level}${String(group.headcount)}个`
              : `${String(group.headcount)}个${group.level}`,
          )
          .join('，')
        const read = readCohorts(text).groups
        expect(read.map((group) => [group['level'], group['headcount']])).toEqual(
          expected.map((group) => [group.level, group.headcount]),
        )
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('crosses any division by level with one by outcome', () => {
    const group = fc
      .record({ headcount: fc.integer({ min: 2, max: 200 }), failed: fc.integer({ min: 1, max: 200 }) })
      .filter(({ headcount, failed }) => failed < headcount)
    fc.assert(
      fc.property(group, group, fc.boolean(), (middle, high, allTold) => {
        const total = middle.headcount + high.headcount
        const failed = middle.failed + high.failed
        const told =
          `中级工${String(middle.headcount)}人，高级工${String(high.headcount)}人，` +
          `中级工${String(middle.failed)}人没过，高级工${String(high.failed)}人没过` +
          (allTold ? `，${String(total - failed)}人拿证` : '')
        const rest = allTold ? { certified: true } : { passed: true }
        expect(readCohorts(told).groups).toEqual([
          { level: '中级工', headcount: middle.failed, passed: false },
          { level: '高级工', headcount: high.failed, passed: false },
          { level: '中级工', headcount: middle.headcount - middle.failed, ...rest },
          { level: '高级工', headcount: high.headcount - high.failed, ...rest },
        ])
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('never throws and reads the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(readCohorts(text)).toEqual(readCohorts(text))
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
