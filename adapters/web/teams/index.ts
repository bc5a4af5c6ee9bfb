export { connectTeams, type TeamsHost } from './teams.ts'
