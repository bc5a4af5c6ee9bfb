import { isNamed, type Description } from './descriptions.ts'
import { has } from './drafts.ts'
import type { Draft } from './outcomes.ts'

/**
 * 中级、高级各5个: so many in each. What else is told of them in the same way (拿证各8个，没证各2个) holds for each of the classes
 * named.
 */
export function spread(found: readonly Description[]): readonly Description[] {
  const result: Description[] = []
  let classes: readonly Description[] = []
  for (const each of found) {
    if (!each.each || each.count === undefined) {
      result.push(each)
      continue
    }
    const own = isNamed(each) ? [each] : []
    const before: Description[] = []
    while (isOpenClass(result.at(-1))) before.unshift(...result.splice(-1))
    if (before.length + own.length > 1) classes = completed([...before, ...own])
    if (classes.length < 2 || (before.length === 0 && isNamed(each))) {
      result.push(...before, each)
      continue
    }
    const { count, outcome, all } = each
    result.push(
      ...classes.map((one) => ({
        ...one,
        count,
        outcome: { ...one.outcome, ...outcome },
        years: { ...one.years, ...each.years },
        all,
        each: false,
      })),
    )
  }
  return result
}

/** 普通和紧缺的中级工, 普通中级工、高级工: the one level or category named is that of all of them. */
function completed(classes: readonly Description[]): readonly Description[] {
  const common = Object.fromEntries(
    ['level', 'category'].flatMap((fact) => {
      const values = new Set(classes.flatMap(({ naming }) => naming[fact] ?? []))
      const [only] = values
      return only !== undefined && values.size === 1 ? [[fact, only]] : []
    }),
  )
  return classes.map((each) => ({ ...each, naming: { ...common, ...each.naming } }))
}

/** A class named, and nothing told of it yet. */
function isOpenClass(each: Description | undefined): boolean {
  return each !== undefined && each.count === undefined && isNamed(each) && !has(each.outcome)
}

/** 60人，30个中级工，其余高级工: the class of the rest is what the others leave of the whole. */
export function countRest(found: readonly Description[], total: number | undefined): readonly Description[] {
  const at = found.findIndex((each) => each.rest && each.count === undefined && isNamed(each))
  const own = found[at]
  if (own === undefined) return found
  const before = found.slice(0, at).filter((each) => each.count !== undefined)
  const [first] = before
  const isWhole =
    first !== undefined &&
    !has(first.outcome) &&
    [own, ...before.slice(1)].every(({ naming }) => disjoint(first.naming, naming))
  const whole = isWhole ? first.count : total
  const classes = isWhole ? before.slice(1) : before
  if (whole === undefined || classes.length === 0 || !classes.every(isNamed)) return found
  const left = whole - classes.reduce((sum, each) => sum + (each.count ?? 0), 0)
  return left > 0 ? found.with(at, { ...own, count: left, rest: false }) : found
}

/** 高级20人，8个紧缺其余普通: what one says does not tell the others from each other. */
function disjoint(whole: Draft, part: Draft): boolean {
  return Object.keys(whole).every((fact) => part[fact] === undefined)
}

/** 30人，高级12个，中级18个: without the headcount that the others add up to. */
export function withoutSum(before: readonly Description[], last: Description): readonly Description[] {
  const [whole, ...others] = before
  const sum = [...others, last].reduce((all, { count = 0 }) => all + count, 0)
  return whole !== undefined &&
    others.length > 0 &&
    !isNamed(whole) &&
    !has(whole.outcome) &&
    whole.count === sum
    ? others
    : before
}
