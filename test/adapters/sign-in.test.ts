import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorBody } from '../../adapters/http/contract/index.ts'
import { createTeamsSignIn } from '../../adapters/sign-in/index.ts'
import { testServer, type TestServer } from './http/test-server.ts'

const clientId = '00000000-0000-4000-8000-000000000001'
const tenant = '00000000-0000-4000-8000-00000000000a'
const otherTenant = '00000000-0000-4000-8000-00000000000b'
const user = '00000000-0000-4000-8000-00000000000f'
const start = Date.UTC(2026, 10, 21, 8)

let clock = start
let server: TestServer
let key: CryptoKey
let stranger: CryptoKey
let authority = ''
let published = ''
const entra = createServer((request, response) => {
  response.setHeader('content-type', 'application/json')
  response.end(request.url === `/${tenant}/discovery/v2.0/keys` ? published : '{"keys":[]}')
})

beforeAll(async () => {
  const pair = await generateKeyPair('RS256')
  key = pair.privateKey
  stranger = (await generateKeyPair('RS256')).privateKey
  published = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256' }] })
  await new Promise<void>((done) => entra.listen(0, '127.0.0.1', done))
  authority = `http://127.0.0.1:${String((entra.address() as AddressInfo).port)}`
  const settings = { clientId, tenants: [tenant], publicHost: 'xt.example.com', authority }
  server = await testServer({ teamsSignIn: createTeamsSignIn(settings, () => clock) })
})
afterAll(async () => {
  await server.close()
  entra.close()
  entra.closeAllConnections()
})

interface Token {
  readonly audience?: string
  readonly issuer?: string
  readonly tid?: string
  readonly scp?: string
  readonly oid?: string
  /** Seconds from the start. */
  readonly expires?: number
  readonly notBefore?: number
  readonly key?: () => CryptoKey
}
const sign = async (token: Token = {}) =>
  new SignJWT({ tid: token.tid ?? tenant, oid: token.oid ?? user, scp: token.scp ?? 'access_as_user' })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
    .setIssuer(token.issuer ?? `${authority}/${tenant}/v2.0`)
    .setAudience(token.audience ?? clientId)
    .setNotBefore(Math.floor(start / 1000) + (token.notBefore ?? 0))
    .setExpirationTime(Math.floor(start / 1000) + (token.expires ?? 600))
    .sign((token.key ?? (() => key))())
const signIn = async (authorization?: string) =>
  server.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { host: 'xt.example.com', ...(authorization === undefined ? {} : { authorization }) },
  })
const cookieOf = async (token: Token = {}) => {
  const response = await signIn(`Bearer ${await sign(token)}`)
  expect(response.statusCode).toBe(204)
  return String(response.headers['set-cookie'])
}
const list = async (headers: Record<string, string>) =>
  (await server.app.inject({ url: '/api/v1/conversations', headers })).statusCode
const codeOf = (response: { readonly statusCode: number; json: () => unknown }) => [
  response.statusCode,
  errorBody.parse(response.json()).error.code,
]

describe('a Teams user', () => {
  it('gets a session that only the page’s own requests carry', async () => {
    const cookie = await cookieOf()
    expect(cookie).toMatch(
      /^__Host-xuetutong=[\w.-]+; Path=\/; Max-Age=3600; HttpOnly; Secure; SameSite=None; Partitioned$/u,
    )
    const [pair = ''] = cookie.split(';')
    expect(await list({ host: 'xt.example.com', cookie: pair })).toBe(200)
    expect(await list({ host: 'xt.example.com', cookie: `a=b; ${pair}; c=d` })).toBe(200)
  })

  it('is the bot’s user of the same organisation and account', async () => {
    const [cookie = ''] = (await cookieOf()).split(';')
    const said = await server.app.inject({
      method: 'POST',
      url: '/api/v1/chat',
      headers: { host: 'xt.example.com', cookie },
      payload: { text: '今天天气' },
    })
    expect(said.statusCode).toBe(200)
    const owner = { tenantId: `entra:${tenant}`, userId: user }
    expect((await server.store.conversations.list(owner, { limit: 9 })).items).toHaveLength(1)
  })

  it.each([
    ['the api:// audience', { audience: `api://${clientId}` }],
    ['the audience with the host', { audience: `api://xt.example.com/${clientId}` }],
    ['a token of the first version', { issuer: `https://sts.windows.net/${tenant}/` }],
    ['several scopes', { scp: 'openid access_as_user' }],
  ])('comes in with %s', async (_what, token) => {
    expect(await cookieOf(token)).toContain('__Host-xuetutong=')
  })

  it('loses the session when it is over', async () => {
    const [cookie = ''] = (await cookieOf()).split(';')
    clock = start + 3_601_000
    expect(await list({ host: 'xt.example.com', cookie })).toBe(401)
    clock = start
  })
})

describe('refused', () => {
  it.each<[string, Token]>([
    ['expired', { expires: -120 }],
    ['not valid yet', { notBefore: 120 }],
    ['for another application', { audience: otherTenant }],
    ['of another issuer', { issuer: 'https://evil.example/v2.0' }],
    ['of another organisation', { tid: otherTenant, issuer: `https://sts.windows.net/${otherTenant}/` }],
    ['whose issuer is another organisation', { issuer: `https://sts.windows.net/${otherTenant}/` }],
    ['that names an allowed organisation but is signed by nobody we know', { key: () => stranger }],
    ['for something else', { scp: 'User.Read' }],
    ['of nobody', { oid: 'x' }],
  ])('a token %s', async (_what, token) => {
    expect(codeOf(await signIn(`Bearer ${await sign(token)}`))).toEqual([403, 'sign-in-refused'])
  })

  it('what is no token', async () => {
    const unsigned = new UnsecuredJWT({ tid: tenant, oid: user, scp: 'access_as_user' }).encode()
    for (const authorization of [
      undefined,
      '',
      'Bearer',
      'Bearer abc',
      `Basic ${clientId}`,
      `Bearer ${unsigned}`,
    ])
      expect([authorization, ...codeOf(await signIn(authorization))]).toEqual([
        authorization,
        403,
        'sign-in-refused',
      ])
    expect(server.logged.join('')).not.toContain(unsigned)
  })

  it('a foreign page, and everybody where there is no sign-in', async () => {
    const response = await server.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { origin: 'https://evil.example', authorization: `Bearer ${await sign()}` },
    })
    expect(codeOf(response)).toEqual([403, 'wrong-origin'])
    const without = await testServer()
    expect(codeOf(await without.app.inject({ method: 'POST', url: '/api/v1/session' }))).toEqual([
      404,
      'sign-in-off',
    ])
    await without.close()
  })

  it('a session that was changed', async () => {
    const [cookie = ''] = (await cookieOf()).split(';')
    const [head = '', , signature = ''] = cookie.split('.')
    const claims = Buffer.from(JSON.stringify({ tid: 'local', sub: 'local', exp: 9_999_999_999 }))
    for (const bad of [`${head}.${claims.toString('base64url')}.${signature}`, '__Host-xuetutong=', 'x'])
      expect(await list({ host: 'xt.example.com', cookie: bad })).toBe(401)
  })

  it.each([
    ['another name', { host: 'xt.example.com' }, 401],
    ['a proxy on this machine', { host: 'localhost', 'x-forwarded-for': '203.0.113.7' }, 401],
    ['a proxy that says so', { host: 'localhost', via: '1.1 proxy' }, 401],
    ['this machine itself', { host: 'localhost:3978' }, 200],
  ])('without a session: %s', async (_what, headers, status) => {
    expect(await list(headers)).toBe(status)
  })
})
