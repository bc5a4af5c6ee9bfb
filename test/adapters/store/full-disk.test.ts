import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const folder = mkdtempSync(join(tmpdir(), 'xuetutong-disk-'))
afterAll(() => {
  rmdirSync(folder)
})

/** A file system of 2 MB in a name space of its own, gone with the command; run by root, or where users may make name spaces. */
function onSmallDisk(command: readonly string[]) {
  const own = process.getuid?.() === 0 ? '--mount' : '--map-root-user'
  const inside = 'mount -t tmpfs -o size=2m tmpfs "$0" && exec "$@"'
  return spawnSync('unshare', [own, '--mount', 'sh', '-c', inside, folder, ...command], { encoding: 'utf8' })
}

const canMount = process.platform === 'linux' && onSmallDisk(['true']).status === 0
if (!canMount) process.stderr.write('SKIPPED: a disk that is really full: needs the right to mount (Linux)\n')

const outcome = z.union([z.literal('stored'), z.object({ code: z.string(), hint: z.string() })])
const report = z.object({
  outcomes: z.array(outcome),
  whileFull: z.array(z.string()),
  reopened: z.array(z.string()),
  fresh: outcome,
  later: outcome,
  ready: z.string(),
})
const full = { code: 'full', hint: '请清出空间后重发；这一句没有存下，以前的内容都在' }

describe.skipIf(!canMount)('a disk that is really full', () => {
  // What else lies on the disk moves the moment it fills: in the file, in the file of the latest turns, in its index.
  it.each([100_000, 500_000, 900_000, 1_300_000])(
    'with %i bytes of other files: refuses in words, keeps every acknowledged turn, goes on when there is room',
    (ballast) => {
      const script = fileURLToPath(new URL('./append-to-full-disk.ts', import.meta.url))
      const command = [process.execPath, ...process.execArgv, script, folder, String(ballast)]
      const { stdout, stderr } = onSmallDisk(command)
      expect(stderr).toBe('')
      const { outcomes, whileFull, reopened, fresh, later, ready } = report.parse(JSON.parse(stdout))
      const stored = outcomes.flatMap((each, at) => (each === 'stored' ? [`c${String(at)}`] : []))
      expect(stored.length).toBeGreaterThan(10)
      expect(outcomes.at(-1)).toEqual(full)
      expect(outcomes.filter((each) => each !== 'stored')).toEqual(
        Array.from({ length: outcomes.length - stored.length }, () => full),
      )
      expect(whileFull.toSorted()).toEqual(stored.toSorted())
      expect(reopened.toSorted()).toEqual(stored.toSorted())
      expect(fresh).toEqual(full)
      expect(later).toBe('stored')
      expect(ready).toBe('ready')
    },
  )
})
