import { z } from 'zod'
import { emptyState, type ConversationState, type Reply } from '../../bot/index.ts'

const object = z.record(z.string(), z.unknown())

/** The state as the assistant left it; what an earlier version did not know starts empty. @throws when it is no object. */
export function readState(stored: unknown): ConversationState {
  return stored === undefined ? emptyState : { ...emptyState, ...object.parse(stored) }
}

/** A reply as it was given; one of an earlier version had no model to phrase it. @throws when it is no reply. */
export function readReply(stored: unknown): Reply {
  return { ...reply.parse(stored), phrasing: phrasing.parse(stored).phrasing }
}

const phrasing = z.object({
  phrasing: z.enum(['deterministic', 'model', 'fallback']).default('deterministic'),
})

const reply = z.custom<Reply>((value) => {
  const parsed = object.safeParse(value)
  return (
    parsed.success && typeof parsed.data['text'] === 'string' && typeof parsed.data['answer'] === 'string'
  )
})
