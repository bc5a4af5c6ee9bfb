import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { loadAssistant } from '../../../adapters/assistant.ts'
import type { BotSettings, DirectLineSettings, LinkSettings } from '../../../adapters/channels/index.ts'
import { todayInBeijing } from '../../../adapters/clock.ts'
import { createConversations, type Conversations } from '../../../adapters/conversation/index.ts'
import { createHttp, createMetrics, type Identify } from '../../../adapters/http/index.ts'
import { createInProcessJobs, type JobHandler, type Jobs } from '../../../adapters/jobs/index.ts'
import type { Refine } from '../../../adapters/llm/index.ts'
import { createLog } from '../../../adapters/log.ts'
import {
  createContracts,
  createPersonTurns,
  portalJobs,
  type PortalSettings,
} from '../../../adapters/portal/index.ts'
import type { Reminders } from '../../../adapters/reminders/index.ts'
import { portsOf, prepareOf, withMcp } from '../../../adapters/server.ts'
import type { TeamsSignIn } from '../../../adapters/sign-in/index.ts'
import { openSqliteStore, type Store } from '../../../adapters/store/index.ts'
import { wireChannels } from '../../../adapters/wire-channels.ts'
import type { Assistant } from '../../../bot/index.ts'
import { browserFlags } from '../../config/index.ts'

/** A user for each value of `x-user`; without it nobody. */
export const byHeader: Identify = ({ headers }) => {
  const user = headers['x-user']
  return typeof user === 'string' ? { tenantId: 't', userId: user } : undefined
}

export interface TestServer {
  readonly app: FastifyInstance
  readonly store: Store
  readonly jobs: Jobs
  readonly conversations: Conversations
  /** Every line logged. */
  readonly logged: string[]
  readonly reminders: Reminders
  /** Lets time pass. */
  readonly later: (seconds: number) => void
  /** A request of one user, told by header. */
  readonly call: (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
    user?: string,
  ) => Promise<LightMyRequestResponse>
  readonly close: () => Promise<void>
}

export interface TestServerOptions {
  readonly store?: Store
  readonly assistant?: Assistant
  readonly handlers?: readonly JobHandler[]
  readonly requestsPerMinute?: number
  readonly requestTimeoutMs?: number
  readonly hosts?: readonly string[]
  readonly frameAncestors?: readonly string[]
  readonly pageFolder?: string
  readonly bot?: BotSettings
  /** Serve `/mcp`, as for this machine alone. */
  readonly mcp?: boolean
  readonly directLine?: DirectLineSettings
  readonly links?: Partial<LinkSettings>
  /** Then users are identified by it, not by header. */
  readonly teamsSignIn?: TeamsSignIn
  /** A model at the edge. */
  readonly refine?: Refine
  /** With it the jobs that open a browser run too. */
  readonly portal?: Partial<PortalSettings>
}

let loaded: Assistant | undefined

/** The server with a store in memory, a fixed day and signed-in users by header; not listening. */
export async function testServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'xuetutong-http-'))
  const assistant = options.assistant ?? (loaded ??= loadAssistant())
  const store = options.store ?? (await openSqliteStore({ file: ':memory:' }))
  const logged: string[] = []
  const log = createLog('debug', { write: (line) => logged.push(line) })
  let made = 0
  let passed = 0
  const clock = {
    today: () => todayInBeijing(new Date(clock.now())),
    now: () => new Date(Date.UTC(2026, 10, 21, 8) + (made + passed) * 1000).toISOString(),
    newId: () => `id-${String((made += 1))}`,
  }
  const portals = {
    contracts: createContracts(assistant.knowledge, store),
    turns: createPersonTurns(),
    settings: {
      machine: { platform: 'linux', path: '' },
      flags: browserFlags,
      allowedHosts: [],
      readPosts: [],
      ownMachine: true,
      ...options.portal,
    },
  }
  const browsing =
    options.portal === undefined
      ? []
      : portalJobs({ knowledge: () => assistant.knowledge, ...portals, ...clock })
  const jobs = await createInProcessJobs({ handlers: [...(options.handlers ?? []), ...browsing], folder })
  const conversations = createConversations({
    assistant,
    store,
    ...clock,
    ...(options.refine === undefined ? {} : { refine: options.refine }),
  })
  const prepare = prepareOf(assistant)
  const channels = wireChannels(
    {
      bot: options.bot,
      directLine: options.directLine,
      links: { page: undefined, teamsAppId: undefined, signsIn: false, ...options.links },
    },
    {
      assistant,
      conversations,
      store,
      jobs,
      prepare,
      ...clock,
      onLost: () => logged.push('message lost'),
    },
  )
  const ports = portsOf({
    assistant,
    conversations,
    store,
    jobs,
    prepare,
    ...channels,
    teamsSignIn: options.teamsSignIn,
    publicUrl: undefined,
    portals,
    ...clock,
  })
  const app = await createHttp(options.mcp === true ? withMcp(ports) : ports, {
    log,
    identify: options.teamsSignIn?.identify ?? byHeader,
    metrics: createMetrics(),
    hosts: options.hosts,
    frameAncestors: options.frameAncestors ?? [],
    requestsPerMinute: options.requestsPerMinute ?? 1_000_000,
    requestTimeoutMs: options.requestTimeoutMs ?? 30_000,
    pageFolder: options.pageFolder ?? join(folder, 'no-page'),
  })
  return {
    app,
    store,
    jobs,
    conversations,
    logged,
    reminders: channels.reminders,
    later: (seconds) => {
      passed += seconds
    },
    call: (method, url, body, user = 'zhang') =>
      app.inject({
        method,
        url,
        headers: { 'x-user': user },
        ...(body === undefined ? {} : { payload: body }),
      }),
    close: async () => {
      await app.close()
      await conversations.idle()
      await jobs.close()
      await Promise.all([channels.bot.idle(), channels.directLine?.idle()])
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
