import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { rankTopics } from '../../../../bot/understand/index.ts'
import { loadKnowledge } from '../../../../knowledge/index.ts'

const folder = new URL('../../../../bot/understand/topics/phrases/', import.meta.url)
const schema = z.record(z.string(), z.array(z.string()))
const parts = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, phrases: schema.parse(parse(readFileSync(new URL(name, folder), 'utf8'))) }))

/** Of the phrases, how many in a hundred must come out with their topic first, each ranked as if it had not been taught. */
const floor = 95

describe.each(parts)('$name', ({ phrases }) => {
  it('puts the topic first', () => {
    const all = Object.entries(phrases).flatMap(([topic, list]) => list.map((text) => ({ topic, text })))
    const misses = all.filter(({ topic, text }) => rankTopics(text, { untaught: true })[0]?.topic !== topic)
    expect(
      (100 * (all.length - misses.length)) / all.length,
      JSON.stringify(misses, null, 1),
    ).toBeGreaterThanOrEqual(floor)
  })
})

describe('the closed list of topics', () => {
  const topics = [...loadKnowledge().topics.keys()]
  const taught = parts.flatMap(({ phrases }) => Object.keys(phrases))

  it('has phrases for every topic, and no phrases for anything else', () => {
    expect(taught.toSorted()).toEqual([...new Set(taught)].toSorted())
    expect(taught.filter((topic) => !topics.includes(topic))).toEqual([])
    expect(topics.filter((topic) => !taught.includes(topic))).toEqual([])
  })
})

describe('what asks nothing', () => {
  it.each(['25个高级工，两年', '我们在无锡', '18个拿证2个没过', '合同签了三年', '600课时', ''])(
    '%s',
    (text) => {
      expect(rankTopics(text)).toEqual([])
    },
  )
})
