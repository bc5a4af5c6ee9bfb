import { describe, expect, it } from 'vitest'
import { testServer } from '../http/test-server.ts'
import { begun, call, codeOf, conversation, post, say, since, started } from './direct-line-client.ts'

const question = '我们在无锡，25个高级工，备案两年，都过了也拿到证，能补多少？'

describe('who may', () => {
  const secret = 'a-secret-of-the-test'

  it('with a secret: the secret gets tokens, a token gets its conversation, nothing else gets anything', async () => {
    const server = await started({ origins: [], secret })
    for (const [path, token] of [
      ['/conversations', undefined],
      ['/conversations', 'wrong'],
      ['/tokens/generate', undefined],
      ['/tokens/generate', 'wrong'],
      ['/tokens/refresh', secret],
    ] as const)
      expect([path, ...codeOf(await call(server, 'POST', path, token))]).toEqual([path, 403, 'not-granted'])
    const made = conversation.parse((await call(server, 'POST', '/tokens/generate', secret)).json())
    expect((await begun(server, made.token)).conversationId).toBe(made.conversationId)
    const renewed = await call(server, 'POST', '/tokens/refresh', made.token)
    expect(conversation.parse(renewed.json()).conversationId).toBe(made.conversationId)
  })

  it('a token of one conversation opens no other', async () => {
    const server = await started()
    const [own, other] = [await begun(server), await begun(server)]
    await post(server, other, say(question, 'c1'))
    const path = `/conversations/${other.conversationId}`
    for (const [method, tail] of [
      ['GET', ''],
      ['GET', '/activities'],
      ['POST', '/activities'],
      ['POST', '/upload'],
    ] as const)
      expect(codeOf(await call(server, method, path + tail, own.token))).toEqual([403, 'other-conversation'])
  })

  it('the user is the token’s, whatever an activity says', async () => {
    const server = await started({ origins: [], secret })
    const chat = await begun(server, secret, { user: { id: 'zhang' } })
    await post(server, chat, say(question, 'c1', { from: { id: 'li' } }))
    const tenantId = 'channel:own-directline'
    const of = async (userId: string) =>
      (await server.store.conversations.list({ tenantId, userId }, { limit: 9 })).items.length
    expect([await of('zhang'), await of('li')]).toEqual([1, 0])
  })

  it('a token that was changed or is too old is none', async () => {
    const server = await started()
    const { conversationId, token } = await begun(server)
    const path = `/conversations/${conversationId}/activities`
    const [head = '', , signature = ''] = token.split('.')
    const claims = Buffer.from(JSON.stringify({ conv: conversationId, exp: 9_999_999_999 })).toString(
      'base64url',
    )
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`
    for (const bad of [`${head}.${claims}.${signature}`, unsigned])
      expect(codeOf(await call(server, 'GET', path, bad))).toEqual([403, 'not-granted'])
    server.later(1801)
    expect(codeOf(await call(server, 'GET', path, token))).toEqual([403, 'not-granted'])
  })

  it('only pages of listed sites, and nobody while it is off', async () => {
    const listed = 'https://intranet.example.com'
    const server = await started({ origins: [listed], secret })
    const from = (origin: string) => call(server, 'POST', '/conversations', secret, undefined, { origin })
    expect((await from(listed)).headers['access-control-allow-origin']).toBe(listed)
    expect(codeOf(await from('https://evil.example'))).toEqual([403, 'wrong-origin'])
    const preflight = await server.app.inject({
      method: 'OPTIONS',
      url: '/directline/conversations',
      headers: { origin: listed, 'access-control-request-method': 'POST' },
    })
    expect([preflight.statusCode, preflight.headers['access-control-allow-origin']]).toEqual([204, listed])
    const off = await testServer()
    expect(codeOf(await call(off, 'POST', '/conversations'))).toEqual([404, 'directline-off'])
    await off.close()
  })
})

describe('bad input', () => {
  it.each([
    ['nothing in it', {}, 400, 'bad-activity'],
    ['a list', [], 400, 'bad-activity'],
    ['text that is none', say('x', 'c1', { text: { a: 1 } }), 400, 'bad-activity'],
    ['5 MB', say('x'.repeat(5_000_000), 'c1'), 413, 'too-large'],
  ])('%s', async (_what, body, status, code) => {
    const server = await started()
    const chat = await begun(server)
    expect(codeOf(await post(server, chat, body))).toEqual([status, code])
    expect((await since(server, chat)).watermark).toBe('1')
  })

  it('an upload that is none, or whose activity does not parse', async () => {
    const server = await started()
    const { conversationId, token } = await begun(server)
    const path = `/conversations/${conversationId}/upload`
    expect(codeOf(await call(server, 'POST', path, token, {}))).toEqual([415, 'bad-content-type'])
  })

  it('events that are no messages are taken and not repeated', async () => {
    const server = await started()
    const chat = await begun(server)
    for (const type of ['typing', 'event', 'endOfConversation'])
      expect((await post(server, chat, { type, from: { id: 'user-1' } })).statusCode).toBe(200)
    expect((await since(server, chat)).watermark).toBe('1')
  })

  it('an odd watermark counts as the beginning', async () => {
    const server = await started()
    const chat = await begun(server)
    for (const watermark of ['abc', '-1', '1e99'])
      expect((await since(server, chat, watermark)).activities).toHaveLength(1)
  })
})
