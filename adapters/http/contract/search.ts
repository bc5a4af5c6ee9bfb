import { z } from 'zod'
import { citation } from './reply.ts'

export const searchQuery = z.strictObject({
  q: z.string().trim().min(1).max(500),
  /** Name or id of a place: its own texts and those above it. */
  place: z.string().max(50).optional(),
  document: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
})

/** A clause found; `score` compares within one answer only. */
export const searchHit = citation.unwrap().extend({ documentId: z.string(), score: z.number() })
export type SearchHit = z.infer<typeof searchHit>

export const searchResults = z.object({ results: z.array(searchHit) })
export type SearchResults = z.infer<typeof searchResults>
