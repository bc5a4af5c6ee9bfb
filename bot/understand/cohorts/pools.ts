import { contradicts, isNamed, type Description } from './descriptions.ts'
import type { Draft } from './outcomes.ts'
import { classOf, conflicts, evaluationOf, fits, has } from './drafts.ts'
import { isOfPassed, onlyPassed, settleParts, type Part } from './parts.ts'

/** A class of people with a headcount, and what its parts came to. */
export interface Pool {
  naming: Draft
  readonly years: Draft
  count: number
  /** Counted together with an outcome (6个中级工拿证): the people themselves, no whole to be divided. */
  readonly own: boolean
  readonly among: boolean
  readonly at: number
  parts: Part[]
  /** 高级全过: what came of those of the class nobody counted apart. */
  rest?: Draft
}

/** A headcount with an outcome and no class of its own. */
export interface Floating extends Part {
  readonly at: number
}

export function blankPool(count: number): Pool {
  return { naming: {}, years: {}, count, own: false, among: false, at: -1, parts: [] }
}

/**
 * How many people loose outcomes are told of: those known before, where the outcomes fit them; 21个合格，17个有证，4个没证 of nobody known
 * are 21, as are those of 21个都合格，17个有证, and 17个有证，5个合格 are 22. Undefined where some may be counted twice: 21个合格，17个有证.
 */
export function wholeOf(floating: readonly Floating[], total: number | undefined): number | undefined {
  const sum = floating.reduce((all, each) => all + each.count, 0)
  if (total !== undefined && (total >= sum || settleParts(floating, total) !== undefined)) return total
  const [first, ...others] = floating
  const within = others.filter(isOfPassed).reduce((all, each) => all + each.count, 0)
  if (first === undefined || !onlyPassed(first) || within === 0 || within > first.count) return sum
  // 40个都合格，31个拿到证: all of them passed, so these are some of them.
  if (first.all === true && within <= first.count) return first.count
  return within === first.count ? sum - within : undefined
}

/** The classes and the loose outcomes, in the order told. */
export function collect(
  found: readonly Description[],
): { readonly pools: readonly Pool[]; readonly floating: readonly Floating[] } | undefined {
  const pools: Pool[] = []
  const floating: Floating[] = []
  let among = false
  let holder: { readonly pool: Pool; readonly at: number } | undefined
  for (const [at, each] of found.entries()) {
    among ||= each.among
    if (each.count === undefined) continue
    const { naming, years, count } = each
    const { among: isAmong, further } = each
    const part = {
      count,
      facts: { ...each.outcome, ...evaluationOf(each), ...years },
      among: isAmong,
      further,
    }
    if (!has(each.outcome) && !(each.rest && !isNamed(each) && pools.length > 0)) {
      pools.push({ naming, years, count, own: false, among: among && isNamed(each), at, parts: [] })
      continue
    }
    const named = isNamed(each) || (has(naming) && pools.every((pool) => pool.own))
    if (!named) {
      // 普通的全取证，紧缺的6个取证2个合格: told in one breath with people of a class, it is of that class.
      if (each.onward && holder?.at === at - 1 && extend(holder.pool, [part])) holder = { ...holder, at }
      else floating.push({ ...part, all: each.all, at })
      continue
    }
    const wanted = classOf(naming)
    const matches = pools.filter(
      (pool) =>
        has(classOf(pool.naming)) &&
        fits(wanted, pool.naming) &&
        has(wanted) &&
        // 高级工8人一年，高级工5人两年都有证: another length is another class.
        (isAmong || !conflicts(pool.years, years)),
    )
    const [match, ...more] = matches.filter((pool) => !pool.own || pool.count >= count)
    if (match !== undefined && !match.own && more.length === 0) {
      match.parts.push(part)
      holder = { pool: match, at }
    } else if (matches.length > 0 && more.length > 0) return undefined
    else {
      const facts = { ...each.outcome, ...years }
      const pool = {
        naming,
        years,
        count,
        own: true,
        among: among && isNamed(each),
        at,
        parts: [{ ...part, facts, all: each.all }],
      }
      pools.push(pool)
      holder = { pool, at }
    }
  }
  return { pools, floating }
}

