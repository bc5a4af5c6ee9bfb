import { said, type Draft, type OutcomeToken } from './outcomes.ts'
import type { CohortToken } from './token.ts'

/** One thing said of some of the people: how many, which class, how long, what came of them; any of these may be absent. */
export interface Description {
  readonly count?: number
  /** 各7个: so many in each class named before. */
  readonly each: boolean
  /** 其余, 剩下的. */
  readonly rest: boolean
  /** 其中: divides what came before. */
  readonly among: boolean
  /** Level, category, evaluation, project. */
  readonly naming: Draft
  readonly years: Draft
  readonly outcome: Draft
  /** 都、全、均 stood with the outcome. */
  readonly all: boolean
  readonly hasCountFirst: boolean
  /** Told in one breath with the one before, no mark between. */
  readonly onward: boolean
}

interface Open {
  count?: number
  each: boolean
  rest: boolean
  among: boolean
  naming: Draft
  years: Draft
  outcome: Draft
  outcomes: OutcomeToken[]
  all: boolean
  onward: boolean
  order: CohortToken['kind'][]
}

/** The descriptions of a text, in order: a mark, or a word for what the description has already, begins the next one. */
export function describe(tokens: readonly CohortToken[], text: string): readonly Description[] {
  const found: Open[] = []
  let current: Open | undefined
  let end = 0
  for (const [at, token] of tokens.entries()) {
    const gap = text.slice(end, token.start)
    if (current === undefined || marks.test(gap) || closes(current, tokens, at, text)) {
      current = { ...blank(), onward: current !== undefined && !breaks.test(gap) }
      found.push(current)
    }
    take(current, token, gap)
    end = Math.max(end, token.end)
  }
  return together(found.map(closed))
}

function closed(open: Open): Description {
  const { order, count, each, rest, among, naming, years, outcome, all, onward } = open
  const hasCountFirst = order[0] === 'count'
  const shape = { each, rest, among, naming, years, outcome, all, onward, hasCountFirst }
  return count === undefined ? shape : { ...shape, count }
}

const marks = /[，。？！；：、()]/u
const breaks = /[，。？！；：()]/u
const everyone = /都|全|均|皆|也|一律|各|所有/u

function blank(): Open {
  return {
    each: false,
    rest: false,
    among: false,
    naming: {},
    years: {},
    outcome: {},
    outcomes: [],
    all: false,
    onward: false,
    order: [],
  }
}

/** Whether the token says again what the description says already, and so belongs to the next one. */
function closes(current: Open, tokens: readonly CohortToken[], at: number, text: string): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  const counted = current.count !== undefined
  switch (token.kind) {
    case 'count':
      return counted || current.each
    case 'level':
    case 'category': {
      const before = current.naming[token.kind]
      if (before !== undefined && before !== token.value && !overlaps(tokens, at)) return true
      if (!counted) return Object.keys(current.outcome).length > 0 && !overlaps(tokens, at)
      if (addsUp(tokens, at, current.count)) return true
      const namedFirst = current.order[0] !== 'count' && Object.keys(current.naming).length > 0
      return (namedFirst || before !== undefined) && continues(tokens, at, text)
    }
    case 'years': {
      const before = current.years[token.filed ? 'filed-years' : 'years']
      return before !== undefined && before !== token.value
    }
    case 'outcome':
      if (current.outcomes.some((each) => clash(each, token))) return true
      return counted && opensWithCount(tokens, at, text)
    case 'evaluation':
      return counted && current.naming['in-evaluation'] !== undefined
    case 'project':
      return false
    case 'among':
    case 'rest':
      return current.order.length > 0
  }
}

/** 考到中级工证: the level stands inside the words for the outcome. */
function overlaps(tokens: readonly CohortToken[], at: number): boolean {
  const own = tokens[at]
  return (
    own !== undefined &&
    tokens.some((each) => each.kind === 'outcome' && each.start <= own.start && own.end <= each.end)
  )
}

/** A count or an outcome follows in the same breath: the word names the next class rather than this one. */
function continues(tokens: readonly CohortToken[], at: number, text: string): boolean {
  const next = tokens.slice(at + 1).find((each) => each.kind === 'count' || each.kind === 'outcome')
  return next !== undefined && !marks.test(text.slice(tokens[at]?.end, next.start))
}

/** 30人中级20高级10: a headcount that the classes named behind it add up to stands alone. */
function addsUp(tokens: readonly CohortToken[], at: number, whole: number | undefined): boolean {
  let sum = 0
  let pairs = 0
  let named = false
  for (const token of tokens.slice(at)) {
    if (token.kind === 'level' || token.kind === 'category') named = true
    else if (token.kind === 'count' && named) {
      sum += token.value
      pairs += 1
      named = false
    } else return false
    if (sum === whole) return pairs > 1
  }
  return false
}

/** 20人过了18个: the count right behind an outcome has it, unless another outcome follows that count (18个拿证2个没过). */
function opensWithCount(tokens: readonly CohortToken[], at: number, text: string): boolean {
  const own = tokens[at]
  const rest = tokens.slice(at + 1).filter((each) => own === undefined || each.start >= own.end)
  const [count, after] = rest
  if (
    own === undefined ||
    count?.kind !== 'count' ||
    !/^(?:的|了|的有|有)?$/u.test(text.slice(own.end, count.start))
  )
    return false
  return after?.kind !== 'outcome' || marks.test(text.slice(count.end, after.start))
}

