import type { FactId, FactValue } from '../../../knowledge/index.ts'
import { crossed } from './crossed.ts'
import { cohortTokens, type CohortToken } from './tokens.ts'

/** Facts of one group of apprentices alike in everything that matters for money. */
export type GroupFacts = Readonly<Record<FactId, FactValue>>

export interface CohortReading {
  /** What was said of every group. */
  readonly shared: GroupFacts
  /** Groups told apart in the text; empty when nothing tells one from another. */
  readonly groups: readonly GroupFacts[]
  /** The groups divide one headcount by outcome (25人里20个拿证5个没过). */
  readonly divided: boolean
  /** The only headcount named speaks of people already counted (这3个). */
  readonly refers: boolean
  /** A level whose certificate someone holds already (高级工证满两年想报技师). */
  readonly heldLevel?: string
  /** The people are divided or reckoned in a way that was not surely understood: no amount may rest on it. */
  readonly unsure: boolean
  readonly tokens: readonly CohortToken[]
}

type Draft = Record<FactId, FactValue>

/**
 * Reads who is being trained: levels, categories, headcounts, years and outcomes, sorted into groups. `total`: the headcount
 * known before, which counts bound to outcomes divide.
 */
export function readCohorts(text: string, total?: number): CohortReading {
  const all = dropHeldLevels(cohortTokens(text))
  const held = cohortTokens(text).find((token) => token.kind === 'level' && token.held)
  const heldLevel = held?.kind === 'level' ? { heldLevel: held.value } : {}
  const tokens = dropReferences(all)
  const refers = tokens.some((token) => token.kind === 'count' && token.refers)
  const parts = divisions(tokens, text, total)
  const rest = { ...heldLevel, refers, tokens }
  if (parts !== undefined) return { ...parts, unsure: reckons.test(text), ...rest }
  const years = tokens.filter((token) => token.kind === 'years')
  const sharedYears =
    new Set(years.map((token) => `${String(token.filed)}${String(token.value)}`)).size <= 1 ||
    sameKindOnce(years)
  const crossing = sharedYears ? crossed(tokens, text, said) : undefined
  if (crossing !== undefined)
    return { ...crossing, divided: false, ...rest, unsure: crossing.unsure || reckons.test(text) }
  const shared: Draft = {}
  const outcomes = clusters(tokens)
  if (outcomes.length === 1) for (const token of outcomes[0] ?? []) Object.assign(shared, said(token))

  const groups: Draft[] = []
  let current: Draft = {}
  let children: Draft[] | undefined
  let each: number | undefined
  const open = () => {
    if (Object.keys(current).length > 0) (children ?? groups).push(current)
    current = {}
  }
  const set = (fact: FactId, value: FactValue, divides: boolean) => {
    const before = current[fact]
    if (before !== undefined && before !== value && divides) open()
    current[fact] = value
  }
  for (const [at, token] of tokens.entries()) {
    if (beginsGroup(tokens, at, current, text)) open()
    switch (token.kind) {
      case 'level':
        set('level', token.value, true)
        break
      case 'category':
        set('category', token.value, true)
        break
      case 'count':
        if (token.each) each = token.value
        else set('headcount', token.value, true)
        break
      case 'years':
        if (sharedYears) shared[token.filed ? 'filed-years' : 'years'] = token.value
        else set(token.filed ? 'filed-years' : 'years', token.value, true)
        break
      case 'outcome':
        if (outcomes.length > 1)
          for (const [fact, value] of Object.entries(said(token))) set(fact, value, false)
        break
      case 'evaluation':
        set('in-evaluation', token.value, false)
        break
      case 'project':
        shared['selected-project'] = true
        break
      case 'among':
        open()
        children ??= []
        break
      case 'rest':
        break
    }
  }
  open()
  if (each !== undefined)
    for (const group of groups.length === 0 ? [shared] : groups) group['headcount'] ??= each
  return {
    shared,
    groups: children === undefined ? withoutWhole(groups) : subdivide(groups, children),
    divided: false,
    unsure: reckons.test(text) || subtracts.test(text) || sharesDoubtfully(tokens, outcomes, text),
    ...rest,
  }
}

