export { printFactValue, printWan, printYuan } from './compose/index.ts'
export type { FactChanges } from './dialogue/told/amend.ts'
export type { PortalSystem } from './dialogue/resources.ts'
export { stateFromProfile } from './dialogue/told/from-profile.ts'
export { emptyState, type ConversationState } from './dialogue/state.ts'
export { createAssistant, type Assistant } from './dialogue/assistant.ts'
export { asksForCheck, type CheckNews } from './dialogue/check-news.ts'
export type { AssistantParts } from './dialogue/resources.ts'
export type { Reading, ReadingTask } from './dialogue/reread.ts'
export { withLine, type TurnResult } from './dialogue/turn-result.ts'
export {
  changedClaims,
  claimKinds,
  phrase,
  phraseBank,
  phraseLimit,
  phrasingTask,
  redact,
  type ClaimKind,
  type Phrased,
  type PhrasingProblem,
  type PhrasingTask,
} from './phrasing/index.ts'
export type { Line } from './compose/index.ts'
export type { Amount, AmountKind, Outcome, Phrasing, Reply, ReplyFact, TraceStep } from './reply.ts'
export { daysSaid, loadFactLexicon, type DaySaid } from './understand/index.ts'
export type { Citation } from '../knowledge/index.ts'
