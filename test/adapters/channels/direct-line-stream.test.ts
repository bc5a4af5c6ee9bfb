import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { TestServer } from '../http/test-server.ts'
import {
  activitySet,
  begun,
  call,
  conversation,
  post,
  say,
  started,
  type Conversation,
} from './direct-line-client.ts'

const question = '我们在无锡，25个高级工，备案两年，都过了也拿到证，能补多少？'

describe('a stream', () => {
  const opened = async ({ app }: TestServer, url: string) => {
    const { pathname, search } = new URL(url)
    const sets: z.infer<typeof activitySet>[] = []
    const waiting: (() => void)[] = []
    const socket = await app.injectWS(
      pathname + search,
      {
        headers: { host: 'localhost:80' },
        socket: Object.defineProperty(new Socket(), 'remoteAddress', { value: '::1' }),
      },
      {
        onInit: (ws) => {
          ws.on('message', (data: Buffer) => {
            sets.push(activitySet.parse(JSON.parse(data.toString('utf8'))))
            for (const wake of waiting.splice(0)) wake()
          })
        },
      },
    )
    const received = async (count: number) => {
      while (sets.length < count) await new Promise<void>((wake) => waiting.push(wake))
      return sets
    }
    return { socket, received }
  }
  const streamOf = ({ streamUrl }: Conversation) => streamUrl ?? expect.fail('no stream')

  it('gives what there was, then each answer as it comes; a client that comes back gets what it missed', async () => {
    const server = await started()
    await server.app.ready()
    const chat = await begun(server)
    const first = await opened(server, streamOf(chat))
    expect((await first.received(1))[0]?.watermark).toBe('1')
    await post(server, chat, say('今天天气', 'c1'))
    expect((await first.received(2))[1]).toMatchObject({ watermark: '3' })
    first.socket.close()
    await post(server, chat, say(question, 'c2'))
    const path = `/conversations/${chat.conversationId}?watermark=3`
    const back = conversation.parse((await call(server, 'GET', path, chat.token)).json())
    const second = await opened(server, streamOf(back))
    const [missed] = await second.received(1)
    expect(missed?.watermark).toBe('5')
    expect(missed?.activities.map(({ text }) => text?.slice(0, 4))).toEqual(['我们在无', '补贴合计'])
  })

  it.each([
    ['a token of another conversation', (_own: string, other: string) => other],
    ['no token', () => ''],
    ['nonsense', () => 'abc'],
  ])('is refused for %s', async (_what, tokenOf) => {
    const server = await started()
    await server.app.ready()
    const [chat, other] = [await begun(server), await begun(server)]
    const url = new URL(streamOf(chat))
    url.searchParams.set('t', tokenOf(chat.token, other.token))
    await expect(opened(server, url.href)).rejects.toThrow('403')
  })
})
