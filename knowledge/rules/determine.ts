import { close } from './consistency.ts'
import type { Program } from './program.ts'
import { decisiveFacts, outcomesAfter, survey, type Survey } from './survey.ts'
import type { FactId, Facts, FactValue, Known, RuleId, Step, Value, Withheld } from './value.ts'

/** What one answer to an open fact is worth. */
export interface Prospect {
  readonly fact: FactId
  readonly value: FactValue
  readonly result: Value
}

/**
 * The outcome of a value rule on what is known so far.
 * `settled`: nothing still open can change it. `open`: `range` is given when every completion yields an amount,
 * `prospects` when exactly one closed-list fact is left.
 */
export type Determination =
  | { readonly kind: 'settled'; readonly value: Known | Withheld; readonly steps: readonly Step[] }
  | {
      readonly kind: 'open'
      readonly missing: readonly FactId[]
      readonly range?: { readonly low: number; readonly high: number }
      readonly prospects: readonly Prospect[]
    }

export function determine(program: Program, rule: RuleId, facts: Facts): Determination {
  const given = close(program, facts)
  const steps: Step[] = []
  const value = program.evaluate(rule, given, steps)
  if (value.kind !== 'missing') return { kind: 'settled', value, steps }
  const found = survey(program, rule, given)
  if (found === undefined) return { kind: 'open', missing: [...new Set(value.facts)], prospects: [] }
  const cells = found.grid.filter((cell) => cell !== undefined)
  const [first] = cells
  if (
    first !== undefined &&
    first.value.kind !== 'missing' &&
    cells.every((cell) => cell.outcome === first.outcome)
  ) {
    const settledSteps: Step[] = []
    program.evaluate(rule, first.facts, settledSteps)
    return { kind: 'settled', value: first.value, steps: settledSteps }
  }
  const missing = missingFacts(program, rule, found)
  const range = rangeOf(cells.map((cell) => cell.value))
  return {
    kind: 'open',
    missing,
    prospects: prospectsOf(found, missing),
    ...(range === undefined ? {} : { range }),
  }
}

/**
 * The fact whose answer leaves the fewest outcomes open, weighed by effort; facts the user could not give are passed over.
 * `undefined` when nothing left to ask can change the result.
 */
export function nextFact(
  program: Program,
  rule: RuleId,
  facts: Facts,
  declined: ReadonlySet<FactId> = new Set(),
): FactId | undefined {
  const given = close(program, facts)
  const value = program.evaluate(rule, given)
  if (value.kind !== 'missing') return undefined
  const found = survey(program, rule, given)
  if (found === undefined) return value.facts.find((fact) => !declined.has(fact))
  const stillMissing = found.grid.some((cell) => cell?.value.kind === 'missing')
  if (found.outcomes <= 1 && !stillMissing) return undefined
  let best: { fact: FactId; cost: number } | undefined
  for (const fact of missingFacts(program, rule, found)) {
    if (declined.has(fact)) continue
    const left = outcomesAfter(found, fact) ?? found.outcomes
    const cost = (1 + Math.log2(left)) * (1 + (program.facts.get(fact)?.effort ?? 1) / 10)
    if (best === undefined || cost < best.cost) best = { fact, cost }
  }
  return best?.fact
}

/** Closed-list facts that decide something, and quantities some completion still lacks, in the rule's order. */
function missingFacts(program: Program, rule: RuleId, found: Survey): readonly FactId[] {
  const needed = new Set(decisiveFacts(found))
  for (const cell of found.grid)
    if (cell?.value.kind === 'missing') for (const fact of cell.value.facts) needed.add(fact)
  return program.factsOf(rule).filter((fact) => needed.has(fact))
}

function prospectsOf(found: Survey, missing: readonly FactId[]): readonly Prospect[] {
  const [fact] = missing
  const asked = found.open.find((each) => each.fact === fact)
  if (fact === undefined || asked === undefined || missing.length > 1) return []
  return asked.options.flatMap((value) => {
    const cell = found.grid.find((each) => each?.facts[fact] === value)
    return cell === undefined ? [] : [{ fact, value, result: cell.value }]
  })
}

function rangeOf(values: readonly Value[]): { low: number; high: number } | undefined {
  let low = Infinity
  let high = -Infinity
  for (const value of values) {
    if (value.kind === 'missing') return undefined
    if (value.kind !== 'known') continue
    low = Math.min(low, value.value)
    high = Math.max(high, value.value)
  }
  return low === Infinity ? undefined : { low, high }
}
