import { readCohorts, type CohortReading } from '../../understand/index.ts'
import type { ConversationState, SharedFacts } from '../state.ts'
import { classesIn, classOfNumber } from './class-outcomes.ts'
import { ordinalsIn } from './further-class.ts'
import { outcomeFacts } from './merge.ts'
import { outcomeNamed } from './part-named.ts'

/**
 * 高级的多少, 那5个能补吗, 没证的多少, of people told apart before: the groups the question is about. Undefined where it tells something, supposes
 * something, or names none of them, or all.
 */
export function partAsked(
  state: ConversationState,
  { tokens, text }: CohortReading,
): readonly SharedFacts[] | undefined {
  if (state.groups.length < 2 || !asks.test(text) || supposes.test(text)) return undefined
  const [ordinal, ...others] = ordinalsIn(text)
  if (ordinal !== undefined && others.length === 0 && tokens.length === 0)
    return classOfNumber(state, classesIn(state) ?? [], ordinal)?.groups ?? classByName(state, text)
  if (tokens.length === 0) return undefined
  const outcome = outcomeNamed(text)
  const naming: Record<string, SharedFacts[string]> = { ...outcome }
  for (const token of tokens) {
    if (token.kind === 'outcome' && outcome !== undefined) continue
    const said = wordOf(token, outcome !== undefined)
    if (said === undefined || naming[said[0]] !== undefined) return undefined
    naming[said[0]] = said[1]
  }
  const all = state.groups.map((group) => ({ ...state.shared, ...group }))
  const hits = all.filter((group) =>
    Object.entries(naming).every(([fact, value]) => meets(group, fact, value)),
  )
  const single = naming['headcount'] === undefined || hits.length === 1
  return single && hits.length > 0 && hits.length < all.length ? hits : undefined
}

/** A班多少, each class having come out in parts: those of it, as the words that told the classes apart have it. */
function classByName(state: ConversationState, text: string): readonly SharedFacts[] | undefined {
  const { classText, groups } = state
  if (classText === undefined) return undefined
  const told = readCohorts(classText).groups.map(partKey)
  const own = readCohorts(`${classText}，${text}`)
  const still = told.length === groups.length && told.every((each, at) => each === partKey(groups[at] ?? {}))
  if (!still || own.unsure || own.groups.length === 0 || own.groups.length >= told.length) return undefined
  const hits = own.groups.map((group) => {
    const alike = groups.filter((each) => partKey(each) === partKey(group))
    const [first, ...others] = alike.map((each) => JSON.stringify(each))
    return others.some((each) => each !== first) ? undefined : alike[0]
  })
  return hits.every((hit) => hit !== undefined) ? hits.map((hit) => ({ ...state.shared, ...hit })) : undefined
}

function partKey(group: SharedFacts): string {
  return JSON.stringify(['headcount', ...outcomeFacts].map((fact) => group[fact] ?? null))
}

/** Whoever has the certificate has passed. */
function meets(group: SharedFacts, fact: string, value: SharedFacts[string]): boolean {
  return group[fact] === value || (fact === 'passed' && value === true && group['certified'] === true)
}

/** 没证的那两个: beside what came of them, a number is theirs. */
function wordOf(
  token: CohortReading['tokens'][number],
  told: boolean,
): readonly [string, SharedFacts[string]] | undefined {
  if (token.kind === 'level' || token.kind === 'category') return [token.kind, token.value]
  return token.kind === 'count' && (token.refers || told) ? ['headcount', token.value] : undefined
}

const asks =
  /多少|几|呢[？。]*$|(?:能|可以|给|还|有|会)[^，。？！]{0,4}(?:补(?!考)|钱|拿|领)[^，。？！]{0,4}(?:吗|么|不|没|吧)|(?:补|给|算|有)(?:吗|么|不)/u
const supposes =
  /总[数额]|[，。；].*(?:总|一共|合计)|换|改|要是|如果|假如|假设|万一|都|全|差|标准|每人|人均|每个人|一个人|几个|几人|几名|多少(?:人|个|名)|先|预|退|追|什么|哪|怎么|为|要(?!多少|给|拿|领|补)/u
