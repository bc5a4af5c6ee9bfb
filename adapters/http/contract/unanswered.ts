import { z } from 'zod'
import { moment } from './common.ts'

/** A question no text answered, personal numbers masked before it was stored. */
export const unansweredQuestion = z.object({
  id: z.string(),
  text: z.string(),
  place: z.string().optional(),
  topic: z.string().optional(),
  at: moment,
})
export type UnansweredQuestion = z.infer<typeof unansweredQuestion>

export const unansweredList = z.object({
  questions: z.array(unansweredQuestion),
  cursor: z.string().optional(),
})
export type UnansweredList = z.infer<typeof unansweredList>
