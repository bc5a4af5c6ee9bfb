import { fork, type ChildProcess } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { limits } from './limits.ts'

/** A reading process that waits for its one file. */
export type Reader = ChildProcess

/**
 * Starts the process that reads a file under a heap cap. A caller in a hurry starts it before anything else is loaded and hands it to
 * `readWorkbook`; one that is not used must be killed.
 *
 * From `dist/` the entry is JavaScript; from the sources it is TypeScript, which runs where the parent was started with a loader for it (the
 * tests are). So the parent's own flags are handed on.
 */
export function startReader(heapMegabytes: number = limits.heapMegabytes): Reader {
  const own = import.meta.url
  const entry = new URL(`./reading/entry${own.slice(own.lastIndexOf('.'))}`, own)
  return fork(fileURLToPath(entry), [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [...process.execArgv, `--max-old-space-size=${String(heapMegabytes)}`],
  })
}
