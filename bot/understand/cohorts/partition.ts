import { contradicts, isNamed, type Description } from './descriptions.ts'
import { crossClasses, type Crossed } from './crossed.ts'
import { countRest, spread, withoutSum } from './class-counts.ts'
import { classOf, conflicts, fits, has } from './drafts.ts'
import type { Draft } from './outcomes.ts'
import {
  certifiedRest,
  isUncertified,
  onlyPassed,
  passedApart,
  remainder,
  settleParts,
  uncertifiedRest,
  type Part,
} from './parts.ts'
import { place } from './place-outcomes.ts'
import { blankPool, collect, wholeOf, withoutWholes, type Pool } from './pools.ts'

/** People sorted into groups; `unsure` where the words allow several divisions. */
export interface Partition {
  readonly shared: Draft
  readonly groups: readonly Draft[]
  /** The groups divide one class by outcome. */
  readonly divided: boolean
  readonly unsure: boolean
  /** Where that is all that is unsure. */
  readonly crossed?: Crossed
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
  const found = countRest(spread(described), total)
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
    const whole = wholeOf(floating, total)
    if (whole === undefined) return unsure
    if (whole === 0) return undefined
    if (total === undefined && found.some((each) => each.rest && each.count === undefined)) return unsure
    pools = [blankPool(whole)]
  }
  shareLevel(pools)
  if (!place(floating, pools, common.outcome)) {
    const rest = common.found.find((each) => each.rest && each.count === undefined && !isNamed(each))
    const shared = { ...common.naming, ...sharedYears(found) }
    const crossed = crossClasses(pools, floating, shared, common.outcome, rest?.outcome)
    return crossed === undefined ? unsure : { ...unsure, crossed }
  }
  const amended = amend(pools, common.found)
  if (amended === undefined) return unsure
  const years = { ...sharedYears(found), ...classes.years }
  return settle(pools, { ...common.naming, ...amended.naming, ...years }, common.outcome, amended.rest)
}

/** 中级工普通10人紧缺8人: of classes told apart by category the one level named is that of all. */
function shareLevel(pools: readonly Pool[]): void {
  const levels = new Set(pools.flatMap(({ naming }) => naming['level'] ?? []))
  const [level] = levels
  if (level === undefined || levels.size > 1 || pools.some(({ naming }) => naming['category'] === undefined))
    return
  for (const pool of pools) pool.naming = { ...pool.naming, level }
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
      const before = withoutSum(classes.slice(0, -1), last)
      const open = before.every((other) => isNamed(other) && !has(other.outcome))
      const isClass = before.every(
        (other) => !fits(each.naming, other.naming) || (!each.among && conflicts(other.years, each.years)),
      )
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
      // 8人紧缺12人普通，高级一年都有证: of everybody, with what they all are.
      if (has(each.outcome)) rest ??= each.outcome
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
    pools.every((pool) => pool.parts.every((part) => part.facts['passed'] === false)) &&
    // 走了2个 tells nothing of those who stayed.
    pools.some((pool) => pool.parts.some((part) => part.facts['left-early'] !== true))
  const explicit: Draft[] = []
  const left: Draft[] = []
  const single = pools.length === 1
  for (const pool of pools) {
    const settled = settleParts(pool.parts, pool.count)
    if (settled === undefined) return unsure
    const parts = passedApart(settled).map((part) =>
      isOfPart(common, part) ? withCommon(part, common) : part,
    )
    const own = { ...(single ? {} : pool.naming), ...(single ? {} : ownYears(pool, shared)) }
    explicit.push(...parts.map((part) => ({ ...own, headcount: part.count, ...without(part.facts, shared) })))
    const others = pool.count - parts.reduce((sum, part) => sum + part.count, 0)
    if (others === 0) continue
    const ofParts = common['certified'] !== undefined && settled.some((part) => isOfPart(common, part))
    const told = pool.rest ?? rest ?? (has(common) && !ofParts ? common : undefined)
    const outcome =
      told === undefined
        ? allFailed
          ? { passed: true }
          : remainder(settled)
        : { ...uncertifiedRest(settled, told), ...certifiedRest(settled, told), ...told }
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

/**
 * 30人里28人合格，证书都有: the certificate is said of those who passed, not of those who did not; 全过，4人没拿证: those without
 * one passed as well.
 */
function isOfPart(common: Draft, part: Part): boolean {
  if (onlyPassed({ facts: common })) return isUncertified(part.facts) && part.facts['passed'] === undefined
  return common['certified'] !== undefined && onlyPassed(part)
}

function withCommon(part: Part, common: Draft): Part {
  return { ...part, facts: { ...part.facts, ...common } }
}

/** Years said once, or the same of everyone. */
function sharedYears(found: readonly Description[]): Draft {
  const classes = found.filter((each) => each.count !== undefined && isNamed(each))
  const timed = found.filter((each) => has(each.years))
  // 12个中级有证，8个高级2年都有证: each class told to its end, and one of them with its length.
  if (timed.length === 1 && timed[0]?.yearsOwn === true && classes.length > 1)
    if (classes.every((each) => has(each.outcome))) return {}
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
