import type { Reply } from '../../reply.ts'
import type { Standard } from './place-standards.ts'
import type { ConversationState } from '../state.ts'

/** One place of a comparison, answered by itself. */
export interface AnsweredPlace {
  readonly name: string
  readonly reply: Reply
  readonly state: Pick<ConversationState, 'topics' | 'shared' | 'groups'>
  readonly standards: readonly Standard[]
}
