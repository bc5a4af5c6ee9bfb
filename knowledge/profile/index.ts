export { dateId, dateName, factsOfProfile, type CaseFacts, type GroupFacts } from './facts-of-profile.ts'
export { parseProfile, type ParsedProfile, type ProfileProblem } from './parse-profile.ts'
export { profileOfFacts, type ProposedProfile, type ToldFacts } from './profile-of-facts.ts'
export {
  levels as cohortLevels,
  ownerships,
  profileSchema,
  sizes,
  type Cohort,
  type FactSource,
  type Profile,
} from './profile.ts'
