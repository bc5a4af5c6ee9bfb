import type { Reply } from '../reply.ts'
import type { ConversationState } from './state.ts'

export interface TurnResult {
  readonly state: ConversationState
  readonly reply: Reply
  /** Set when nothing could answer; for the policy officer's list (no personal data is added to it). */
  readonly unanswered?: { readonly topic?: string; readonly place?: string }
}
