import { gradeAndOther, type Draft, type OutcomeToken } from './outcomes.ts'
import type { CohortToken } from './token.ts'

/** A description while its words are being taken in. */
export interface Open {
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
  further: boolean
  order: CohortToken['kind'][]
}

export const marks = /[，。？！；：、()]/u

/** Whether the token says again what the description says already, and so belongs to the next one. */
export function closes(current: Open, tokens: readonly CohortToken[], at: number, text: string): boolean {
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
      if (before !== undefined) return continues(tokens, at, text)
      return namedFirst && continues(tokens, at, text) && !completesCounted(tokens, at, text)
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

/**
 * Of those just counted: the level right behind a measure word that wants a noun (紧缺15个中级8个有证), or any word right behind
 * the count whose outcome has no count of its own (紧缺15人中级有证).
 */
function completesCounted(tokens: readonly CohortToken[], at: number, text: string): boolean {
  const own = tokens[at]
  if (own === undefined || !/^(?:的|名)?$/u.test(text.slice(tokens[at - 1]?.end, own.start))) return false
  if (own.kind === 'level' && /[个名位](?:的)?$/u.test(text.slice(0, own.start))) return true
  const after = tokens.slice(at + 1)
  const outcomes = after.findIndex((each) => each.kind !== 'outcome')
  const next = outcomes < 0 ? undefined : after[outcomes]
  return (
    after[0]?.kind === 'outcome' &&
    (next?.kind !== 'count' || marks.test(text.slice(after[outcomes - 1]?.end, next.start)))
  )
}

/** 30人中级20高级10: a headcount that the classes named behind it add up to stands alone. */
function addsUp(tokens: readonly CohortToken[], at: number, whole: number | undefined): boolean {
  let sum = 0
  let pairs = 0
  let named = false
  const ahead = tokens.slice(at)
  for (const [index, token] of ahead.entries()) {
    if (token.kind === 'level' || token.kind === 'category') named = true
    else if (token.kind === 'count' && named) {
      sum += token.value
      pairs += 1
      named = false
    } else return false
    // 15中级10高级5技师: each count has its class behind it.
    const next = ahead[index + 1]
    const counted = ahead
      .slice(0, index)
      .some((each) => each.kind === 'level' && next?.kind === 'level' && each.value === next.value)
    if (sum === whole) return pairs > 1 && !(next?.kind === 'level' && next.start === token.end && !counted)
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
  return (failed(left) && right.value) || (failed(right) && left.value) || gradeAndOther(left, right)
}
