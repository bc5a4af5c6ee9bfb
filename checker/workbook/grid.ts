import type { FileFormat } from '../artifact.ts'
import type { GridRow, MergedRange } from './reading/protocol.ts'
import type { RefusalCode } from './reading/refusal.ts'

/** A sheet as read, before anything is recognised in it. */
export interface GridSheet {
  readonly name: string
  readonly hidden: boolean
  /** Only rows that hold something, in order. */
  readonly rows: readonly GridRow[]
  readonly merges: readonly MergedRange[]
  readonly hiddenColumns: readonly (readonly [number, number])[]
  readonly hiddenRows: readonly number[]
  /** Cells beyond the column limit were left out. */
  readonly beyond: boolean
}

export type GridOutcome =
  | { readonly kind: 'grid'; readonly format: FileFormat; readonly sheets: readonly GridSheet[] }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly detail: string }
