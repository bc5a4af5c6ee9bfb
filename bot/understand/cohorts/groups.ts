import type { FactId, FactValue } from '../../../knowledge/index.ts'
import { withClassSize } from './classes.ts'
import { spellOutClassTerms } from './class-terms.ts'
import { withoutDenied } from './contrast.ts'
import type { Crossed } from './crossed.ts'
import { describe, evaluationOnly } from './descriptions.ts'
import {
  addsDoubtfully,
  countsTogether,
  describesUnread,
  ofOthersOnly,
  reckons,
  sharesDoubtfully,
  subtracts,
  tellsVaguely,
} from './doubt.ts'
import { clusters, said as factsOf, withoutGrade, type Draft } from './outcomes.ts'
import { className, classNames, classNumber, numbered, ordinalsIn, readByClass } from './named-classes.ts'
import { withOwnLength } from './own-length.ts'
import { partition } from './partition.ts'
import { plainWords } from './plain-words.ts'
import { withoutTakenBack } from './taken-back.ts'
import type { CohortToken } from './token.ts'
import { cohortTokens } from './tokens.ts'
import { numberTrades, type NumberedTrades } from './trade-classes.ts'
import { undivided } from './undivided.ts'
import { undividedClasses } from './undivided-classes.ts'

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
  /** The headcount that the groups share, not told apart (高级工和技师一共20人). */
  readonly whole?: number | undefined
  /** A level whose certificate someone holds already (高级工证满两年想报技师). */
  readonly heldLevel?: string
  /** The people are divided or reckoned in a way that was not surely understood: no amount may rest on it. */
  readonly unsure: boolean
  /** Where that is all that is unsure. */
  readonly crossed?: Crossed
  readonly tokens: readonly CohortToken[]
  /** The text the tokens' offsets count in. */
  readonly text: string
}

/**
 * Reads who is being trained: levels, categories, headcounts, years and outcomes, sorted into groups. `total`: the headcount
 * known before, which counts bound to outcomes divide.
 */
export function readCohorts(words: string, total?: number): CohortReading {
  const said = spellOutClassTerms(words)
  const reading = readTogether(said, total)
  const trades = numberTrades(said)
  if (trades !== undefined) return byTrade(reading, trades)
  const [ordinal, ...others] = new Set(ordinalsIn(said))
  if (ordinal === undefined) return counts(reading) ? withClassSize(reading, said) : reading
  const name = classNames(said).get(ordinal) ?? ''
  if (others.length === 0)
    return counts(reading)
      ? { ...reading, shared: { ...reading.shared, [classNumber]: ordinal, [className]: name } }
      : reading
  const groups = readByClass(said, readTogether)
  return groups === undefined ? numbered(reading, said) : { ...reading, ...classesAlone(groups) }
}

/** 焊工高级10人，电工中级8人: classes named by their trades. */
function byTrade(reading: CohortReading, { text, names }: NumberedTrades): CohortReading {
  const told = readByClass(text, readTogether)
  const classes = told === undefined ? numbered(reading, text) : { ...reading, ...classesAlone(told) }
  const groups = classes.groups.map((group) => {
    const name = names.get(Number(group[classNumber]))
    return name === undefined ? group : { ...group, [className]: name }
  })
  return { ...classes, groups }
}

function classesAlone(groups: readonly GroupFacts[]) {
  return { shared: {}, groups, divided: false, whole: undefined, unsure: false } as const
}

function counts({ shared, groups, unsure, refers }: CohortReading): boolean {
  return !unsure && !refers && [shared, ...groups].some((group) => group['headcount'] !== undefined)
}

/** The same, whichever classes are named. */
function readTogether(said: string, total?: number): CohortReading {
  return withOwnLength(readAtOnce(said, total))
}

