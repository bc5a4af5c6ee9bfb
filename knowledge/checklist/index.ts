export {
  checklistFor,
  checklistOf,
  type ChecklistCase,
  type ChecklistOptions,
  type ChecklistParts,
  type ChecklistResult,
} from './checklist.ts'
export { placeOf, type PlaceReading } from './place-of.ts'
export type {
  Checklist,
  Deadline,
  Item,
  NotInCorpus,
  Notice,
  Question as CallToAsk,
  StageChoice,
} from './types.ts'
