import { z } from 'zod'
import { isoDate, moment } from './common.ts'
import { citation, reply } from './reply.ts'

const amounts = reply.unwrap().shape.amounts.unwrap().element

/** 测算表: one page for the boss, from the last answer that held an amount. Money in 分. */
export const calculation = z.object({
  title: z.string(),
  conversationId: z.string(),
  question: z.string(),
  /** What was asked is answered in one line. */
  headline: z.string(),
  /** The day whose texts were applied. */
  asOf: isoDate,
  madeAt: moment,
  facts: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      value: z.string(),
      from: z.enum(['user', 'profile', 'assumed']),
    }),
  ),
  /** The arithmetic, a line each; `citation` indexes `clauses`. */
  lines: z.array(amounts),
  steps: z.array(z.object({ label: z.string(), value: z.string(), citation: z.array(z.int()) })),
  assumptions: z.array(z.string()),
  /** The rest of what the answer says: bounds, conditions, validity. A table without them would mislead. */
  remarks: z.array(z.string()),
  clauses: z.array(citation),
  /** That this is no approval, and what to verify. */
  notice: z.string(),
})
export type Calculation = z.infer<typeof calculation>
