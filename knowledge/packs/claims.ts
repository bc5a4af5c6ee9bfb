import type { Comparator } from '../rules/index.ts'
import type { WrittenAmount } from './amounts.ts'

/** A figure of a rule that must stand in the quotes it cites. */
export interface WrittenClaim {
  readonly amount: WrittenAmount
  readonly comparator?: Comparator
  /** Words that must be nearest before the figure, e.g. a table's row label. */
  readonly label?: string
}

/** The figures of one node, in writing order, with the quotes that must hold them in that order. */
export interface ClaimGroup {
  readonly quotes: readonly string[]
  readonly claims: readonly WrittenClaim[]
  readonly path: readonly PropertyKey[]
  /** A sentence of ours whose figures must be found in those quotes. */
  readonly text?: string
}
