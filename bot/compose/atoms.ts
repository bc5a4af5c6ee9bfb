import { numbersIn, type QuoteId } from '../../knowledge/index.ts'
import { rememberRecent } from '../recent.ts'
import type { AmountKind, Outcome } from '../reply.ts'

export type AtomKind =
  | 'verdict'
  | 'amount'
  | 'arithmetic'
  | 'statement'
  | 'item'
  | 'absence'
  | 'condition'
  | 'note'
  | 'assumption'
  | 'refusal'
  | 'ask'

/** A money figure inside an atom's text. */
export interface AtomAmount {
  readonly kind: AmountKind
  readonly label: string
  readonly fen: number
  readonly formula: string
}

/** The smallest thing an answer says: one rendered sentence that is never split from its figures and its clauses. */
export interface Atom {
  readonly id: string
  readonly kind: AtomKind
  readonly text: string
  /** Must be shown whatever else is left out. */
  readonly must: boolean
  readonly quotes: readonly QuoteId[]
  readonly amounts: readonly AtomAmount[]
  /** Has to come directly after this atom. */
  readonly after?: string
}

/** What answers one question: atoms in order, and how it came out. */
export interface Part {
  readonly outcome: Outcome
  readonly atoms: readonly Atom[]
  readonly missing: readonly string[]
  readonly trace: readonly PartStep[]
  readonly assumed: readonly string[]
}

export interface PartStep {
  readonly rule: string
  readonly label: string
  readonly value: string
  readonly facts: readonly string[]
  readonly quotes: readonly QuoteId[]
}

interface AtomOptions {
  readonly quotes?: readonly QuoteId[]
  readonly amounts?: readonly AtomAmount[]
  readonly must?: boolean
  readonly after?: string
}

export function atom(id: string, kind: AtomKind, text: string, options: AtomOptions = {}): Atom {
  return {
    id,
    kind,
    text,
    must: options.must ?? (kind !== 'note' && kind !== 'item'),
    quotes: options.quotes ?? [],
    amounts: options.amounts ?? figuresIn(text),
    ...(options.after === undefined ? {} : { after: options.after }),
  }
}

/** Sentences of the packs come again and again. */
const sentencesKept = 1024

/** Money a sentence of the packs or a formula states: the standards and limits of the text. */
export const figuresIn = rememberRecent(
  (text: string): readonly AtomAmount[] =>
    numbersIn(text).flatMap(({ value, unit, comparator, text: printed }): AtomAmount[] => {
      if (typeof value !== 'number' || unit === undefined || !unit.startsWith('元')) return []
      const kind = comparator === '<=' || comparator === '<' ? 'limit' : 'standard'
      return [{ kind, label: `${printed}${unit}`, fen: Math.round(value * 100), formula: '' }]
    }),
  sentencesKept,
)

export function part(
  outcome: Outcome,
  atoms: readonly Atom[],
  rest: Partial<Omit<Part, 'outcome' | 'atoms'>> = {},
): Part {
  return { outcome, atoms, missing: rest.missing ?? [], trace: rest.trace ?? [], assumed: rest.assumed ?? [] }
}
