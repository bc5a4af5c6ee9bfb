import { afterEach, describe, expect, it, vi } from 'vitest'
import { newId } from '../../adapters/new-id.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('a new id', () => {
  it('sorts after those of earlier milliseconds, as long as anybody will use it', () => {
    vi.useFakeTimers()
    const ids = ['2026-11-26T08:00:00.000Z', '2026-11-26T08:00:00.001Z', '2059-01-01T00:00:00.000Z'].map(
      (moment) => {
        vi.setSystemTime(new Date(moment))
        return newId()
      },
    )
    expect(ids.toSorted()).toEqual(ids)
  })

  it('is nobody else’s, also within a millisecond, and fit for an address', () => {
    const ids = Array.from({ length: 1000 }, newId)
    expect(new Set(ids).size).toBe(1000)
    expect(ids.filter((id) => !/^[\w-]{40,60}$/u.test(id))).toEqual([])
  })
})
