import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Deletes the job folders (`<process id>-…`) of processes that are gone: uploads hold personal data and must not stay behind a crash. */
export async function sweepFolders(root: string, inUse: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(root)) {
    const path = join(root, name)
    const pid = Number(/^(\d+)-/u.exec(name)?.[1] ?? Number.NaN)
    if (!Number.isInteger(pid) || inUse.has(path)) continue
    // In a container every process has the same id: a folder of ours that we did not make is an earlier one's.
    if (pid === process.pid || !isAlive(pid)) await rm(path, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
