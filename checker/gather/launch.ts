import { chromium, type Browser } from 'playwright'
import { GatherError } from './errors.ts'
import { startProxy } from './proxy.ts'

/** What starting a browser needs. */
export interface LaunchOptions {
  /** Full path of a Chromium-family browser. */
  readonly executablePath: string
  readonly headed?: boolean
  /** Extra Chromium switches, for machines that need them. */
  readonly flags?: readonly string[]
}

/** One browser for several contexts one after the other; each context brings its own road out, the browser has none. */
export interface BrowserHost {
  /** The running browser; started, or started again where the last one was ended. */
  readonly browser: () => Promise<Browser>
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

/** The browser starts with the first call of `browser`. @throws GatherError `no-browser` (from `browser`). */
export async function startHost(options: LaunchOptions): Promise<BrowserHost> {
  const nowhere = await startProxy(() => false)
  let running: Browser | undefined
  return {
    browser: async () => {
      if (running?.isConnected() !== true) running = await launch(options, nowhere.url)
      return running
    },
    close: async () => {
      await running?.close().catch(() => undefined)
      await nowhere.close()
    },
  }
}

async function launch(options: LaunchOptions, proxy: string): Promise<Browser> {
  try {
    return await chromium.launch({
      executablePath: options.executablePath,
      headless: options.headed !== true,
      proxy: { server: proxy },
      args: [...closedRoads, ...(options.flags ?? [])],
    })
  } catch (error) {
    throw new GatherError(
      'no-browser',
      `浏览器启动不了：${options.executablePath}（${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}）`,
      options.headed === true
        ? '要开窗口登录，请在有桌面的电脑上运行；没有浏览器的，请安装 Chrome、Edge 或 Chromium'
        : '请安装 Chrome、Edge 或 Chromium，或在设置里写明浏览器的位置',
    )
  }
}
