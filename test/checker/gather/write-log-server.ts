import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { workerScripts } from './attack.ts'

/** A server whose log is the truth about what left the browser. */
export interface WriteLogServer {
  readonly origin: string
  /** Names of the channels that arrived, each once. */
  readonly arrived: () => readonly string[]
  /** Resolves when all of these have arrived; rejects with what is missing after the time. */
  readonly arrives: (names: readonly string[], milliseconds: number) => Promise<void>
  readonly close: () => Promise<void>
}

export async function startWriteLog(secure: boolean): Promise<WriteLogServer> {
  const names = new Set<string>()
  const waiting = new Set<() => void>()
  const sockets = new Set<Socket>()
  const note = (url: string | undefined) => {
    const name = /^\/hit\/([a-z-]+)/u.exec(url ?? '')?.[1]
    if (name === undefined) return
    names.add(name)
    for (const check of waiting) check()
  }
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    note(request.url)
    const script = workerScripts[request.url ?? '']
    response.setHeader('cache-control', 'no-store')
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript')
    response.end(
      script ??
        '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>page</title><body>',
    )
  }
  const certificate = () => readFileSync(fileURLToPath(new URL('./loopback.pem', import.meta.url)))
  const server = secure
    ? createHttps({ key: certificate(), cert: certificate() }, answer)
    : createHttp(answer)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
  })
  server.on('upgrade', (request: IncomingMessage, socket: Socket) => {
    note(request.url)
    const key = createHash('sha1')
      .update(`${request.headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    origin: `${secure ? 'https' : 'http'}://127.0.0.1:${String(port)}`,
    arrived: () => [...names].sort(),
    arrives: (wanted, milliseconds) =>
      new Promise((resolve, reject) => {
        const missing = () => wanted.filter((name) => !names.has(name))
        const timer = setTimeout(() => {
          waiting.delete(check)
          reject(new Error(`did not arrive: ${missing().join(', ')}`))
        }, milliseconds)
        const check = () => {
          if (missing().length > 0) return
          clearTimeout(timer)
          waiting.delete(check)
          resolve()
        }
        waiting.add(check)
        check()
      }),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => {
          resolve()
        })
      }),
  }
}
