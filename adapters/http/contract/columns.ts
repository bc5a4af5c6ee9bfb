import { z } from 'zod'

/** Column titles → what they hold: an id of `meanings`, or '' for a column that is not to be checked. */
const columns = z.record(z.string().min(1).max(200), z.string().max(50))

/** What the user said of columns of templates nobody has seen, and what a column may be said to hold. */
export const columnMapping = z.object({
  meanings: z.array(z.object({ id: z.string(), title: z.string() })),
  columns,
})
export type ColumnMappingBody = z.infer<typeof columnMapping>

/** `PUT /columns`: what is named is set, null takes it back; the rest stays. */
export const columnChanges = z.strictObject({
  columns: z.record(z.string().min(1).max(200), z.string().max(50).nullable()),
})
export type ColumnChanges = z.infer<typeof columnChanges>

/** `columns.json` of a check: every table's columns as they were understood; no `meaning`: not understood. Samples are masked. */
export const checkColumns = z.array(
  z.object({
    file: z.string(),
    sheet: z.string(),
    form: z.enum(['附件1', '附件2', '附件3', '其他']),
    columns: z.array(
      z.object({
        column: z.string(),
        title: z.string(),
        meaning: z.string().optional(),
        samples: z.array(z.string()),
      }),
    ),
  }),
)
export type CheckColumnsBody = z.infer<typeof checkColumns>
