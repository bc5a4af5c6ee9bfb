import { describe, expect, it } from 'vitest'
import { createActivityLogs } from '../../../adapters/channels/index.ts'

const limits = { conversations: 3, each: 4, all: 8 }
const activities = (count: number, from = 1) =>
  Array.from({ length: count }, (_, at) => ({ id: `a${String(from + at)}` }))
const idsOf = (set: { readonly activities: readonly { readonly id: string }[] }) =>
  set.activities.map(({ id }) => id).join(' ')

describe('what was said', () => {
  it('is held up to a limit; a watermark counts all there were', () => {
    const log = createActivityLogs(limits)('c1')
    log.add(activities(6))
    expect([idsOf(log.since(0)), log.since(0).watermark]).toEqual(['a3 a4 a5 a6', '6'])
    expect([idsOf(log.since(5)), idsOf(log.since(6))]).toEqual(['a6', ''])
  })

  it('after what this process knows of is new to the client', () => {
    const log = createActivityLogs(limits)('c1')
    log.add(activities(2))
    expect([idsOf(log.since(40)), log.since(40).watermark]).toEqual(['a1 a2', '42'])
    expect(idsOf(log.since(41))).toBe('a2')
  })

  it('is forgotten of the conversations used longest ago, unless somebody follows them', () => {
    const logOf = createActivityLogs(limits)
    const stop = logOf('c1').follow(() => undefined)
    for (const id of ['c1', 'c2', 'c3', 'c4']) logOf(id).add(activities(1))
    expect(['c1', 'c3', 'c4', 'c2'].map((id) => logOf(id).size())).toEqual([1, 1, 1, 0])
    stop()
  })

  it('is bounded over all conversations', () => {
    const logOf = createActivityLogs({ ...limits, conversations: 100 })
    for (const id of ['c1', 'c2', 'c3']) logOf(id).add(activities(4))
    logOf('c4')
    expect(logOf('c1').size()).toBe(0)
    expect(logOf('c3').size()).toBe(4)
  })

  it('reaches those who follow until they stop', () => {
    const log = createActivityLogs(limits)('c1')
    const seen: string[] = []
    const stop = log.follow((set) => seen.push(`${idsOf(set)} ${set.watermark}`))
    log.add(activities(2))
    log.add([])
    stop()
    log.add(activities(1, 3))
    expect(seen).toEqual(['a1 a2 2'])
  })
})
