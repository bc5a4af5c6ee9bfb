export {
  createConversations,
  type Conversations,
  type ConversationParts,
  type Said,
  type TurnRefusal,
  type UserTurn,
} from './conversations.ts'
export { maskPersonalNumbers } from './mask.ts'
export { turnLimit, turnProblem, type TurnProblem } from './turn-problem.ts'
export { profileWithState, stateOfProfile } from './profile-state.ts'
export { readReply } from './stored.ts'
export { changeTicks, mostTicks, readTicks } from './ticks.ts'
export { rememberTurns } from './remember-turns.ts'
