import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openSqliteStore, StoreError, type Store } from '../../../adapters/store/index.ts'
import { storeContract } from './contract.ts'
import { moment, turn, zhang } from './turn.ts'

const root = mkdtempSync(join(tmpdir(), 'xuetutong-store-'))
let made = 0
const newFile = () => join(root, String((made += 1)), 'data.sqlite')
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

storeContract('sqlite, a file', () => openSqliteStore({ file: newFile() }))
storeContract('sqlite, memory', () => openSqliteStore({ file: ':memory:' }))

describe('one file', () => {
  const open: Store[] = []
  const opened = async (file: string, more: { busyMs?: number; maxPages?: number } = {}) => {
    const store = await openSqliteStore({ file, ...more })
    open.push(store)
    return store
  }
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close()
  })
  const refusal = async (work: () => Promise<unknown>): Promise<StoreError> => {
    const error: unknown = await work().then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (error instanceof StoreError) return error
    expect.fail(`expected a StoreError, got ${String(error)}`)
  }

  it('holds what was stored when it is opened again', async () => {
    const file = newFile()
    const first = await openSqliteStore({ file })
    await first.conversations.append(zhang, turn('c', 0))
    await first.close()
    const again = await opened(file)
    expect(await again.conversations.turns(zhang, 'c')).toHaveLength(1)
  })

  it.skipIf(process.platform === 'win32')('is for its owner’s eyes only', async () => {
    const file = newFile()
    await opened(file)
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it('is shared by two servers: each sees the other’s turns, and one conversation stays one', async () => {
    const file = newFile()
    const [one, two] = await Promise.all([opened(file), opened(file)])
    await one.conversations.append(zhang, turn('c', 0))
    expect(await two.conversations.get(zhang, 'c')).toMatchObject({ turns: 1 })
    const outcomes = await Promise.all([
      one.conversations.append(zhang, turn('c', 1, { messageId: 'one' })),
      two.conversations.append(zhang, turn('c', 1, { messageId: 'two' })),
    ])
    expect(outcomes.toSorted()).toEqual(['conflict', 'stored'])
    expect(await two.conversations.turns(zhang, 'c')).toHaveLength(2)
  })

  it('full: the turn is refused in words, everything stored stays, and room makes it work again', async () => {
    const file = newFile()
    const small = await opened(file, { maxPages: 60 })
    const big = 'x'.repeat(20_000)
    const outcomes: string[] = []
    for (let at = 0; at < 40; at += 1)
      outcomes.push(
        await small.conversations
          .append(zhang, turn(`c${String(at)}`, 0, { text: big }))
          .catch((error: unknown) => {
            expect(error).toMatchObject({
              code: 'full',
              hint: expect.stringContaining('请清出空间') as unknown,
            })
            return 'full'
          }),
      )
    const stored = outcomes.filter((outcome) => outcome === 'stored').length
    expect(stored).toBeGreaterThan(2)
    expect(outcomes.at(-1)).toBe('full')
    expect((await small.conversations.list(zhang, { limit: 100 })).items).toHaveLength(stored)
    const roomy = await opened(file)
    expect(await roomy.conversations.append(zhang, turn('later', 0, { text: big }))).toBe('stored')
  })

  it('full: one turn too big does not take those beside it with it', async () => {
    const small = await opened(newFile(), { maxPages: 60 })
    const outcomes = await Promise.allSettled([
      small.conversations.append(zhang, turn('a', 0)),
      small.conversations.append(zhang, turn('huge', 0, { text: 'x'.repeat(400_000) })),
      small.conversations.append(zhang, turn('b', 0)),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(
      (await small.conversations.list(zhang, { limit: 9 })).items.map(({ id }) => id).toSorted(),
    ).toEqual(['a', 'b'])
  })

  it.skipIf(process.platform === 'win32')('read-only: is said in words, and nothing is lost', async () => {
    const file = newFile()
    const first = await openSqliteStore({ file })
    await first.conversations.append(zhang, turn('c', 0))
    await first.close()
    chmodSync(root, 0o755)
    chmodSync(join(file, '..'), 0o555)
    chmodSync(file, 0o444)
    const said = await appendAsNobody(file)
    expect(said).toMatchObject({ name: 'StoreError', code: 'read-only' })
    expect(said.message).toContain(file)
    expect(said.hint).toContain('XUETUTONG_DATA')
    chmodSync(join(file, '..'), 0o755)
    chmodSync(file, 0o644)
    expect(await (await opened(file)).conversations.turns(zhang, 'c')).toHaveLength(1)
  })

  it('held by another program: says so after waiting, and works when it is let go', async () => {
    const file = newFile()
    const store = await opened(file, { busyMs: 50 })
    const holder = new Database(file)
    holder.exec('begin immediate')
    expect((await refusal(() => store.conversations.append(zhang, turn('c', 0)))).code).toBe('busy')
    expect((await refusal(() => store.check())).code).toBe('busy')
    holder.exec('rollback')
    holder.close()
    expect(await store.conversations.append(zhang, turn('c', 0))).toBe('stored')
  })

  it('written by a later version: is refused and left as it is', async () => {
    const file = newFile()
    await (await openSqliteStore({ file })).close()
    const later = new Database(file)
    later.exec('pragma user_version = 99')
    later.close()
    expect((await refusal(() => openSqliteStore({ file }))).code).toBe('newer')
  })

  it.each([
    ['no database', () => Buffer.from('这不是数据库'.repeat(100)), 'damaged'],
    ['cut off', (whole: Buffer) => whole.subarray(0, 5000), 'damaged'],
  ])('%s: is refused and left as it is', async (_, damage, code) => {
    const file = newFile()
    const first = await openSqliteStore({ file })
    for (let at = 0; at < 30; at += 1) await first.conversations.append(zhang, turn(`c${String(at)}`, 0))
    await first.close()
    const bytes = damage(readFileSync(file))
    writeFileSync(file, bytes)
    const error = await refusal(async () => {
      const store = await opened(file)
      await store.conversations.list(zhang, { limit: 100 })
    })
    expect(error.code).toBe(code)
    expect(error.hint).toContain('备份')
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('a folder that cannot be made is said', async () => {
    const blocker = newFile()
    await opened(blocker)
    const error = await refusal(() => openSqliteStore({ file: join(blocker, 'inside', 'data.sqlite') }))
    expect(error.hint).toContain('XUETUTONG_DATA')
    expect(existsSync(join(blocker, 'inside'))).toBe(false)
  })

  it('lists ten thousand conversations page by page', async () => {
    const store = await opened(newFile())
    const many = 10_000
    await Promise.all(
      Array.from({ length: many }, (_, at) =>
        store.conversations.append(zhang, turn(`c${String(at)}`, 0, { at: moment(at) })),
      ),
    )
    let count = 0
    let cursor: string | undefined
    do {
      const page = await store.conversations.list(zhang, { limit: 200, cursor })
      count += page.items.length
      cursor = page.cursor
    } while (cursor !== undefined)
    expect(count).toBe(many)
  })
})

/** What a process without the right to write is told. */
function appendAsNobody(file: string) {
  const script = fileURLToPath(new URL('./append-as-nobody.ts', import.meta.url))
  const { stdout } = spawnSync(process.execPath, [...process.execArgv, script, file], { encoding: 'utf8' })
  return z
    .object({ name: z.string(), code: z.string(), message: z.string(), hint: z.string() })
    .parse(JSON.parse(stdout))
}
