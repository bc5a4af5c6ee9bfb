import { z } from 'zod'

/** Whatever keeps the queue gives these back as JSON. */
const place = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('id'), id: z.string() }),
    z.object({ kind: z.literal('elsewhere'), name: z.string() }),
  ])
  .exactOptional()

/** `turn`: a person logs in first, and the job waits for their word under this name. */
const turn = z.string().exactOptional()

export const captureInput = z.object({
  url: z.url(),
  id: z.string(),
  system: z.string(),
  region: z.string().exactOptional(),
  turn,
})
export type CaptureInput = z.infer<typeof captureInput>

export const dryRunInput = z.object({
  url: z.url(),
  file: z.object({ path: z.string(), file: z.string() }),
  rows: z.array(z.int().positive()),
  asOf: z.iso.date(),
  /** The contract whose name and mapping are used. */
  id: z.string().exactOptional(),
  region: place,
  profile: z.unknown().optional(),
  turn,
})
export type DryRunInput = z.infer<typeof dryRunInput>

export const selfTestInput = z.object({})
