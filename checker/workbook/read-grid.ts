import { fork, type ChildProcess } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { createCollector } from './collector.ts'
import type { GridOutcome } from './grid.ts'
import { limits } from './limits.ts'
import type { RefusalCode } from './reading/refusal.ts'

export interface ReadOrder {
  readonly path: string
  /** What a CSV's only sheet is called. */
  readonly name: string
  readonly format: 'xlsx' | 'xls' | 'csv'
  readonly signal?: AbortSignal
  /** Told the number of rows read so far. */
  readonly onRows?: (rows: number) => void
  readonly caps?: { readonly heapMegabytes: number; readonly wallMilliseconds: number }
}

/**
 * Reads a file in a process of its own, under caps of heap and time: what such a file can do to a reader happens there. The process is
 * always gone when this settles. Never rejects.
 */
export function readGrid(order: ReadOrder): Promise<GridOutcome> {
  const { heapMegabytes, wallMilliseconds } = order.caps ?? limits
  if (order.signal?.aborted === true) return Promise.resolve(refused('file-cancelled', 'before the start'))
  return new Promise((resolve) => {
    const collector = createCollector(order.onRows)
    const child = startChild(heapMegabytes)
    let outcome: GridOutcome | undefined
    const end = (result: GridOutcome) => {
      outcome ??= result
      child.kill('SIGKILL')
    }
    const timer = setTimeout(() => {
      end(refused('file-too-heavy', `longer than ${String(wallMilliseconds)} ms`))
    }, wallMilliseconds)
    const abort = () => {
      end(refused('file-cancelled', 'while reading'))
    }
    order.signal?.addEventListener('abort', abort, { once: true })
    child.on('message', (message) => {
      const done = collector.take(message)
      if (done !== undefined) end(done)
    })
    child.on('error', (error) => {
      end(refused('file-damaged', error.message))
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      order.signal?.removeEventListener('abort', abort)
      resolve(outcome ?? refused('file-too-heavy', `reader ended with ${String(signal ?? code)}`))
    })
    child.send({ file: order.path, name: order.name, format: order.format })
  })
}

/**
 * From `dist/` the entry is JavaScript; from the sources it is TypeScript, which runs where the parent was started with a loader for it (the
 * tests are). So the parent's own flags are handed on.
 */
function startChild(heapMegabytes: number): ChildProcess {
  const own = import.meta.url
  const entry = new URL(`./reading/entry${own.slice(own.lastIndexOf('.'))}`, own)
  return fork(fileURLToPath(entry), [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [...process.execArgv, `--max-old-space-size=${String(heapMegabytes)}`],
  })
}

function refused(code: RefusalCode, detail: string): GridOutcome {
  return { kind: 'refused', code, detail }
}
