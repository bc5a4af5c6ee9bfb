export {
  checkPolicy,
  type MoneySummary,
  type PolicyOptions,
  type PolicyOutcome,
  type Region,
} from './check-policy.ts'
export { policyCodes, type CodeEntry, type PolicyCode } from './codes.ts'
export { submissionOf, type Submission } from './submission.ts'
