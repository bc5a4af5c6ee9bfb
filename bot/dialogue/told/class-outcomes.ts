import type { Program } from '../../../knowledge/index.ts'
import {
  cohortTokens,
  ordinalsAt,
  ordinalsIn,
  people,
  readCohorts,
  withNames,
  type CohortToken,
} from '../../understand/index.ts'
import type { ConversationState, SharedFacts } from '../state.ts'
import { isChangedInto, lengthNaming, withoutNames } from './class-names.ts'
import { classesIn, classOfNumber, type KnownClass } from './classes-known.ts'
import { outcomeFacts, pick, without } from './merge.ts'
import { toldOfClass } from './one-class.ts'
import { saidOfPart, saidOfSoMany } from './so-many.ts'
import { turnedBack } from './turned-back.ts'

/**
 * 中级都过了，高级过了9个; 中级那20个里有2个没过; 第一个班都过了，第二个班过了13个: what came of the classes named, each divided by itself, those
 * not named being left as they were. Undefined where it is no outcome of known classes; `unclear` where whose it is cannot be told.
 */
export function classOutcomes(
  state: ConversationState,
  words: string,
  program: Program,
): ConversationState | 'unclear' | undefined {
  const text = withNames(words)
  const classes = classesIn(state)
  if (classes === undefined) return undefined
  const back = turnedBack(text, (words) => classesNamed(classes, words))
  const turned = back && toldOfClass(state, back.own, back.words, program)
  if (back !== undefined && turned !== undefined && turned !== 'unclear')
    return classOutcomes(withGroups(state, classes, new Map([[back.own, turned]])), back.rest, program)
  const said =
    saidRespectively(classes, text) ??
    saidOfEach(classes, text) ??
    saidOfTheOthers(classes, text) ??
    saidOfThoseWithout(classes, text) ??
    saidOfSoMany(classes, text) ??
    saidOfPart(classes, text)
  if (said === undefined || said === 'unclear') return said
  const told = new Map<KnownClass, readonly SharedFacts[]>()
  for (const [own, words] of said) {
    const groups = toldOfClass(state, own, words, program)
    if (groups === undefined || groups === 'unclear') return groups
    told.set(own, groups)
  }
  return withGroups(state, classes, told)
}

function withGroups(
  state: ConversationState,
  classes: readonly KnownClass[],
  told: ReadonlyMap<KnownClass, readonly SharedFacts[]>,
): ConversationState {
  return {
    ...state,
    shared: without(state.shared, outcomeFacts),
    groups: classes.flatMap((own) => told.get(own) ?? own.groups),
    divided: false,
  }
}

function classesNamed(classes: readonly KnownClass[], text: string): readonly KnownClass[] {
  const named = pieces(text).flatMap((words) => classNamed(classes, words, cohortTokens(words)) ?? [])
  return [...new Set(named)].flatMap((each) => (each === 'none' ? [] : [each]))
}

/** 补考又过了1个, no class named: of the one class that has people who had not passed; 没过的都补考过了: of every such class. */
function saidOfThoseWithout(
  classes: readonly KnownClass[],
  text: string,
): ReadonlyMap<KnownClass, string> | 'unclear' | undefined {
  const names = [...namesAt(text), ...cohortTokens(text).filter(({ kind }) => kind === 'rest')]
  if (!retakes.test(text) || names.length > 0) return undefined
  const failing = classes.filter(({ groups }) =>
    groups.some((group) => !succeeds(group) && group['left-early'] !== true),
  )
  if (failing.length === 0) return undefined
  const everyone = people(text).length === 0 && /都|全/u.test(text)
  return failing.length === 1 || everyone ? new Map(failing.map((own) => [own, text])) : 'unclear'
}

const retakes = /补考|重考/u

/** 剩下的都过了, 另一个班全过: of those of whom nothing was told. */
function saidOfTheOthers(
  classes: readonly KnownClass[],
  text: string,
): ReadonlyMap<KnownClass, string> | 'unclear' | undefined {
  if (!theOthers.test(text) || namesAt(text).length > 0 || Object.keys(outcomeOf(text)).length === 0)
    return undefined
  const open = classes.filter(({ groups }) => groups.some((group) => !tells(group)))
  const all = text.replace(restWords, '')
  if (open.length === 0) return /班|批/u.test(text) ? 'unclear' : undefined
  if (people(text).length > 0 && open.length > 1) return 'unclear'
  return new Map(open.map((own) => [own, own.groups.every((group) => !tells(group)) ? all : text]))
}

