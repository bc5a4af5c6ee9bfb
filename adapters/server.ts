import { join } from 'node:path'
import { loadDaysOff, packageRoot } from '../knowledge/index.ts'
import type { Assistant } from '../bot/index.ts'
import { loadAssistant } from './assistant.ts'
import { checkJob, checkNews } from './check/index.ts'
import { todayInBeijing } from './clock.ts'
import { isForThisMachine, jobsFolder, storeFile, type Config } from './config.ts'
import { createConversations, rememberTurns } from './conversation/index.ts'
import {
  createHttp,
  createLibrary,
  createMetrics,
  identifyLocal,
  type HttpPorts,
  type Portals,
} from './http/index.ts'
import { createInProcessJobs, type JobHandler } from './jobs/index.ts'
import { describeError, type Log } from './log.ts'
import { connectModel } from './model.ts'
import { browserFlagsOfThisProcess, machineOfThisProcess } from './machine.ts'
import { newId } from './new-id.ts'
import { createContracts, createPersonTurns, portalJobs } from './portal/index.ts'
import { createPrepare, type Prepare } from './prepare/index.ts'
import { createTeamsSignIn } from './sign-in/index.ts'
import { openSqliteStore } from './store/index.ts'
import { toolPorts } from './tool-ports.ts'
import { wireChannels } from './wire-channels.ts'

/** Every kind of job there is. */
function jobHandlers({ knowledge }: Assistant, portals: Portals): readonly JobHandler[] {
  return [checkJob(() => knowledge), ...portalJobs({ knowledge: () => knowledge, ...portals, ...clock })]
}

const clock = { today: () => todayInBeijing(), now: () => new Date().toISOString() }

/** A request that has not come in whole by then is broken off. */
const requestTimeoutMs = 30_000

/** Where the page is opened on this machine; not known beforehand when any free port will do. */
function localPage({ loopback, port }: Config): string | undefined {
  return loopback && port !== 0 ? `http://localhost:${String(port)}` : undefined
}

/** How often it is looked whether a reminder is due, in milliseconds. */
const sweepEvery = 60_000

export interface RunningServer {
  /** Where it listens, `http://127.0.0.1:3978`. */
  readonly address: string
  /** Refuses new requests, finishes the turns in flight, then closes the store. */
  readonly stop: () => Promise<void>
}

/** 备 on the assistant's knowledge. @throws FormError */
export function prepareOf({ knowledge }: Assistant): Prepare {
  return createPrepare({ knowledge, daysOff: loadDaysOff() })
}

/** What the routes need, from what differs between a server and a test of it. */
export function portsOf(parts: Omit<HttpPorts, 'library'>): HttpPorts {
  return { ...parts, library: createLibrary(parts.assistant.knowledge) }
}

/** The same with `/mcp`: for a server that only this machine can reach. The protocol's package is loaded with the first request. */
export function withMcp(ports: HttpPorts): HttpPorts {
  const tools = toolPorts(ports.assistant, ports.today)
  return {
    ...ports,
    mcp: async (request, onError) => {
      const { answerMcp } = await import('./mcp/index.ts')
      return answerMcp(tools, request, onError)
    },
  }
}

/**
 * Puts the product together and listens.
 * @throws StoreError, PackError, CorpusError; a Node error with `code` when it cannot listen. Nothing is left open then.
 */
export async function startServer(config: Config, log: Log): Promise<RunningServer> {
  const assistant = rememberTurns(loadAssistant())
  const store = await openSqliteStore({ file: storeFile(config) })
  const ownMachine = config.loopback && config.publicUrl === undefined
  const portals: Portals = {
    contracts: createContracts(assistant.knowledge, store),
    turns: createPersonTurns(),
    settings: {
      machine: machineOfThisProcess(config.portal.browser),
      flags: browserFlagsOfThisProcess(),
      allowedHosts: config.portal.allowedHosts,
      readPosts: config.portal.readPosts,
      ownMachine,
    },
  }
  const jobs = await createInProcessJobs({
    handlers: jobHandlers(assistant, portals),
    folder: jobsFolder(config),
    onBug: (job, kind, error) => {
      log.error({ job, kind, error: describeError(error) }, 'job failed')
    },
  })
  const metrics = createMetrics()
  const refine = config.model === undefined ? undefined : connectModel(config.model, assistant)
  const conversations = createConversations({
    assistant,
    store,
    ...clock,
    newId,
    checkNews: checkNews(jobs),
    ...(refine === undefined
      ? {}
      : {
          refine: async (said, result) => {
            const refined = await refine(said, result)
            const { phrasing, phrasingReason: reason = '' } = refined.reply
            if (phrasing !== 'deterministic') metrics.phrasings.inc({ phrasing, reason })
            return refined
          },
        }),
    onTurn: (outcome) => {
      metrics.turns.inc({ outcome })
    },
  })
  const { signIn, appId } = config.teams
  const prepare = prepareOf(assistant)
  const { bot, directLine, reminders } = wireChannels(
    {
      bot: config.bot,
      directLine: config.directLine,
      links: {
        page: config.publicUrl ?? localPage(config),
        teamsAppId: appId,
        signsIn: signIn !== undefined,
      },
    },
    {
      assistant,
      conversations,
      store,
      jobs,
      prepare,
      ...clock,
      newId,
      onLost: (cause) => {
        log.error({ error: describeError(cause) }, 'message lost')
      },
    },
  )
  const teamsSignIn = signIn === undefined ? undefined : createTeamsSignIn(signIn, () => Date.now())
  const ports = portsOf({
    assistant,
    conversations,
    store,
    jobs,
    prepare,
    bot,
    directLine,
    reminders,
    teamsSignIn,
    publicUrl: config.publicUrl,
    portals,
    ...clock,
    newId,
  })
  const app = await createHttp(isForThisMachine(config) ? withMcp(ports) : ports, {
    log,
    identify: teamsSignIn?.identify ?? identifyLocal,
    metrics,
    hosts: config.hosts,
    frameAncestors: config.frameAncestors,
    requestsPerMinute: config.requestsPerMinute,
    requestTimeoutMs,
    pageFolder: join(packageRoot(), 'dist', 'web'),
  })
  const sweeps = setInterval(() => {
    reminders.sweep().catch((error: unknown) => {
      log.error({ error: describeError(error) }, 'reminders not swept')
    })
  }, sweepEvery)
  sweeps.unref()
  const stop = async () => {
    clearInterval(sweeps)
    await app.close()
    await conversations.idle()
    await jobs.close()
    await Promise.all([bot.idle(), directLine?.idle()])
    await store.close()
  }
  try {
    const address = await app.listen({ port: config.port, host: config.host })
    return { address, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
