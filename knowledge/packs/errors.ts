export type PackErrorCode =
  | 'unreadable'
  | 'syntax'
  | 'schema'
  | 'unknown-name'
  | 'ambiguous-name'
  | 'duplicate'
  | 'bad-value'
  | 'rule'
  | 'quote-absent'
  | 'quote-ambiguous'
  | 'quote-unused'
  | 'citation'
  | 'wording'
  | 'absence'
  | 'dates'
  | 'inventory'

/** One thing wrong with a pack; a pack with any problem does not load. */
export interface PackProblem {
  readonly code: PackErrorCode
  readonly file: string
  readonly line: number
  /** Where in the pack, e.g. `规则 › 补贴总额`. */
  readonly entry: string
  readonly message: string
  /** What to do about it. */
  readonly hint: string
}

/** Thrown with every problem found, not only the first. */
export class PackError extends Error {
  readonly problems: readonly PackProblem[]

  constructor(problems: readonly PackProblem[]) {
    super(problems.map(printProblem).join('\n'))
    this.name = 'PackError'
    this.problems = problems
  }
}

export function printProblem(problem: PackProblem): string {
  return `${problem.file}:${String(problem.line)} ［${problem.entry}］${problem.message}。${problem.hint}`
}
