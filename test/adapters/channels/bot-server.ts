import { afterAll, afterEach, expect } from 'vitest'
import type { BotSdk, BotSettings } from '../../../adapters/channels/index.ts'
import { testServer, type TestServer, type TestServerOptions } from '../http/test-server.ts'
import { connector, expected, type Connector, type Sent } from './connector.ts'

export type ChannelServer = TestServer & { readonly channel: Connector }

/** Servers of a suite, with the SDK under test; closed after each test. */
export function botServers(sdk: BotSdk) {
  const open: { readonly close: () => Promise<void> }[] = []
  afterEach(async () => {
    for (const each of open.splice(0)) await each.close()
  })
  /** One server for what leaves nothing behind, or only turns of one conversation nobody asks about. */
  let common: TestServer | undefined
  afterAll(() => common?.close())
  return {
    started: async (
      bot: Omit<BotSettings, 'sdk'> = { serviceHosts: [] },
      options: Omit<TestServerOptions, 'bot'> = {},
    ): Promise<ChannelServer> => {
      const channel = await connector()
      const server = await testServer({ ...options, bot: { sdk, ...bot } })
      open.push(server, channel)
      return { ...server, channel }
    },
    shared: async () => (common ??= await testServer({ bot: { sdk, serviceHosts: [] } })),
  }
}

export const post = async ({ app }: TestServer, body: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/api/messages', payload: body, headers })

/** What the bot answers in the response itself. */
export const replies = async (server: TestServer, body: object): Promise<readonly Sent[]> => {
  const response = await post(server, { ...body, deliveryMode: 'expectReplies' })
  expect(response.statusCode).toBe(200)
  return expected.parse(response.json()).activities
}

export const onlyReply = async (server: TestServer, body: object): Promise<Sent> => {
  const all = await replies(server, body)
  expect(all).toHaveLength(1)
  const [first] = all
  return first ?? expect.fail('no reply')
}

/** The owner of what `message` of activities.ts says. */
export const owner = { tenantId: 'channel:webchat', userId: 'zhang' }
