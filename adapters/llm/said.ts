import type { ConversationState } from '../../bot/index.ts'

/** The turn a result answers; `text` is empty where facts were corrected. */
export interface Said {
  readonly before: ConversationState
  readonly text: string
  readonly asOf: string
}
