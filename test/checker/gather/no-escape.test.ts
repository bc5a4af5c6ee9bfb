import { createSocket } from 'node:dgram'
import { chromium, type Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  openGuarded,
  proveNoEscape,
  type DeniedRequest,
  type GuardedBrowser,
  type GuardOptions,
} from '../../../checker/gather/index.ts'
import { browserFlags, describeWith } from '../../config/index.ts'
import { attack, channels, leave, neverReaches, prepare } from './attack.ts'
import { startWriteLog } from './write-log-server.ts'

describeWith('chromium', 'nothing leaves a frozen browser', (executablePath) => {
  const options: GuardOptions = {
    executablePath,
    allowedHosts: [],
    flags: browserFlags,
    ignoreCertificateErrors: true,
  }
  const reached = new Map<string, readonly string[]>()

  beforeAll(async () => {
    reached.set('http, undefended', await undefended(executablePath, false))
    reached.set('http, frozen', await frozen(options, false))
    reached.set('https, undefended', await undefended(executablePath, true))
    reached.set('https, frozen', await frozen(options, true))
  })

  afterAll(() => {
    const runs = [...reached.keys()]
    const rows = channels.map(
      (channel) =>
        `${channel.padEnd(22)}${runs
          .map((run) => (reached.get(run)?.includes(channel) === true ? 'x' : '–').padEnd(20))
          .join('')}`,
    )
    const head = `${'channel'.padEnd(22)}${runs.map((run) => run.padEnd(20)).join('')}`
    process.stderr.write(`writes that reached the server (x):\n${head}\n${rows.join('\n')}\n`)
  })

  it.each(['http', 'https'])('of %s writes that all arrive undefended', (scheme) => {
    expect(reached.get(`${scheme}, undefended`)).toEqual(
      channels.filter((channel) => !neverReaches.includes(channel)).sort(),
    )
  })

  it.each(['http', 'https'])('of %s, not one', (scheme) => {
    expect(reached.get(`${scheme}, frozen`)).toEqual([])
  })

  it('sends no datagram either, where an undefended browser does', async () => {
    expect(await datagrams(undefendedPage(executablePath))).toBeGreaterThan(0)
    expect(
      await datagrams(async (origin) => {
        const guarded = await openGuarded(options, 'load')
        await guarded.page.goto(origin)
        await guarded.freeze()
        return { page: guarded.page, close: guarded.close }
      }),
    ).toBe(0)
  })

  it('refuses to run where a write gets out', async () => {
    await expect(proveNoEscape(options)).resolves.toBeUndefined()
    await expect(proveNoEscape(options, () => Promise.resolve())).rejects.toMatchObject({
      code: 'guard-leaks',
    })
  })

  it('lets the load phase read, and write only to the addresses named as reads', async () => {
    const server = await startWriteLog(false)
    const host = new URL(server.origin).host
    const guarded = await openGuarded({ ...options, readPosts: [`${host}/hit/fetch-post`] }, 'load')
    try {
      await guarded.page.goto(server.origin)
      await guarded.page.evaluate(async () => {
        await fetch('/hit/fetch-post', { method: 'POST', body: 'x' })
        await fetch('/hit/fetch-put', { method: 'PUT', body: 'x' }).catch(() => undefined)
        await fetch('/hit/fetch-get')
      })
      expect(server.arrived()).toEqual(['fetch-get', 'fetch-post'])
      expect(ofThePage(guarded)).toEqual([
        { phase: 'load', seenBy: 'page', method: 'PUT', host, path: '/hit/fetch-put' },
      ])
    } finally {
      await guarded.close()
      await server.close()
    }
  })

  it.each([false, true])(
    'gives the load phase no shared worker, whose requests nothing sees (https: %s)',
    async (secure) => {
      const server = await startWriteLog(secure)
      const guarded = await openGuarded(options, 'load')
      try {
        await guarded.page.goto(server.origin)
        expect(await guarded.page.evaluate(sharedWorkersStarted)).toBe(0)
        await guarded.page.evaluate(() => fetch('/hit/fetch-get').then(() => undefined))
        expect(server.arrived()).toEqual(['fetch-get'])
      } finally {
        await guarded.close()
        await server.close()
      }
    },
  )

  it('speaks to no host that is not named', async () => {
    const guarded = await openGuarded(options, 'load')
    try {
      await expect(guarded.page.goto('http://portal.example.invalid/')).rejects.toThrow(
        /ERR_BLOCKED_BY_CLIENT/u,
      )
      expect(ofThePage(guarded)).toEqual([
        { phase: 'load', seenBy: 'page', method: 'GET', host: 'portal.example.invalid', path: '/' },
      ])
    } finally {
      await guarded.close()
    }
  })

  it('thaws never', async () => {
    const server = await startWriteLog(false)
    const guarded = await openGuarded(options, 'load')
    try {
      await guarded.page.goto(server.origin)
      await guarded.freeze()
      expect(() => {
        guarded.beginLoad()
      }).toThrow(/登录阶段/u)
      expect(guarded.phase()).toBe('frozen')
    } finally {
      await guarded.close()
      await server.close()
    }
  })
})

