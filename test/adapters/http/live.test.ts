import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkJobKind } from '../../../adapters/check/index.ts'
import { errorBody, job } from '../../../adapters/http/contract/index.ts'
import { testServer, type TestServer, type TestServerOptions } from './test-server.ts'

const running: TestServer[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.close()
})
const listening = async (options: TestServerOptions = {}) => {
  const server = await testServer(options)
  running.push(server)
  const address = await server.app.listen({ port: 0, host: '127.0.0.1' })
  return { ...server, address, port: Number(new URL(address).port) }
}
const headers = { 'x-user': 'zhang' }
const owner = { tenantId: 't', userId: 'zhang' }
/** Everything a raw connection is sent until the server hangs up. */
const rawAnswer = async (port: number, ...lines: readonly string[]) => {
  const socket = connect(port, '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  socket.write(lines.join('\r\n'))
  await once(socket, 'close')
  return Buffer.concat(chunks).toString('utf8')
}
const bodyOf = (answer: string): unknown => JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))

describe('who never finishes is not waited for', () => {
  it('a body that does not come', async () => {
    const { port } = await listening({ requestTimeoutMs: 300 })
    const answer = await rawAnswer(
      port,
      'POST /api/v1/chat HTTP/1.1',
      'host: localhost',
      'x-user: zhang',
      'content-type: application/json',
      'content-length: 100',
      '',
      '{"text":',
    )
    expect(answer).toMatch(/^HTTP\/1.1 408 /u)
    expect(errorBody.parse(bodyOf(answer)).error.code).toBe('too-slow')
  })

  it('an upload is waited for longer than another request', async () => {
    const { port } = await listening({
      requestTimeoutMs: 300,
      handlers: [{ kind: checkJobKind, run: () => Promise.resolve({ files: [] }) }],
    })
    const boundary = 'xxBOUNDARYxx'
    const body = [
      `--${boundary}`,
      'content-disposition: form-data; name="files"; filename="a.csv"',
      'content-type: text/csv',
      '',
      '姓名,身份证号',
      `--${boundary}--`,
      '',
    ].join('\r\n')
    const socket = connect(port, '127.0.0.1')
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    const closed = once(socket, 'close')
    socket.write(
      [
        'POST /api/v1/checks HTTP/1.1',
        'host: localhost',
        'x-user: zhang',
        `content-type: multipart/form-data; boundary=${boundary}`,
        `content-length: ${String(Buffer.byteLength(body))}`,
        'connection: close',
        '',
        body.slice(0, 60),
      ].join('\r\n'),
    )
    // Another request is given up meanwhile: the time for those is over.
    const other = await rawAnswer(
      port,
      'POST /api/v1/chat HTTP/1.1',
      'host: localhost',
      'x-user: zhang',
      'content-type: application/json',
      'content-length: 100',
      '',
      '{"text":',
    )
    expect(other).toMatch(/^HTTP\/1.1 408 /u)
    socket.write(body.slice(60))
    await closed
    expect(Buffer.concat(chunks).toString('utf8')).toMatch(/^HTTP\/1.1 202 /u)
  })

  it('headers that do not end', async () => {
    const { port } = await listening({ requestTimeoutMs: 300 })
    const answer = await rawAnswer(port, 'GET / HTTP/1.1', 'host: localhost', 'x-slow: ')
    expect(answer).toMatch(/^HTTP\/1.1 408 /u)
  })

  it('no HTTP at all', async () => {
    const { port } = await listening()
    const answer = await rawAnswer(port, '\u0016\u0003\u0001 hello', '', '')
    expect(answer).toMatch(/^HTTP\/1.1 400 /u)
    expect(errorBody.parse(bodyOf(answer)).error.hint).toMatch(/https/u)
  })

  it('headers without end', async () => {
    const { port } = await listening()
    const answer = await rawAnswer(port, 'GET / HTTP/1.1', `x-long: ${'x'.repeat(20_000)}`, '', '')
    expect(answer).toMatch(/^HTTP\/1.1 431 /u)
  })
})

describe('too many requests', () => {
  it('are put off with the time to wait; pages are not counted', async () => {
    const { app } = await listening({ requestsPerMinute: 3 })
    const get = (url: string) => app.inject({ url, headers })
    for (let at = 0; at < 3; at += 1) expect((await get('/api/v1/examples')).statusCode).toBe(200)
    const refused = await get('/api/v1/examples')
    expect(refused.statusCode).toBe(429)
    expect(errorBody.parse(refused.json()).error.hint).toMatch(/请过 \d+ 秒再试/u)
    expect((await get('/healthz')).statusCode).toBe(200)
  })
})

