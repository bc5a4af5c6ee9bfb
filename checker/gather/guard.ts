import { chromium, type Browser, type BrowserContext, type Page, type Route } from 'playwright'
import { GatherError } from './errors.ts'
import { startProxy, type KillableProxy, type ProxyRequest } from './proxy.ts'

/**
 * - `human`: a person logs in, in a visible window; nothing is scripted and nothing of theirs is stopped, except hosts not allowed.
 * - `load`: the page may read: GET, and the POST addresses named as reads. Everything else is refused and noted.
 * - `frozen`: nothing leaves the browser any more. Only now is a field filled. There is no way back.
 */
export type Phase = 'human' | 'load' | 'frozen' | 'closed'

export interface GuardOptions {
  /** Full path of a Chromium-family browser. */
  readonly executablePath: string
  readonly headed?: boolean
  /** `host` or `host:port` the page may speak to; loopback needs no entry. */
  readonly allowedHosts: readonly string[]
  /** POST addresses that only read (dictionaries), as `host/path`, exact. */
  readonly readPosts?: readonly string[]
  /** Extra Chromium switches, for machines that need them. */
  readonly flags?: readonly string[]
  readonly ignoreCertificateErrors?: boolean
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

/** Network roads around the proxy that Chromium would otherwise have. */
const closedRoads = [
  '--disable-quic',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-features=NetworkTimeServiceQuerying,OptimizationHints,MediaRouter,DialMediaRouteProvider',
]

/**
 * Starts a browser whose only road out is a proxy of ours.
 * @throws GatherError `no-browser` when it cannot be started.
 */
export async function openGuarded(options: GuardOptions, first: 'human' | 'load'): Promise<GuardedBrowser> {
  let phase: Phase = first
  const denied: DeniedRequest[] = []
  const proxy = await startProxy((request) => {
    const allowed = allowsOnWire(options, phase, request)
    if (!allowed) note('proxy', request.method, hostAndPort(request.host, request.port), request.path ?? '')
    return allowed
  })
  const browser = await launch(options, proxy)
  let context: BrowserContext
  let page: Page
  try {
    context = await browser.newContext({
      serviceWorkers: 'block',
      acceptDownloads: false,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      ignoreHTTPSErrors: options.ignoreCertificateErrors === true,
    })
    await context.addInitScript(withoutSharedWorkers)
    await context.route('**/*', onRoute)
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
    await browser.close().catch(() => undefined)
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
    await context.setOffline(true)
  }

  async function close(): Promise<void> {
    phase = 'closed'
    proxy.kill()
    const closing = context.close({ reason: 'guard closed' }).catch(() => undefined)
    let timer: ReturnType<typeof setTimeout> | undefined
    await Promise.race([
      closing,
      new Promise((resolve) => {
        timer = setTimeout(resolve, hungPageMilliseconds)
      }),
    ])
    clearTimeout(timer)
    await browser.close().catch(() => undefined)
    await proxy.close()
  }

  async function onRoute(route: Route): Promise<void> {
    const request = route.request()
    const url = new URL(request.url())
    if (url.protocol === 'data:' || url.protocol === 'blob:' || url.protocol === 'about:') {
      await route.continue().catch(() => undefined)
      return
    }
    const allowed = allowsOnWire(options, phase, {
      method: request.method(),
      host: url.hostname,
      port: portOf(url),
      path: url.pathname,
    })
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
  if (phase === 'frozen' || phase === 'closed') return false
  if (!isAllowedHost(options, request.host, request.port)) return false
  if (phase === 'human' || request.method === 'CONNECT') return true
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return true
  const address = `${hostAndPort(request.host, request.port)}${request.path ?? ''}`
  return (
    request.method === 'POST' &&
    (options.readPosts ?? []).some(
      (read) => read === address || read === `${request.host}${request.path ?? ''}`,
    )
  )
}

/** Loopback is a test page of one's own; any other host must be named. */
export function isAllowedHost(
  { allowedHosts }: Pick<GuardOptions, 'allowedHosts'>,
  host: string,
  port: number,
): boolean {
  const bare = host.replace(/^\[|\]$/gu, '')
  if (bare === 'localhost' || bare === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(bare)) return true
  return allowedHosts.includes(bare) || allowedHosts.includes(hostAndPort(bare, port))
}

function hostAndPort(host: string, port: number): string {
  return `${host}:${String(port)}`
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port)
  return url.protocol === 'https:' || url.protocol === 'wss:' ? 443 : 80
}

async function launch(options: GuardOptions, proxy: KillableProxy): Promise<Browser> {
  try {
    return await chromium.launch({
      executablePath: options.executablePath,
      headless: options.headed !== true,
      proxy: { server: proxy.url },
      args: [...closedRoads, ...(options.flags ?? [])],
    })
  } catch (error) {
    await proxy.close()
    throw new GatherError(
      'no-browser',
      `浏览器启动不了：${options.executablePath}（${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}）`,
      '请安装 Chrome、Edge 或 Chromium，或在设置里写明浏览器的位置',
    )
  }
}

/** A shared worker's requests are seen by no interception: over HTTPS a write of its would pass in the load phase. */
function withoutSharedWorkers(): void {
  Reflect.deleteProperty(globalThis, 'SharedWorker')
}
