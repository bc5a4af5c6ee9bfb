import rateLimit from '@fastify/rate-limit'
import websocket from '@fastify/websocket'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import type { Log } from '../log.ts'
import { answerBrokenRequest } from './broken-requests.ts'
import { answerError, HttpError } from './errors.ts'
import { guard, guardAddress } from './guard.ts'
import { registerHealth } from './health.ts'
import type { Identify } from './identity.ts'
import { messages } from './messages.zh.ts'
import { limitBodies, uploadTimeoutMs } from './slow-bodies.ts'
import { registerMetrics, type Metrics } from './metrics.ts'
import { registerOpenApi } from './openapi.ts'
import { registerPage } from './page.ts'
import type { ChannelRoute, HttpPorts } from './ports.ts'
import { channelRoutes, directLineRoute, mcp, resources } from './routes/index.ts'
import { secureAnswers } from './security-headers.ts'

export interface HttpOptions {
  readonly log: Log
  readonly identify: Identify
  readonly metrics: Metrics
  /** Names the server answers to, without port; undefined: any. */
  readonly hosts: readonly string[] | undefined
  /** Pages that may show ours in a frame (Teams); none: nobody. */
  readonly frameAncestors: readonly string[]
  /** API requests a minute from one address. */
  readonly requestsPerMinute: number
  /** A request that has not come in whole by then is broken off. */
  readonly requestTimeoutMs: number
  /** Folder of the built page; need not exist. */
  readonly pageFolder: string
}

/** Largest JSON body in bytes: a turn of 10,000 characters, escaped, fits twice. */
const bodyLimit = 256 * 1024

/** The HTTP server, not listening yet. Closing it waits for the requests in flight. */
export async function createHttp(ports: HttpPorts, options: HttpOptions): Promise<FastifyInstance> {
  const checkEveryMs = Math.min(1000, options.requestTimeoutMs)
  const app = Fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    clientErrorHandler: answerBrokenRequest,
    bodyLimit,
    // Uploads may take long; every other body is given the short time by limitBodies.
    requestTimeout: Math.max(uploadTimeoutMs, options.requestTimeoutMs),
    // Only after the check has had its turn at headers that do not end: that one answers, this one just hangs up.
    connectionTimeout: 2 * (options.requestTimeoutMs + checkEveryMs),
    keepAliveTimeout: 70_000,
    routerOptions: { maxParamLength: 250 },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    genReqId: () => ports.newId(),
    http: {
      headersTimeout: options.requestTimeoutMs,
      connectionsCheckingInterval: checkEveryMs,
    },
  })
  // Text of another kind is what a foreign page's form can send without being asked.
  app.removeContentTypeParser('text/plain')
  app.setValidatorCompiler(validatorCompiler)
  // Replies are built by our own code to the contract's types, and a test parses them; checking each again would cost more than the answer.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data))
  app.setErrorHandler(answerError)
  app.decorateRequest('owner')
  limitBodies(app, options.requestTimeoutMs)
  // Ids and codes only: an address may hold what somebody typed.
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    const { statusCode } = reply
    request.log.info(
      { method: request.method, route, statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    )
    done()
  })
  app.addHook('preClose', () => {
    closeAsTheyFallIdle(app)
  })
  secureAnswers(app, options.frameAncestors)
  registerMetrics(app, options.metrics)
  registerHealth(app, ports.store)
  await registerOpenApi(app)
  await app.register(
    async (api) => {
      api.addHook('onRequest', guard(options))
      await limitRate(api, options.requestsPerMinute)
      for (const resource of resources) await api.register(resource, ports)
    },
    { prefix: '/api/v1' },
  )
  const endpoints =
    (routes: readonly ChannelRoute[], origins: readonly string[] = []) =>
    async (api: FastifyInstance) => {
      const guardRequest = guardAddress({ hosts: options.hosts, origins })
      api.addHook('onRequest', async (request) => {
        guardRequest(request)
      })
      await limitRate(api, options.requestsPerMinute)
      for (const route of routes) await api.register(route, ports)
    }
  await app.register(endpoints(channelRoutes), { prefix: '/api' })
  if (ports.mcp !== undefined) await app.register(endpoints([mcp(ports.mcp)]))
  // Clients of a stream say nothing but that they are there.
  if (ports.directLine !== undefined)
    await app.register(websocket, { options: { maxPayload: 1024, perMessageDeflate: false } })
  await app.register(endpoints([directLineRoute], ports.directLine?.settings.origins), {
    prefix: '/directline',
  })
  await registerPage(app, options.pageFolder)
  return app
}

async function limitRate(api: FastifyInstance, requestsPerMinute: number): Promise<void> {
  await api.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, context) =>
      new HttpError(
        429,
        'too-many-requests',
        messages.rateLimited,
        messages.rateLimitedHint(Math.ceil(context.ttl / 1000)),
      ),
  })
}

/** A connection that answers while the server stops would be kept for its next request, and the server with it. */
function closeAsTheyFallIdle(app: FastifyInstance): void {
  const timer = setInterval(() => {
    app.server.closeIdleConnections()
  }, 20)
  app.server.once('close', () => {
    clearInterval(timer)
  })
}
