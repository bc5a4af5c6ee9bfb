import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { JobError, type Job, type JobHandler, type Jobs } from '../../../adapters/jobs/index.ts'
import type { Owner } from '../../../adapters/store/index.ts'

const zhang: Owner = { tenantId: 't1', userId: 'zhang' }
const li: Owner = { tenantId: 't1', userId: 'li' }
const zhangElsewhere: Owner = { tenantId: 't2', userId: 'zhang' }

/** A gate that work waits at until the test opens it. */
function gate() {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

/** What every driver of the jobs must do. `start` gets the kinds of job; two run at once, an owner may have five unfinished. */
export function jobsContract(name: string, start: (handlers: readonly JobHandler[]) => Promise<Jobs>): void {
  describe(`jobs: ${name}`, () => {
    let jobs: Jobs
    let hold: ReturnType<typeof gate>
    let started: string[]
    const folders: string[] = []
    const handlers: readonly JobHandler[] = [
      { kind: 'double', run: (input) => Promise.resolve(Number(input) * 2) },
      {
        kind: 'steps',
        run: async (_, { report }) => {
          for (const done of [1, 2, 3]) {
            report({ done, total: 3, note: `第${String(done)}步` })
            await Promise.resolve()
          }
          return 'done'
        },
      },
      {
        kind: 'refuse',
        run: () => Promise.reject(new JobError({ code: 'bad-file', message: '文件打不开', hint: '请另存' })),
      },
      { kind: 'bug', run: () => Promise.reject(new TypeError('140302199001011234 in a message')) },
      {
        kind: 'wait',
        run: async (input, { signal }) => {
          started.push(String(input))
          await Promise.race([
            hold.opened,
            new Promise((_, reject) => {
              signal.addEventListener('abort', () => {
                reject(new Error('aborted'))
              })
            }),
          ])
          return input
        },
      },
      {
        kind: 'file',
        run: async (input, { folder, output }) => {
          folders.push(folder)
          const upload = await readFile(join(folder, String(input)), 'utf8')
          await writeFile(join(output, '结果.txt'), upload.toUpperCase())
          return ['结果.txt']
        },
      },
    ]
    beforeEach(async () => {
      hold = gate()
      started = []
      jobs = await start(handlers)
    })
    afterEach(async () => {
      await jobs.close()
    })
    const enqueue = (kind: string, input: unknown, owner = zhang) =>
      jobs.enqueue(owner, kind, () => Promise.resolve(input))
    const seen = async (id: string, owner = zhang) => {
      const states: Job[] = []
      for await (const job of jobs.watch(owner, id, new AbortController().signal)) states.push(job)
      return states
    }
    const end = async (id: string, owner = zhang) => (await seen(id, owner)).at(-1)

    it('gives the result', async () => {
      const { id, state } = await enqueue('double', 21)
      expect(['queued', 'running', 'done']).toContain(state)
      expect(await end(id)).toMatchObject({ id, kind: 'double', state: 'done', result: 42 })
      expect(await jobs.get(zhang, id)).toMatchObject({ state: 'done', result: 42 })
    })

    it('tells the last job of a kind, to its owner only', async () => {
      expect(await jobs.latest(zhang, 'double')).toBeUndefined()
      const first = await enqueue('double', 1)
      const second = await enqueue('double', 2)
      await enqueue('steps', null)
      expect(await jobs.latest(zhang, 'double')).toMatchObject({ id: second.id, kind: 'double' })
      expect(await jobs.latest(li, 'double')).toBeUndefined()
      expect(await jobs.latest(zhangElsewhere, 'double')).toBeUndefined()
      await jobs.cancel(zhang, second.id)
      expect(await jobs.latest(zhang, 'double')).toMatchObject({ id: first.id })
    })

    it('shows progress to who watches, and ends with the last state', async () => {
      await enqueue('wait', 'a')
      await enqueue('wait', 'b')
      const { id } = await enqueue('steps', null)
      const watching = seen(id)
      hold.open()
      const states = await watching
      expect(states[0]).toMatchObject({ state: 'queued' })
      expect(states.at(-1)).toMatchObject({ state: 'done', progress: { done: 3, total: 3, note: '第3步' } })
      const done = states.map(({ progress }) => progress.done)
      expect(done).toEqual(done.toSorted((a, b) => a - b))
    })

    it('tells what the handler wants the user to read', async () => {
      const { id } = await enqueue('refuse', null)
      expect(await end(id)).toMatchObject({
        state: 'failed',
        error: { code: 'bad-file', message: '文件打不开', hint: '请另存' },
      })
    })

    it('tells nothing of a failure nobody foresaw', async () => {
      const { id } = await enqueue('bug', null)
      const job = await end(id)
      expect(job).toMatchObject({ state: 'failed', error: { code: 'internal' } })
      expect(JSON.stringify(job)).not.toContain('1403')
    })

    it('runs two at once, the others in order', async () => {
      const ids: string[] = []
      for (const input of ['a', 'b', 'c', 'd']) ids.push((await enqueue('wait', input)).id)
      await expect.poll(() => started).toEqual(['a', 'b'])
      expect(await jobs.get(zhang, ids[2] ?? '')).toMatchObject({ state: 'queued' })
      hold.open()
      for (const id of ids) expect(await end(id)).toMatchObject({ state: 'done' })
      expect(started).toEqual(['a', 'b', 'c', 'd'])
    })

    it('refuses more than an owner may have waiting; another owner is not in the way', async () => {
      for (const input of [1, 2, 3, 4, 5]) await enqueue('wait', input)
      await expect(enqueue('wait', 6)).rejects.toMatchObject({ failure: { code: 'busy' } })
      await expect(enqueue('double', 1, li)).resolves.toMatchObject({ kind: 'double' })
      hold.open()
    })

    it('is seen, followed and cancelled by its owner only', async () => {
      const { id } = await enqueue('wait', 'a')
      for (const other of [li, zhangElsewhere]) {
        expect(await jobs.get(other, id)).toBeUndefined()
        expect(await seen(id, other)).toEqual([])
        expect(await jobs.cancel(other, id)).toBe(false)
        expect(await jobs.file(other, id, '结果.txt')).toBeUndefined()
      }
      expect(await jobs.get(zhang, id)).toMatchObject({ id })
      hold.open()
    })

    it('cancelled while it runs: stops, tells who watches, and is gone', async () => {
      const { id } = await enqueue('wait', 'a')
      const watching = seen(id)
      await expect.poll(() => started).toEqual(['a'])
      expect(await jobs.cancel(zhang, id)).toBe(true)
      expect((await watching).at(-1)).toMatchObject({ state: 'cancelled' })
      expect(await jobs.get(zhang, id)).toBeUndefined()
      expect(await jobs.cancel(zhang, id)).toBe(false)
    })

    it('cancelled while it waits: never runs', async () => {
      await enqueue('wait', 'a')
      await enqueue('wait', 'b')
      const { id } = await enqueue('wait', 'c')
      await jobs.cancel(zhang, id)
      hold.open()
      const last = await enqueue('wait', 'd')
      await end(last.id)
      expect(started).toEqual(['a', 'b', 'd'])
    })

    it('hands out its files by their plain names, and deletes all when cancelled', async () => {
      const { id } = await jobs.enqueue(zhang, 'file', async (folder) => {
        await writeFile(join(folder, 'upload.txt'), 'abc')
        return 'upload.txt'
      })
      expect(await end(id)).toMatchObject({ state: 'done', result: ['结果.txt'] })
      const path = (await jobs.file(zhang, id, '结果.txt')) ?? ''
      expect(await readFile(path, 'utf8')).toBe('ABC')
      for (const name of [
        '',
        '.',
        '..',
        '../upload.txt',
        '..\\upload.txt',
        'upload.txt',
        '/etc/passwd',
        'none',
      ])
        expect(await jobs.file(zhang, id, name)).toBeUndefined()
      await jobs.cancel(zhang, id)
      expect(existsSync(path)).toBe(false)
      expect(existsSync(folders.at(-1) ?? '')).toBe(false)
    })

    it('enqueues nothing when its files could not be taken in', async () => {
      let folder = ''
      const failing = jobs.enqueue(zhang, 'file', (given) => {
        folder = given
        return Promise.reject(new JobError({ code: 'too-large', message: '太大' }))
      })
      await expect(failing).rejects.toMatchObject({ failure: { code: 'too-large' } })
      expect(existsSync(folder)).toBe(false)
    })

    it('closing stops what runs and says so', async () => {
      const { id } = await enqueue('wait', 'a')
      const watching = seen(id)
      await jobs.close()
      expect((await watching).at(-1)).toMatchObject({ state: 'failed', error: { code: 'stopped' } })
      await expect(enqueue('double', 1)).rejects.toMatchObject({ failure: { code: 'stopped' } })
    })
  })
}
