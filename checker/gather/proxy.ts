import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** What the proxy is asked about each request; for HTTPS only the host and port are known. */
export interface ProxyRequest {
  readonly method: string
  readonly host: string
  readonly port: number
  /** Undefined inside a CONNECT tunnel. */
  readonly path?: string
}

/** The browser's only road out. Once killed it never opens again. */
export interface KillableProxy {
  readonly url: string
  readonly port: number
  /** Destroys every open connection and tunnel, and refuses new ones. */
  readonly kill: () => void
  readonly close: () => Promise<void>
}

/**
 * A forward proxy on the loopback interface. Playwright's request interception misses shared workers and
 * what a page sends while it is unloaded; nothing misses the proxy.
 */
export async function startProxy(allows: (request: ProxyRequest) => boolean): Promise<KillableProxy> {
  const sockets = new Set<Socket>()
  let killed = false
  const track = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {
      socket.destroy()
    })
  }
  const server = createServer((incoming, outgoing) => {
    forward(incoming, outgoing)
  })
  server.on('connection', (socket: Socket) => {
    if (killed) socket.destroy()
    else track(socket)
  })
  server.on('connect', (incoming: IncomingMessage, client: Socket, head: Buffer) => {
    const target = splitAuthority(incoming.url ?? '', 443)
    if (killed || !allows({ method: 'CONNECT', ...target })) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    const upstream = connect(target.port, target.host, () => {
      if (killed) {
        upstream.destroy()
        client.destroy()
        return
      }
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.write(head)
      upstream.pipe(client)
      client.pipe(upstream)
    })
    track(upstream)
    upstream.on('close', () => client.destroy())
    client.on('close', () => upstream.destroy())
  })
  server.on('clientError', (_error, socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo

  return { url: `http://127.0.0.1:${String(port)}`, port, kill, close }

  function forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
    let url: URL
    try {
      url = new URL(incoming.url ?? '')
    } catch {
      outgoing.writeHead(400).end()
      return
    }
    const method = incoming.method ?? 'GET'
    const target = { host: url.hostname, port: url.port === '' ? 80 : Number(url.port) }
    if (killed || !allows({ method, ...target, path: url.pathname })) {
      outgoing.writeHead(403).end()
      return
    }
    const upstream = request(
      {
        ...target,
        method,
        path: `${url.pathname}${url.search}`,
        headers: { ...incoming.headers, host: url.host },
        agent: false,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      },
    )
    upstream.on('socket', track)
    upstream.on('error', () => {
      if (!outgoing.headersSent) outgoing.writeHead(502)
      outgoing.end()
    })
    outgoing.on('close', () => upstream.destroy())
    incoming.pipe(upstream)
  }

  function kill(): void {
    killed = true
    for (const socket of sockets) socket.destroy()
  }

  function close(): Promise<void> {
    kill()
    return new Promise((resolve) => {
      server.close(() => {
        resolve()
      })
    })
  }
}

function splitAuthority(authority: string, defaultPort: number): { host: string; port: number } {
  const match = /^\[?(?<host>[^\]]*?)\]?(?::(?<port>\d+))?$/u.exec(authority)
  const port = match?.groups?.['port']
  return { host: match?.groups?.['host'] ?? '', port: port === undefined ? defaultPort : Number(port) }
}
