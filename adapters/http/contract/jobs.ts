import { z } from 'zod'

export const jobState = z.enum(['queued', 'running', 'done', 'failed', 'cancelled'])
export type JobState = z.infer<typeof jobState>

export const jobProgress = z.object({ done: z.int(), total: z.int(), note: z.string() })
export type JobProgress = z.infer<typeof jobProgress>

/** Work that outlives a request. `result` is what the kind of job gives. Also the data of each server-sent `job` event. */
export const job = z.object({
  id: z.string(),
  kind: z.string(),
  state: jobState,
  progress: jobProgress,
  result: z.unknown().optional(),
  error: z.object({ code: z.string(), message: z.string(), hint: z.string().optional() }).optional(),
})
export type JobBody = z.infer<typeof job>