function readAtOnce(said: string, total?: number): CohortReading {
  const { text, whole } = undivided(plainWords(withoutTakenBack(withoutDenied(said)), total))
  const all = dropHeldLevels(cohortTokens(text), text)
  const held = cohortTokens(text).find((token) => token.kind === 'level' && token.held)
  const heldLevel =
    held?.kind === 'level' ? { heldLevel: deniedCertificate.test(text) ? '无' : held.value } : {}
  const tokens = dropReferences(all, text)
  const refers = tokens.some((token) => token.kind === 'count' && token.refers)
  const rest = { ...heldLevel, refers, tokens, text }
  const counted = total !== undefined || whole !== undefined || tokens.some((token) => token.kind === 'count')
  const doubtful =
    reckons.test(text) ||
    tellsVaguely(tokens, text, counted) ||
    describesUnread(tokens, text, total) ||
    ofOthersOnly(tokens) ||
    (total === undefined && addsDoubtfully(tokens, text))
  if (whole !== undefined) {
    const classes = undividedClasses(tokens)
    return {
      ...classes,
      ...rest,
      whole,
      unsure: classes.unsure || doubtful || subtracts.test(text),
    }
  }
  const sorted = partition(describe(tokens, text), total)
  if (sorted !== undefined) {
    const { crossed, ...told } = sorted
    if (doubtful) return { ...told, ...rest, unsure: true }
    const groups = withoutGrade(told.groups)
    return { ...told, ...rest, groups, ...(crossed === undefined ? {} : { crossed }) }
  }
  const years = tokens.filter((token) => token.kind === 'years')
  const sharedYears =
    new Set(years.map((token) => `${String(token.filed)}${String(token.value)}`)).size <= 1 ||
    sameKindOnce(years)
  const shared: Draft = {}
  const outcomes = clusters(tokens)
  if (outcomes.length === 1) for (const token of outcomes[0] ?? []) Object.assign(shared, factsOf(token))

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
          for (const [fact, value] of Object.entries(factsOf(token))) set(fact, value, false)
        break
      case 'evaluation':
        set('in-evaluation', token.value, current['headcount'] !== undefined)
        break
      case 'project':
        if (tokens.filter((each) => each.kind === 'count').length < 2) shared['selected-project'] = true
        else set('selected-project', true, current['headcount'] !== undefined)
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
  const sortedOut = children === undefined ? withoutWhole(groups) : subdivide(groups, children)
  return {
    shared: evaluationOnly(shared),
    groups: sortedOut.map(evaluationOnly),
    divided: false,
    unsure:
      doubtful ||
      subtracts.test(text) ||
      sharesDoubtfully(tokens, outcomes, text) ||
      (groups.length > 1 &&
        groups.some((group) => group['headcount'] === undefined) &&
        countsTogether.test(text)),
    ...rest,
  }
}

/** 没有高级工证行吗: no certificate of that level is held. */
const deniedCertificate =
  /(?:没有?|无|还没|未)(?:拿到?|考到?|取得|有)?(?:过)?(?:(?:初级|中级|高级)工?|高级技师|技师)(?:的)?(?:技能等级|职业资格|资格)?证/u

/** 中级证2024年5月拿的, 高级工证满两年了: since when it is held. */
const sinceWhen =
  /证[^，。？！]{0,12}[年月][^，。？！]{0,4}(?:拿|考|取|发|评|下来|到手)|证(?:才|刚|只|还)*(?:拿|考|取)?(?:到手|到)?了?(?:才|刚|只|满|有|不到|不满|没满|没到)*[^，。？！]{0,4}(?:年|月)/u

/** 高级工证满两年想报技师: the first level is a certificate held, when another level is named without 证. */
function dropHeldLevels(tokens: readonly CohortToken[], text: string): readonly CohortToken[] {
  const targets = tokens.some((token) => token.kind === 'level' && !token.held)
  const counted = tokens.some((token) => token.kind === 'count')
  return !targets && !sinceWhen.test(text) && (counted || !deniedCertificate.test(text))
    ? tokens
    : tokens.filter((token) => token.kind !== 'level' || !token.held)
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

/** 20个只有合格证，那20个也算吧; 18个月，那半年怎么折: people and time named again are not more of them. */
function dropReferences(tokens: readonly CohortToken[], text: string): readonly CohortToken[] {
  return tokens.filter((token, at) => {
    const again = tokens.slice(0, at).some((earlier) => earlier.kind === token.kind)
    if (token.kind === 'years')
      return (
        !again || !(restOfTerm.test(text.slice(0, token.start)) || asksAmount.test(text.slice(token.end)))
      )
    return token.kind !== 'count' || !token.refers || !again
  })
}

/** 培养期2年，一年能领多少: of the sum of a year, the length being told. */
const asksAmount = /^(?:下来|能|可以|一共|总共|合计|共|是|就|给|补|领|拿|发|到手)*(?:多少|几)/u
const restOfTerm = /(?:那|多(?:出)?(?:来)?的?|剩(?:下)?的?|零头的?|最后(?:那)?)$/u

/** 备案两年，实际一年半: one figure of each kind is not two groups. */
function sameKindOnce(years: readonly Extract<CohortToken, { kind: 'years' }>[]): boolean {
  const of = (filed: boolean) =>
    new Set(years.filter((token) => token.filed === filed).map((token) => token.value)).size
  return of(true) <= 1 && of(false) <= 1
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
