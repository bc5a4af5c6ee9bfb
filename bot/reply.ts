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
}
