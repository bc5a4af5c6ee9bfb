import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testServer, type TestServer } from '../http/test-server.ts'
import { describeServer } from './contract.ts'

let server: TestServer
let address: string
const client = new Client({ name: 'test', version: '1' })

beforeAll(async () => {
  server = await testServer({ mcp: true, hosts: ['localhost', '127.0.0.1'] })
  address = await server.app.listen({ port: 0, host: '127.0.0.1' })
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', address)))
})
afterAll(async () => {
  await client.close()
  await server.close()
})

describeServer(() => Promise.resolve(client))

test('five tools: none that reads files of this machine', async () => {
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual([
    'search_policy',
    'get_clause',
    'subsidy',
    'eligibility',
    'checklist',
  ])
})

const ping = { jsonrpc: '2.0', id: 1, method: 'ping' }
const spoken = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
const post = (payload: unknown, headers: Record<string, string> = {}) =>
  server.app.inject({
    method: 'POST',
    url: '/mcp',
    headers: { host: 'localhost', ...spoken, ...headers },
    payload: JSON.stringify(payload),
  })

test('there are no sessions: each request stands alone, and nothing is kept of it', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => post(ping)))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array<number>(50).fill(200))
  expect(answers[0]?.json()).toEqual({ jsonrpc: '2.0', id: 1, result: {} })
  expect(answers.flatMap(({ headers }) => headers['mcp-session-id'] ?? [])).toEqual([])
})

describe('refused', () => {
  const code = (body: unknown) => z.object({ error: z.object({ code: z.string() }) }).parse(body).error.code

  test.each([
    ['a foreign name of this machine', { host: 'evil.example' }, 421, 'wrong-host'],
    ['a foreign page', { origin: 'https://evil.example' }, 403, 'wrong-origin'],
    ['a page without an origin', { origin: 'null' }, 403, 'wrong-origin'],
    ['a form', { 'content-type': 'text/plain' }, 415, 'bad-content-type'],
  ])('%s', async (_, headers, status, expected) => {
    const answer = await post(ping, headers)
    expect([answer.statusCode, code(answer.json())]).toEqual([status, expected])
  })

  test('a batch without end', async () => {
    const answer = await post(Array.from({ length: 21 }, (_, id) => ({ ...ping, id })))
    expect([answer.statusCode, code(answer.json())]).toEqual([400, 'too-many-messages'])
  })

  test.each(['GET', 'DELETE'] as const)('%s: there is no stream and no session to end', async (method) => {
    const answer = await server.app.inject({
      method,
      url: '/mcp',
      headers: { host: 'localhost', accept: 'text/event-stream' },
    })
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'POST'])
  })

  test('what is no message of the protocol', async () => {
    const answer = await post({ hello: 1 })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ jsonrpc: '2.0', error: { code: -32700 } })
  })

  test('everything, where the server is not for this machine alone', async () => {
    const open = await testServer({})
    const answer = await open.app.inject({ method: 'POST', url: '/mcp', headers: spoken, payload: '{}' })
    expect(answer.statusCode).toBe(404)
    await open.close()
  })
})
