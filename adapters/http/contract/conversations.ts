import { z } from 'zod'
import { factValue, isoDate, moment } from './common.ts'
import { reply } from './reply.ts'

export const conversationSummary = z.object({
  id: z.string(),
  /** The first question, shortened. */
  title: z.string(),
  /** The place asked about, as users call it. */
  place: z.string().optional(),
  updatedAt: moment,
  turns: z.int(),
})
export type ConversationSummary = z.infer<typeof conversationSummary>

/** Newest first; `cursor` is there when there are more. */
export const conversationList = z.object({
  conversations: z.array(conversationSummary),
  cursor: z.string().optional(),
})
export type ConversationList = z.infer<typeof conversationList>

export const conversationTurn = z.object({
  messageId: z.string(),
  /** What the user typed; empty for a correction made in the facts panel. */
  text: z.string(),
  reply,
  at: moment,
})
export type ConversationTurn = z.infer<typeof conversationTurn>

export const conversation = z.object({
  id: z.string(),
  title: z.string(),
  profileId: z.string().optional(),
  turns: z.array(conversationTurn),
})
export type Conversation = z.infer<typeof conversation>

/**
 * Corrections: a value, one value for each group of apprentices told apart (same order as the reply showed them), or null to
 * forget. `region` takes a place name. The answer is that of `POST /chat`: the last question, answered again.
 */
export const factChanges = z.strictObject({
  facts: z.record(z.string().max(80), z.union([factValue, z.array(factValue).min(1).max(50), z.null()])),
  asOf: isoDate.optional(),
  messageId: z.string().max(200).optional(),
})
export type FactChanges = z.infer<typeof factChanges>
