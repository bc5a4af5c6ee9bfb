export { cite, type Citation } from './cite.ts'
export type {
  Bearer,
  DocumentItem,
  Entry,
  EntryBase,
  Exclusion,
  FormField,
  Inquiry,
  Point,
  Stage,
  Stance,
  Strength,
  Topic,
  TopicId,
  Within,
} from './entry.ts'
export { PackError, printProblem, type PackErrorCode, type PackProblem } from './errors.ts'
export type { InventoryRow, Knowledge } from './knowledge.ts'
export { knowledgeFrom, loadKnowledge, readPackTexts, type PackText } from './load.ts'
export { pack as packSchema, stages } from './schema.ts'
export type { FoundQuote } from './verify.ts'
