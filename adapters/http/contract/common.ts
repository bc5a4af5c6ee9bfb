import { z } from 'zod'

/** A calendar day in Beijing, `2026-11-21`. */
export const isoDate = z.iso.date()

/** A moment, `2026-11-21T08:00:00.000Z`. */
export const moment = z.iso.datetime()

/** Conversations, messages, profiles, jobs: what a client may choose or send back. */
export const resourceId = z.string().regex(/^[\w.:~@=+-]{1,200}$/u)

/** The body of every answer that is not a success; `message` and `hint` are for users, `code` for programs. */
export const errorBody = z.object({
  error: z.object({ code: z.string(), message: z.string(), hint: z.string().optional() }),
})
export type ErrorBody = z.infer<typeof errorBody>

/** True, a choice, a number in the fact's unit, or a day. */
export const factValue = z.union([z.boolean(), z.number(), z.string().max(200)])
export type FactValueBody = z.infer<typeof factValue>

/** Ids of portal contracts: `shanxi-real-name`. */
export const contractId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
  .max(80)
