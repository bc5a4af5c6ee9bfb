import { z } from 'zod'
import { isoDate, resourceId } from './common.ts'
import { reply } from './reply.ts'

/**
 * One turn. Without `conversationId` a conversation is begun. `messageId` is the client's own: sent twice, it is
 * answered once, and the second time from the store. With `profileId` a conversation begins knowing that profile.
 */
export const chatRequest = z.strictObject({
  conversationId: resourceId.optional(),
  messageId: resourceId.optional(),
  text: z.string(),
  asOf: isoDate.optional(),
  profileId: resourceId.optional(),
})
export type ChatRequest = z.infer<typeof chatRequest>

export const chatResponse = z.object({ conversationId: z.string(), messageId: z.string(), reply })
export type ChatResponse = z.infer<typeof chatResponse>

/**
 * The same as server-sent events: any number of `delta`, whose texts joined are `reply.text`, then one `reply`; or one `error`
 * with an `ErrorBody`. Nothing is sent before the reply is stored.
 */
export const chatDelta = z.object({ text: z.string() })
export type ChatDelta = z.infer<typeof chatDelta>
