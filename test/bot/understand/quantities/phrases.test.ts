import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readQuantities, type Quantity } from '../../../../bot/understand/quantities/index.ts'

const cases = z
  .array(
    z.strictObject({
      text: z.string(),
      today: z.string().optional(),
      expect: z.array(z.looseObject({ kind: z.string(), source: z.string(), at: z.int() })),
    }),
  )
  .parse([...load('phrases.yaml'), ...load('relative.yaml')])

function load(name: string): readonly unknown[] {
  const data: unknown = parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
  return z.array(z.unknown()).parse(data)
}

function shown({ start, end, ...fields }: Quantity): Record<string, unknown> {
  expect(end).toBe(start + fields.source.length)
  return { ...fields, at: start }
}

describe('phrases', () => {
  it('are at least 250, each once', () => {
    expect(cases.length).toBeGreaterThanOrEqual(250)
    const keys = cases.map(({ text, today }) => `${text}@${today ?? ''}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it.each(
    cases.map((row) => [`${row.text}${row.today === undefined ? '' : ` (${row.today})`}`, row] as const),
  )('%s', (_, { text, today, expect: expected }) => {
    expect(readQuantities(text, today === undefined ? {} : { today }).map(shown)).toEqual(expected)
  })
})
