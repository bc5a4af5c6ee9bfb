import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const patience = 120_000

/**
 * A package that only a test drives and the product never depends on: fetched once into a cache folder, unpacked, none of its scripts run. Gives its
 * folder; undefined, said loudly, where it cannot be had. `from`: with its dependencies (`npm install`), or alone (`npm pack`).
 */
export async function fetchPackage(
  name: string,
  version: string,
  how: 'alone' | 'with-dependencies',
): Promise<string | undefined> {
  const cache = join(tmpdir(), 'xuetutong-test-packages', `${name.replace('/', '+')}@${version}`)
  const folder = how === 'alone' ? join(cache, 'package') : join(cache, 'node_modules', name)
  if (existsSync(join(folder, 'package.json'))) return folder
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const options = { cwd: cache, timeout: patience, shell: process.platform === 'win32' }
  try {
    await mkdir(cache, { recursive: true })
    if (how === 'alone') {
      const { stdout } = await run(npm, ['pack', `${name}@${version}`, '--silent'], options)
      await run('tar', ['-xzf', stdout.trim().split('\n').at(-1) ?? ''], options)
    } else
      await run(
        npm,
        ['install', '--prefix', cache, '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${version}`],
        options,
      )
    return folder
  } catch {
    process.stderr.write(`SKIPPED: ${name}@${version} cannot be fetched; what drives it is not tried\n`)
    return undefined
  }
}
