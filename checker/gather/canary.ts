import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { GatherError } from './errors.ts'
import { openGuarded, type GuardOptions } from './guard.ts'
import type { BrowserHost } from './launch.ts'

/**
 * Proves before each run, on this machine and this browser, that nothing gets out once frozen: a page of ours tries to write
 * to a server of ours.
 * @throws GatherError `guard-leaks` when a write arrives: then nothing may be opened.
 */
export async function proveNoEscape(
  options: GuardOptions,
  freeze: (guarded: { readonly freeze: () => Promise<void> }) => Promise<void> = (guarded) =>
    guarded.freeze(),
  host?: BrowserHost,
): Promise<void> {
  const arrived: string[] = []
  let served = false
  const server = createServer((request, response) => {
    if (request.url === '/') served = true
    else arrived.push(`${request.method ?? ''} ${request.url ?? ''}`)
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>canary</title>')
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  try {
    const { executablePath, headed = false, flags = [], ignoreCertificateErrors = false } = options
    const own = { executablePath, headed, flags, ignoreCertificateErrors, allowedHosts: [] }
    const guarded = await openGuarded(own, 'load', host)
    try {
      await guarded.page.goto(`http://127.0.0.1:${String(port)}/`)
      await freeze(guarded)
      await guarded.page.evaluate(tryToWrite)
    } finally {
      await guarded.close()
    }
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  if (!served || arrived.length > 0)
    throw new GatherError(
      'guard-leaks',
      served
        ? `自检没有通过：冻结之后仍有 ${String(arrived.length)} 次写出（${arrived.slice(0, 3).join('、')}）`
        : '自检没有通过：自检页没有打开，无法证明不会写出',
      '为防止误提交，本次不运行。请换用 Chrome、Edge 或 Chromium 的正式版，并把这条信息告诉维护人员',
    )
}

/** Runs in the page. Settles when every attempt has either failed or been answered. */
async function tryToWrite(): Promise<void> {
  addEventListener('pagehide', () => {
    navigator.sendBeacon('/unload', 'x')
  })
  navigator.sendBeacon('/beacon', 'x')
  const frame = document.createElement('iframe')
  frame.name = 'canary'
  document.body.append(frame)
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/form'
  form.target = 'canary'
  document.body.append(form)
  // eslint-disable-next-line no-restricted-syntax -- the canary tries what must not get out, on a page of its own
  form.submit()
  await Promise.allSettled([
    fetch('/fetch', { method: 'POST', body: 'x' }),
    fetch('/keepalive', { method: 'PUT', body: 'x', keepalive: true }),
    new Promise((resolve) => {
      const image = new Image()
      image.onload = resolve
      image.onerror = resolve
      image.src = '/get-that-writes'
    }),
  ])
}
