import { said, type Draft } from './outcomes.ts'
import { clauseAt, type CohortToken } from './tokens.ts'

/** Groups that divide one headcount by outcome. */
export interface DividedGroups {
  readonly shared: Draft
  readonly groups: readonly Draft[]
  readonly divided: true
}

interface Division {
  readonly count: number | 'rest'
  readonly outcome: Draft
}

/**
 * 25个高级工里20个拿证、3个合格没证、2个没过: counts each bound to an outcome. The first count is the whole when it has
 * no outcome of its own and is not smaller than the sum of the others.
 */
export function divisions(
  tokens: readonly CohortToken[],
  text: string,
  total: number | undefined,
): DividedGroups | undefined {
  const levels = new Set(tokens.filter((token) => token.kind === 'level').map((token) => token.value))
  const categories = new Set(tokens.filter((token) => token.kind === 'category').map((token) => token.value))
  const evaluated = new Set(tokens.filter((token) => token.kind === 'evaluation').map((token) => token.value))
  if (levels.size > 1 || categories.size > 1 || evaluated.size > 1) return undefined
  const pairs: Division[] = []
  let whole: number | undefined
  const shared: Draft = {}
  const clause = (token: CohortToken) => clauseAt(text, token.start)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    if (token.kind === 'count' || token.kind === 'rest') {
      const outcome = outcomeOf(tokens, at, clause)
      if (outcome === undefined) {
        if (token.kind === 'rest') return undefined
        if (whole !== undefined && whole !== token.value) return undefined
        whole = token.value
      } else pairs.push({ count: token.kind === 'rest' ? 'rest' : token.value, outcome })
    } else if (token.kind === 'level') shared['level'] = token.value
    else if (token.kind === 'category') shared['category'] = token.value
    else if (token.kind === 'years') shared[token.filed ? 'filed-years' : 'years'] = token.value
    else if (token.kind === 'evaluation') shared['in-evaluation'] = token.value
    else if (token.kind === 'project') shared['selected-project'] = true
  }
  whole ??= total
  const counted = pairs.reduce((sum, pair) => sum + (pair.count === 'rest' ? 0 : pair.count), 0)
  const distinct = new Set(pairs.map((pair) => JSON.stringify(pair.outcome))).size
  if (pairs.length === 0 || (pairs.length === 1 && whole === undefined) || (distinct < 2 && pairs.length > 1))
    return undefined
  if (whole !== undefined && counted > whole) return undefined
  const groups: Draft[] = pairs.map((pair) => ({
    ...pair.outcome,
    headcount: pair.count === 'rest' ? (whole ?? counted) - counted : pair.count,
  }))
  const left = whole === undefined || pairs.some((pair) => pair.count === 'rest') ? 0 : whole - counted
  if (left > 0) groups.push({ headcount: left, ...complement(pairs) })
  return { shared, groups: groups.filter((group) => group['headcount'] !== 0), divided: true }
}

/**
 * Of 25, 3 failed: the others passed; 20 passed or got the certificate: the others did not. Where several outcomes are told,
 * or one that says two things (合格没证), the rest is left open.
 */
function complement(pairs: readonly Division[]): Draft {
  const [only, ...others] = pairs
  if (only === undefined || others.length > 0) return {}
  const { passed, certified } = only.outcome
  if (passed === false) return { passed: true }
  if (passed === undefined && certified !== undefined) return { certified: !certified }
  return passed === true && certified === undefined && only.outcome['pass-certificate'] === undefined
    ? { passed: false }
    : {}
}

/** The outcome words bound to the count at `at`: right after it in its clause, or right before it as 拿证的18个. */
function outcomeOf(
  tokens: readonly CohortToken[],
  at: number,
  clause: (token: CohortToken) => number,
): Draft | undefined {
  const own = tokens[at]
  if (own === undefined) return undefined
  const outcome: Draft = {}
  for (const token of tokens.slice(at + 1)) {
    if (clause(token) !== clause(own) && Object.keys(outcome).length === 0) break
    if (token.kind === 'level' || token.kind === 'category') continue
    if (token.kind !== 'outcome' || (clause(token) !== clause(own) && outcome[token.fact] !== undefined))
      break
    if (outcome[token.fact] !== undefined && outcome[token.fact] !== token.value) break
    Object.assign(outcome, said(token))
  }
  if (Object.keys(outcome).length > 0) return outcome
  const previous = tokens[at - 1]
  if (
    previous?.kind === 'outcome' &&
    own.start - previous.end <= 3 &&
    clause(previous) === clause(own) &&
    !bound(tokens, at - 1, clause)
  )
    return said(previous)
  return undefined
}

/** Whether the outcome token follows a count of its own in the same clause. */
function bound(tokens: readonly CohortToken[], at: number, clause: (token: CohortToken) => number): boolean {
  const own = tokens[at]
  for (let before = at - 1; before >= 0; before--) {
    const token = tokens[before]
    if (token === undefined || own === undefined || clause(token) !== clause(own)) return false
    if (token.kind === 'count' || token.kind === 'rest') return true
    if (token.kind !== 'outcome' && token.kind !== 'level' && token.kind !== 'category') return false
  }
  return false
}
