export { createTeamsSignIn, type TeamsSignIn } from './teams-sign-in.ts'
export type { TeamsSignInSettings } from './teams-token.ts'
