import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const bench = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))

/** Builds `dist/` when it is missing or older than the sources. Returns what went wrong, or undefined. */
export function ensureBuilt() {
  const built = join(root, 'dist', 'adapters', 'cli', 'main.js')
  if (existsSync(built) && statSync(built).mtimeMs >= newestSource()) return undefined
  process.stderr.write('bench: building dist/\n')
  return npm(['run', 'build'], root)
}

/** Installs the engines we are measured against into this folder, from its lock file. Returns what went wrong, or undefined. */
export function ensurePeers() {
  const wanted = Object.entries(JSON.parse(readFileSync(join(bench, 'package.json'), 'utf8')).dependencies)
  const installed = ([name, version]) => {
    const manifest = join(bench, 'node_modules', name, 'package.json')
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version
  }
  if (wanted.every(installed)) return undefined
  process.stderr.write(
    `bench: installing ${wanted.map((each) => each.join('@')).join(' and ')} into test/bench/\n`,
  )
  return npm(['ci', '--ignore-scripts'], bench)
}

function npm(args, cwd) {
  const windows = process.platform === 'win32'
  const { status, error, stdout, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8', shell: windows })
  if (status === 0) return undefined
  const said = `${stdout ?? ''}\n${stderr ?? ''}`
    .split('\n')
    .map((line) => line.replace(/^npm (?:error|ERR!)\s*/u, '').trim())
    .filter((line) => line !== '' && !line.startsWith('npm warn'))
  return `npm ${args.join(' ')} did not succeed: ${error?.message ?? said.slice(0, 6).join('\n  ')}`
}

function newestSource() {
  let newest = 0
  for (const folder of ['knowledge', 'bot', 'checker', 'adapters'])
    if (existsSync(join(root, folder)))
      for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
        if (entry.isFile() && entry.name.endsWith('.ts'))
          newest = Math.max(newest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs)
  return newest
}
