import type { Ticks } from '../checklist/index.ts'
import type { Reply } from '../reply.ts'
import type { ConversationState } from './state.ts'

export interface TurnResult {
  readonly state: ConversationState
  readonly reply: Reply
  /** What the client is asked to do besides showing the reply: hand the 测算表 over as a file. */
  readonly command?: 'export'
  /** Papers ticked or unticked in this turn, for whoever keeps them. */
  readonly ticked?: Ticks
  /** Set when nothing could answer; for the policy officer's list (no personal data is added to it). */
  readonly unanswered?: { readonly topic?: string; readonly place?: string }
}
