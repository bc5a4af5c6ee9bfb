export { phrase, phrasingTask, type Phrased, type PhrasingProblem, type PhrasingTask } from './phrase.ts'
export { phraseBank, phraseLimit, type Phrase } from './phrase-bank.ts'
export { redact } from './redact.ts'
export { changedClaims, claimKinds, type ClaimKind } from './verify.ts'
