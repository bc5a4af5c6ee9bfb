import { said, type Draft } from './outcomes.ts'
import type { CohortToken } from './token.ts'
import { closes, marks, type Open } from './boundaries.ts'

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
  /** The years stand between the class and what came of it (12个高级2年都有证): of that class. */
  readonly yearsOwn: boolean
  readonly outcome: Draft
  /** 都、全、均 stood with the outcome. */
  readonly all: boolean
  readonly hasCountFirst: boolean
  /** Told in one breath with the one before, no mark between. */
  readonly onward: boolean
  /** 另外6个: other people than those told before. */
  readonly further: boolean
}

/** The descriptions of a text, in order: a mark, or a word for what the description has already, begins the next one. */
export function describe(tokens: readonly CohortToken[], text: string): readonly Description[] {
  const found: Open[] = []
  let current: Open | undefined
  let end = 0
  for (const [at, token] of tokens.entries()) {
    const gap = text.slice(end, token.start)
    if (current === undefined || marks.test(gap) || closes(current, tokens, at, text)) {
      current = { ...blank(), onward: current !== undefined && !breaks.test(gap), further: others.test(gap) }
      found.push(current)
    }
    take(current, token, gap)
    end = Math.max(end, token.end)
  }
  return together(found.map(closed)).map((each) => ({ ...each, outcome: certificateHeld(each.outcome) }))
}

function closed(open: Open): Description {
  const { order, count, each, rest, among, naming, years, outcome, all, onward, further } = open
  const hasCountFirst = order[0] === 'count'
  const [length, came] = [order.indexOf('years'), order.indexOf('outcome')]
  const yearsOwn = count !== undefined && length >= 0 && length < came
  const shape = { yearsOwn, each, rest, among, naming, years, outcome, all, onward, further, hasCountFirst }
  return count === undefined ? shape : { ...shape, count }
}

/** 没过但公司发了合格证: it was the evaluation that they did not pass, so there is one. */
export function evaluationOnly(outcome: Draft): Draft {
  if (outcome['pass-certificate'] !== true || outcome['passed'] !== false) return outcome
  const { passed, ...told } = outcome
  return { ...told, certified: false, 'evaluation-failed': passed === false, 'not-evaluated': false }
}

/** 没拿等级证，拿的是特种作业操作证: it is the certificate they have that is told. */
function certificateHeld(outcome: Draft): Draft {
  if (outcome['other-certificate'] !== true || outcome['certified'] === true) return evaluationOnly(outcome)
  return { 'other-certificate': true }
}

const breaks = /[，。？！；：()]/u
const others = /(?:另外?|还)有?$/u
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
    further: false,
    order: [],
  }
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
  for (const [at, each] of found.entries()) {
    const last = result.at(-1)
    const alone = each.count === undefined && !each.rest && !each.among
    const hasYears = Object.keys(each.years).length > 0
    const hasOutcome = Object.keys(each.outcome).length > 0
    if (alone && isNamed(each) && !hasYears && !hasOutcome && names.size > 1) {
      const told = pending === undefined ? classToldAgain(each, result) : undefined
      if (told !== undefined) told.naming = { ...told.naming, ...each.naming }
      else if (last?.count !== undefined && pending === undefined && completes(each, last, found))
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
    const before = alone && own.all && hasOutcome && !isNamed(own) ? classBefore(result) : undefined
    if (before !== undefined && othersFollow(found.slice(at + 1))) {
      before.outcome = { ...before.outcome, ...own.outcome }
      before.all = true
      continue
    }
    if (alone && !isNamed(own) && last?.count !== undefined) {
      const classNow = Object.keys(own.naming).length > 0
      if (classNow && !hasOutcome && !ofWholeTrade(last, found)) {
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

/**
 * 20人，15人拿证，3人合格没证，已纳入评价: said of the trade of all of them, behind the last part of the class. Not where it is said more
 * than once, or of those who hold the one certificate instead of the other.
 */
function ofWholeTrade(last: Description, found: readonly Description[]): boolean {
  const said = found.filter(({ naming }) => naming['in-evaluation'] !== undefined)
  return (
    said.length === 1 &&
    !isNamed(last) &&
    Object.keys(last.outcome).length > 0 &&
    found.every(({ outcome }) => outcome['pass-certificate'] === undefined) &&
    found.some((each) => each.count !== undefined && isNamed(each) && Object.keys(each.outcome).length === 0)
  )
}

/** 中级10个高级8个，高级是紧缺的: the one class counted before that is named again, with the category it lacked. */
function classToldAgain({ naming }: Description, before: readonly Mutable[]): Mutable | undefined {
  const { level, category } = naming
  if (level === undefined || category === undefined) return undefined
  const [own, ...more] = before.filter((each) => each.count !== undefined && each.naming['level'] === level)
  return more.length > 0 || own?.naming['category'] !== undefined ? undefined : own
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
  yearsOwn: false,
  outcome: {},
  all: false,
  onward: false,
  further: false,
  hasCountFirst: false,
}

/** The class just told, with no more than its length behind it. */
function classBefore(result: readonly Mutable[]): Mutable | undefined {
  const at = result.findLastIndex((each) => each.count !== undefined)
  const holder = result[at]
  const more = result.slice(at + 1).some((each) => Object.keys(each.outcome).length > 0 || isNamed(each))
  return holder !== undefined && !more && isNamed(holder) && Object.keys(holder.outcome).length === 0
    ? holder
    : undefined
}

/** 中级4名，都取证；高级6名，5名取证: the class named next has outcomes of its own, so what is said of all before it is of the class before. */
function othersFollow(further: readonly Description[]): boolean {
  const next = further.findIndex((each) => each.count !== undefined && isNamed(each))
  return (
    next >= 0 &&
    further.slice(next).some((each) => each.count !== undefined && Object.keys(each.outcome).length > 0)
  )
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
      (fact === 'other-certificate' && left['certified'] === true) ||
      (fact === 'certified' && value === true && left['other-certificate'] === true) ||
      (fact === 'passed' && value === false && succeeds(left)) ||
      (left['passed'] === false && (fact === 'certified' || fact === 'passed') && value === true)
    )
  })
}