function clash(left: OutcomeToken, right: OutcomeToken): boolean {
  if (left.fact === right.fact) return left.value !== right.value
  const failed = (token: OutcomeToken) => token.fact === 'passed' && !token.value
  return (failed(left) && right.value) || (failed(right) && left.value)
}

function take(current: Open, token: CohortToken, gap: string): void {
  current.order.push(token.kind)
  switch (token.kind) {
    case 'count':
      current.count = token.value
      current.each = token.each
      break
    case 'level':
    case 'category':
      current.naming[token.kind] = token.value
      break
    case 'evaluation':
      current.naming['in-evaluation'] = token.value
      break
    case 'project':
      current.naming['selected-project'] = true
      break
    case 'years':
      current.years[token.filed ? 'filed-years' : 'years'] = token.value
      break
    case 'outcome':
      Object.assign(current.outcome, said(token))
      current.outcomes.push(token)
      current.all ||= everyone.test(gap.slice(-4)) || token.all === true
      break
    case 'among':
      current.among = true
      break
    case 'rest':
      current.rest = true
      break
  }
}

type Mutable = { -readonly [Key in keyof Description]: Description[Key] }

/** Joins to its neighbour what only completes it: 高级工，30个；中级10人，一年；5个没考出来，但是合格. */
function together(found: readonly Description[]): readonly Description[] {
  const result: Mutable[] = []
  const years = new Set(found.flatMap(({ years: each }) => Object.entries(each).map((pair) => pair.join())))
  const names = new Set(found.filter(isNamed).map(({ naming }) => JSON.stringify(naming)))
  let pending: Draft | undefined
  for (const each of found) {
    const last = result.at(-1)
    const alone = each.count === undefined && !each.rest && !each.among
    const hasYears = Object.keys(each.years).length > 0
    const hasOutcome = Object.keys(each.outcome).length > 0
    if (alone && isNamed(each) && !hasYears && !hasOutcome && names.size > 1) {
      if (last?.count !== undefined && pending === undefined && completes(each, last, found))
        last.naming = { ...last.naming, ...each.naming }
      else {
        if (pending !== undefined) result.push({ ...each, naming: pending })
        pending = each.naming
      }
      continue
    }
    const own: Mutable = { ...each }
    if (pending !== undefined && own.count !== undefined && !isNamed(own) && !own.each)
      own.naming = { ...pending, ...own.naming }
    else if (pending !== undefined) result.push({ ...blankDescription, naming: pending })
    pending = undefined
    if (alone && !isNamed(own) && last?.count !== undefined) {
      const classNow = Object.keys(own.naming).length > 0
      if (classNow && !hasOutcome) {
        last.naming = { ...last.naming, ...own.naming }
        last.years = { ...last.years, ...own.years }
        continue
      }
      const further = Object.keys(own.years).every((fact) => last.years[fact] === undefined)
      if (hasYears && !hasOutcome && years.size > 1 && further) {
        last.years = { ...last.years, ...own.years }
        continue
      }
      if (hasOutcome && !own.all && !contradicts(last.outcome, own.outcome) && joins(last, each, found)) {
        last.outcome = { ...last.outcome, ...own.outcome }
        last.naming = { ...last.naming, ...own.naming }
        continue
      }
    }
    result.push(own)
  }
  if (pending !== undefined) result.push({ ...blankDescription, naming: pending })
  return result
}

/** 20个人，高级工; 20个高级工，急需紧缺的，过了18个: what else the people just counted are, where no other class has a headcount. */
function completes({ naming }: Description, last: Description, found: readonly Description[]): boolean {
  if (!isNamed(last)) {
    const ofNamed =
      Object.keys(last.outcome).length > 0 && found.some((each) => isNamed(each) && each.count !== undefined)
    return last.hasCountFirst && !ofNamed
  }
  const classes = found.filter((each) => each.count !== undefined && isNamed(each))
  return (
    classes.length === 1 &&
    Object.keys(last.outcome).length === 0 &&
    Object.keys(naming).every((fact) =>
      found.every((each) => each.naming === naming || each.naming[fact] === undefined),
    )
  )
}

const blankDescription: Description = {
  each: false,
  rest: false,
  among: false,
  naming: {},
  years: {},
  outcome: {},
  all: false,
  onward: false,
  hasCountFirst: false,
}

/** An outcome told alone belongs to the people counted just before when they have one already, or others have their own. */
function joins(last: Description, own: Description, found: readonly Description[]): boolean {
  if (Object.keys(last.outcome).length > 0) return true
  const others = found.filter((each) => each !== own && Object.keys(each.outcome).length > 0)
  return others.length > 0
}

export function isNamed({ naming }: Pick<Description, 'naming'>): boolean {
  return naming['level'] !== undefined || naming['category'] !== undefined
}

/** Two outcomes that cannot be said of the same people. */
export function contradicts(left: Draft, right: Draft): boolean {
  return Object.entries(right).some(([fact, value]) => {
    if (left[fact] !== undefined && left[fact] !== value) return true
    const succeeds = (facts: Draft) => facts['certified'] === true || facts['passed'] === true
    return (
      (fact === 'passed' && value === false && succeeds(left)) ||
      (left['passed'] === false && (fact === 'certified' || fact === 'passed') && value === true)
    )
  })
}
