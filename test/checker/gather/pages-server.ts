import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Serves the fixture portals; its log is the truth about what was written to them. */
export interface PagesServer {
  readonly origin: string
  readonly host: string
  readonly writes: () => readonly string[]
  readonly close: () => Promise<void>
}

const folder = fileURLToPath(new URL('../../portals/', import.meta.url))
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

export async function startPages(): Promise<PagesServer> {
  const writes: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
    if (path === '/api/dictionary/query') {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ items: ['太原市', '大同市', '阳泉市', '忻州市'] }))
      return
    }
    if (request.method !== 'GET') {
      writes.push(`${request.method ?? ''} ${path}`)
      response.end('{}')
      return
    }
    try {
      const file = normalize(join(folder, decodeURIComponent(path)))
      if (!file.startsWith(folder)) throw new Error('outside')
      const body = readFileSync(file)
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    host: `127.0.0.1:${String(port)}`,
    writes: () => writes,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
      })
    },
  }
}

/** Serves one answer to all; for pages that a test writes itself. */
export async function serve(
  answer: RequestListener,
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
      })
    },
  }
}

/** Answers with a page of this body. */
export function html(body: string): RequestListener {
  return (_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><link rel="icon" href="data:,"><body>${body}`)
  }
}
