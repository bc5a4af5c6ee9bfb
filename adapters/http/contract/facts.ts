import { z } from 'zod'

const base = { id: z.string(), label: z.string(), question: z.string().optional() }

/** A fact an answer can depend on, and how it may be answered. `place` is the region: a name of the gazetteer. */
export const factDescription = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('boolean') }),
  z.object({
    ...base,
    kind: z.literal('choice'),
    options: z.array(z.object({ value: z.string(), label: z.string() })),
  }),
  z.object({ ...base, kind: z.literal('number'), unit: z.string(), decimal: z.boolean() }),
  z.object({ ...base, kind: z.literal('date') }),
  z.object({
    ...base,
    kind: z.literal('place'),
    options: z.array(z.object({ value: z.string(), label: z.string() })),
  }),
])
export type FactDescription = z.infer<typeof factDescription>

export const factCatalogue = z.object({ facts: z.array(factDescription) })
export type FactCatalogue = z.infer<typeof factCatalogue>
