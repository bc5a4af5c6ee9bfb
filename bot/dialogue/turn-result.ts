import type { Line } from '../compose/index.ts'
import type { Reply } from '../reply.ts'
import type { ConversationState } from './state.ts'

export interface TurnResult {
  readonly state: ConversationState
  readonly reply: Reply
  /** The lines of the answer, where there is something to put in another order; see bot/phrasing. */
  readonly lines?: readonly Line[]
  /** Set when nothing could answer; for the policy officer's list (no personal data is added to it). */
  readonly unanswered?: { readonly topic?: string; readonly place?: string }
}
