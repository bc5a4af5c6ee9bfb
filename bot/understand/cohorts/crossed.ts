import { said, type Draft } from './outcomes.ts'
import { type CohortToken } from './tokens.ts'

interface Item {
  readonly headcount: number
  readonly level?: string
  readonly outcome?: Draft
}

export interface Crossing {
  readonly shared: Draft
  readonly groups: readonly Draft[]
  /** The two divisions do not say how many of each level had which outcome. */
  readonly unsure: boolean
}

/**
 * 15个中级15个高级，28个拿证，2个高级没过: the same people divided by level and again by outcome. Undefined when the text does
 * not surely divide them so.
 */
export function crossed(tokens: readonly CohortToken[], text: string): Crossing | undefined {
  const items = itemsOf(tokens, text)
  if (items === undefined) return undefined
  const levels = items.filter((item) => item.level !== undefined && item.outcome === undefined)
  const outcomes = items.filter((item) => item.outcome !== undefined)
  const wholes = items.filter((item) => item.level === undefined && item.outcome === undefined)
  const total = sum(levels)
  const counted = sum(outcomes)
  const distinct = new Set(levels.map((item) => item.level)).size === levels.length
  if (levels.length < 2 || !distinct || outcomes.length === 0 || counted > total) return undefined
  if (wholes.length > 1 || wholes.some((whole) => whole.headcount !== total)) return undefined
  const failuresOnly = outcomes.every((item) => item.outcome?.['passed'] === false)
  if (counted < total && !failuresOnly) return wholes.length === 1 ? doubtful : undefined
  const named = outcomes.filter((item) => item.level !== undefined)
  const unnamed = outcomes.filter((item) => item.level === undefined)
  const rest = counted < total ? { passed: true } : unnamed[0]?.outcome
  if (counted < total ? unnamed.length > 0 : !alike(unnamed)) return doubtful
  const left = new Map(levels.map((item) => [item.level, item.headcount]))
  const groups: Draft[] = []
  for (const { level, headcount, outcome } of named) {
    const before = left.get(level) ?? 0
    if (level === undefined || headcount > before) return undefined
    left.set(level, before - headcount)
    groups.push({ level, headcount, ...outcome })
  }
  for (const [level, headcount] of left)
    if (level !== undefined && headcount > 0) groups.push({ level, headcount, ...rest })
  return { shared: sharedOf(tokens), groups, unsure: false }
}

const doubtful: Crossing = { shared: {}, groups: [], unsure: true }

/** The counts of the text, each with the level and the outcome of its clause; undefined where they cannot be paired. */
function itemsOf(tokens: readonly CohortToken[], text: string): readonly Item[] | undefined {
  const items: Item[] = []
  for (const clause of clausesOf(tokens, text)) {
    if (clause.some((token) => token.kind === 'category' || token.kind === 'rest')) return undefined
    const counts = clause.filter((token) => token.kind === 'count')
    const levels = clause.filter((token) => token.kind === 'level')
    const outcomes = clause.filter((token) => token.kind === 'outcome')
    if (counts.some((count) => count.each || count.refers)) return undefined
    if (levels.length > 0 && levels.length !== counts.length) return undefined
    if (outcomes.length > 0 && counts.length !== 1) return undefined
    const outcome =
      outcomes.length === 0 ? {} : { outcome: Object.assign({}, ...outcomes.map(said)) as Draft }
    for (const [at, count] of counts.entries()) {
      const level = levels[at]
      items.push({
        headcount: count.value,
        ...(level === undefined ? {} : { level: level.value }),
        ...outcome,
      })
    }
  }
  return items
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
  for (const token of tokens) {
    if (token.kind === 'years') shared[token.filed ? 'filed-years' : 'years'] = token.value
    else if (token.kind === 'evaluation') shared['in-evaluation'] = token.value
    else if (token.kind === 'project') shared['selected-project'] = true
  }
  return shared
}

function alike(items: readonly Item[]): boolean {
  return new Set(items.map((item) => JSON.stringify(item.outcome))).size <= 1
}

function sum(items: readonly Item[]): number {
  return items.reduce((total, item) => total + item.headcount, 0)
}
