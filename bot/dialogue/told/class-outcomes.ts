import type { Program } from '../../../knowledge/index.ts'
import { cohortTokens, readCohorts, type CohortToken } from '../../understand/index.ts'
import type { ConversationState, SharedFacts } from '../state.ts'
import { ordinalsIn, ordinalsAt } from './further-class.ts'
import { outcomeFacts, overlay, pick, without } from './merge.ts'

/** One of several classes known: what it is, how many, and which groups of the conversation it is made of. */
interface KnownClass {
  readonly own: SharedFacts
  readonly heads: number
  readonly groups: readonly SharedFacts[]
}

/**
 * 中级都过了，高级过了9个; 中级那20个里有2个没过; 第一个班都过了，第二个班过了13个: what came of the classes named, each divided by itself, those
 * not named being left as they were. Undefined where it is no outcome of known classes; `unclear` where whose it is cannot be told.
 */
export function classOutcomes(
  state: ConversationState,
  text: string,
  program: Program,
): ConversationState | 'unclear' | undefined {
  const classes = classesIn(state)
  if (classes === undefined) return undefined
  const said = saidOfEach(state, classes, text)
  if (said === undefined || said === 'unclear') return said
  const told = new Map<KnownClass, readonly SharedFacts[]>()
  for (const [own, words] of said) {
    const groups = dividedBy(own, words, program)
    if (groups === undefined || groups === 'unclear') return groups
    told.set(own, groups)
  }
  return {
    ...state,
    shared: without(state.shared, outcomeFacts),
    groups: classes.flatMap((own) => told.get(own) ?? own.groups),
    divided: false,
  }
}

/** The class as groups, each with what came of it. */
function dividedBy(
  own: KnownClass,
  words: string,
  program: Program,
): readonly SharedFacts[] | 'unclear' | undefined {
  const reading = readCohorts(withoutNames(words), own.heads)
  const { groups, shared, unsure } = reading
  const more = pick(shared, ['years', 'filed-years'])
  const base = { ...own.own, ...more }
  const [only, ...others] = groups
  const counted = groups.some((group) => group['headcount'] !== undefined)
  if (!counted && others.length === 0) {
    const outcome = pick({ ...shared, ...only }, outcomeFacts)
    if (Object.keys(outcome).length === 0) return undefined
    return unsure ? 'unclear' : [overlay({ ...base, headcount: own.heads }, outcome, program)]
  }
  if (unsure) return reading.tokens.some(({ kind }) => kind === 'outcome') ? 'unclear' : undefined
  // 高级工里走了两个: those who stayed keep what was told of them all.
  const kept = outcomeOfAll(own)
  const parts = groups.map((group) => {
    const outcome = pick({ ...shared, ...group }, outcomeFacts)
    return { headcount: Number(group['headcount']), ...(Object.keys(outcome).length === 0 ? kept : outcome) }
  })
  const told = groups.some((group) => Object.keys(pick({ ...shared, ...group }, outcomeFacts)).length > 0)
  const sum = parts.reduce((all, { headcount }) => all + headcount, 0)
  if (!told || sum !== own.heads) return undefined
  return parts.map((part): SharedFacts => ({ ...base, ...part }))
}

/** What was told of the whole class; nothing where its people came out otherwise than each other. */
function outcomeOfAll({ groups }: KnownClass): SharedFacts {
  const [first = {}, ...others] = groups.map((group) => pick(group, outcomeFacts))
  return others.every((each) => JSON.stringify(each) === JSON.stringify(first)) ? first : {}
}

/** 高级那边走了两个: what is left is read of the class alone. */
function withoutNames(words: string): string {
  const tokens = cohortTokens(words)
  const outcomes = tokens.filter(({ kind }) => kind === 'outcome')
  const names = tokens.filter(
    ({ kind, start }) =>
      (kind === 'level' || kind === 'category') &&
      !outcomes.some((outcome) => outcome.start <= start && start < outcome.end),
  )
  return names.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), words)
}

