import { contradicts, isNamed, type Description } from './descriptions.ts'
import type { Draft } from './outcomes.ts'
import { settleParts, remainder, type Part } from './parts.ts'

/** People sorted into groups; `unsure` where the words allow several divisions. */
export interface Partition {
  readonly shared: Draft
  readonly groups: readonly Draft[]
  /** The groups divide one class by outcome. */
  readonly divided: boolean
  readonly unsure: boolean
}

/** A class of people with a headcount, and what its parts came to. */
interface Pool {
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
interface Floating extends Part {
  readonly at: number
}

const unsure: Partition = { shared: {}, groups: [], divided: false, unsure: true }

/**
 * Sorts the people of several headcounts, or of one that divides a headcount known before (`total`). Undefined when there is
 * nothing to sort.
 */
export function partition(
  described: readonly Description[],
  total: number | undefined,
): Partition | undefined {
  const found = spread(described)
  const counted = found.filter((each) => each.count !== undefined)
  const outcomes = found.filter((each) => (each.count !== undefined || each.rest) && has(each.outcome))
  if (
    counted.length < 2 &&
    !(outcomes.length > 0 && (total !== undefined || outcomes.some((each) => each.rest)))
  )
    return undefined
  const common = commonOf(found)
  if (common === undefined) return unsure
  const collected = collect(common.found)
  if (collected === undefined) return unsure
  const { floating } = collected
  const classes = withoutWholes(collected.pools, total)
  if (classes === undefined) return unsure
  let pools = classes.pools
  if (pools.length === 0) {
    const sum = floating.reduce((all, each) => all + each.count, 0)
    const whole = total !== undefined && total >= sum ? total : sum
    if (whole === 0) return undefined
    if (total === undefined && found.some((each) => each.rest && each.count === undefined)) return unsure
    pools = [blankPool(whole)]
  }
  if (!place(floating, pools, common.outcome)) return unsure
  const amended = amend(pools, common.found)
  if (amended === undefined) return unsure
  const years = { ...sharedYears(found), ...classes.years }
  return settle(pools, { ...common.naming, ...amended.naming, ...years }, common.outcome, amended.rest)
}

function blankPool(count: number): Pool {
  return { naming: {}, years: {}, count, own: false, among: false, at: -1, parts: [] }
}

/** 中级、高级各5个: so many in each. */
function spread(found: readonly Description[]): readonly Description[] {
  const result: Description[] = []
  for (const each of found) {
    if (each.each && each.count !== undefined)
      for (let at = result.length - 1; at >= 0; at--) {
        const before = result[at]
        if (before === undefined || before.count !== undefined || !isNamed(before)) break
        result[at] = { ...before, count: each.count }
      }
    result.push(each)
  }
  return result
}

interface Common {
  readonly outcome: Draft
  readonly naming: Draft
  /** The descriptions that are left, without what was said of everybody. */
  readonly found: readonly Description[]
}

/** What is said of everybody: 都拿证, 一年期, 普通职业. Undefined when it contradicts itself or nobody can tell whose it is. */
function commonOf(found: readonly Description[]): Common | undefined {
  let outcome: Draft = {}
  let naming: Draft = {}
  const left: Description[] = []
  const classes = found.filter((each) => each.count !== undefined)
  const last = classes.at(-1)
  for (const each of found) {
    const uncounted = each.count === undefined && !each.rest
    if (uncounted && has(each.outcome) && !has(each.naming)) {
      if (contradicts(outcome, each.outcome)) return undefined
      outcome = { ...outcome, ...each.outcome }
      continue
    }
    if (uncounted && has(each.naming) && !has(each.outcome)) {
      const clash = classes.some((other) => conflicts(other.naming, each.naming))
      if (!clash && (!has(each.years) || classes.every((other) => !fits(each.naming, other.naming)))) {
        naming = { ...naming, ...each.naming }
        continue
      }
    }
    if (each === last && isNamed(each) && has(each.outcome) && classes.length > 1) {
      const before = classes.slice(0, -1)
      const open = before.every((other) => isNamed(other) && !has(other.outcome))
      const isClass = before.every((other) => !fits(each.naming, other.naming))
      if (open && isClass) {
        if (!each.all) return undefined
        outcome = { ...outcome, ...each.outcome }
        left.push({ ...each, outcome: {} })
        continue
      }
    }
    left.push(each)
  }
  return { outcome, naming, found: left }
}

/** The classes and the loose outcomes, in the order told. */
function collect(
  found: readonly Description[],
): { readonly pools: readonly Pool[]; readonly floating: readonly Floating[] } | undefined {
  const pools: Pool[] = []
  const floating: Floating[] = []
  let among = false
  for (const [at, each] of found.entries()) {
    among ||= each.among
    if (each.count === undefined) continue
    const { naming, years, count } = each
    const part = { count, facts: { ...each.outcome, ...evaluationOf(each), ...years }, among: each.among }
    if (!has(each.outcome) && !(each.rest && !isNamed(each) && pools.length > 0)) {
      pools.push({ naming, years, count, own: false, among: among && isNamed(each), at, parts: [] })
      continue
    }
    const named = isNamed(each) || (has(naming) && pools.every((pool) => pool.own))
    if (!named) {
      floating.push({ ...part, at })
      continue
    }
    const wanted = classOf(naming)
    const matches = pools.filter(
      (pool) => has(classOf(pool.naming)) && fits(wanted, pool.naming) && has(wanted),
    )
    const [match, ...more] = matches.filter((pool) => !pool.own || pool.count >= count)
    if (match !== undefined && !match.own && more.length === 0) match.parts.push(part)
    else if (matches.length > 0 && more.length > 0) return undefined
    else
      pools.push({
        naming,
        years,
        count,
        own: true,
        among: among && isNamed(each),
        at,
        parts: [{ ...part, facts: { ...each.outcome, ...years } }],
      })
  }
  return { pools, floating }
}

/** Drops the headcounts that only add others up; undefined where the figures do not agree. */
function withoutWholes(
  pools: readonly Pool[],
  total: number | undefined,
): { readonly pools: Pool[]; readonly years: Draft } | undefined {
  const children = pools.filter((pool) => pool.among)
  if (children.length > 0) return subdivided(pools, children, total)
  const [first, ...others] = pools
  if (first === undefined || others.length === 0) return { pools: [...pools], years: {} }
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

/** Gives loose outcomes to their classes; false when it cannot be told whose they are. */
function place(floating: readonly Floating[], pools: readonly Pool[], common: Draft): boolean {
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

/** Parts of one class; those of people counted with their outcome are further people of it. */
function extend(pool: Pool, parts: readonly Part[]): boolean {
  if (pool.own) {
    const [first] = pool.parts
    if (first === undefined || !parts.every((part) => contradicts(first.facts, part.facts))) return false
    pool.count += parts.reduce((sum, part) => sum + part.count, 0)
  }
  pool.parts.push(...parts)
  return true
}

/** 中级一年高级两年, 高级全过, 其余都没过: what is said later of a class, or of those not counted. */
function amend(
  pools: readonly Pool[],
  found: readonly Description[],
): { readonly naming: Draft; readonly rest?: Draft } | undefined {
  let rest: Draft | undefined
  let naming: Draft = {}
  for (const each of found) {
    if (each.count !== undefined) continue
    if (each.rest && !isNamed(each)) {
      if (has(each.outcome)) rest = each.outcome
      continue
    }
    if (!has(each.naming)) continue
    const matches = pools.filter((pool) => fits(classOf(each.naming), pool.naming))
    if (matches.length === 0) {
      if (pools.some((pool) => conflicts(pool.naming, each.naming))) return undefined
      naming = { ...naming, ...each.naming }
      continue
    }
    for (const pool of matches) {
      Object.assign(pool.years, each.years)
      if (has(each.outcome)) pool.rest = each.outcome
    }
  }
  return rest === undefined ? { naming } : { naming, rest }
}

function settle(pools: readonly Pool[], shared: Draft, common: Draft, rest: Draft | undefined): Partition {
  const allFailed =
    pools.some((pool) => pool.parts.length > 0) &&
    pools.every((pool) => pool.parts.every((part) => part.facts['passed'] === false))
  const explicit: Draft[] = []
  const left: Draft[] = []
  const single = pools.length === 1
  for (const pool of pools) {
    const parts = settleParts(pool.parts, pool.count)
    if (parts === undefined) return unsure
    const own = { ...(single ? {} : pool.naming), ...(single ? {} : ownYears(pool, shared)) }
    explicit.push(...parts.map((part) => ({ ...own, headcount: part.count, ...without(part.facts, shared) })))
    const others = pool.count - parts.reduce((sum, part) => sum + part.count, 0)
    if (others === 0) continue
    const told = pool.rest ?? rest ?? (has(common) ? common : undefined)
    const outcome = told ?? (allFailed ? { passed: true } : remainder(parts))
    const isWhole = parts.length === 0
    left.push({
      ...(single && isWhole ? pool.naming : own),
      headcount: others,
      ...(told === common && pools.every((each) => each.parts.length === 0) ? {} : outcome),
    })
  }
  const divided = single && explicit.length > 0
  const everybody = explicit.length === 0 && pools.every((pool) => pool.rest === undefined) ? common : {}
  const named = divided ? (pools[0]?.naming ?? {}) : {}
  const years = single ? (pools[0]?.years ?? {}) : {}
  return {
    shared: { ...named, ...years, ...shared, ...everybody },
    groups: [...explicit, ...left],
    divided,
    unsure: false,
  }
}

/** Years said once, or the same of everyone. */
function sharedYears(found: readonly Description[]): Draft {
  const values = new Map<string, Set<unknown>>()
  for (const each of found)
    for (const [fact, value] of Object.entries(each.years))
      values.set(fact, (values.get(fact) ?? new Set()).add(value))
  return Object.fromEntries(
    [...values].flatMap(([fact, said]) => {
      const [value] = said
      return said.size === 1 && typeof value === 'number' ? [[fact, value]] : []
    }),
  )
}

function ownYears(pool: Pool, shared: Draft): Draft {
  return Object.fromEntries(Object.entries(pool.years).filter(([fact]) => shared[fact] === undefined))
}

/** Facts without the years that everybody shares. */
function without(facts: Draft, shared: Draft): Draft {
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([fact, value]) => !(fact === 'years' || fact === 'filed-years') || shared[fact] !== value,
    ),
  )
}

function leftOf(pool: Pool): number {
  return pool.count - pool.parts.reduce((sum, part) => sum + part.count, 0)
}

/** The words that name a class; whether it is evaluated yet may be said of some of its people only. */
function classOf(naming: Draft): Draft {
  return Object.fromEntries(
    Object.entries(naming).filter(([fact]) => fact === 'level' || fact === 'category'),
  )
}

function evaluationOf({ naming }: Description): Draft {
  return Object.fromEntries(
    Object.entries(naming).filter(([fact]) => fact !== 'level' && fact !== 'category'),
  )
}

function fits(named: Draft, whole: Draft): boolean {
  return Object.entries(named).every(([fact, value]) => whole[fact] === value)
}

function conflicts(left: Draft, right: Draft): boolean {
  return Object.entries(right).some(([fact, value]) => left[fact] !== undefined && left[fact] !== value)
}

function same(left: Draft, right: Draft): boolean {
  return fits(left, right) && fits(right, left)
}

function has(facts: Draft): boolean {
  return Object.keys(facts).length > 0
}
