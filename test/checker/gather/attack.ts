/**
 * Ways a page can make something reach its server. `prepare` runs while the page may still read, `attack` after the freeze;
 * both run in the page, so they are self-contained. Every attempt asks for `/hit/<name>`.
 */
export const channels = [
  'fetch-post',
  'fetch-put',
  'xhr-post',
  'xhr-sync-post',
  'send-beacon',
  'fetch-keepalive',
  'iframe-post',
  'upload',
  'form-submit',
  'form-new-page',
  'worker-post',
  'link-ping',
  'shared-worker-post',
  'service-worker-post',
  'websocket',
  'worker-websocket',
  'fetch-get',
  'image-get',
  'jsonp-get',
  'event-source',
  'link-prefetch',
  'form-get',
  'window-open-get',
  'css-background',
  'frame-meta-refresh',
  'navigate',
  'pagehide-beacon',
  'pagehide-keepalive',
  'webtransport',
] as const

export type Channel = (typeof channels)[number]

/** What an undefended browser may not reach over plain HTTP on this server (WebTransport needs HTTP/3). */
export const neverReaches: readonly Channel[] = ['webtransport']

interface AttackWindow extends Window {
  attackWorkers?: { shared?: { port: MessagePort }; service?: ServiceWorker | null; dedicated?: Worker }
}

export async function prepare(): Promise<void> {
  const held: NonNullable<AttackWindow['attackWorkers']> = {}
  ;(window as AttackWindow).attackWorkers = held
  held.dedicated = new Worker('/worker.js')
  if (typeof SharedWorker !== 'undefined') held.shared = new SharedWorker('/shared.js')
  try {
    const registration: unknown = await navigator.serviceWorker.register('/service.js')
    held.service = registration === undefined ? null : (await navigator.serviceWorker.ready).active
  } catch {
    held.service = null
  }
}

/** Some attempts on a dead network neither fail nor succeed: so long they are waited for. */
export async function attack(settleMilliseconds: number): Promise<void> {
  const hit = (name: string) => `${location.origin}/hit/${name}`
  const socketAddress = (name: string) => hit(name).replace(/^http/u, 'ws')
  const held = (window as AttackWindow).attackWorkers ?? {}
  const quiet = (attempt: () => unknown) => {
    try {
      return Promise.resolve(attempt()).catch(() => undefined)
    } catch {
      return Promise.resolve()
    }
  }
  const settled = (target: EventTarget, ...events: string[]) =>
    new Promise<void>((resolve) => {
      for (const event of events) {
        target.addEventListener(event, () => {
          resolve()
        })
      }
    })
  const form = (method: string, name: string, target: string) => {
    const element = document.createElement('form')
    element.method = method
    element.action = hit(name)
    element.target = target
    document.body.append(element)
    element.submit()
  }
  const frame = (name: string) => {
    const element = document.createElement('iframe')
    element.name = name
    document.body.append(element)
    return element
  }
  const append = (tag: 'script' | 'img' | 'link', attributes: Record<string, string>) => {
    const element = document.createElement(tag)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    document.body.append(element)
    return settled(element, 'load', 'error')
  }
  addEventListener('pagehide', () => {
    navigator.sendBeacon(hit('pagehide-beacon'), 'x')
    void quiet(() => fetch(hit('pagehide-keepalive'), { method: 'POST', body: 'x', keepalive: true }))
  })
  held.shared?.port.postMessage('go')
  held.service?.postMessage('go')
  const answered =
    held.dedicated === undefined
      ? Promise.resolve()
      : Promise.race([settled(held.dedicated, 'message'), settled(held.dedicated, 'error')])
  held.dedicated?.postMessage('go')
  const upload = new FormData()
  upload.set('file', new Blob(['x']), '花名册.xlsx')
  const xhr = (name: string, waits: boolean) => {
    const request = new XMLHttpRequest()
    request.open('POST', hit(name), waits)
    request.send('x')
  }
  const attempts = Promise.allSettled([
    quiet(() => fetch(hit('fetch-post'), { method: 'POST', body: 'x' })),
    quiet(() => fetch(hit('fetch-put'), { method: 'PUT', body: 'x' })),
    quiet(() => fetch(hit('upload'), { method: 'POST', body: upload })),
    quiet(() => fetch(hit('fetch-keepalive'), { method: 'POST', body: 'x', keepalive: true })),
    quiet(() => fetch(hit('fetch-get'))),
    quiet(() => {
      xhr('xhr-post', true)
    }),
    quiet(() => {
      xhr('xhr-sync-post', false)
    }),
    quiet(() => navigator.sendBeacon(hit('send-beacon'), 'x')),
    append('img', { src: hit('image-get') }),
    append('script', { src: `${hit('jsonp-get')}?callback=x` }),
    append('link', { rel: 'stylesheet', href: hit('link-prefetch') }),
    quiet(() => {
      frame('posted')
      form('post', 'iframe-post', 'posted')
    }),
    quiet(() => {
      frame('submitted')
      form('post', 'form-submit', 'submitted')
    }),
    quiet(() => {
      frame('got')
      form('get', 'form-get', 'got')
    }),
    quiet(() => {
      form('post', 'form-new-page', '_blank')
    }),
    quiet(() => window.open(hit('window-open-get'))),
    quiet(() => {
      frame('refreshed').srcdoc = `<meta http-equiv="refresh" content="0;url=${hit('frame-meta-refresh')}">`
    }),
    quiet(() => {
      const source = new EventSource(hit('event-source'))
      return settled(source, 'error', 'open').then(() => {
        source.close()
      })
    }),
    quiet(() => {
      const socket = new WebSocket(socketAddress('websocket'))
      return settled(socket, 'open', 'error', 'close')
    }),
    quiet(() => {
      document.body.style.backgroundImage = `url(${hit('css-background')})`
    }),
    quiet(() => {
      frame('pinged')
      const link = document.createElement('a')
      link.href = 'about:blank'
      link.ping = hit('link-ping')
      link.target = 'pinged'
      document.body.append(link)
      link.click()
    }),
    quiet(() => {
      const Transport = Reflect.get(window, 'WebTransport') as
        (new (url: string) => { ready: Promise<void> }) | undefined
      return Transport === undefined
        ? undefined
        : new Transport(hit('webtransport').replace('http:', 'https:')).ready
    }),
    answered,
  ])
  await Promise.race([attempts, new Promise((resolve) => setTimeout(resolve, settleMilliseconds))])
}

/** The last of them: the page leaves, which also fires what it kept for `pagehide`. */
export function leave(): void {
  location.href = `${location.origin}/hit/navigate`
}

const post = (name: string) => `fetch('/hit/${name}', { method: 'POST', body: 'x' }).catch(() => undefined)`

/** Scripts the server gives to the page's workers. */
export const workerScripts: Readonly<Record<string, string>> = {
  '/worker.js': `onmessage = async () => {
    const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + '/hit/worker-websocket')
    await Promise.all([${post('worker-post')}, new Promise((done) => { socket.onopen = done; socket.onerror = done; socket.onclose = done })])
    postMessage('done')
  }`,
  '/shared.js': `onconnect = (event) => { event.ports[0].onmessage = () => { ${post('shared-worker-post')} } }`,
  '/service.js': `onmessage = (event) => { event.waitUntil(${post('service-worker-post')}) }`,
}
