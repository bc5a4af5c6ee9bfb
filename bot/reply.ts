import type { Citation, FactId, FactValue } from '../knowledge/index.ts'

export type AmountKind =
  'total' | 'part' | 'standard' | 'limit' | 'advance' | 'remainder' | 'clawback' | 'claimed'

/** A money figure shown in `answer`; `citation` indexes the reply's citations. */
export interface Amount {
  readonly kind: AmountKind
  readonly label: string
  readonly fen: number
  readonly formula: string
  readonly citation: readonly number[]
}

export type Outcome = 'answer' | 'ask' | 'not_stated' | 'out_of_scope'

export interface ReplyFact {
  readonly value: FactValue | readonly FactValue[]
  readonly label: string
  readonly from: 'user' | 'profile' | 'assumed'
}

export interface TraceStep {
  readonly rule: string
  readonly label: string
  readonly value: string
  readonly facts: readonly FactId[]
  readonly citation: readonly number[]
}

/**
 * How the lines of an answer came to stand as they do: in our own order, in one a connected model chose, or in our own because the model's
 * could not be taken. What they say is the same in all three.
 */
export type Phrasing = 'deterministic' | 'model' | 'fallback'

/** The stable answer of one turn; see DESIGN of the machine contracts. */
export interface Reply {
  /** Everything a user sees, Markdown. */
  readonly text: string
  /** The same without quoted clauses and the source list. */
  readonly answer: string
  readonly outcome: Outcome
  /** Facts being asked for. */
  readonly missing: readonly FactId[]
  readonly citations: readonly Citation[]
  readonly amounts: readonly Amount[]
  readonly facts: Readonly<Record<FactId, ReplyFact>>
  readonly trace: readonly TraceStep[]
  readonly phrasing: Phrasing
  /** Why a connected model's order was not taken, where it was not: `timeout`, `unknown-id` …; see bot/phrasing. */
  readonly phrasingReason?: string
}
