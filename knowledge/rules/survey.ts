import { close, isConsistent } from './consistency.ts'
import type { Program } from './program.ts'
import type { FactId, Facts, FactValue, RuleId, Value } from './value.ts'

/** One consistent completion of the closed-list facts; quantities nobody gave stay missing. */
export interface Completion {
  readonly facts: Facts
  readonly value: Value
  /** Completions that come out the same share a class. */
  readonly outcome: number
}

/** Every completion of the closed-list facts that are still open, laid out as a grid (first fact slowest). */
export interface Survey {
  readonly open: readonly {
    readonly fact: FactId
    readonly options: readonly FactValue[]
    readonly stride: number
  }[]
  /** Undefined where the combination contradicts an implication. */
  readonly grid: readonly (Completion | undefined)[]
  /** How many classes of outcome there are. */
  readonly outcomes: number
}

/** Completions tried at most. */
const limit = 5000

/** Undefined when there are more completions than can be tried; the three-valued result then stands. */
export function survey(program: Program, rule: RuleId, given: Facts): Survey | undefined {
  const facts = program.factsOf(rule).flatMap((fact) => {
    const options = given[fact] === undefined ? optionsOf(program, fact) : undefined
    return options === undefined ? [] : [{ fact, options }]
  })
  const size = facts.reduce((product, each) => product * each.options.length, 1)
  if (size > limit) return undefined
  let stride = size
  const open = facts.map(({ fact, options }) => {
    stride /= options.length
    return { fact, options, stride }
  })
  const classes = new Map<string, number>()
  const grid = Array.from({ length: size }, (): Completion | undefined => undefined)
  const chosen: Record<FactId, FactValue | undefined> = { ...given }
  const fill = (depth: number, at: number): void => {
    const next = open[depth]
    if (next === undefined) {
      grid[at] = completion(program, rule, chosen, classes)
      return
    }
    for (const [index, option] of next.options.entries()) {
      chosen[next.fact] = option
      if (isConsistent(program, chosen)) fill(depth + 1, at + index * next.stride)
    }
    chosen[next.fact] = undefined
  }
  fill(0, 0)
  return { open, grid, outcomes: classes.size }
}

function completion(
  program: Program,
  rule: RuleId,
  chosen: Facts,
  classes: Map<string, number>,
): Completion | undefined {
  const facts = close(program, chosen)
  if (!isConsistent(program, facts)) return undefined
  const value = program.evaluate(rule, facts)
  const key = keyOf(value)
  const outcome = classes.get(key) ?? classes.size
  classes.set(key, outcome)
  return { facts, value, outcome }
}

/** The closed-list facts whose answer changes the outcome in at least one circumstance. */
export function decisiveFacts({ open, grid }: Survey): readonly FactId[] {
  return open
    .filter(({ options, stride }) =>
      grid.some((cell, at) => {
        if (cell === undefined || Math.floor(at / stride) % options.length === options.length - 1)
          return false
        for (let step = at + stride; Math.floor(step / stride) % options.length !== 0; step += stride) {
          const other = grid[step]
          if (other !== undefined && other.outcome !== cell.outcome) return true
        }
        return false
      }),
    )
    .map(({ fact }) => fact)
}

/** How many outcomes are left, on average over the answers to a fact; 1 means the answer settles everything. */
export function outcomesAfter({ open, grid }: Survey, fact: FactId): number | undefined {
  const asked = open.find((each) => each.fact === fact)
  if (asked === undefined) return undefined
  const left = asked.options.map(() => new Set<number>())
  grid.forEach((cell, at) => {
    if (cell !== undefined) left[Math.floor(at / asked.stride) % asked.options.length]?.add(cell.outcome)
  })
  const possible = left.filter((outcomes) => outcomes.size > 0)
  return possible.reduce((sum, outcomes) => sum + outcomes.size, 0) / Math.max(1, possible.length)
}

export function optionsOf(program: Program, fact: FactId): readonly FactValue[] | undefined {
  const domain = program.facts.get(fact)?.domain
  if (domain?.kind === 'boolean') return booleans
  if (domain?.kind === 'choice') return domain.options
  return undefined
}

const booleans = [true, false] as const

function keyOf(value: Value): string {
  switch (value.kind) {
    case 'known':
      return `${String(value.value)}${value.atLeast === true ? '+' : ''}`
    case 'missing':
      return value.facts.length === 1
        ? `?${String(value.facts[0])}`
        : `?${[...new Set(value.facts)].sort().join()}`
    default:
      return JSON.stringify(value)
  }
}
