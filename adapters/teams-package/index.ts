export { tabId, type TeamsPackageSettings } from './manifest.ts'
export { teamsPackage, type TeamsPackage } from './package.ts'
