import { afterEach, expect } from 'vitest'
import { z } from 'zod'
import { checkJob } from '../../../adapters/check/index.ts'
import type { DirectLineSettings } from '../../../adapters/channels/index.ts'
import { errorBody } from '../../../adapters/http/contract/index.ts'
import { loadKnowledge } from '../../../knowledge/index.ts'
import { testServer, type TestServer } from '../http/test-server.ts'

const open: { readonly close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})
/** A server with Direct Line, closed after the test. */
export const started = async (directLine: DirectLineSettings = { origins: [] }) => {
  const server = await testServer({ directLine, handlers: [checkJob(loadKnowledge)] })
  open.push(server)
  return server
}

export const conversation = z.object({
  conversationId: z.string(),
  token: z.string(),
  expires_in: z.literal(1800),
  streamUrl: z.string().optional(),
})
export type Conversation = z.infer<typeof conversation>
export const activitySet = z.object({
  activities: z.array(
    z.looseObject({
      id: z.string(),
      type: z.literal('message'),
      text: z.string().optional(),
      from: z.looseObject({ id: z.string() }).optional(),
      replyToId: z.string().optional(),
      attachments: z
        .array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() }))
        .optional(),
    }),
  ),
  watermark: z.string(),
})

export const call = async (
  { app }: TestServer,
  method: 'GET' | 'POST',
  path: string,
  token?: string,
  body?: object,
  headers: Record<string, string> = {},
) =>
  app.inject({
    method,
    url: `/directline${path}`,
    headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    ...(body === undefined ? {} : { payload: body }),
  })
export const begun = async (server: TestServer, token?: string, body?: object): Promise<Conversation> => {
  const response = await call(server, 'POST', '/conversations', token, body)
  expect(response.statusCode).toBe(201)
  return conversation.parse(response.json())
}
export const say = (text: string, clientActivityID: string, more: object = {}) => ({
  type: 'message',
  text,
  from: { id: 'user-1' },
  channelData: { clientActivityID },
  ...more,
})
export const post = (server: TestServer, { conversationId, token }: Conversation, body: object) =>
  call(server, 'POST', `/conversations/${conversationId}/activities`, token, body)
export const since = async (
  server: TestServer,
  { conversationId, token }: Conversation,
  watermark?: string,
) => {
  const query = watermark === undefined ? '' : `?watermark=${watermark}`
  const response = await call(server, 'GET', `/conversations/${conversationId}/activities${query}`, token)
  expect(response.statusCode).toBe(200)
  return activitySet.parse(response.json())
}
export const codeOf = (response: { readonly statusCode: number; json: () => unknown }) => [
  response.statusCode,
  errorBody.parse(response.json()).error.code,
]
