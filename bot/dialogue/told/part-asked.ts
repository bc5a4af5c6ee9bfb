import { classNumber, ordinalsIn, rankTopics, type CohortReading } from '../../understand/index.ts'
import { classAmounts } from '../question/money-topics.ts'
import { isProgramme } from '../question/programme.ts'
import type { ConversationState, SharedFacts } from '../state.ts'
import { lengthNaming } from './class-names.ts'
import { classesIn, classOfNumber } from './classes-known.ts'
import { outcomeTold } from './described.ts'
import { outcomeNamed } from './part-named.ts'

/**
 * 高级的多少, 那5个能补吗, 没证的多少, of people told apart before: the groups the question is about. Undefined where it tells something, supposes
 * something, or names none of them, or all.
 */
export function partAsked(
  state: ConversationState,
  { tokens }: CohortReading,
  text: string,
): readonly SharedFacts[] | undefined {
  if (state.groups.length < 2 || !asks.test(text) || supposes.test(text)) return undefined
  const several = classesAsked(state, tokens, text)
  if (several !== undefined) return several
  const [ordinal, ...others] = ordinalsIn(text)
  if (ordinal !== undefined && others.length === 0 && tokens.length === 0)
    return classOfNumber(classesIn(state) ?? [], ordinal)?.groups
  if (tokens.length === 0) return undefined
  const outcome = outcomeNamed(text)
  const length = lengthNaming(text)
  const naming: Record<string, SharedFacts[string]> = { ...outcome }
  // 剩下的5个算不算: the number is that of the rest.
  const ofRest = tokens.some(({ kind }) => kind === 'rest')
  for (const token of tokens) {
    if (token.kind === 'rest' || (token.kind === 'outcome' && outcome !== undefined)) continue
    // 两年的多少, of classes of different lengths.
    if (token.start === length?.start) {
      naming['years'] = length.years
      continue
    }
    const said = wordOf(token, ofRest || outcome !== undefined)
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

/** 甲班和丙班一共多少, 中级跟高级能拿多少: of several of the classes known, and not of all. */
function classesAsked(
  state: ConversationState,
  tokens: CohortReading['tokens'],
  text: string,
): readonly SharedFacts[] | undefined {
  const classes = classesIn(state)
  if (classes === undefined || !joins.test(text) || tokens.some(({ kind }) => kind !== 'level'))
    return undefined
  const ordinals = ordinalsIn(text)
  const levels = tokens.flatMap((token) => (token.kind === 'level' ? [token.value] : []))
  const byNumber = ordinals.length > 1
  if (byNumber === levels.length > 1) return undefined
  const hits = classes.filter(({ own }) =>
    byNumber
      ? ordinals.some((each) => each === own[classNumber])
      : levels.some((each) => each === own['level']),
  )
  return hits.length === (byNumber ? ordinals : levels).length && hits.length < classes.length
    ? hits.flatMap(({ groups }) => groups)
    : undefined
}

const joins = /[和跟与加、及]|[一二三四五甲乙丙丁\d]班[一二三四五甲乙丙丁\d]班/u

/** Classes told apart by name (甲班, 第二批) are known. */
export function tellsClasses({ groups }: ConversationState): boolean {
  return groups.some((group) => group[classNumber] !== undefined)
}

/**
 * The sum that some of those known are asked about, or that what is told of some bears on: the one spoken of before, where the words name
 * no other.
 */
export function topicOfPart(
  state: ConversationState,
  {
    only,
    ofClasses,
    cohorts,
  }: { readonly only?: unknown; readonly ofClasses?: boolean; readonly cohorts: CohortReading },
  text: string,
): string | undefined {
  const { topics } = state
  // 甲班不算, without its name.
  if (tellsClasses(state) && leftOut.test(text)) return topics.find(isPaid) ?? 'subsidy-amount'
  if (only === undefined && ofClasses !== true) return undefined
  const other = rankTopics(text).some(({ topic, strong }) => strong && topic !== 'subsidy-amount')
  if (other) return undefined
  const sum = topics.find(isPaid)
  // 高级里5个没证, after the advance: that changes nothing of it.
  if (sum === 'advance-payment' && ofClasses === true && outcomeTold(cohorts)) return 'subsidy-amount'
  return sum ?? (ofClasses === true ? 'subsidy-amount' : undefined)
}

/** What a class is paid, by the apprenticeship or by another programme. */
const isPaid = (topic: string) => classAmounts.has(topic) || isProgramme(topic)

const leftOut = /^(?:把|那|那么)*(?:不(?:算|计|要|报)|去掉|剔除|拿掉|扣掉)(?:了|呢|的话)*[？。]*$/u

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
  /多少|几|呢[？。]*$|(?:能|可以|给|还|有|会)[^，。？！]{0,4}(?:补(?!考)|钱|拿|领)[^，。？！]{0,4}(?:吗|么|不|没|吧)|(?:补|给|算|有)(?:吗|么|不)|有没有(?:钱|补贴|份)|怎么办|^(?:那|那么|，)*(?:光|只|单|单独)算[^，。？！]{2,8}的[？。！]*$/u
const supposes =
  /总[数额]|[，。；].*(?:总|一共|合计)|换|改|[去拿删刨]掉|剔|(?:不|别|没)(?:能|要)?(?:算|计|带|含)(?!吗|么)|要是|如果|假如|假设|万一|都|全|差|标准|每人|人均|每个人|一个人|(?<![那这])几个|几人|几名|多少(?:人|个|名)|退|追|什么|哪|怎么(?!办)|为|要(?!多少|给|拿|领|补)/u
