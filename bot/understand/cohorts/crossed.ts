import { has } from './drafts.ts'
import type { Draft } from './outcomes.ts'
import { certifiedRest, passedLikeAll, remainder, settleParts, uncertifiedRest, type Part } from './parts.ts'
import type { Floating, Pool } from './pools.ts'

/** People told by class and again by outcome (15个中级10个高级，24个拿证1个没过): which outcome is whose was not said. */
export interface Crossed {
  /** Each with its headcount, and what else is known of it but its outcome. */
  readonly classes: readonly Draft[]
  /** What came of how many; the counts come to all of the classes' people. The first was counted, the last may be the rest, of whom nothing may be known. */
  readonly parts: readonly { readonly count: number; readonly facts: Draft }[]
}

/** Undefined unless the classes tell nothing but heads, and what came of each of them is known of somebody. */
export function crossClasses(
  pools: readonly Pool[],
  floating: readonly Floating[],
  shared: Draft,
  common: Draft,
  rest: Draft | undefined,
): Crossed | undefined {
  const bare = pools.every((pool) => pool.parts.length === 0 && pool.rest === undefined && has(pool.naming))
  if (pools.length < 2 || !bare || floating.length === 0) return undefined
  const heads = pools.reduce((sum, { count }) => sum + count, 0)
  const told = passedLikeAll(
    floating.map(({ count, facts }) => ({ count, facts, among: false })),
    common,
  )
  const others = rest ?? (has(common) ? { ...common, ...certifiedRest(told, common) } : undefined)
  const parts = withRest(told, heads, others)
  if (parts === undefined) return undefined
  return {
    classes: pools.map(({ naming, years, count }) => ({ ...shared, ...naming, ...years, headcount: count })),
    parts,
  }
}

/** The parts told, and those not counted: what came of them was told too, or the others leave it, or it is not known. */
function withRest(
  told: readonly Part[],
  heads: number,
  rest: Draft | undefined,
): Crossed['parts'] | undefined {
  const settled = settleParts(told, heads)
  if (settled === undefined) return undefined
  const parts = settled.map(({ count, facts }) => ({ count, facts }))
  const left = heads - parts.reduce((sum, { count }) => sum + count, 0)
  if (left === 0) return parts
  const facts = rest === undefined ? remainder(settled) : { ...uncertifiedRest(settled, rest), ...rest }
  return [...parts, { count: left, facts }]
}
