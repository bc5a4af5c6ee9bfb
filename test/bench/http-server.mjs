import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadAssistant } from '../../dist/adapters/assistant.js'
import { createConversations, rememberTurns } from '../../dist/adapters/conversation/index.js'
import { createHttp, createMetrics, identifyLocal } from '../../dist/adapters/http/index.js'
import { createInProcessJobs } from '../../dist/adapters/jobs/index.js'
import { createLog } from '../../dist/adapters/log.js'
import { newId } from '../../dist/adapters/new-id.js'
import { portsOf, prepareOf } from '../../dist/adapters/server.js'
import { openSqliteStore } from '../../dist/adapters/store/index.js'
import { emptyState } from '../../dist/bot/index.js'
import { noPortals } from './no-portals.mjs'

/**
 * The product's server on a store of its own, for measuring; prints its address and, for each line it is sent, its memory in bytes. With
 * `--forgetful` every turn is worked out, also one asked before; with `--constant` the assistant gives one answer whatever it is asked: what HTTP, the store and writing JSON cost by themselves.
 */
const folder = mkdtempSync(join(tmpdir(), 'xuetutong-bench-'))
const real = loadAssistant()
const fixed = real.turn(emptyState, '无锡高级工25人，备案两年，都拿证，补多少', '2026-11-21')
const assistant = process.argv.includes('--constant')
  ? { ...real, turn: () => fixed }
  : process.argv.includes('--forgetful')
    ? real
    : rememberTurns(real)
const store = await openSqliteStore({ file: join(folder, 'bench.sqlite') })
const jobs = await createInProcessJobs({ handlers: [], folder: join(folder, 'jobs') })
const clock = { today: () => '2026-11-21', now: () => new Date().toISOString(), newId }
const conversations = createConversations({ assistant, store, ...clock })
const app = await createHttp(
  portsOf({
    assistant,
    store,
    jobs,
    conversations,
    prepare: prepareOf(real),
    portals: noPortals(real, store),
    ...clock,
  }),
  {
    log: createLog('warn', process.stderr),
    identify: identifyLocal,
    metrics: createMetrics(),
    hosts: undefined,
    frameAncestors: [],
    requestsPerMinute: 1_000_000_000,
    requestTimeoutMs: 30_000,
    pageFolder: join(folder, 'none'),
  },
)
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`)
process.stdin.on('data', () => {
  globalThis.gc?.()
  process.stdout.write(`${process.memoryUsage().rss}\n`)
})
process.stdin.on('end', async () => {
  await app.close()
  await jobs.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})
