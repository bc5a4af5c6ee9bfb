import { has, same } from './drafts.ts'
import type { Draft } from './outcomes.ts'
import { extend, leftOf, type Floating, type Pool } from './pools.ts'

/** Gives loose outcomes to their classes; false when it cannot be told whose they are. */
export function place(floating: readonly Floating[], pools: readonly Pool[], common: Draft): boolean {
  if (floating.length === 0) return true
  const [only, ...more] = pools
  if (only === undefined) return false
  if (more.length === 0) return extend(only, floating)
  const following = (pool: Pool) => {
    const next = pools
      .filter((other) => other.at > pool.at)
      .reduce((at, other) => Math.min(at, other.at), Infinity)
    return floating.filter((each) => each.at > pool.at && each.at < next)
  }
  const covered = (pool: Pool) => pool.own || pool.rest !== undefined || leftOf(pool) === 0 || has(common)
  const owned = pools.map((pool) => ({ pool, parts: following(pool) }))
  const total = owned.reduce((sum, { parts }) => sum + parts.length, 0)
  const last = owned.findLast(({ pool }) => pool.at === Math.max(...pools.map((each) => each.at)))
  const interleaved = owned.every(({ pool, parts }) => parts.length > 0 || (covered(pool) && !has(common)))
  const severalNamed = owned.filter(({ parts }) => parts.length > 0).length
  if (
    total === floating.length &&
    interleaved &&
    (severalNamed > 1 || (last?.parts.length ?? 0) === 0 || !last?.pool.own)
  )
    return owned.every(({ pool, parts }) => parts.length === 0 || extend(pool, parts))
  const left = pools.reduce((sum, pool) => sum + leftOf(pool), 0)
  const counted = floating.reduce((sum, each) => sum + each.count, 0)
  const [outcome] = floating
  if (outcome === undefined || counted !== left || !floating.every((each) => same(each.facts, outcome.facts)))
    return false
  for (const pool of pools) if (leftOf(pool) > 0) pool.rest = outcome.facts
  return true
}
