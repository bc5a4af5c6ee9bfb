import { createCollector } from './collector.ts'
import type { GridOutcome } from './grid.ts'
import { limits } from './limits.ts'
import type { RefusalCode } from './reading/refusal.ts'
import { startReader, type Reader } from './start-reader.ts'

export interface ReadOrder {
  readonly path: string
  /** What the only sheet of a CSV or a web page is called. */
  readonly name: string
  readonly signal?: AbortSignal
  /** Told the number of rows read so far. */
  readonly onRows?: (rows: number) => void
  /** A reading process started beforehand; one is started where none is given. */
  readonly reader?: Reader
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
    const child = order.reader ?? startReader(heapMegabytes)
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
    child.send({ file: order.path, name: order.name })
  })
}

function refused(code: RefusalCode, detail: string): GridOutcome {
  return { kind: 'refused', code, detail }
}