/** Parts of one class; those of people counted with their outcome are further people of it. False where they may be the same people. */
export function extend(pool: Pool, parts: readonly Part[]): boolean {
  if (pool.own) {
    const [first] = pool.parts
    if (first === undefined) return false
    // 20个全过，5个没证: where every one passed, they are some of those.
    if (
      first.all === true &&
      onlyPassed(first) &&
      parts.every((part) => isOfPassed(part) && part.further !== true)
    ) {
      pool.parts.push(...parts)
      return true
    }
    if (!parts.every((part) => isApart(first, part))) return false
    pool.count += parts.reduce((sum, part) => sum + part.count, 0)
  }
  pool.parts.push(...parts)
  return true
}

/** 6个取证2个合格: fewer passed than were certified, so they are others, without a certificate. */
function isApart(first: Part, part: Part): boolean {
  if (contradicts(first.facts, part.facts)) return true
  const onlyPassed = part.facts['passed'] === true && part.facts['certified'] === undefined
  return first.facts['certified'] === true && onlyPassed && part.count < first.count
}

/** Drops the headcounts that only add others up; undefined where the figures do not agree. */
export function withoutWholes(
  pools: readonly Pool[],
  total: number | undefined,
): { readonly pools: Pool[]; readonly years: Draft } | undefined {
  const children = pools.filter((pool) => pool.among)
  if (children.length > 0) return subdivided(pools, children, total)
  const [first, ...others] = pools
  if (first === undefined || others.length === 0) return { pools: [...pools], years: {} }
  if (byLength(pools)) return { pools: [...pools], years: {} }
  const sum = others.reduce((total, pool) => total + pool.count, 0)
  const disjoint = others.every((pool) =>
    Object.keys(first.naming).every((fact) => pool.naming[fact] === undefined),
  )
  if (!first.own && sum === first.count && disjoint && (others.length > 1 || !has(first.naming))) {
    const parts = others.map((pool) => ({ ...pool, naming: { ...first.naming, ...pool.naming } }))
    return { pools: parts, years: first.years }
  }
  const nameless = pools.filter((pool) => !has(pool.naming))
  if (nameless.length === 0) return { pools: [...pools], years: {} }
  const counts = new Set(nameless.map((pool) => pool.count))
  if (nameless.length === pools.length && counts.size === 1) return { pools: [first], years: {} }
  const [only] = nameless
  const last = others.at(-1)
  // 中级10人，高级5人，一共15人
  if (nameless.length === 1 && only !== undefined && only === last && !only.own) {
    const named = pools.filter((pool) => pool !== only)
    if (named.reduce((total, pool) => total + pool.count, 0) === only.count)
      return { pools: named, years: only.years }
  }
  return undefined
}

/** 30个一年的，20个两年的: classes told apart by nothing but their length. */
function byLength(pools: readonly Pool[]): boolean {
  const lengths = pools.flatMap(({ naming, years }) => (has(naming) ? [] : (years['years'] ?? [])))
  return lengths.length === pools.length && new Set(lengths).size === pools.length
}

/** 高级工10个，其中紧缺6个普通4个: the parts take the whole's words, and a remainder keeps them alone. */
function subdivided(
  pools: readonly Pool[],
  children: readonly Pool[],
  total: number | undefined,
): { readonly pools: Pool[]; readonly years: Draft } | undefined {
  const before = pools.filter((pool) => !pool.among)
  const known = total === undefined ? undefined : blankPool(total)
  const whole = before.at(-1) ?? known
  if (whole === undefined || whole.at > (children[0]?.at ?? 0) || whole.own) return undefined
  const sum = children.reduce((total, pool) => total + pool.count, 0)
  if (sum > whole.count) return undefined
  const parts = children.map((pool) => ({
    ...pool,
    naming: { ...whole.naming, ...pool.naming },
    years: { ...whole.years, ...pool.years },
  }))
  const rest = sum < whole.count ? [{ ...whole, count: whole.count - sum, at: Infinity }] : []
  return { pools: [...before.slice(0, -1), ...parts, ...rest], years: {} }
}

/** People of the class not counted in a part. */
export function leftOf(pool: Pool): number {
  return pool.count - pool.parts.reduce((sum, part) => sum + part.count, 0)
}
