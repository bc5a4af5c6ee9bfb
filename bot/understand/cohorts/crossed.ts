import { said, type Draft } from './outcomes.ts'
import { type CohortToken } from './tokens.ts'

/** One count of the text with what its clause says of those people. */
interface Item {
  readonly headcount: number
  /** Level, category and, where they differ between classes, years. */
  readonly of: Draft
  readonly outcome?: Draft
}

export interface Crossing {
  readonly shared: Draft
  readonly groups: readonly Draft[]
  /** The two divisions do not say how many of each class had which outcome. */
  readonly unsure: boolean
}

/**
 * 15个中级15个高级，28个拿证，2个高级没过: the same people divided by class and again by outcome. Undefined when the text does
 * not surely divide them so.
 */
export function crossed(tokens: readonly CohortToken[], text: string): Crossing | undefined {
  const read = itemsOf(tokens, text)
  if (read === undefined) return undefined
  const { items, others } = read
  const classes = items.filter((item) => isNamed(item) && item.outcome === undefined)
  const outcomes = items.filter((item) => item.outcome !== undefined)
  const wholes = items.filter((item) => !isNamed(item) && item.outcome === undefined)
  const total = sum(classes)
  const counted = sum(outcomes)
  const distinct = new Set(classes.map((item) => JSON.stringify(item.of))).size === classes.length
  if (classes.length < 2 || !distinct || outcomes.length === 0 || counted > total) return undefined
  if (wholes.length > 1 || wholes.some((whole) => whole.headcount !== total)) return undefined
  const failuresOnly = outcomes.every((item) => item.outcome?.['passed'] === false)
  const settled = counted === total || failuresOnly || others !== undefined
  if (!settled) return wholes.length === 1 ? doubtful : undefined
  const named = outcomes.filter(isNamed)
  const unnamed = outcomes.filter((item) => !isNamed(item))
  const rest = counted < total ? (others ?? { passed: true }) : unnamed[0]?.outcome
  if (counted < total ? unnamed.length > 0 : !alike(unnamed)) return doubtful
  const left = new Map(classes.map((item) => [item, item.headcount]))
  const groups: Draft[] = []
  for (const item of named) {
    const [own, ...more] = classes.filter((each) => fits(item.of, each.of))
    const before = own === undefined ? 0 : (left.get(own) ?? 0)
    if (own === undefined || more.length > 0 || item.headcount > before) return undefined
    left.set(own, before - item.headcount)
    groups.push({ ...own.of, headcount: item.headcount, ...item.outcome })
  }
  for (const [item, headcount] of left) if (headcount > 0) groups.push({ ...item.of, headcount, ...rest })
  return { shared: sharedOf(tokens), groups, unsure: false }
}

const doubtful: Crossing = { shared: {}, groups: [], unsure: true }

interface Items {
  readonly items: readonly Item[]
  /** 别的全过了: what came of those not counted. */
  readonly others?: Draft
}

/** The counts of the text, each with the class and the outcome of its clause; undefined where they cannot be paired. */
function itemsOf(tokens: readonly CohortToken[], text: string): Items | undefined {
  const items: Item[] = []
  let others: Draft | undefined
  const manyYears = new Set(tokens.flatMap((token) => (token.kind === 'years' ? [token.value] : []))).size > 1
  for (const clause of clausesOf(tokens, text)) {
    const counts = clause.filter((token) => token.kind === 'count')
    const levels = clause.filter((token) => token.kind === 'level')
    const categories = clause.filter((token) => token.kind === 'category')
    const years = clause.filter((token) => token.kind === 'years')
    const outcomes = clause.filter((token) => token.kind === 'outcome')
    const outcome = outcomes.length === 0 ? undefined : (Object.assign({}, ...outcomes.map(said)) as Draft)
    if (clause.some((token) => token.kind === 'rest')) {
      if (counts.length > 0 || outcome === undefined) return undefined
      others = outcome
      continue
    }
    if (counts.some((count) => count.each || count.refers)) return undefined
    if (levels.length > 0 && levels.length !== counts.length) return undefined
    if (categories.length > 0 && (categories.length !== 1 || counts.length !== 1)) return undefined
    if (outcome !== undefined && counts.length > 1) return undefined
    if (manyYears && years.length !== 1 && counts.length > 0 && outcome === undefined) return undefined
    const [category] = categories
    const [term] = years
    for (const [at, count] of counts.entries()) {
      const level = levels[at]
      items.push({
        headcount: count.value,
        of: {
          ...(category === undefined ? {} : { category: category.value }),
          ...(level === undefined ? {} : { level: level.value }),
          ...(term === undefined || !manyYears ? {} : { [term.filed ? 'filed-years' : 'years']: term.value }),
        },
        ...(outcome === undefined ? {} : { outcome }),
      })
    }
    if (counts.length === 0 && outcome !== undefined && items.some((item) => item.outcome !== undefined))
      return undefined
  }
  return others === undefined ? { items } : { items, others }
}

function clausesOf(tokens: readonly CohortToken[], text: string): readonly (readonly CohortToken[])[] {
  const clauses = new Map<number, CohortToken[]>()
  for (const token of tokens) {
    const clause = text.slice(0, token.start).split(/[，。？！；、]/u).length
    clauses.set(clause, [...(clauses.get(clause) ?? []), token])
  }
  return [...clauses.values()]
}

/** Years, evaluation and project said once for everyone. */
function sharedOf(tokens: readonly CohortToken[]): Draft {
  const shared: Draft = {}
  const years = tokens.flatMap((token) => (token.kind === 'years' ? [token] : []))
  if (new Set(years.map((token) => token.value)).size === 1)
    for (const token of years) shared[token.filed ? 'filed-years' : 'years'] = token.value
  for (const token of tokens) {
    if (token.kind === 'evaluation') shared['in-evaluation'] = token.value
    else if (token.kind === 'project') shared['selected-project'] = true
  }
  return shared
}

function isNamed(item: Item): boolean {
  return item.of['level'] !== undefined || item.of['category'] !== undefined
}

function fits(named: Draft, whole: Draft): boolean {
  return Object.entries(named).every(([fact, value]) => whole[fact] === value)
}

function alike(items: readonly Item[]): boolean {
  return new Set(items.map((item) => JSON.stringify(item.outcome))).size <= 1
}

function sum(items: readonly Item[]): number {
  return items.reduce((total, item) => total + item.headcount, 0)
}
