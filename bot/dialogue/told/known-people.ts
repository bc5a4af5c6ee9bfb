import type { Program } from '../../../knowledge/index.ts'
import { people, type CohortReading } from '../../understand/index.ts'
import { outcomeFacts, overlay, pick, without } from './merge.ts'
import type { ConversationState, SharedFacts } from '../state.ts'

/** The people of one class known from earlier turns. */
export interface Known {
  /** What is known of all of them, but how many and what came of them. */
  readonly own: SharedFacts
  /** What came of how many, in the order told; one part where nothing tells them apart. */
  readonly parts: readonly KnownPart[]
  readonly total: number
}

export interface KnownPart {
  readonly count: number
  readonly facts: SharedFacts
}

/** Undefined where several classes are known, or not how many they are. */
export function knownPeople(state: ConversationState): Known | undefined {
  const groups = (state.groups.length === 0 ? [{}] : state.groups).map((group) => ({
    ...state.shared,
    ...group,
  }))
  const [first = {}] = groups
  const own = without(first, ['headcount', ...outcomeFacts])
  const parts = groups.flatMap((group): readonly KnownPart[] => {
    const { headcount } = group as SharedFacts
    return typeof headcount === 'number' ? [{ count: headcount, facts: pick(group, outcomeFacts) }] : []
  })
  const alike = groups.every((group) => sameFacts(without(group, ['headcount', ...outcomeFacts]), own))
  if (parts.length < groups.length || !alike) return undefined
  return { own, parts, total: parts.reduce((sum, { count }) => sum + count, 0) }
}

/** Groups, each with its headcount, as so many people and what came of them. */
export function partsOf(groups: readonly SharedFacts[]): readonly KnownPart[] {
  return groups.map((group) => ({ count: Number(group['headcount']), facts: pick(group, outcomeFacts) }))
}

/** The conversation with the people divided anew; parts of nobody are left out, parts alike come together. */
export function withParts(
  state: ConversationState,
  own: SharedFacts,
  parts: readonly KnownPart[],
): ConversationState {
  const found = new Map<string, KnownPart>()
  for (const { count, facts: said } of parts) {
    if (count === 0) continue
    // Who has a certificate of grade has passed, and no need of another.
    const facts = said['certified'] === true ? without(said, ['passed', 'pass-certificate']) : said
    const key = keyOf(facts)
    found.set(key, { count: (found.get(key)?.count ?? 0) + count, facts })
  }
  const [only, ...more] = found.values()
  const settled = { ...state, whole: undefined }
  if (only !== undefined && more.length === 0)
    return {
      ...settled,
      shared: { ...own, headcount: only.count, ...only.facts },
      groups: [],
      divided: false,
    }
  return {
    ...settled,
    shared: own,
    groups: [...found.values()].map(({ count, facts }) => ({ headcount: count, ...facts })),
    divided: found.size > 1,
  }
}

/** So many of one part are of another class than the others, and came to the same unless something else was said of them. */
export function withClass(
  state: ConversationState,
  known: Known,
  at: number,
  count: number,
  said: SharedFacts,
): ConversationState | undefined {
  const part = known.parts[at]
  if (part === undefined) return undefined
  const facts = without(said, ['headcount'])
  const own = Object.fromEntries(Object.entries(known.own).filter(([fact]) => facts[fact] === undefined))
  const before = Object.fromEntries(Object.entries(known.own).filter(([fact]) => facts[fact] !== undefined))
  const outcome = Object.keys(pick(facts, outcomeFacts)).length > 0 ? {} : part.facts
  return {
    ...state,
    whole: undefined,
    shared: own,
    groups: known.parts.flatMap((each) => {
      const group = { ...before, ...each.facts, headcount: each.count }
      if (each !== part) return [group]
      return [
        { ...group, headcount: each.count - count },
        { ...outcome, ...facts, headcount: count },
      ]
    }),
    divided: false,
  }
}

/**
 * The parts with those told now put in: a part told before of the same outcome takes its new count, and the rest, told last, what is
 * then left of them all. Undefined where they come to more people than there are.
 */
