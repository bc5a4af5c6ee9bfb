import type { Standings } from './money.ts'

/** Head-count of 附件2 in the ways it may honestly be read. */
export interface Counted {
  readonly strict: readonly Standings[]
  /** With rows that are faulty, but filled in as counting. */
  readonly asFilled: readonly Standings[]
  readonly undecided: readonly Standings[]
}

export function countedOf(standings: readonly Standings[]): Counted {
  const of = (...kinds: readonly string[]) =>
    standings.filter(({ standing, person }) => kinds.includes(standing.kind) && person.certified === true)
  return {
    strict: of('counts'),
    asFilled: of('counts', 'faulty'),
    undecided: standings.filter(({ standing }) => standing.kind === 'undecided'),
  }
}
