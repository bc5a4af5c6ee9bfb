import { coverageReport } from '../contract/index.ts'
import { coverageOf } from '../../coverage.ts'
import type { Resource } from '../ports.ts'

/** How far the packs hold what the texts say. */
export const coverage: Resource = async (api, { assistant }) => {
  const report = coverageOf(assistant.knowledge)
  api.get('/coverage', { schema: { tags: ['texts'], response: { 200: coverageReport } } }, () => report)
}
