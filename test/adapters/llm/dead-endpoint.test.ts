import { performance } from 'node:perf_hooks'
import { describe, expect, test } from 'vitest'
import type { Endpoint, Timer } from '../../../adapters/llm/index.ts'
import { loadBank } from '../../bot/index.ts'
import { startEndpoint, type Behaviour } from './endpoint-server.ts'
import { refineAt, refineBy, said, talk, talkAlone } from './talk.ts'

const dead: Endpoint = { ask: () => Promise.reject(new Error('refused')) }
const silent: Endpoint = { ask: () => new Promise(() => undefined) }
const question = '北京学徒离职几天内报备'

test(
  'a dead endpoint: every reply of the question bank is the same to the byte',
  { timeout: 240_000 },
  async () => {
    const refine = refineBy({ connect: () => Promise.resolve(dead) })
    const different: string[] = []
    let fellBack = 0
    for (const { id, 轮 } of loadBank().flatMap(({ conversations }) => conversations)) {
      const turns = 轮.map(({ 问 }) => 问)
      const replies = await talk(refine, turns)
      const own = talkAlone(turns)
      fellBack += replies.filter(({ phrasing }) => phrasing === 'fallback').length
      if (JSON.stringify(replies.map(said)) !== JSON.stringify(own.map(said))) different.push(id)
    }
    expect(different).toEqual([])
    expect(fellBack).toBeGreaterThan(300)
  },
)

describe('time', () => {
  /** A timer that rings when told. */
  function handTimer() {
    const set: { readonly ms: number; readonly ring: () => void; undone: boolean }[] = []
    const timer: Timer = (ms, ring) => {
      const one = { ms, ring, undone: false }
      set.push(one)
      return () => {
        one.undone = true
      }
    }
    return { set, timer }
  }

  test('a silent endpoint costs the time-out, once a turn, and nothing after it', async () => {
    const { set, timer } = handTimer()
    const refine = refineBy({ connect: () => Promise.resolve(silent), timeoutMs: 700, timer })
    let over = false
    const replies = talk(refine, [question]).finally(() => {
      over = true
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect([over, set.map(({ ms }) => ms)]).toEqual([false, [700]])
    set[0]?.ring()
    const [reply] = await replies
    expect(reply).toMatchObject({ phrasing: 'fallback', phrasingReason: 'timeout' })
    expect(set).toMatchObject([{ undone: true }])
  })

  test('both questions of a turn share it', async () => {
    const { set, timer } = handTimer()
    const refine = refineBy({ connect: () => Promise.resolve(silent), timeoutMs: 700, timer })
    // Nothing answers this one, so the model is asked what it means, and has no time left to arrange anything.
    const replies = talk(refine, ['无锡申领补贴的完整材料清单给一份'])
    await new Promise((resolve) => setImmediate(resolve))
    set[0]?.ring()
    expect((await replies).map(said)).toEqual(talkAlone(['无锡申领补贴的完整材料清单给一份']).map(said))
    expect(set).toHaveLength(1)
  })

  test('the endpoint is left alone after three failures in a row, and tried again after half a minute', async () => {
    let now = 0
    let asked = 0
    const refine = refineBy({
      connect: () =>
        Promise.resolve({
          ask: () => {
            asked += 1
            return Promise.reject(new Error('refused'))
          },
        }),
      now: () => now,
    })
    const reasons = async (count: number) =>
      (await talk(refine, Array<string>(count).fill(question))).map(({ phrasingReason }) => phrasingReason)
    expect(await reasons(5)).toEqual(['unreachable', 'unreachable', 'unreachable', 'resting', 'resting'])
    now = 29_999
    expect(await reasons(1)).toEqual(['resting'])
    now = 30_000
    expect(await reasons(2)).toEqual(['unreachable', 'resting'])
    expect(asked).toBe(4)
  })

  test(
    'on a real clock: a hanging and a dripping endpoint, at most the time-out and 50 ms more',
    { retry: 2 },
    async () => {
      const timeoutMs = 300
      const endpoint = await startEndpoint(() => undefined)
      const drip: (() => void)[] = []
      const added: number[] = []
      const hangs: Behaviour = () => undefined
      const drips: Behaviour = (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        const timer = setInterval(() => {
          response.write(' ')
        }, 20)
        drip.push(() => {
          clearInterval(timer)
        })
      }
      for (const behave of [hangs, drips]) {
        endpoint.behave = behave
        const refine = refineAt(endpoint.url, timeoutMs)
        await talk(refine, ['你好'])
        // The best of three: the machine may be busy with something else.
        const times: number[] = []
        for (let tries = 0; tries < 3; tries++) {
          const start = performance.now()
          const [reply] = await talk(refine, [question])
          times.push(performance.now() - start)
          expect(reply?.phrasingReason).toBe('timeout')
        }
        added.push(Math.min(...times))
      }
      for (const stop of drip) stop()
      await endpoint.close()
      const own = performance.now()
      talkAlone([question])
      const alone = performance.now() - own
      for (const ms of added) expect(ms - alone).toBeLessThanOrEqual(timeoutMs + 50)
    },
  )
})
