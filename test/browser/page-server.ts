import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readConfig } from '../../adapters/config.ts'
import { createLog } from '../../adapters/log.ts'
import { startServer } from '../../adapters/server.ts'
import { toolPath } from '../config/index.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const source = join(root, 'adapters/web')

/** The built page as the server serves it. */
export const pageFolder = join(root, 'dist/web')

export interface PageServer {
  readonly address: string
  readonly stop: () => Promise<void>
}

/** Builds the page unless what is built is newer than every source of it. */
export async function buildPage(): Promise<void> {
  const built = join(pageFolder, 'index.html')
  if (existsSync(built) && statSync(built).mtimeMs > newest(source)) return
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  // A process of its own: within a test run vite would build React for development.
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '-c', join(source, 'vite.config.ts'), '--logLevel', 'error'],
    { env: { ...process.env, NODE_ENV: 'production' } },
  )
}

/** The real server on a free port, its data in a folder of its own that goes when it stops. */
export async function startPageServer(): Promise<PageServer> {
  await buildPage()
  const data = mkdtempSync(join(tmpdir(), 'xuetutong-page-'))
  const browser = toolPath('chromium')
  const read = readConfig({
    PORT: '0',
    XUETUTONG_DATA: data,
    XUETUTONG_REQUESTS_PER_MINUTE: '100000',
    ...(browser === undefined ? {} : { XUETUTONG_BROWSER: browser }),
  })
  if (read.kind !== 'config') throw new Error(JSON.stringify(read.mistakes))
  const server = await startServer(read.config, createLog('silent', process.stderr))
  return {
    address: server.address,
    stop: async () => {
      await server.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function newest(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (name) => statSync(join(folder, name)).mtimeMs,
    ),
  )
}