const theOthers = /^(?:那|然后|，)*(?:其余|其他|其它|剩下|余下|剩余|别的|另外?(?:的|那|一)*(?:个|批)?[班批])/u

/** 分别过了8个、29个: so many of each class, in the order told. */
function saidRespectively(
  classes: readonly KnownClass[],
  text: string,
): ReadonlyMap<KnownClass, string> | 'unclear' | undefined {
  if (!/分别|依次/u.test(text)) return undefined
  const [came, ...more] = new Set(text.match(outcomeWords))
  const counts = countsIn(text)
  if (came === undefined || counts.length < 2) return undefined
  const named = classesNamed(classes, text)
  const own = named.length === 0 ? classes : named
  if (more.length > 0 || own.length !== counts.length || new Set(own).size < own.length) return 'unclear'
  return new Map(own.map((each, at) => [each, `${String(counts[at] ?? 0)}人${came}`]))
}

/** 20人和13人; 20和13, nothing behind them. */
function countsIn(text: string): readonly number[] {
  const [, bare] = bareCounts.exec(text) ?? []
  return bare === undefined ? people(text) : people(bare.replace(/[\d一二两三四五六七八九十百]+/gu, '$&人'))
}

const bareCounts =
  /((?:\d{1,4}|[一二两三四五六七八九十百]+)(?:[、，和跟与及](?:\d{1,4}|[一二两三四五六七八九十百]+))+)(?:$|[。；！])/u

const outcomeWords =
  /没(?:有)?(?:通过|过|拿(?:到)?证|取证|证)|不合格|通过|合格|过(?=了|的|[\d一二两三四五六七八九十])|(?:拿|取)(?:到|得)?了?证|有证/gu

/** Something was told of what came of them. */
function tells(group: SharedFacts): boolean {
  return Object.keys(pick(group, outcomeFacts)).length > 0
}

/** The words said of each class, in the order the classes are named. */
function saidOfEach(
  classes: readonly KnownClass[],
  text: string,
): ReadonlyMap<KnownClass, string> | 'unclear' | undefined {
  const said = new Map<KnownClass, string>()
  const rests: { readonly words: string; readonly after: KnownClass }[] = []
  let last: KnownClass | undefined
  let lead = ''
  let joined: KnownClass[] = []
  for (const words of pieces(text)) {
    const tokens = cohortTokens(words)
    const named = classNamed(classes, words, tokens)
    if (named === 'none') return undefined
    if (named !== undefined && isNameAlone(words, tokens)) {
      joined.push(named)
      last = named
      continue
    }
    const rest = tokens.find(({ kind }) => kind === 'rest')
    if (named === undefined && rest !== undefined && last !== undefined) {
      rests.push({ words, after: last })
      continue
    }
    if (named === undefined && last === undefined) {
      if (tokens.length > 0) return undefined
      lead = `${lead}${words}，`
      continue
    }
    // 甲班一年乙班两年，全过: of every class named.
    if (named === undefined && said.size > 1 && ofAll.test(words) && people(words).length === 0) {
      for (const [each, before] of said) said.set(each, `${before}，${words}`)
      continue
    }
    const own = named ?? last
    if (own === undefined) continue
    for (const each of new Set([...joined, own])) {
      const before = said.get(each)
      said.set(each, before === undefined ? `${lead}${words}` : `${before}，${words}`)
    }
    joined = []
    last = own
  }
  if (joined.length > 0) return undefined
  if (said.size === 0) return undefined
  for (const { words, after } of rests) {
    // 1人没拿证，剩下33人都拿证了: what is left of that class.
    if (people(words).length > 0) {
      const told = `${said.get(after) ?? ''}，${words}`
      if (people(told).reduce((sum, count) => sum + count, 0) !== after.heads) return 'unclear'
      said.set(after, told)
      continue
    }
    const unnamed = classes.filter((own) => !said.has(own))
    const before = said.get(after) ?? ''
    const others = outcomeOf(words)
    const same = succeeds(others) === succeeds(outcomeOf(before))
    if (unnamed.length > 0 && !same && !succeeds(others)) return 'unclear'
    // 高级过了10个，其他都过了, when some of the others are known not to have.
    const otherwise = (own: KnownClass) =>
      own.groups.some((group) => tells(group) && succeeds(group) !== succeeds(others))
    if ((same || excepts.test(text)) && unnamed.some(otherwise)) return 'unclear'
    // 高级都没过，其余有证: none of that class is left.
    const allTold = unnamed.length > 0 && /都|全|均/u.test(before) && people(before).length === 0
    if ((unnamed.length === 0 || !same) && !allTold) said.set(after, `${before}，${words}`)
    const all = words.replace(restWords, '')
    for (const own of unnamed) if (same || own.groups.some((group) => !tells(group))) said.set(own, all)
  }
  return said
}