/** 高级工证满两年想报技师: the first level is a certificate held, when another level is named without 证. */
function dropHeldLevels(tokens: readonly CohortToken[]): readonly CohortToken[] {
  const targets = tokens.filter((token) => token.kind === 'level' && !token.held)
  return targets.length === 0 ? tokens : tokens.filter((token) => token.kind !== 'level' || !token.held)
}

/**
 * 普通中级12个，普通高级8个 or 12个普通中级，12个紧缺中级: after a finished group the first word, or where counts come first
 * the first count, opens the next one, even if it repeats a word of the last.
 */
function beginsGroup(tokens: readonly CohortToken[], at: number, current: GroupFacts, text: string): boolean {
  const token = tokens[at]
  const named = current['level'] !== undefined || current['category'] !== undefined
  if (token === undefined || current['headcount'] === undefined) return false
  if (!named) return isNaming(token) && countFollows(tokens, at, text) && beginsClause(tokens, at, text)
  const countsFirst = Object.keys(current)[0] === 'headcount'
  if (countsFirst ? token.kind !== 'count' : !isNaming(token)) return false
  if (!countsFirst) return countFollows(tokens, at, text)
  const next = tokens.slice(at + 1).find(isNaming)
  return next !== undefined && !/[，。？！；]/u.test(text.slice(token.end, next.start))
}

function countFollows(tokens: readonly CohortToken[], at: number, text: string): boolean {
  const next = tokens.slice(at + 1).find((each) => each.kind === 'count')
  return next !== undefined && !/[，。？！；]/u.test(text.slice(tokens[at]?.end, next.start))
}

/** 33个学徒，中级21个: the word opens a clause of its own after the count. */
function beginsClause(tokens: readonly CohortToken[], at: number, text: string): boolean {
  const before = tokens[at - 1]
  return before !== undefined && /[，。？！；]/u.test(text.slice(before.end, tokens[at]?.start))
}

function isNaming(token: CohortToken): boolean {
  return token.kind === 'level' || token.kind === 'category'
}

/** 20个只有合格证，那20个也算吧: people named again are not more people. */
function dropReferences(tokens: readonly CohortToken[]): readonly CohortToken[] {
  return tokens.filter(
    (token, at) =>
      token.kind !== 'count' ||
      !token.refers ||
      !tokens.slice(0, at).some((earlier) => earlier.kind === 'count'),
  )
}

function said(token: OutcomeToken): Draft {
  const uncertified = token.only === true || (token.fact === 'certified' && !token.value)
  return {
    [token.fact]: token.value,
    ...(uncertified ? { certified: false, 'evaluation-failed': true } : {}),
  }
}

/** 备案两年，实际一年半: one figure of each kind is not two groups. */
function sameKindOnce(years: readonly Extract<CohortToken, { kind: 'years' }>[]): boolean {
  const of = (filed: boolean) =>
    new Set(years.filter((token) => token.filed === filed).map((token) => token.value)).size
  return of(true) <= 1 && of(false) <= 1
}

type OutcomeToken = Extract<CohortToken, { kind: 'outcome' }>

/** Outcomes that can be said of the same people together; a contradiction starts the next cluster. */
function clusters(tokens: readonly CohortToken[]): readonly (readonly OutcomeToken[])[] {
  const result: OutcomeToken[][] = []
  for (const token of tokens) {
    if (token.kind !== 'outcome') continue
    const last = result.at(-1)
    const clash = last?.some((each) =>
      each.fact === token.fact ? each.value !== token.value : contradict(each, token),
    )
    if (last === undefined || clash === true) result.push([token])
    else last.push(token)
  }
  return result
}

function contradict(left: OutcomeToken, right: OutcomeToken): boolean {
  const failed = (token: OutcomeToken) => token.fact === 'passed' && !token.value
  const succeeded = (token: OutcomeToken) => token.value
  return (failed(left) && succeeded(right)) || (failed(right) && succeeded(left))
}

interface Division {
  readonly count: number | 'rest'
  readonly outcome: Draft
}

/**
 * 25个高级工里20个拿证、3个合格没证、2个没过: counts each bound to an outcome. The first count is the whole when it has
 * no outcome of its own and is not smaller than the sum of the others.
 */
