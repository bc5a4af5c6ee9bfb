import type { ChatDelta, ChatRequest, ChatResponse, ErrorBody } from '../../http/contract/index.ts'
import { readEvents } from './event-stream.ts'
import { ApiError, request, withJson } from './request.ts'

/** Sends one turn and hands on the words as they come. Sent again with the same `messageId` it is answered once. @throws ApiError */
export async function sendTurn(
  turn: ChatRequest,
  onDelta: (text: string) => void,
  signal: AbortSignal,
): Promise<ChatResponse> {
  const init = withJson('POST', turn)
  const response = await request('/api/v1/chat', {
    ...init,
    headers: { ...init.headers, accept: 'text/event-stream' },
    signal,
  })
  if (response.body === null) throw new ApiError('unreachable', 0, 'empty', '')
  try {
    for await (const { event, data } of readEvents(response.body)) {
      if (event === 'delta') {
        const delta: ChatDelta = JSON.parse(data)
        onDelta(delta.text)
      } else if (event === 'reply') {
        const reply: ChatResponse = JSON.parse(data)
        return reply
      } else if (event === 'error') {
        const { error }: ErrorBody = JSON.parse(data)
        throw new ApiError('refused', response.status, error.code, error.message, error.hint)
      }
    }
  } catch (error) {
    if (error instanceof ApiError || (error instanceof DOMException && error.name === 'AbortError'))
      throw error
    throw new ApiError('unreachable', 0, 'broken-off', '')
  }
  throw new ApiError('unreachable', 0, 'broken-off', '')
}
