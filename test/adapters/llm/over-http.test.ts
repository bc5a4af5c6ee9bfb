import { afterAll, beforeAll, expect, test } from 'vitest'
import { chatResponse } from '../../../adapters/http/contract/index.ts'
import { testServer, type TestServer } from '../http/test-server.ts'
import { calling } from './completion.ts'
import { json, startEndpoint, type EndpointServer } from './endpoint-server.ts'
import { refineAt } from './talk.ts'
import { wellBehaved } from './well-behaved.ts'

let endpoint: EndpointServer
let server: TestServer
beforeAll(async () => {
  endpoint = await startEndpoint(({ user, body }, response) => {
    const form = body.tools?.[0]?.function.name ?? ''
    json(
      response,
      calling(
        form,
        wellBehaved(form, user, () => false),
      ),
    )
  })
  server = await testServer({ refine: refineAt(endpoint.url) })
})
afterAll(async () => {
  await server.close()
  await endpoint.close()
})

const headers = { 'x-user': 'u' }
const say = async (messageId: string, text: string) => {
  const payload = { messageId, text, asOf: '2025-03-01' }
  const answer = await server.app.inject({ method: 'POST', url: '/api/v1/chat', headers, payload })
  return chatResponse.parse(answer.json())
}

test('a reply says who ordered its lines; it is stored so, and the same message asks no model again', async () => {
  const { reply, conversationId } = await say('m1', '北京学徒离职几天内报备')
  expect(reply.phrasing).toBe('model')
  expect(endpoint.received).toHaveLength(1)
  expect((await say('m1', '北京学徒离职几天内报备')).reply).toEqual(reply)
  expect(endpoint.received).toHaveLength(1)
  const stored = await server.app.inject({ url: `/api/v1/conversations/${conversationId}`, headers })
  expect(stored.json()).toMatchObject({ turns: [{ reply: { phrasing: 'model', answer: reply.answer } }] })
})

test('a correction is ordered too', async () => {
  const { conversationId } = await say('m2', '无锡高级工25人备案两年都取证补多少')
  const answer = await server.app.inject({
    method: 'PUT',
    url: `/api/v1/conversations/${conversationId}/facts`,
    headers,
    payload: { facts: { headcount: 20 } },
  })
  expect(answer.json()).toMatchObject({ reply: { phrasing: 'model', amounts: [{ fen: 24_000_000 }, {}] } })
})

test('nothing of it is in the log', () => {
  expect(server.logged.join('')).not.toMatch(/key-of-a-test|离职|order/u)
})
