import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../../adapters/store/index.ts'
import { zhang } from './turn.ts'

const script = fileURLToPath(new URL('./append-until-killed.ts', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'xuetutong-kill-'))
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

/** Kills in all, spread over writers that go on from the file the killed ones left. */
const kills = 50
const writersAtOnce = 5

describe('a server killed at any moment', () => {
  it(`has lost nothing it acknowledged, ${String(kills)} times`, async () => {
    const file = join(root, 'data.sqlite')
    const acknowledged: string[] = []
    // Seeded: the same moments every run, in acknowledgements rather than in time.
    let seed = 20_261_121
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    for (let killed = 0; killed < kills; killed += writersAtOnce)
      await Promise.all(
        Array.from({ length: writersAtOnce }, (_, at) =>
          writeUntil(file, `w${String(killed + at)}`, 1 + random(60), random(3), (line) =>
            acknowledged.push(line),
          ),
        ),
      )
    expect(acknowledged.length).toBeGreaterThan(kills)
    const store = await openSqliteStore({ file })
    const stored = new Set<string>()
    const { items } = await store.conversations.list(zhang, { limit: 100_000 })
    for (const { id, turns: count } of items) {
      const turns = await store.conversations.turns(zhang, id)
      expect(turns).toHaveLength(count)
      expect((await store.conversations.get(zhang, id))?.state).toEqual({ turns: count })
      for (const { messageId, text } of turns) {
        expect(text).toBe(`第${messageId.slice(messageId.lastIndexOf('-') + 1)}句`)
        stored.add(messageId)
      }
    }
    expect(acknowledged.filter((messageId) => !stored.has(messageId))).toEqual([])
    await store.close()
  }, 300_000)
})

/** Starts a writer, kills it after `count` acknowledgements and `late` turns of the event loop. */
function writeUntil(
  file: string,
  name: string,
  count: number,
  late: number,
  acknowledge: (messageId: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, script, file, name], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let heard = 0
    let left = late
    const kill = () => {
      if (left > 0) {
        left -= 1
        setImmediate(kill)
      } else child.kill('SIGKILL')
    }
    createInterface({ input: child.stdout }).on('line', (line) => {
      acknowledge(line)
      heard += 1
      if (heard === count) kill()
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL' && heard >= count) resolve()
      else reject(new Error(`writer ended with ${String(signal ?? code)} after ${String(heard)} turns`))
    })
  })
}
