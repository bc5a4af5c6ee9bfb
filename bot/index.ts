export { printFactValue, printWan, printYuan } from './compose/index.ts'
export type { FactChanges } from './dialogue/amend.ts'
export { stateFromProfile } from './dialogue/from-profile.ts'
export { emptyState, type ConversationState } from './dialogue/state.ts'
export {
  createAssistant,
  type Assistant,
  type AssistantParts,
  type TurnResult,
} from './dialogue/assistant.ts'
export type { Amount, AmountKind, Outcome, Reply, ReplyFact, TraceStep } from './reply.ts'
export { loadFactLexicon } from './understand/index.ts'
export type { Citation } from '../knowledge/index.ts'
