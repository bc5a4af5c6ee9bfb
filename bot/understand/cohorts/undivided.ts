import { cohortTokens } from './tokens.ts'
import type { CohortToken } from './token.ts'

/** A text whose people are told as one number for several classes. */
export interface Undivided {
  /** The text the classes and what came of them are read from. */
  readonly text: string
  /** The number all of them share; absent where the text divides it, or nothing is shared. */
  readonly whole?: number
}

type Count = Extract<CohortToken, { kind: 'count' }>

/**
 * 高级工和技师一共20人: the headcount of classes named in one breath is that of all of them, not of the last. Where the text divides
 * it (其中技师5人), the classes are left to the division, the one not counted being the rest.
 */
export function undivided(text: string): Undivided {
  const tokens = cohortTokens(text)
  const counts = tokens.filter((token): token is Count => token.kind === 'count' && !token.refers)
  for (const count of counts) {
    const classes = classesBefore(tokens, count, text) ?? classesBehind(tokens, count, text)
    if (classes === undefined || count.each) continue
    if (counts.length === 1)
      return { text: `${text.slice(0, count.start)}${text.slice(count.end)}`, whole: count.value }
    const counted = new Set(
      counts.filter((each) => each !== count).flatMap((each) => classBeside(tokens, each, text) ?? []),
    )
    const left = [...new Set(classes.flatMap(({ value }) => value))].filter((value) => !counted.has(value))
    if (counted.size === 0 || left.length > 1) continue
    const [first] = classes
    const from = Math.min(first?.start ?? count.start, count.start)
    const to = Math.max(classes.at(-1)?.end ?? count.end, count.end)
    const rest = left.length === 0 ? '' : `，其余${left[0] ?? ''}`
    return { text: `${text.slice(0, from)}${String(count.value)}人${text.slice(to)}${rest}` }
  }
  return { text }
}

type Class = Extract<CohortToken, { kind: 'level' | 'category' }>

const isClass = (token: CohortToken | undefined): token is Class =>
  token?.kind === 'level' || token?.kind === 'category'

/** 中级工、高级工一共 before 30人. */
function classesBefore(
  tokens: readonly CohortToken[],
  count: Count,
  text: string,
): readonly Class[] | undefined {
  const found = run(tokens.slice(0, tokens.indexOf(count)), text)
  const last = found.at(-1)
  return last !== undefined && leads.test(text.slice(last.end, count.start)) ? several(found) : undefined
}

/** 普通和紧缺都有 behind 20人, 20人里高级工和技师都有. */
function classesBehind(
  tokens: readonly CohortToken[],
  count: Count,
  text: string,
): readonly Class[] | undefined {
  const after = tokens.slice(tokens.indexOf(count) + 1)
  const at = after.findLastIndex((token) => isClass(token) && mixed.test(text.slice(token.end)))
  const found = run(after.slice(0, at + 1), text)
  return at < 0 ? undefined : several(found)
}

/** The classes joined to each other at the end of the tokens. */
function run(tokens: readonly CohortToken[], text: string): readonly Class[] {
  const found: Class[] = []
  for (const token of tokens.toReversed()) {
    const [next] = found
    if (!isClass(token) || (next !== undefined && !joins.test(text.slice(token.end, next.start)))) break
    found.unshift(token)
  }
  return found
}

/** Several of one kind; one category and one level name one class. */
function several(found: readonly Class[]): readonly Class[] | undefined {
  const of = (kind: Class['kind']) =>
    new Set(found.filter((token) => token.kind === kind).map(({ value }) => value)).size
  return of('level') > 1 || of('category') > 1 ? found : undefined
}

/** The level, or else the category, told with a count: 技师5人, 5个紧缺的. */
function classBeside(tokens: readonly CohortToken[], count: Count, text: string): string | undefined {
  const at = tokens.indexOf(count)
  const beside = [tokens[at - 1], tokens[at + 1]].find(
    (token) =>
      isClass(token) &&
      !/[，。？！；、]/u.test(text.slice(Math.min(token.end, count.end), Math.max(token.start, count.start))),
  )
  return isClass(beside) ? beside.value : undefined
}

const joins = /^(?:的|工|工种|职业|学徒)*(?:和|跟|与|及|、|以及|还有|加上?|带|，)?(?:的)?$/u
const leads =
  /^(?:的|学徒|员工|工种|职业)*(?:[，]?(?:一共|总共|共计|合计|总计|共|加起来|合起来|加一起|两个?级别?|混着|都有|拢共)(?:是|有|招了?|报了?)?)*$/u
const mixed = /^(?:的|工)?(?:都有|混着|混在一起|各有一些|各有一部分|一半一半|掺着)/u