export function retold(
  { parts, total }: Known,
  told: readonly KnownPart[],
): readonly KnownPart[] | undefined {
  const keys = new Set(told.map(({ facts }) => keyOf(facts)))
  const kept = parts.filter(({ facts }) => !keys.has(keyOf(facts)))
  const sum = (each: readonly KnownPart[]) => each.reduce((all, { count }) => all + count, 0)
  if (sum(told) === total) return told
  if (sum(kept) + sum(told) === total) return [...told, ...kept]
  const [one, ...more] = told
  const loser = one === undefined || more.length > 0 ? kept.at(-1) : counterpart(kept, one)
  if (loser === undefined) return undefined
  const others = kept.filter((part) => part !== loser)
  const left = total - sum(others) - sum(told)
  return left < 0 ? undefined : [...told, ...others, { ...loser, count: left }]
}

/**
 * The part that is fewer by as many as another is more: of certificates, those who passed and come out otherwise, or else of whom it is
 * open; of people who failed or left, those who passed. Undefined where it may be one of several.
 */
export function counterpart(parts: readonly KnownPart[], { facts }: KnownPart): KnownPart | undefined {
  const [only, ...others] = parts
  if (others.length === 0) return only
  const { certified } = facts
  const passed = parts.filter((part) => part.facts['passed'] !== false && part.facts['left-early'] !== true)
  const ofCertificate = certified !== undefined && facts['passed'] !== false
  const otherwise = passed.filter((part) => part.facts['certified'] === !certified)
  const open = passed.filter((part) => part.facts['certified'] === undefined)
  const hits = ofCertificate ? (otherwise.length > 0 ? otherwise : open) : passed
  return hits.length === 1 ? hits[0] : undefined
}

/** 还有3个走了, after 6个只有合格证 of 40: of those of whom nothing was said. Undefined where everybody was counted. */
export function impliedRest({ last }: ConversationState, parts: readonly KnownPart[]): KnownPart | undefined {
  const rest = parts.at(-1)
  const said = last === undefined ? [] : people(last.text)
  return rest?.facts['certified'] === true && said.length > 0 && !said.includes(rest.count) ? rest : undefined
}

/** 补考过了3个, where what they lacked was the certificate. */
export function retakesCertificate(parts: readonly KnownPart[], { facts }: KnownPart): boolean {
  const onlyPassed = facts['passed'] === true && Object.keys(facts).length === 1
  return (
    onlyPassed &&
    parts.some((part) => part.facts['certified'] === true) &&
    parts.some((part) => part.facts['certified'] === false && part.facts['passed'] !== false)
  )
}

/** Some or all of one part came to something else; undefined where they are more than the part. */
export function partRetold(
  { parts }: Known,
  at: number,
  count: number | undefined,
  facts: SharedFacts,
  program: Program,
): readonly KnownPart[] | undefined {
  const part = parts[at]
  const heads = count ?? part?.count
  if (part === undefined || heads === undefined || heads > part.count) return undefined
  const said = { count: heads, facts: overlay(part.facts, facts, program) }
  return [...parts.slice(0, at), said, { ...part, count: part.count - heads }, ...parts.slice(at + 1)]
}

/** What a reading says came of how many; undefined unless it tells nothing but that. */
export function partsTold({
  groups,
  shared,
}: Pick<CohortReading, 'groups' | 'shared'>): readonly KnownPart[] | undefined {
  const told = groups.flatMap((group): readonly KnownPart[] => {
    const { headcount } = group
    const facts = pick({ ...shared, ...group }, outcomeFacts)
    return typeof headcount === 'number' && Object.keys(facts).length > 0 ? [{ count: headcount, facts }] : []
  })
  return told.length === groups.length && told.length > 0 ? told : undefined
}

/** A level or a category is named. */
export function namesClass({ tokens }: CohortReading): boolean {
  return tokens.some(({ kind }) => kind === 'level' || kind === 'category')
}

function keyOf(facts: SharedFacts): string {
  return JSON.stringify(Object.entries(facts).sort())
}

function sameFacts(left: SharedFacts, right: SharedFacts): boolean {
  return keyOf(left) === keyOf(right)
}
