/** What other suites ask of the question bank: its conversations, and one conversation tried against an assistant. */
export { loadBank, type Conversation } from './questions/bank.ts'
export { tryConversation } from './questions/bank-score.ts'
