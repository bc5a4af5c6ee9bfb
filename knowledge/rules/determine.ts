import type { Program } from './program.ts'
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

/** Completions tried at most; beyond that the Kleene result stands. */
const completionLimit = 5000

export function determine(program: Program, rule: RuleId, facts: Facts): Determination {
  const given = close(program, facts)
  const steps: Step[] = []
  const value = program.evaluate(rule, given, steps)
  if (value.kind !== 'missing') return { kind: 'settled', value, steps }

  const results = completions(program, rule, given)
  const first = results?.[0]
  if (results !== undefined && first !== undefined && first.value.kind !== 'missing') {
    const same = results.every((each) => sameValue(each.value, first.value))
    if (same) {
      const settledSteps: Step[] = []
      program.evaluate(rule, first.facts, settledSteps)
      return { kind: 'settled', value: first.value, steps: settledSteps }
    }
  }
  const missing = openFacts(program, rule, given)
  const closed = missing.filter((fact) => optionsOf(program, fact) !== undefined)
  const [only] = closed
  const prospects =
    closed.length === 1 && only !== undefined && missing.length === 1
      ? prospectsOf(program, rule, given, only)
      : []
  const range = results === undefined ? undefined : rangeOf(results.map((each) => each.value))
  return { kind: 'open', missing, prospects, ...(range === undefined ? {} : { range }) }
}

/**
 * The fact whose answer leaves the fewest questions, weighed by effort; facts the user could not give are passed over.
 * `undefined` when nothing left to ask can change the result.
 */
export function nextFact(
  program: Program,
  rule: RuleId,
  facts: Facts,
  declined: ReadonlySet<FactId> = new Set(),
): FactId | undefined {
  const determination = determine(program, rule, facts)
  if (determination.kind === 'settled') return undefined
  const candidates = determination.missing.filter((fact) => !declined.has(fact))
  let best: { fact: FactId; cost: number } | undefined
  for (const fact of candidates) {
    const values = optionsOf(program, fact) ?? samplesOf(program, fact)
    let left = 0
    for (const value of values) {
      const then = determine(program, rule, { ...facts, [fact]: value })
      left += then.kind === 'settled' ? 0 : then.missing.length
    }
    const effort = program.facts.get(fact)?.effort ?? 1
    const cost = (1 + left / Math.max(1, values.length)) * (1 + effort / 10)
    if (best === undefined || cost < best.cost) best = { fact, cost }
  }
  return best?.fact
}

/** Adds what the given facts imply (取证 → 合格); a contradiction keeps what was given. */
export function close(program: Program, facts: Facts): Facts {
  let result: Record<FactId, FactValue | undefined> | undefined
  const queue: [FactId, FactValue][] = []
  for (const fact in facts) {
    const value = facts[fact]
    if (value !== undefined && program.facts.get(fact) !== undefined) queue.push([fact, value])
  }
  for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
    const implied = program.facts.get(entry[0])?.implies[String(entry[1])]
    if (implied === undefined) continue
    for (const [fact, value] of Object.entries(implied)) {
      if ((result ?? facts)[fact] !== undefined) continue
      result ??= { ...facts }
      result[fact] = value
      queue.push([fact, value])
    }
  }
  return result ?? facts
}

/** Whether the facts contradict an implication, e.g. 取证 = 是 with 合格 = 否. */
export function isConsistent(program: Program, facts: Facts): boolean {
  for (const [fact, value] of Object.entries(facts)) {
    if (value === undefined) continue
    for (const [other, required] of Object.entries(program.facts.get(fact)?.implies[String(value)] ?? {}))
      if (facts[other] !== undefined && facts[other] !== required) return false
  }
  return true
}

interface Completion {
  readonly facts: Facts
  readonly value: Value
}

/** Every consistent completion of the closed-list facts; `undefined` past the limit. A quantity left open stays missing. */
function completions(program: Program, rule: RuleId, facts: Facts): readonly Completion[] | undefined {
  const open = program.factsOf(rule).flatMap((fact) => {
    const options = facts[fact] === undefined ? optionsOf(program, fact) : undefined
    return options === undefined ? [] : [{ fact, options }]
  })
  if (open.reduce((product, each) => product * each.options.length, 1) > completionLimit) return undefined
  let partial: Facts[] = [facts]
  for (const { fact, options } of open)
    partial = partial.flatMap((each) =>
      each[fact] === undefined
        ? options
            .map((value) => close(program, { ...each, [fact]: value }))
            .filter((completed) => isConsistent(program, completed))
        : [each],
    )
  return partial.map((completed) => ({ facts: completed, value: program.evaluate(rule, completed) }))
}

/** Facts whose answer can still matter: those the evaluation asks for along any completion. */
function openFacts(program: Program, rule: RuleId, facts: Facts): readonly FactId[] {
  const found = new Set<FactId>()
  const visited = new Set<string>()
  const visit = (given: Facts, depth: number): void => {
    const value = program.evaluate(rule, given)
    if (value.kind !== 'missing' || depth > 6) return
    for (const fact of value.facts) {
      found.add(fact)
      for (const option of optionsOf(program, fact) ?? []) {
        const next = close(program, { ...given, [fact]: option })
        const key = JSON.stringify(next)
        if (visited.has(key) || visited.size > completionLimit || !isConsistent(program, next)) continue
        visited.add(key)
        visit(next, depth + 1)
      }
    }
  }
  visit(facts, 0)
  const order = program.factsOf(rule)
  return [...found].sort((left, right) => order.indexOf(left) - order.indexOf(right))
}

function prospectsOf(program: Program, rule: RuleId, facts: Facts, fact: FactId): readonly Prospect[] {
  return (optionsOf(program, fact) ?? []).flatMap((value) => {
    const completed = close(program, { ...facts, [fact]: value })
    return isConsistent(program, completed)
      ? [{ fact, value, result: program.evaluate(rule, completed) }]
      : []
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

function sameValue(left: Value, right: Value): boolean {
  if (left.kind !== right.kind) return false
  if (left.kind === 'known' && right.kind === 'known')
    return left.value === right.value && (left.atLeast ?? false) === (right.atLeast ?? false)
  return JSON.stringify(left) === JSON.stringify(right)
}

function optionsOf(program: Program, fact: FactId): readonly FactValue[] | undefined {
  const domain = program.facts.get(fact)?.domain
  if (domain?.kind === 'boolean') return [true, false]
  if (domain?.kind === 'choice') return domain.options
  return undefined
}

function samplesOf(program: Program, fact: FactId): readonly FactValue[] {
  const domain = program.facts.get(fact)?.domain
  return domain?.kind === 'quantity' ? domain.samples : []
}
