import { z } from 'zod'
import type { StoredCell } from '../../artifact.ts'

/**
 * What the reading process tells its parent, in this order: `book`, then per sheet `sheet`, any number of `rows`, `sheet-end`; last `done`.
 * Or, at any time, `refused`.
 */
export const messageSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('book'),
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
])

export type ChildMessage = Readonly<z.infer<typeof messageSchema>> | RowsMessage

/** A batch of rows: each is its number followed by its cells from column A on. Checked by hand: there may be a million cells. */
export interface RowsMessage {
  readonly kind: 'rows'
  readonly rows: readonly GridRow[]
}

/** A row as read: Excel's number, then cells from column A to the last that holds anything. */
export interface GridRow {
  readonly number: number
  readonly cells: readonly StoredCell[]
}

/** First row, first column, last row, last column; from 1. */
export type MergedRange = readonly [number, number, number, number]