/** Runs in the page: starts a shared worker that writes from every kind of window of its; how many there were. */
async function sharedWorkersStarted(): Promise<number> {
  const frame = (content?: string) => {
    const element = document.createElement('iframe')
    if (content !== undefined) element.srcdoc = content
    document.body.append(element)
    return element
  }
  const written = frame('<p>x</p>')
  await new Promise((resolve) => {
    written.addEventListener('load', resolve)
  })
  const windows: unknown[] = [window, frame().contentWindow, written.contentWindow]
  return windows.filter((each) => {
    const Shared = Reflect.get(each as object, 'SharedWorker') as typeof SharedWorker | undefined
    if (Shared === undefined) return false
    new Shared('/shared.js').port.postMessage('go')
    return true
  }).length
}

/** Without what the browser asks for on its own account. */
function ofThePage(guarded: GuardedBrowser): readonly DeniedRequest[] {
  return guarded.denied().filter(({ seenBy }) => seenBy === 'page')
}

async function undefended(executablePath: string, secure: boolean): Promise<readonly string[]> {
  const server = await startWriteLog(secure)
  const args = [...browserFlags, ...(secure ? ['--ignore-certificate-errors'] : [])]
  const browser = await chromium.launch({ executablePath, args })
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true })
    const page = await context.newPage()
    await page.goto(server.origin)
    await page.evaluate(prepare)
    await page.evaluate(attack, 3000)
    const whileOpen = channels.filter(
      (channel) =>
        !neverReaches.includes(channel) && channel !== 'navigate' && !channel.startsWith('pagehide'),
    )
    await server.arrives(whileOpen, 10_000)
    await page.evaluate(leave)
    await server.arrives(['navigate', 'pagehide-beacon', 'pagehide-keepalive'], 10_000)
  } catch (error) {
    process.stderr.write(`undefended run: ${String(error)}\n`)
  } finally {
    await browser.close()
    await server.close()
  }
  return server.arrived()
}

async function frozen(options: GuardOptions, secure: boolean): Promise<readonly string[]> {
  const server = await startWriteLog(secure)
  const guarded = await openGuarded(options, 'load')
  try {
    await guarded.page.goto(server.origin)
    await guarded.page.evaluate(prepare)
    await guarded.freeze()
    await guarded.page.evaluate(attack, 3000)
    await guarded.page.evaluate(leave).catch(() => undefined)
  } finally {
    await guarded.close()
    await server.close()
  }
  return server.arrived()
}

type OpenPage = (origin: string) => Promise<{ readonly page: Page; readonly close: () => Promise<void> }>

function undefendedPage(executablePath: string): OpenPage {
  return async (origin) => {
    const browser = await chromium.launch({ executablePath, args: browserFlags })
    const page = await browser.newPage()
    await page.goto(origin)
    return { page, close: () => browser.close() }
  }
}

/** How many packets WebRTC sends to a socket of ours. */
async function datagrams(open: OpenPage): Promise<number> {
  const socket = createSocket('udp4')
  let packets = 0
  socket.on('message', () => {
    packets += 1
  })
  await new Promise<void>((resolve) => {
    socket.bind(0, '127.0.0.1', resolve)
  })
  const server = await startWriteLog(false)
  const { page, close } = await open(server.origin)
  try {
    await page.evaluate(gatherCandidates, socket.address().port)
  } finally {
    await close()
    await server.close()
    socket.close()
  }
  return packets
}

/** Runs in the page: lets WebRTC look for a way to the given datagram port until it gives up, three seconds at the most. */
async function gatherCandidates(port: number): Promise<void> {
  const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${String(port)}` }] })
  peer.createDataChannel('x')
  await peer.setLocalDescription(await peer.createOffer())
  const gathered = new Promise<void>((resolve) => {
    peer.addEventListener('icegatheringstatechange', () => {
      if (peer.iceGatheringState === 'complete') resolve()
    })
  })
  await Promise.race([gathered, new Promise((resolve) => setTimeout(resolve, 3000))])
}