const ofAll = /^(?:也|而且|并且|最后|后来|结果|培训|学|考核|考试|证(?:书)?)*(?:全|都|均|一律|两个班|统统)/u

/** 中级和, 一班跟: what follows is said of it as well. */
function isNameAlone(words: string, tokens: readonly CohortToken[]): boolean {
  const names = tokens.every(({ kind }) => kind === 'level' || kind === 'category')
  return names && /^(?:那|其实|不对|就|是)*#?班?(?:的|工)?(?:和|跟|与|及|以及)?$/u.test(withoutNames(words))
}

const excepts = /^[^，]{0,4}(?:除|只有|就)/u
const restWords = /^.*?(?:其余|其他|其它|剩下|余下|剩余|别|另外)的?(?:人|学徒|班|级别|等级|几个)*/u

function outcomeOf(words: string): SharedFacts {
  const { shared, groups } = readCohorts(words)
  return pick({ ...shared, ...groups[0] }, outcomeFacts)
}

function succeeds(facts: SharedFacts): boolean {
  return facts['passed'] !== false && facts['certified'] !== false
}

/** Clauses, and where one names several classes, one piece for each name. */
function pieces(text: string): readonly string[] {
  return text
    .split(/[，。；、？！,;]/u)
    .filter((clause) => clause !== '')
    .flatMap((clause) => {
      const starts = namesAt(clause)
      const [first] = starts
      if (first === undefined) return [clause]
      // 2个没过高级都过了: what stands before the name was told of another.
      const ahead = cohortTokens(clause.slice(0, first))
      const own = ahead.some(({ kind }) => kind === 'count') && ahead.some(({ kind }) => kind === 'outcome')
      const from = own ? [0, ...starts] : [0, ...starts.slice(1)]
      return from.map((start, at) => clause.slice(start, from[at + 1] ?? clause.length))
    })
}

/** Where a class is named: 普通中级 is one name. */
function namesAt(clause: string): readonly number[] {
  const named = cohortTokens(clause).filter(
    ({ kind, start }) => (kind === 'level' || kind === 'category') && !isChangedInto(clause, start),
  )
  const own = named.filter((token, at) => {
    const before = named[at - 1]
    return before === undefined || before.kind === token.kind || token.start > before.end + 1
  })
  return [...own.map(({ start }) => start), ...ordinalsAt(clause)].sort((left, right) => left - right)
}

/** The one class known that the words name; 'none' where they name another or several, undefined where they name none. */
export function classNamed(
  classes: readonly KnownClass[],
  words: string,
  tokens: readonly CohortToken[],
): KnownClass | 'none' | undefined {
  const naming: Record<string, SharedFacts[string]> = Object.fromEntries(
    tokens.flatMap((token) =>
      (token.kind === 'level' || token.kind === 'category') && !isChangedInto(words, token.start)
        ? [[token.kind, token.value] as const]
        : [],
    ),
  )
  const length = lengthNaming(words)
  if (length !== undefined) naming['years'] = length.years
  const [ordinal, ...more] = ordinalsIn(words)
  if (Object.keys(naming).length === 0 && ordinal === undefined) return undefined
  if (ordinal !== undefined)
    return (more.length === 0 ? classOfNumber(classes, ordinal) : undefined) ?? 'none'
  const hits = classes.filter(({ own }) =>
    Object.entries(naming).every(([fact, value]) => own[fact] === value),
  )
  const [hit] = hits
  return hit === undefined || hits.length > 1 ? 'none' : hit
}
