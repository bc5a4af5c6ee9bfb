import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder'
import Fastify from 'fastify'
import { loadAssistant } from '../../dist/adapters/assistant.js'
import { createConversations, rememberTurns } from '../../dist/adapters/conversation/index.js'
import { createHttp, createMetrics, identifyLocal } from '../../dist/adapters/http/index.js'
import { createInProcessJobs } from '../../dist/adapters/jobs/index.js'
import { createLog } from '../../dist/adapters/log.js'
import { newId } from '../../dist/adapters/new-id.js'
import { portsOf, prepareOf } from '../../dist/adapters/server.js'
import { openSqliteStore } from '../../dist/adapters/store/index.js'
import { wireChannels } from '../../dist/adapters/wire-channels.js'
import { noPortals } from './no-portals.mjs'

/**
 * The product's bot and Direct Line on a store of their own; with `--echo` the least bot there is, on the same SDK and server: it says what it hears.
 * Prints its address and, for each line it is sent, its memory in bytes.
 */
const { app, close } = process.argv.includes('--echo') ? echo() : await product()
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`)
process.stdin.on('data', () => {
  globalThis.gc?.()
  process.stdout.write(`${process.memoryUsage().rss}\n`)
})
process.stdin.on('end', async () => {
  await app.close()
  await close()
})

function echo() {
  class Adapter extends CloudAdapter {
    run(authorization, activity, logic) {
      return this.processActivity(authorization, activity, logic)
    }
  }
  const adapter = new Adapter(
    new ConfigurationBotFrameworkAuthentication({}, new ConfigurationServiceClientCredentialFactory({})),
  )
  const app = Fastify()
  app.post('/api/messages', async (request, reply) => {
    const { authorization = '' } = request.headers
    const answer = await adapter.run(authorization, request.body, (context) =>
      context.sendActivity(context.activity.text),
    )
    return reply.status(answer?.status ?? 200).send(answer?.body)
  })
  return { app, close: () => Promise.resolve() }
}

async function product() {
  const folder = mkdtempSync(join(tmpdir(), 'xuetutong-bench-'))
  const assistant = rememberTurns(loadAssistant())
  const store = await openSqliteStore({ file: join(folder, 'bench.sqlite') })
  const jobs = await createInProcessJobs({ handlers: [], folder: join(folder, 'jobs') })
  const clock = { today: () => '2026-11-21', now: () => new Date().toISOString(), newId }
  const conversations = createConversations({ assistant, store, ...clock })
  const prepare = prepareOf(assistant)
  const portals = noPortals(assistant, store)
  const parts = { assistant, store, jobs, conversations, prepare, portals, ...clock }
  const channels = wireChannels(
    {
      bot: { serviceHosts: [] },
      directLine: { origins: [] },
      links: { page: undefined, teamsAppId: undefined, signsIn: false },
    },
    { ...parts, onLost: () => undefined },
  )
  const app = await createHttp(portsOf({ ...parts, ...channels }), {
    log: createLog('warn', process.stderr),
    identify: identifyLocal,
    metrics: createMetrics(),
    hosts: undefined,
    frameAncestors: [],
    requestsPerMinute: 1_000_000_000,
    requestTimeoutMs: 30_000,
    pageFolder: join(folder, 'none'),
  })
  return {
    app,
    close: async () => {
      await jobs.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
