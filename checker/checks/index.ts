export {
  checkPolicy,
  type MoneySummary,
  type PolicyOptions,
  type PolicyOutcome,
  type Region,
} from './check-policy.ts'
export { policyCodes, type CodeEntry, type PolicyCode } from './codes.ts'
export type { People } from './people.ts'
export { submissionOf, type Submission } from './submission.ts'
export { numberKey, personKey, squeeze } from './values/index.ts'