function divisions(
  tokens: readonly CohortToken[],
  text: string,
  total: number | undefined,
): Pick<CohortReading, 'shared' | 'groups' | 'divided'> | undefined {
  const levels = new Set(tokens.filter((token) => token.kind === 'level').map((token) => token.value))
  const categories = new Set(tokens.filter((token) => token.kind === 'category').map((token) => token.value))
  if (levels.size > 1 || categories.size > 1) return undefined
  const pairs: Division[] = []
  let whole: number | undefined
  const shared: Draft = {}
  const clause = (token: CohortToken) => text.slice(0, token.start).split(/[，。？！；]/u).length
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

/** Of 25, 3 failed: the others passed. Anything subtler is left open. */
function complement(pairs: readonly Division[]): Draft {
  const [only, ...others] = pairs
  return others.length === 0 && only?.outcome['passed'] === false ? { passed: true } : {}
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

/** 一半, 八成, A厂, 提前半年: shares, parties and differences of time this reader does not reckon with. */
const reckons =
  /一半|过半|大半|(?<!完|变|组|促|达|率|占|比例)[一二三四五六七八九]成(?!立|为|员|绩|本|功|年|果|都)|里头|另一(?:个|半|批|拨)|[ABab甲乙]厂|两项|加一块|别的全|其他的全|(?:提前|缩短|延长|多学|少学|推迟)了?(?:\d|[半一二两三四五六七八九十])/u
/** 走了两个, 减去3个, where they did not divide a known headcount. */
const subtracts =
  /(?:走了?|走掉|离开了?|退出了?|减去|减掉|扣掉|刨去|除去|少了|辞了)(?:\d|[一二两俩三仨四五六七八九十几])/u

/** One outcome, not said of all, beside several headcounts: whose it is cannot be told. */
function sharesDoubtfully(
  tokens: readonly CohortToken[],
  outcomes: readonly (readonly OutcomeToken[])[],
  text: string,
): boolean {
  const counts = tokens.filter((token) => token.kind === 'count' && !token.each)
  const first = outcomes[0]?.[0]
  if (counts.length < 2 || outcomes.length !== 1 || first === undefined) return false
  const clauseOf = (token: CohortToken) => text.slice(0, token.start).split(/[，。？！；]/u).length
  const told = new Set((outcomes[0] ?? []).map(clauseOf))
  const withOutcome = counts.filter((count) => told.has(clauseOf(count))).length
  if (withOutcome === 0 || withOutcome === counts.length) return false
  const before = /[^，。？！；]*$/u.exec(text.slice(0, first.start))?.[0] ?? ''
  return !/都|全|均|也|一律|一起|各|所有/u.test(`${before}${text.slice(first.start, first.end)}`)
}

/** 33个学徒，中级21个高级12个: a first headcount that the others add up to is their sum, not a further group. */
function withoutWhole(groups: readonly Draft[]): readonly Draft[] {
  const [whole, ...parts] = groups
  const sum = parts.reduce((total, part) => total + Number(part['headcount'] ?? Number.NaN), 0)
  if (whole === undefined || parts.length < 2 || whole['headcount'] !== sum) return groups
  const ownWords = Object.keys(whole).filter((fact) => fact !== 'headcount')
  if (parts.some((part) => ownWords.some((fact) => part[fact] !== undefined))) return groups
  return parts.map((part) => ({ ...whole, ...part }))
}

/** 高级工10个，其中紧缺6个普通4个: the parts take the whole's facts, and a remainder keeps them alone. */
function subdivide(groups: readonly Draft[], children: readonly Draft[]): readonly Draft[] {
  const whole = groups.at(-1)
  const total = whole?.['headcount']
  if (whole === undefined || typeof total !== 'number') return [...groups, ...children]
  const count = children.reduce(
    (sum, child) => sum + (typeof child['headcount'] === 'number' ? child['headcount'] : 0),
    0,
  )
  const parts = children.map((child) => ({ ...whole, ...child }))
  const rest = count < total ? [{ ...whole, headcount: total - count }] : []
  return [...groups.slice(0, -1), ...parts, ...rest]
}
