import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Runs one measuring script in a process of its own. Returns `{ result }` or `{ problem }`. */
export function runScript(name, args = [], { oneCore = false } = {}) {
  const script = [fileURLToPath(new URL(name, import.meta.url)), ...args]
  const core = oneCore ? pinnedCore : undefined
  const [command, given] =
    core === undefined ? [process.execPath, script] : ['taskset', ['-c', core, process.execPath, ...script]]
  const { status, stdout, stderr, error } = spawnSync(command, given, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  if (status === 0) return { result: JSON.parse(stdout) }
  return { problem: error?.message ?? messageOf(stderr) }
}

/** The core rule evaluation is held to, where the system can do that (Linux with taskset). */
export const pinnedCore = findCore()

function findCore() {
  if (process.platform !== 'linux') return undefined
  const allowed = /^Cpus_allowed_list:\s*(.+)$/mu.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? ''
  const core = /(\d+)\s*$/u.exec(allowed)?.[1]
  if (core === undefined) return undefined
  return spawnSync('taskset', ['-c', core, 'true']).status === 0 ? core : undefined
}

function messageOf(stderr) {
  const lines = stderr.split('\n')
  const at = lines.findIndex((line) => /^\w*Error\b/u.test(line))
  return lines
    .slice(Math.max(at, 0), Math.max(at, 0) + 4)
    .join('\n')
    .slice(0, 800)
}
