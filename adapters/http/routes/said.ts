import type { Said } from '../../conversation/index.ts'
import type { ChatResponse } from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import { messages } from '../messages.zh.ts'

const statuses: Readonly<Record<Extract<Said, { kind: 'refused' }>['code'], number>> = {
  'unknown-conversation': 404,
  'unknown-profile': 404,
  empty: 400,
  'too-long': 413,
  'control-characters': 400,
  'message-reused': 409,
  'bad-fact': 422,
  busy: 429,
}

/** The body for a turn that was answered. @throws HttpError for one that was refused. */
export function chatBody(said: Said): ChatResponse {
  if (said.kind === 'refused') {
    const hint = said.code === 'unknown-conversation' ? messages.unknownConversationHint : undefined
    throw new HttpError(statuses[said.code], said.code, said.message, hint)
  }
  const { conversationId, messageId, reply } = said
  return { conversationId, messageId, reply }
}