describe('stopping', () => {
  it('finishes the turn in flight, then refuses', async () => {
    const { app, address, store } = await listening()
    const turn = fetch(`${address}/api/v1/chat`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ text: '无锡高级工25人，备案两年，都拿证，补多少' }),
    })
    await once(app.server, 'request')
    const closing = app.close()
    const answered = await turn
    expect(answered.status).toBe(200)
    const { conversationId } = (await answered.json()) as { conversationId: string }
    expect(await store.conversations.turns(owner, conversationId)).toHaveLength(1)
    await closing
    await expect(fetch(`${address}/healthz`)).rejects.toThrow()
  })

  it('ends the streams of those who watch', async () => {
    const { app, address, jobs } = await listening({
      handlers: [{ kind: 'long', run: () => new Promise((resolve) => app.server.on('close', resolve)) }],
    })
    const { id } = await jobs.enqueue(owner, 'long', () => Promise.resolve(null))
    const response = await fetch(`${address}/api/v1/jobs/${id}/events`, { headers })
    const closing = app.close()
    expect(await response.text()).toContain('"state":"running"')
    await closing
  })
})

describe('jobs over HTTP', () => {
  it('are followed to their end, and their files fetched by their owner', async () => {
    const { app, address, jobs } = await listening({
      handlers: [
        {
          kind: 'write',
          run: (_, { output, report }) => {
            report({ done: 1, total: 1, note: '写好了' })
            writeFileSync(join(output, '结果.txt'), '内容')
            return Promise.resolve({ files: ['结果.txt'] })
          },
        },
      ],
    })
    const { id } = await jobs.enqueue(owner, 'write', () => Promise.resolve(null))
    const events = await (await fetch(`${address}/api/v1/jobs/${id}/events`, { headers })).text()
    const states = [...events.matchAll(/^data: (.+)$/gmu)].map(([, data = '']) => job.parse(JSON.parse(data)))
    expect(states.at(-1)).toMatchObject({ state: 'done', result: { files: ['结果.txt'] } })
    expect(job.parse((await app.inject({ url: `/api/v1/jobs/${id}`, headers })).json())).toEqual(
      states.at(-1),
    )
    const url = `/api/v1/jobs/${id}/files/${encodeURIComponent('结果.txt')}`
    const file = await app.inject({ url, headers })
    expect(file.body).toBe('内容')
    expect(file.headers['content-disposition']).toContain('attachment')
    for (const path of [url, `/api/v1/jobs/${id}`, `/api/v1/jobs/${id}/events`])
      expect((await app.inject({ url: path, headers: { 'x-user': 'li' } })).statusCode).toBe(404)
    expect((await app.inject({ method: 'DELETE', url: `/api/v1/jobs/${id}`, headers })).statusCode).toBe(204)
    expect((await app.inject({ url, headers })).statusCode).toBe(404)
  })
})

describe('the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xuetutong-page-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>')
  writeFileSync(join(folder, 'assets', 'app-abc.js'), '1')
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const asPage = { accept: 'text/html,*/*' }

  it('is served, for its rooms too, with files that last and a policy that lets nothing else in', async () => {
    const { app } = await listening({ pageFolder: folder })
    for (const url of ['/', '/prepare', '/library/wuxi-2024?clause=1']) {
      const response = await app.inject({ url, headers: asPage })
      expect({ url, status: response.statusCode, body: response.body }).toMatchObject({
        status: 200,
        body: expect.stringContaining('<title>page') as unknown,
      })
      expect(response.headers['cache-control']).toBe('no-cache')
      const policy = String(response.headers['content-security-policy'])
      expect(policy).toContain("default-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|\*|https?:/u)
    }
    expect((await app.inject('/assets/app-abc.js')).headers['cache-control']).toContain('immutable')
    for (const url of ['/assets/none.js', '/api/v1/none', '/package.json', '/..%2fpackage.json'])
      expect((await app.inject({ url, headers: { accept: '*/*', ...headers } })).statusCode).toBe(404)
  })

  it('where it is not built says so in plain words', async () => {
    const { app } = await listening()
    const response = await app.inject({ url: '/', headers: asPage })
    expect(response.body).toContain('npm run build')
  })

  it('may be framed by who is named, and by nobody else', async () => {
    const { app } = await listening({ frameAncestors: ['https://teams.microsoft.com'] })
    const { headers: sent } = await app.inject({ url: '/', headers: asPage })
    expect(sent['content-security-policy']).toContain("frame-ancestors 'self' https://teams.microsoft.com")
    expect(sent['x-frame-options']).toBeUndefined()
  })
})
