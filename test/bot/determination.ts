import type { Reply } from '../../bot/index.ts'

/** What a reply determines: everything an attack, a wording or an order of words must not change. */
export interface Determination {
  readonly outcome: Reply['outcome']
  /** `total 12000000`, in 分; figures the user put forward are not ours. */
  readonly amounts: readonly string[]
  /** Days, months and years of our own words, in order of the text. */
  readonly terms: readonly string[]
  /** `file start-end`. */
  readonly clauses: readonly string[]
  /** The documents cited. */
  readonly documents: readonly string[]
}

export function determinationOf({ outcome, answer, amounts, citations }: Reply): Determination {
  const own = answer.replaceAll(/（您说的是：[^）]*）/gu, '')
  return {
    outcome,
    amounts: sorted(
      amounts.flatMap(({ kind, fen }) => (kind === 'claimed' ? [] : [`${kind} ${String(fen)}`])),
    ),
    terms: sorted([...own.matchAll(/\d+(?:个工作日|日内|天内|个月)/gu)].map(([term]) => term)),
    clauses: sorted(
      citations.map(({ sourceFile, start, end }) => `${sourceFile} ${String(start)}-${String(end)}`),
    ),
    documents: sorted(citations.map(({ document }) => document)),
  }
}

/** Nothing is determined: the turn was turned away. */
export function isRefusal({ outcome, amounts, citations }: Reply): boolean {
  return outcome === 'out_of_scope' && amounts.length === 0 && citations.length === 0
}

function sorted(list: readonly string[]): readonly string[] {
  return [...new Set(list)].toSorted()
}
