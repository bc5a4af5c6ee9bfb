import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorBody } from '../../../adapters/http/contract/index.ts'
import { testServer, type TestServer } from './test-server.ts'

let server: TestServer
let others: string
beforeAll(async () => {
  server = await testServer({ hosts: ['localhost', '127.0.0.1'] })
  const response = await server.app.inject({
    method: 'POST',
    url: '/api/v1/chat',
    headers: { 'x-user': 'li' },
    payload: { text: '无锡高级工25人，备案两年，都拿证，补多少' },
  })
  others = response.json<{ conversationId: string }>().conversationId
})
afterAll(async () => {
  await server.close()
})

interface Row {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly status: number
  readonly code: string
  /** Words of the message or the hint that say what to do. */
  readonly says: RegExp
}

const json = (value: unknown) => JSON.stringify(value)
const chat = '/api/v1/chat'
const noConversation = { status: 404, code: 'unknown-conversation', says: /开始一个新的对话/u }

const rows: Readonly<Record<string, () => Row>> = {
  'no JSON': () => ({ url: chat, body: '无锡补多少', status: 400, code: 'bad-json', says: /JSON/u }),
  'half an object': () => ({ url: chat, body: '{"text":"无', status: 400, code: 'bad-json', says: /JSON/u }),
  'nothing at all': () => ({ url: chat, body: '', status: 400, code: 'bad-json', says: /JSON/u }),
  'an array': () => ({ url: chat, body: '[]', status: 400, code: 'bad-request', says: /JSON 对象/u }),
  null: () => ({ url: chat, body: 'null', status: 400, code: 'bad-request', says: /JSON 对象/u }),
  'a number for the text': () => ({
    url: chat,
    body: json({ text: 1 }),
    status: 400,
    code: 'bad-request',
    says: /「text」/u,
  }),
  'no text': () => ({ url: chat, body: '{}', status: 400, code: 'bad-request', says: /「text」/u }),
  'an unknown key': () => ({
    url: chat,
    body: json({ text: '好', txt: 1 }),
    status: 400,
    code: 'bad-request',
    says: /「txt」/u,
  }),
  'a prototype as key': () => ({
    url: chat,
    body: '{"text":"好","__proto__":{"a":1}}',
    status: 400,
    code: 'bad-json',
    says: /JSON/u,
  }),
  'a date that is none': () => ({
    url: chat,
    body: json({ text: '好', asOf: '2026-02-30' }),
    status: 400,
    code: 'bad-request',
    says: /「asOf」.*2024-04-02/su,
  }),
  'an id with blanks': () => ({
    url: chat,
    body: json({ text: '好', conversationId: 'a b' }),
    status: 400,
    code: 'bad-request',
    says: /「conversationId」/u,
  }),
  'an empty turn': () => ({
    url: chat,
    body: json({ text: ' \n ' }),
    status: 400,
    code: 'empty',
    says: /请写上问题/u,
  }),
  'control characters': () => ({
    url: chat,
    body: json({ text: '无锡\u0000' }),
    status: 400,
    code: 'control-characters',
    says: /请只发文字/u,
  }),
  'a turn too long': () => ({
    url: chat,
    body: json({ text: '长'.repeat(10_001) }),
    status: 413,
    code: 'too-long',
    says: /上限 10000/u,
  }),
  'a body too large': () => ({
    url: chat,
    body: json({ text: '长'.repeat(200_000) }),
    status: 413,
    code: 'too-large',
    says: /一万字/u,
  }),
  'deep nesting': () => ({
    url: chat,
    body: `{"text":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    status: 400,
    code: 'bad-request',
    says: /「text」/u,
  }),
  'a form': () => ({
    url: chat,
    body: 'text=1',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    status: 415,
    code: 'bad-content-type',
    says: /application\/json/u,
  }),
  'plain text': () => ({
    url: chat,
    body: '{"text":"好"}',
    headers: { 'content-type': 'text/plain' },
    status: 415,
    code: 'bad-content-type',
    says: /application\/json/u,
  }),
  'a conversation nobody has': () => ({
    url: chat,
    body: json({ text: '好', conversationId: 'none' }),
    ...noConversation,
  }),
  'another’s conversation': () => ({
    url: chat,
    body: json({ text: '好', conversationId: others }),
    ...noConversation,
  }),
  'reading another’s conversation': () => ({
    method: 'GET',
    url: `/api/v1/conversations/${others}`,
    ...noConversation,
  }),
  'deleting another’s conversation': () => ({
    method: 'DELETE',
    url: `/api/v1/conversations/${others}`,
    ...noConversation,
  }),
  'correcting another’s facts': () => ({
    method: 'PUT',
    url: `/api/v1/conversations/${others}/facts`,
    body: json({ facts: {} }),
    ...noConversation,
  }),
  'another’s 测算表': () => ({
    method: 'GET',
    url: `/api/v1/conversations/${others}/calculation`,
    ...noConversation,
  }),
  'a profile nobody has': () => ({
    method: 'GET',
    url: '/api/v1/profiles/none',
    status: 404,
    code: 'unknown-profile',
    says: /\/api\/v1\/profiles/u,
  }),
  'a job nobody has': () => ({
    method: 'GET',
    url: '/api/v1/jobs/none',
    status: 404,
    code: 'unknown-job',
    says: /重新提交/u,
  }),
  'events of a job nobody has': () => ({
    method: 'GET',
    url: '/api/v1/jobs/none/events',
    status: 404,
    code: 'unknown-job',
    says: /重新提交/u,
  }),
  'a file of a job nobody has': () => ({
    method: 'GET',
    url: '/api/v1/jobs/none/files/a',
    status: 404,
    code: 'unknown-file',
    says: /可以下载/u,
  }),
  'a text not held': () => ({
    method: 'GET',
    url: '/api/v1/texts/shanghai',
    status: 404,
    code: 'unknown-text',
    says: /\/api\/v1\/texts/u,
  }),
  'a path out of the folder': () => ({
    method: 'GET',
    url: '/api/v1/texts/..%2f..%2fpackage.json',
    status: 404,
    code: 'unknown-text',
    says: /没有收录/u,
  }),
  'a place nobody knows': () => ({
    method: 'GET',
    url: `/api/v1/search?q=a&place=${encodeURIComponent('桃花源')}`,
    status: 404,
    code: 'unknown-place',
    says: /城市名/u,
  }),
  'a search for nothing': () => ({
    method: 'GET',
    url: '/api/v1/search?q=',
    status: 400,
    code: 'bad-request',
    says: /「q」/u,
  }),
  'a limit that is none': () => ({
    method: 'GET',
    url: '/api/v1/search?q=a&limit=lots',
    status: 400,
    code: 'bad-request',
    says: /「limit」/u,
  }),
  'an address nobody has': () => ({
    method: 'GET',
    url: '/api/v1/none',
    status: 404,
    code: 'not-found',
    says: /openapi/u,
  }),
  'a method nobody has': () => ({
    method: 'DELETE',
    url: chat,
    status: 404,
    code: 'not-found',
    says: /openapi/u,
  }),
  'another name of this machine': () => ({
    url: chat,
    body: json({ text: '好' }),
    headers: { host: 'evil.example' },
    status: 421,
    code: 'wrong-host',
    says: /http:\/\/localhost/u,
  }),
  'another site’s page': () => ({
    url: chat,
    body: json({ text: '好' }),
    headers: { origin: 'https://evil.example' },
    status: 403,
    code: 'wrong-origin',
    says: /自己的页面/u,
  }),
  'a frame without origin': () => ({
    url: chat,
    body: json({ text: '好' }),
    headers: { origin: 'null' },
    status: 403,
    code: 'wrong-origin',
    says: /自己的页面/u,
  }),
}

describe('bad input is answered with what to do', () => {
  it.each(Object.keys(rows))('%s', async (name) => {
    const row = rows[name]?.()
    if (row === undefined) expect.fail(name)
    const { method = 'POST', url, body, headers, status, code, says } = row
    const response = await server.app.inject({
      method,
      url,
      headers: {
        'x-user': 'zhang',
        host: 'localhost:3978',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    })
    expect({ status: response.statusCode, body: response.body.slice(0, 300) }).toMatchObject({ status })
    const { error } = errorBody.parse(response.json())
    expect(error.code).toBe(code)
    expect(`${error.message}；${error.hint ?? ''}`).toMatch(says)
    expect(response.body).not.toMatch(/\bat .*\.ts/u)
  })

  it('who is not signed in is told so', async () => {
    const response = await server.app.inject({ url: '/api/v1/conversations', headers: { host: 'localhost' } })
    expect(response.statusCode).toBe(401)
    expect(response.json()).toMatchObject({ error: { code: 'not-signed-in' } })
  })

  it('left nothing behind, and the other’s conversation as it was', async () => {
    const { items } = await server.store.conversations.list(
      { tenantId: 't', userId: 'zhang' },
      { limit: 100 },
    )
    expect(items).toEqual([])
    expect(await server.store.conversations.turns({ tenantId: 't', userId: 'li' }, others)).toHaveLength(1)
  })
})
