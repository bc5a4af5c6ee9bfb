import type { Assistant } from '../../bot/index.ts'
import type { Conversations } from '../conversation/index.ts'
import type { FileParts } from './files.ts'
import type { ChecklistParts } from './own-checklists.ts'
import type { RemindParts } from './remind.ts'

/** What the bot needs to answer. */
export interface AnswerParts extends FileParts, RemindParts, ChecklistParts {
  readonly assistant: Assistant
  readonly conversations: Conversations
  /** Hosts files sent in a chat may be fetched from, besides those of Teams. */
  readonly fileHosts: readonly string[]
  /** Only this machine is served: files may lie on it too. */
  readonly thisMachine: boolean
}
