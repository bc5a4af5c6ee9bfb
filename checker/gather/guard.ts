import type { Browser, BrowserContext, Page, Route } from 'playwright'
import { hostAndPort, isAllowedHost, type AllowedHosts } from '../portal/index.ts'
import { GatherError } from './errors.ts'
import { recordHar } from './har.ts'
import { startHost, type BrowserHost, type LaunchOptions } from './launch.ts'
import { startProxy, type ProxyRequest } from './proxy.ts'

/**
 * - `human`: a person logs in, in a visible window; nothing is scripted and nothing of theirs is stopped, except hosts not allowed.
 * - `load`: the page may read: GET, and the POST addresses named as reads. Everything else is refused and noted.
 * - `frozen`: nothing leaves the browser any more. Only now is a field filled. There is no way back.
 */
export type Phase = 'human' | 'load' | 'frozen' | 'closed'

export interface GuardOptions extends LaunchOptions, AllowedHosts {
  /** POST addresses that only read (dictionaries), as `host/path`, exact. */
  readonly readPosts?: readonly string[]
  readonly ignoreCertificateErrors?: boolean
  /** Keeps what the page read, scrubbed, as a HAR file of this name. */
  readonly record?: string
  /** A recording to read the page from; then nothing goes to the network at all. */
  readonly replay?: string
}

/** A request that was refused; no query, no body: both can hold a person's data. */
export interface DeniedRequest {
  readonly phase: Phase
  /** `page`: asked for by the page; `proxy`: only the proxy saw it (a worker, or the browser itself). */
  readonly seenBy: 'page' | 'proxy'
  readonly method: string
  readonly host: string
  readonly path: string
}

export interface GuardedBrowser {
  readonly page: Page
  readonly phase: () => Phase
  readonly denied: () => readonly DeniedRequest[]
  /** From `human` to `load`. */
  readonly beginLoad: () => void
  /** From `load` to `frozen`, for good. */
  readonly freeze: () => Promise<void>
  /** Closes while still frozen; never thaws. */
  readonly close: () => Promise<void>
}

/**
 * Opens a page whose only road out is a proxy of ours, in a browser of its own or in a given one that several share.
 * @throws GatherError `no-browser` when it cannot be started.
 */
export async function openGuarded(
  options: GuardOptions,
  first: 'human' | 'load',
  shared?: BrowserHost,
): Promise<GuardedBrowser> {
  let phase: Phase = first
  const denied: DeniedRequest[] = []
  const proxy = await startProxy((request) => {
    const allowed = allowsOnWire(options, phase, request)
    if (!allowed) note('proxy', request.method, hostAndPort(request.host, request.port), request.path ?? '')
    return allowed
  })
  const host = shared ?? (await startHost(options))
  const recording =
    options.record === undefined
      ? undefined
      : await recordHar(options.record, (method, url) => isRead(options, { method, ...wireOf(url) }))
  let browser: Browser
  let context: BrowserContext
  let page: Page
  try {
    browser = await host.browser()
    context = await browser.newContext({
      proxy: { server: proxy.url },
      serviceWorkers: 'block',
      acceptDownloads: false,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      ignoreHTTPSErrors: options.ignoreCertificateErrors === true,
      ...(recording === undefined ? {} : { recordHar: { path: recording.path, content: 'embed' } }),
    })
    await context.addInitScript(withoutSharedWorkers)
    await context.route('**/*', onRoute)
    if (options.replay !== undefined) await context.routeFromHAR(options.replay, { notFound: 'fallback' })
    await context.routeWebSocket('**/*', (socket) => {
      const url = new URL(socket.url())
      if (phase === 'human' && isAllowedHost(options, url.hostname, portOf(url))) {
        socket.connectToServer()
      } else {
        note('page', 'WEBSOCKET', url.host, url.pathname)
        void socket.close()
      }
    })
    page = await context.newPage()
    page.on('dialog', (dialog) => {
      if (phase !== 'human') void dialog.dismiss().catch(() => undefined)
    })
    context.on('page', (opened) => {
      if (phase !== 'human' && opened !== page) void opened.close().catch(() => undefined)
    })
  } catch (error) {
    if (shared === undefined) await host.close()
    await proxy.close()
    throw error
  }

  return { page, phase: () => phase, denied: () => denied, beginLoad, freeze, close }

  function beginLoad(): void {
    if (phase !== 'human')
      throw new GatherError('wrong-phase', '读取阶段只能从登录阶段进入', '请重新开始采集')
    phase = 'load'
  }

  async function freeze(): Promise<void> {
    if (phase === 'frozen') return
    if (phase !== 'load') throw new GatherError('wrong-phase', '冻结只能从读取阶段进入', '请重新开始采集')
    phase = 'frozen'
    proxy.kill()
    if (options.replay !== undefined) await context.route('**/*', onRoute)
    await context.setOffline(true)
  }

  async function close(): Promise<void> {
    phase = 'closed'
    proxy.kill()
    let timer: ReturnType<typeof setTimeout> | undefined
    const closed = await Promise.race([
      context.close({ reason: 'guard closed' }).then(
        () => true,
        () => false,
      ),
      new Promise<false>((resolve) => {
        timer = setTimeout(() => {
          resolve(false)
        }, hungPageMilliseconds)
      }),
    ])
    clearTimeout(timer)
    await recording?.keep().catch(() => undefined)
    if (!closed) await browser.close().catch(() => undefined)
    if (shared === undefined) await host.close()
    await proxy.close()
  }

  async function onRoute(route: Route): Promise<void> {
    const request = route.request()
    const url = new URL(request.url())
    if (url.protocol === 'data:' || url.protocol === 'blob:' || url.protocol === 'about:') {
      await route.continue().catch(() => undefined)
      return
    }
    const allowed = allowsOnWire(options, phase, { method: request.method(), ...wireOf(url) })
    if (!allowed) note('page', request.method(), url.host, url.pathname)
    await (allowed ? route.continue() : route.abort('blockedbyclient')).catch(() => undefined)
  }

  function note(seenBy: DeniedRequest['seenBy'], method: string, host: string, path: string): void {
    if (denied.length < deniedLimit) denied.push({ phase, seenBy, method, host, path })
  }
}

/** A page that loops for ever never says good-bye: then the browser is ended. */
const hungPageMilliseconds = 3000

/** So many refusals tell what a page tries; a page that tries on and on must not fill the memory. */
const deniedLimit = 1000

function allowsOnWire(options: GuardOptions, phase: Phase, request: ProxyRequest): boolean {
  if (phase === 'frozen' || phase === 'closed' || options.replay !== undefined) return false
  if (!isAllowedHost(options, request.host, request.port)) return false
  if (phase === 'human' || request.method === 'CONNECT') return true
  return isRead(options, request)
}

/** A GET, or a POST address that was named as a read. */
function isRead({ readPosts = [] }: GuardOptions, { method, host, port, path = '' }: ProxyRequest): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return true
  const address = `${hostAndPort(host, port)}${path}`
  return method === 'POST' && readPosts.some((read) => read === address || read === `${host}${path}`)
}

function wireOf(url: URL): { readonly host: string; readonly port: number; readonly path: string } {
  return { host: url.hostname, port: portOf(url), path: url.pathname }
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port)
  return url.protocol === 'https:' || url.protocol === 'wss:' ? 443 : 80
}

/** A shared worker's requests are seen by no interception: over HTTPS a write of its would pass in the load phase. */
function withoutSharedWorkers(): void {
  Reflect.deleteProperty(globalThis, 'SharedWorker')
}