/** The words said of each class, in the order the classes are named. */
function saidOfEach(
  state: ConversationState,
  classes: readonly KnownClass[],
  text: string,
): ReadonlyMap<KnownClass, string> | 'unclear' | undefined {
  const said = new Map<KnownClass, string>()
  const rests: { readonly words: string; readonly after: KnownClass }[] = []
  let last: KnownClass | undefined
  for (const words of pieces(text)) {
    const tokens = cohortTokens(words)
    const named = classNamed(state, classes, words, tokens)
    if (named === 'none') return undefined
    const rest = tokens.find(({ kind }) => kind === 'rest')
    if (named === undefined && rest !== undefined && last !== undefined) {
      rests.push({ words, after: last })
      continue
    }
    if (named === undefined && last === undefined) {
      if (tokens.length > 0) return undefined
      continue
    }
    const own = named ?? last
    if (own === undefined) continue
    const before = said.get(own)
    said.set(own, before === undefined ? words : `${before}，${words}`)
    last = own
  }
  if (said.size === 0) return undefined
  for (const { words, after } of rests) {
    const unnamed = classes.filter((own) => !said.has(own))
    const before = said.get(after) ?? ''
    const others = outcomeOf(words)
    const same = succeeds(others) === succeeds(outcomeOf(before))
    if (unnamed.length > 0 && !same && !succeeds(others)) return 'unclear'
    if (unnamed.length === 0 || !same) said.set(after, `${before}，${words}`)
    const all = words.replace(restWords, '')
    for (const own of unnamed) said.set(own, all)
  }
  return said
}

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
      if (first === undefined || starts.length < 2) return [clause]
      return starts.map((start, at) => clause.slice(at === 0 ? 0 : start, starts[at + 1] ?? clause.length))
    })
}

/** Where a class is named: 普通中级 is one name. */
function namesAt(clause: string): readonly number[] {
  const named = cohortTokens(clause).filter(({ kind }) => kind === 'level' || kind === 'category')
  const own = named.filter((token, at) => at === 0 || token.start > (named[at - 1]?.end ?? 0) + 1)
  return [...own.map(({ start }) => start), ...ordinalsAt(clause)].sort((left, right) => left - right)
}

/** The one class known that the words name; 'none' where they name another or several, undefined where they name none. */
function classNamed(
  state: ConversationState,
  classes: readonly KnownClass[],
  words: string,
  tokens: readonly CohortToken[],
): KnownClass | 'none' | undefined {
  const naming = Object.fromEntries(
    tokens.flatMap((token) =>
      token.kind === 'level' || token.kind === 'category' ? [[token.kind, token.value] as const] : [],
    ),
  )
  const [ordinal, ...more] = ordinalsIn(words)
  if (Object.keys(naming).length === 0 && ordinal === undefined) return undefined
  if (ordinal !== undefined)
    return (more.length === 0 ? classOfNumber(state, classes, ordinal) : undefined) ?? 'none'
  const hits = classes.filter(({ own }) =>
    Object.entries(naming).every(([fact, value]) => own[fact] === value),
  )
  const [hit] = hits
  return hit === undefined || hits.length > 1 ? 'none' : hit
}

/** 二班: known where as many classes are as were told apart by number. */
export function classOfNumber(
  { classes: numbers = [] }: ConversationState,
  classes: readonly KnownClass[],
  ordinal: number,
): KnownClass | undefined {
  return numbers.length === classes.length ? classes[numbers.indexOf(ordinal)] : undefined
}

/** Two or more classes known, each with its headcount, parts of one brought together. */
export function classesIn(state: ConversationState): readonly KnownClass[] | undefined {
  const whole = state.groups.map((group) => ({ ...state.shared, ...group }))
  if (whole.length < 2 || whole.some(({ headcount }) => typeof headcount !== 'number')) return undefined
  const found = new Map<string, KnownClass>()
  for (const [at, group] of whole.entries()) {
    const { headcount, ...own } = without(group, outcomeFacts)
    // As many groups as classes were told apart by number: each is one, though they be alike.
    const key =
      state.classes?.length === whole.length ? String(at) : JSON.stringify(Object.entries(own).sort())
    const before = found.get(key)
    found.set(key, {
      own,
      heads: (before?.heads ?? 0) + Number(headcount),
      groups: [...(before?.groups ?? []), group],
    })
  }
  return found.size < 2 ? undefined : [...found.values()]
}
