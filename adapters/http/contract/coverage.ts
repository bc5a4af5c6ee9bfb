import { z } from 'zod'

const counts = { total: z.int(), covered: z.int(), excluded: z.int() }
const count = z.object(counts)

/** How many rows of the policy inventory the packs hold: as entries, or left out with a reason. */
export const coverageReport = z.object({
  ...counts,
  byDocument: z.record(z.string(), count),
  byKind: z.record(z.string(), count),
})
export type CoverageReport = z.infer<typeof coverageReport>
