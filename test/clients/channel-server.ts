import type { AddressInfo } from 'node:net'
import { checkJob } from '../../adapters/check/index.ts'
import { loadAssistant } from '../../adapters/assistant.ts'
import { testServer, type TestServer, type TestServerOptions } from '../adapters/index.ts'

export interface ChannelServer extends TestServer {
  /** `http://127.0.0.1:…` */
  readonly address: string
}

/** The server listening on this machine, with checks, at 2026-11-21 16:00 in Beijing. */
export async function channelServer(options: TestServerOptions): Promise<ChannelServer> {
  const assistant = loadAssistant()
  const server = await testServer({
    ...options,
    assistant,
    handlers: [checkJob(() => assistant.knowledge)],
  })
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = server.app.server.address() as AddressInfo
  return { ...server, address: `http://127.0.0.1:${String(port)}` }
}
