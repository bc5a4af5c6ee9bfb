import { chatRequest, chatResponse, errorBody, type ChatResponse } from '../contract/index.ts'
import { sendEvents, type ServerSentEvent } from '../events.ts'
import { messages } from '../messages.zh.ts'
import type { Resource } from '../ports.ts'
import { chatBody } from './said.ts'

/** One turn, as JSON or as server-sent events. */
export const chat: Resource = async (api, { conversations }) => {
  api.post(
    '/chat',
    { schema: { tags: ['chat'], body: chatRequest, response: { 200: chatResponse, default: errorBody } } },
    async (request, reply) => {
      const body = chatBody(await conversations.say(request.owner, { ...request.body, exportLine }))
      if (!(request.headers.accept ?? '').includes('text/event-stream')) return body
      return sendEvents(reply, events(body))
    },
  )
}

const exportLine = (conversationId: string) =>
  `[${messages.calculationLink}](/api/v1/conversations/${conversationId}/calculation?format=xlsx)`

/** The answer is known and stored before the first event: the parts are for clients that show text as it comes. */
async function* events(body: ChatResponse): AsyncGenerator<ServerSentEvent> {
  for (const text of body.reply.text.match(/[^\n]*\n+|[^\n]+$/gu) ?? [])
    yield { event: 'delta', data: { text } }
  yield await Promise.resolve({ event: 'reply', data: body })
}
