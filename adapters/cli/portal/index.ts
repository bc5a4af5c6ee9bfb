export { UsageError } from './guard-options.ts'
export { portal } from './portal.ts'
export type { PortalSurroundings } from './surroundings.ts'
export { readContract } from './verify.ts'
