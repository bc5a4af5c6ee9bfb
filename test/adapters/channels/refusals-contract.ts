import { describe, expect, it } from 'vitest'
import type { BotSdk } from '../../../adapters/channels/index.ts'
import { errorBody } from '../../../adapters/http/contract/index.ts'
import { testServer } from '../http/test-server.ts'
import { inTeams, message } from './activities.ts'
import { botServers, owner, post, replies } from './bot-server.ts'

/** What the bot refuses, whichever SDK speaks for it. */
export function refusalsContract(sdk: BotSdk): void {
  const { started, shared } = botServers(sdk)
  const credentials = { appId: '00000000-0000-4000-8000-000000000001', appPassword: 'not-a-secret' }

  describe('what is refused', () => {
    it.each([
      ['no object', [], 400, 'bad-activity'],
      ['nothing in it', {}, 400, 'bad-activity'],
      ['text that is none', message('', { text: { a: 1 } }), 400, 'bad-activity'],
      ['nobody’s', message('x', { from: {} }), 400, 'bad-activity'],
      ['no conversation', message('x', { conversation: undefined }), 400, 'bad-activity'],
      ['an address that is none', message('x', { serviceUrl: 'nowhere' }), 400, 'bad-activity'],
      ['a channel with a path', message('x', { channelId: '../x' }), 400, 'bad-activity'],
      ['5 MB', message('x'.repeat(5_000_000)), 413, 'too-large'],
      ['a foreign address', message('x', { serviceUrl: 'https://evil.example/' }), 403, 'bad-service-url'],
      [
        'a name that only ends alike',
        message('x', { serviceUrl: 'https://evilbotframework.com/' }),
        403,
        'bad-service-url',
      ],
      [
        'without encryption',
        message('x', { serviceUrl: 'http://webchat.botframework.com/' }),
        403,
        'bad-service-url',
      ],
      ['another scheme', message('x', { serviceUrl: 'file:///etc/passwd' }), 403, 'bad-service-url'],
      [
        'a name and a password',
        message('x', { serviceUrl: 'https://webchat.botframework.com@evil.example/' }),
        403,
        'bad-service-url',
      ],
    ])('%s', async (_what, body, status, code) => {
      const response = await post(await shared(), body)
      expect([response.statusCode, errorBody.parse(response.json()).error.code]).toEqual([status, code])
    })

    it('what is not JSON', async () => {
      const { app } = await started()
      for (const [type, payload] of [
        ['application/json', '{"type":'],
        ['text/plain', 'hello'],
      ] as const) {
        const response = await app.inject({
          method: 'POST',
          url: '/api/messages',
          payload,
          headers: { 'content-type': type },
        })
        expect([400, 415]).toContain(response.statusCode)
      }
    })

    it('a foreign page, and everybody while the channel is off', async () => {
      const server = await started()
      expect((await post(server, message('x'), { origin: 'https://evil.example' })).statusCode).toBe(403)
      const off = await testServer()
      const response = await post(off, message('x'))
      await off.close()
      expect([response.statusCode, errorBody.parse(response.json()).error.code]).toEqual([404, 'bot-off'])
    })

    it.each([
      ['nothing', ''],
      ['no token', 'Bearer'],
      ['nonsense', 'Bearer abc'],
      ['another scheme', 'Basic eDp5'],
    ])('with credentials: %s as authorization', async (_what, authorization) => {
      const server = await started({ credentials, serviceHosts: [] })
      const response = await post(server, message('x'), { authorization })
      expect([response.statusCode, errorBody.parse(response.json()).error.code]).toEqual([
        401,
        'not-authentic',
      ])
      expect((await server.store.conversations.list(owner, { limit: 1 })).items).toEqual([])
    })

    it('with credentials: this machine as the address', async () => {
      const server = await started({ credentials, serviceHosts: [] })
      expect((await post(server, message('x', { serviceUrl: server.channel.url }))).statusCode).toBe(403)
    })

    it('another organisation, where some are named', async () => {
      const server = await started({ serviceHosts: [], tenants: ['00000000-0000-4000-8000-00000000000b'] })
      const response = await post(server, message('x', inTeams))
      expect([response.statusCode, errorBody.parse(response.json()).error.code]).toEqual([403, 'bad-tenant'])
      const none = { ...inTeams, conversation: { id: 'a:1' } }
      expect((await post(server, message('x', none))).statusCode).toBe(403)
      const ours = {
        ...inTeams,
        channelData: { tenant: { id: '00000000-0000-4000-8000-00000000000b' } },
        conversation: { id: 'a:1' },
      }
      expect((await replies(server, message('今天天气', ours))).length).toBe(1)
    })
  })
}
