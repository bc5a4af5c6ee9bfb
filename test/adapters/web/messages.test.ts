import { expect, it } from 'vitest'
import { en } from '../../../adapters/web/messages/messages.en.ts'
import { zh } from '../../../adapters/web/messages/messages.zh.ts'

it('the English words name the same things as the Chinese ones', () => {
  expect(shape(en)).toEqual(shape(zh))
})

function shape(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value
  if (Array.isArray(value)) return value.length
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]))
}
