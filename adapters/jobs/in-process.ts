import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Owner } from '../store/index.ts'
import { changesOf, type Changes } from './changes.ts'
import { messages } from './messages.zh.ts'
import { isFinal, JobError, type Job, type JobHandler, type Jobs } from './port.ts'
import { sweepFolders } from './sweep-folders.ts'

export interface InProcessOptions {
  readonly handlers: readonly JobHandler[]
  /** Folder for the jobs' files; what processes that are gone left there is deleted. */
  readonly folder: string
  /** Jobs that run at once. */
  readonly concurrency?: number
  /** Jobs one owner may have unfinished. */
  readonly unfinishedPerOwner?: number
  /** Finished jobs kept of each owner; the oldest go first, with their files. */
  readonly finishedPerOwner?: number
  /** How long a finished job is kept. */
  readonly keepMs?: number
  /** Milliseconds of a clock. */
  readonly now?: () => number
  /** Told of failures no handler foresaw; gets no user data. */
  readonly onBug?: (jobId: string, kind: string, error: unknown) => void
}

interface Entry {
  readonly owner: Owner
  readonly handler: JobHandler
  readonly folder: string
  readonly abort: AbortController
  readonly changes: Changes<Job>
  input: unknown
  finishedAt?: number
  running?: Promise<void>
}

/** Folders this process uses now. */
const roots = new Set<string>()

/** Jobs as promises of this process: they end with it. */
export async function createInProcessJobs(options: InProcessOptions): Promise<Jobs> {
  const { handlers, concurrency = 2, unfinishedPerOwner = 5, finishedPerOwner = 20 } = options
  const { keepMs = 3_600_000, now = () => performance.now(), onBug } = options
  const kinds = new Map(handlers.map((handler) => [handler.kind, handler]))
  const entries = new Map<string, Entry>()
  await mkdir(options.folder, { recursive: true, mode: 0o700 })
  await sweepFolders(options.folder, roots)
  const root = await mkdtemp(join(options.folder, `${String(process.pid)}-`))
  roots.add(root)
  const waiting: Entry[] = []
  let active = 0
  let closed = false
  const timer = setInterval(() => void expire(), Math.min(keepMs, 60_000)).unref()

  return {
    enqueue,
    get: (owner, id) => Promise.resolve(own(owner, id)?.changes.now()),
    latest: (owner, kind) =>
      Promise.resolve(
        of(owner)
          .findLast(([, { handler }]) => handler.kind === kind)?.[1]
          .changes.now(),
      ),
    watch: async function* (owner, id, signal) {
      const entry = own(owner, id)
      if (entry !== undefined) yield* entry.changes.follow(signal, (job) => isFinal(job.state))
    },
    file: async (owner, id, name) => {
      const entry = own(owner, id)
      if (entry === undefined || name === '' || basename(name) !== name || name.includes('\\'))
        return undefined
      const path = join(entry.folder, 'output', name)
      const found = await stat(path).catch(() => undefined)
      return found?.isFile() === true ? path : undefined
    },
    cancel: async (owner, id) => {
      const entry = own(owner, id)
      if (entry === undefined) return false
      await discard(id, entry)
      return true
    },
    close: async () => {
      closed = true
      clearInterval(timer)
      const running = [...entries.values()]
      for (const entry of running) {
        if (!isFinal(entry.changes.now().state))
          finish(entry, {
            state: 'failed',
            error: failure('stopped', messages.stopped, messages.stoppedHint),
          })
        entry.abort.abort()
      }
      await Promise.allSettled(running.map((entry) => entry.running))
      entries.clear()
      await rm(root, { recursive: true, force: true })
      roots.delete(root)
    },
  }

  async function enqueue(
    owner: Owner,
    kind: string,
    prepare: (folder: string) => Promise<unknown>,
  ): Promise<Job> {
    const handler = kinds.get(kind)
    if (handler === undefined) throw new TypeError(`no handler for jobs of kind ${kind}`)
    if (closed) throw new JobError(failure('stopped', messages.stopped, messages.stoppedHint))
    if (of(owner).filter(([, entry]) => entry.finishedAt === undefined).length >= unfinishedPerOwner)
      throw new JobError(failure('busy', messages.busy(unfinishedPerOwner), messages.busyHint))
    const id = randomUUID()
    const folder = join(root, id)
    const first: Job = { id, kind, state: 'queued', progress: { done: 0, total: 0, note: messages.queued } }
    const entry: Entry = {
      owner,
      handler,
      folder,
      abort: new AbortController(),
      changes: changesOf(first),
      input: undefined,
    }
    entries.set(id, entry)
    try {
      await mkdir(join(folder, 'output'), { recursive: true, mode: 0o700 })
      entry.input = await prepare(folder)
    } catch (error) {
      await discard(id, entry)
      throw error
    }
    waiting.push(entry)
    start()
    await expire()
    return entry.changes.now()
  }

  function start(): void {
    while (active < concurrency) {
      const entry = waiting.shift()
      if (entry === undefined) return
      if (isFinal(entry.changes.now().state)) continue
      active += 1
      entry.running = run(entry).finally(() => {
        active -= 1
        start()
      })
    }
  }

  async function run(entry: Entry): Promise<void> {
    const { changes, handler, abort, owner, folder } = entry
    changes.set({ ...changes.now(), state: 'running', progress: { done: 0, total: 0, note: '' } })
    const report: Parameters<JobHandler['run']>[1]['report'] = (progress) => {
      if (changes.now().state === 'running') changes.set({ ...changes.now(), progress })
    }
    try {
      const context = { owner, signal: abort.signal, report, folder, output: join(folder, 'output') }
      finish(entry, { state: 'done', result: await handler.run(entry.input, context) })
    } catch (error) {
      if (abort.signal.aborted) finish(entry, { state: 'cancelled' })
      else if (error instanceof JobError) finish(entry, { state: 'failed', error: error.failure })
      else {
        onBug?.(changes.now().id, handler.kind, error)
        finish(entry, {
          state: 'failed',
          error: failure('internal', messages.internal, messages.internalHint),
        })
      }
    }
    entry.input = undefined
  }

  function finish(entry: Entry, end: Pick<Job, 'state' | 'result' | 'error'>): void {
    if (isFinal(entry.changes.now().state)) return
    entry.finishedAt = now()
    entry.changes.set({ ...entry.changes.now(), ...end })
  }

  async function discard(id: string, entry: Entry): Promise<void> {
    entries.delete(id)
    finish(entry, { state: 'cancelled' })
    entry.abort.abort()
    await entry.running?.catch(() => undefined)
    await rm(entry.folder, { recursive: true, force: true })
  }

  async function expire(): Promise<void> {
    const seen = new Map<string, number>()
    for (const [id, entry] of [...entries].reverse()) {
      if (entry.finishedAt === undefined) continue
      const key = JSON.stringify(entry.owner)
      const count = (seen.get(key) ?? 0) + 1
      seen.set(key, count)
      if (count > finishedPerOwner || now() - entry.finishedAt > keepMs) await discard(id, entry)
    }
  }

  function own(owner: Owner, id: string): Entry | undefined {
    return of(owner).find(([each]) => each === id)?.[1]
  }

  function of({ tenantId, userId }: Owner): readonly (readonly [string, Entry])[] {
    return [...entries].filter(([, { owner }]) => owner.tenantId === tenantId && owner.userId === userId)
  }
}

function failure(code: string, message: string, hint: string) {
  return { code, message, hint }
}
