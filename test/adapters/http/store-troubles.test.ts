import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { chatResponse, conversationList, errorBody } from '../../../adapters/http/contract/index.ts'
import { openSqliteStore, StoreError, type Store } from '../../../adapters/store/index.ts'
import { testServer, type TestServer, type TestServerOptions } from './test-server.ts'

const root = mkdtempSync(join(tmpdir(), 'xuetutong-troubles-'))
const running: TestServer[] = []
let made = 0
afterEach(async () => {
  for (const server of running.splice(0)) await server.close()
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})
const serve = async (options: TestServerOptions) => {
  const server = await testServer(options)
  running.push(server)
  return server
}
const owner = { tenantId: 't', userId: 'zhang' }
const say = async (server: TestServer, body: object, user = 'zhang') => {
  const payload = { asOf: '2026-11-21', ...body }
  const response = await server.app.inject({
    method: 'POST',
    url: '/api/v1/chat',
    headers: { 'x-user': user },
    payload,
  })
  return { status: response.statusCode, body: response.json<unknown>() }
}
const totals = (body: unknown) =>
  chatResponse.parse(body).reply.amounts.flatMap(({ kind, fen }) => (kind === 'total' ? [fen] : []))
const asked = { text: '无锡高级工25人，备案两年，都拿证，补多少' }

describe('a store that cannot write', () => {
  it.each([
    ['full', 507, '请清出空间后重发；这一句没有存下，以前的内容都在'],
    ['read-only', 503, '用 XUETUTONG_DATA 指定另一个可写的文件夹；这一句没有存下，修好后请重发'],
    ['busy', 503, '请稍后重发；一直这样，请关掉另一个学徒通或正在打开该文件的程序'],
  ] as const)(
    '%s: said with what to do; the same message is answered afterwards',
    async (code, status, hint) => {
      const real = await openSqliteStore({ file: ':memory:' })
      let broken = true
      const store: Store = {
        ...real,
        conversations: {
          ...real.conversations,
          append: (who, turn) =>
            broken
              ? Promise.reject(new StoreError(code, '/data/a.sqlite'))
              : real.conversations.append(who, turn),
        },
      }
      const server = await serve({ store })
      const message = { ...asked, messageId: 'm1' }
      const refused = await say(server, message)
      expect(refused.status).toBe(status)
      const { error } = errorBody.parse(refused.body)
      expect(error.code).toBe(`store-${code}`)
      expect(error.hint).toContain(hint)
      expect((await real.conversations.list(owner, { limit: 9 })).items).toEqual([])
      expect(server.logged.join('')).not.toContain('高级工')
      broken = false
      const answered = await say(server, message)
      expect(answered.status).toBe(200)
      expect(totals(answered.body)).toEqual([30_000_000])
      expect((await real.conversations.list(owner, { limit: 9 })).items).toHaveLength(1)
    },
  )
})

describe('two servers on one file', () => {
  const both = async () => {
    const file = join(root, `${String((made += 1))}.sqlite`)
    return Promise.all([
      serve({ store: await openSqliteStore({ file }) }),
      serve({ store: await openSqliteStore({ file }) }),
    ])
  }

  it('go on with each other’s conversation, answer one message once, and keep the turns in order', async () => {
    const [one, two] = await both()
    const first = (await say(one, asked)).body as { conversationId: string }
    const { conversationId } = first
    expect((await say(two, { conversationId, text: '换成中级工呢', messageId: 'other' })).status).toBe(200)
    const again = { conversationId, text: '不对，是20人', messageId: 'same' }
    const answers = await Promise.all([say(one, again), say(two, again), say(one, again), say(two, again)])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    const turns = await two.store.conversations.turns(owner, conversationId)
    expect(turns.map(({ text }) => text)).toEqual([asked.text, '换成中级工呢', '不对，是20人'])
  })

  it('that are told many things at once keep all of them', async () => {
    const [one, two] = await both()
    const { conversationId } = (await say(one, asked)).body as { conversationId: string }
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        say(at % 2 === 0 ? one : two, {
          conversationId,
          text: `是${String(at + 1)}人`,
          messageId: `m${String(at)}`,
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200))
    const turns = await one.store.conversations.turns(owner, conversationId)
    expect(
      turns
        .slice(1)
        .map(({ messageId }) => messageId)
        .toSorted(),
    ).toEqual(Array.from({ length: 12 }, (_, at) => `m${String(at)}`).toSorted())
  })
})

it('ten thousand conversations: listed page by page to their owner alone, and the next turn is answered', async () => {
  const server = await serve({})
  const many = 10_000
  const reply = { text: '答' }
  await Promise.all(
    Array.from({ length: many }, (_, at) =>
      server.store.conversations.append(owner, {
        ...{ conversation: `c${String(at)}`, after: 0, title: '无锡补多少', messageId: `m${String(at)}` },
        ...{ text: '无锡补多少', reply, state: {}, asOf: '2026-11-21' },
        at: new Date(Date.UTC(2026, 10, 20) + at * 1000).toISOString(),
      }),
    ),
  )
  const page = async (user: string, cursor = '') => {
    const url = `/api/v1/conversations${cursor === '' ? '' : `?cursor=${encodeURIComponent(cursor)}`}`
    const response = await server.app.inject({ url, headers: { 'x-user': user } })
    return conversationList.parse(response.json())
  }
  const seen = new Set<string>()
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const { conversations, cursor: next } = await page('zhang', cursor)
    for (const { id } of conversations) seen.add(id)
    cursor = next
  }
  expect(seen.size).toBe(many)
  expect((await page('li')).conversations).toEqual([])
  expect((await say(server, asked)).status).toBe(200)
  expect((await page('zhang')).conversations[0]).toMatchObject({ title: asked.text })
})

it('clients that send slowly or never read keep nobody waiting', async () => {
  const server = await serve({})
  const address = await server.app.listen({ port: 0, host: '127.0.0.1' })
  const port = Number(new URL(address).port)
  const head = (path: string) => `${path} HTTP/1.1\r\nhost: localhost\r\nx-user: slow\r\n`
  const unfinished = `${head('POST /api/v1/chat')}content-type: application/json\r\ncontent-length: 999\r\n\r\n{`
  const unread = `${head('GET /api/v1/texts/shanxi-2023-9')}\r\n`.repeat(40)
  const sockets = Array.from({ length: 60 }, (_, at) => {
    const socket = connect(port, '127.0.0.1').pause()
    socket.on('error', () => undefined)
    socket.write(at % 2 === 0 ? unfinished : unread)
    return socket
  })
  const response = await fetch(`${address}/api/v1/chat`, {
    method: 'POST',
    headers: { 'x-user': 'zhang', 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  })
  expect(response.status).toBe(200)
  for (const socket of sockets) socket.destroy()
})
