import { z } from 'zod'
import type { ChildMessage } from './reading/protocol.ts'

/** The small messages of the reading process; `rows` are checked by hand, as there may be a million cells. */
export const messageSchema: z.ZodType<Exclude<ChildMessage, { kind: 'rows' }>> = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('book'),
      format: z.enum(['xlsx', 'xls', 'xml', 'html', 'csv']),
      sheets: z.array(z.strictObject({ name: z.string(), hidden: z.boolean() })),
    }),
    z.strictObject({ kind: z.literal('sheet'), index: z.int() }),
    z.strictObject({
      kind: z.literal('sheet-end'),
      merges: z.array(z.tuple([z.int(), z.int(), z.int(), z.int()]).readonly()),
      hiddenColumns: z.array(z.tuple([z.int(), z.int()]).readonly()),
      hiddenRows: z.array(z.int()),
      beyond: z.boolean(),
    }),
    z.strictObject({ kind: z.literal('refused'), code: z.string(), detail: z.string() }),
    z.strictObject({ kind: z.literal('done') }),
  ],
)
