import { clusters, said, type Draft } from './outcomes.ts'
import type { CohortToken } from './token.ts'

/** The classes that share one headcount, and what is said of all of them; `unsure` where something is said of some of them only. */
export function undividedClasses(tokens: readonly CohortToken[]): {
  readonly shared: Draft
  readonly groups: readonly Draft[]
  readonly divided: false
  readonly unsure: boolean
} {
  const years = tokens.filter((token) => token.kind === 'years')
  const outcomes = clusters(tokens)
  const shared: Draft = {}
  for (const token of years) shared[token.filed ? 'filed-years' : 'years'] = token.value
  for (const token of outcomes[0] ?? []) Object.assign(shared, said(token))
  for (const token of tokens) if (token.kind === 'evaluation') shared['in-evaluation'] = token.value
  const { common, groups } = classesOf(tokens)
  return {
    shared: { ...common, ...shared },
    groups,
    divided: false,
    unsure:
      outcomes.length > 1 ||
      new Set(years.map(({ value }) => value)).size > 1 ||
      tokens.some(({ kind }) => kind === 'among' || kind === 'rest'),
  }
}

/** 普通高级工和技师: the classes in order, and the level or category that all of them have. */
function classesOf(tokens: readonly CohortToken[]): {
  readonly common: Draft
  readonly groups: readonly Draft[]
} {
  const found: Draft[] = []
  for (const token of tokens) {
    if (token.kind !== 'level' && token.kind !== 'category') continue
    const last = found.at(-1)
    if (last === undefined || (last[token.kind] ?? token.value) !== token.value)
      found.push({ [token.kind]: token.value })
    else last[token.kind] = token.value
  }
  const common = Object.fromEntries(
    (['level', 'category'] as const).flatMap((fact) => {
      const [only, ...more] = new Set(found.flatMap((group) => group[fact] ?? []))
      return only === undefined || more.length > 0 ? [] : [[fact, only]]
    }),
  )
  const own = found.map((group) =>
    Object.fromEntries(Object.entries(group).filter(([fact]) => common[fact] === undefined)),
  )
  const groups = own.filter(
    (group, at) =>
      Object.keys(group).length > 0 &&
      own.findIndex((other) => JSON.stringify(other) === JSON.stringify(group)) === at,
  )
  return { common, groups }
}
