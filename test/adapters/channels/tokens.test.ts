import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { botSdks, type BotSdk } from '../../../adapters/channels/index.ts'
import { testServer, type TestServer } from '../http/test-server.ts'
import { message } from './activities.ts'

const appId = '00000000-0000-4000-8000-000000000001'
const issuer = 'https://api.botframework.com'
const activity = { ...message('今天天气'), deliveryMode: 'expectReplies' }

let servers: Readonly<Record<BotSdk, TestServer>>
let channel: CryptoKey
let stranger: CryptoKey
const keys = createServer((request, response) => {
  const { port } = keys.address() as AddressInfo
  const here = `http://127.0.0.1:${String(port)}`
  response.setHeader('content-type', 'application/json')
  response.end(request.url === '/keys' ? published : JSON.stringify({ issuer, jwks_uri: `${here}/keys` }))
})
let published = ''

beforeAll(async () => {
  // The SDK prints the error and the public key for a token that does not verify.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const pair = await generateKeyPair('RS256')
  channel = pair.privateKey
  stranger = (await generateKeyPair('RS256')).privateKey
  published = JSON.stringify({
    keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', endorsements: ['webchat'] }],
  })
  await new Promise<void>((done) => keys.listen(0, '127.0.0.1', done))
  const { port } = keys.address() as AddressInfo
  const credentials = {
    appId,
    appPassword: 'not-a-secret',
    openIdMetadata: `http://127.0.0.1:${String(port)}/`,
  }
  servers = {
    botbuilder: await testServer({ bot: { sdk: 'botbuilder', serviceHosts: [], credentials } }),
    agents: await testServer({ bot: { sdk: 'agents', serviceHosts: [], credentials } }),
  }
})
afterAll(async () => {
  vi.restoreAllMocks()
  for (const server of Object.values(servers)) await server.close()
  keys.close()
  keys.closeAllConnections()
})

interface Token {
  readonly issuer?: string
  readonly audience?: string
  readonly serviceUrl?: string
  /** Seconds from now. */
  readonly expires?: number
  readonly key?: () => CryptoKey
  readonly kid?: string
}
const sign = (token: Token) =>
  new SignJWT({ serviceurl: token.serviceUrl ?? activity.serviceUrl })
    .setProtectedHeader({ alg: 'RS256', kid: token.kid ?? 'k1' })
    .setIssuer(token.issuer ?? issuer)
    .setAudience(token.audience ?? appId)
    .setExpirationTime(Math.floor(Date.now() / 1000) + (token.expires ?? 600))
    .sign((token.key ?? (() => channel))())
const post = async (sdk: BotSdk, token: Token, body: object = activity) =>
  servers[sdk].app.inject({
    method: 'POST',
    url: '/api/messages',
    payload: body,
    headers: { authorization: `Bearer ${await sign(token)}` },
  })

describe.each(botSdks)('with credentials, on %s', (sdk) => {
  it('a token of the channel for this bot is answered', async () => {
    const response = await post(sdk, {})
    expect([response.statusCode, response.body]).toEqual([200, expect.stringContaining('不在我的范围内')])
  })

  it.each<[string, Token, object?]>([
    ['expired', { expires: -3600 }],
    ['for another bot', { audience: '00000000-0000-4000-8000-000000000002' }],
    ['of another issuer', { issuer: 'https://evil.example' }],
    ['signed by somebody else', { key: () => stranger }],
    ['under an unknown key', { kid: 'k2' }],
    ['for another address', { serviceUrl: 'https://directline.botframework.com/' }],
    ['of a channel the key is not for', {}, { ...activity, channelId: 'msteams' }],
  ])('a token %s is not', async (_what, token, body) => {
    const response = await post(sdk, token, body)
    expect([response.statusCode, response.json()]).toMatchObject([401, { error: { code: 'not-authentic' } }])
  })
})
