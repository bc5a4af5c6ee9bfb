import { apartPhrases } from '../../apart.zh.ts'
import { cohortTokens, people } from '../../understand/index.ts'
import { answerAgain } from '../answer-again.ts'
import { groupsOf } from '../context.ts'
import { classAmounts } from '../question/money-topics.ts'
import type { Resources } from '../resources.ts'
import type { ConversationState, LeftOut, SharedFacts } from '../state.ts'
import { ledBy, type TurnResult } from '../turn-result.ts'
import { unmet } from '../verdict/apart-against.ts'
import { without } from './merge.ts'
import { factsOfSome, someDescribed } from './some-described.ts'
import { leavesThemOut } from './taken-out.ts'

const notGot =
  /证(?:书)?(?:还|都|也)*没(?:有)?(?:考|拿|取|领|发|办)?(?:到|下来?|上|过|出来)|没(?:有)?(?:考|拿|取)(?:到|上|过|下)/u

type Take = (state: ConversationState, said: string) => TurnResult

/**
 * 有5个社保在河北交, of people counted: those who do not qualify are counted no longer, and what the others come to is said; where the text asks
 * no such thing of anybody, nothing is taken off. Undefined where the words tell nobody apart so, or leave open whose they are.
 */
export function notQualified(
  resources: Resources,
  before: ConversationState,
  text: string,
  asOf: string,
  take: Take,
): TurnResult | undefined {
  const back = comeBack(resources, before, text, asOf)
  if (back !== undefined) return back
  const some = someDescribed(text)
  if (some === undefined) return undefined
  const { count, level, words, rest } = some
  // 高级工要先有证吧？有4个中级证才拿了一年: the rule is asked for.
  if (polar.test(rest)) return undefined
  const known = rest === '' || asksSum.test(rest) ? before : take(before, rest).state
  // 有一个技师证没考下来, of a class of 技师: what came of that one, not what one has to have before.
  const [aimed] = notGot.test(words) ? cohortTokens(words).filter(({ kind }) => kind === 'level') : []
  const ofClassLevel = (group: SharedFacts) => aimed?.kind === 'level' && group['level'] === aimed.value
  if (groupsOf(known).some(ofClassLevel)) return undefined
  // 无锡20个人报高级工，其中5个没有中级证，能报吗: no sum is asked for.
  if (known.last !== before.last && !asksOfSum(known)) return undefined
  const jurisdiction = known.place === undefined ? undefined : resources.coverage.jurisdictionAt(known.place)
  const groups = groupsOf(known)
  if (jurisdiction === undefined || known.last?.unsure === true) return undefined
  if (groups.some(({ headcount }) => typeof headcount !== 'number')) return undefined
  const context = { ...resources, jurisdiction }
  const ofClass = groups.filter((group) => level === undefined || group['level'] === level)
  const judged = ofClass.map((own) => {
    const facts = factsOfSome(words, own['level'], asOf, resources.ears)
    const against = Object.keys(facts).length === 0 ? undefined : unmet(context, withLevel(facts, own))
    return { own, facts, against }
  })
  const [hit, ...more] = judged.filter(({ against }) => against !== undefined)
  if (hit === undefined) {
    const silent = judged.some(({ facts }) => Object.keys(facts).length > 0)
      ? silentOf(known, words, take)
      : undefined
    return silent === undefined
      ? undefined
      : led(sumOf(resources, known, asOf, take), `${silent}${apartPhrases.countedStill(count)}\n`)
  }
  const left = Number(hit.own['headcount']) - count
  if (more.length > 0 || left < 0 || (left === 0 && groups.length === 1)) return undefined
  const out: LeftOut = { count, words, own: without(hit.own, ['headcount']), facts: hit.facts }
  const kept = counted(known, groups.indexOf(hit.own), left)
  return sumOf(resources, { ...kept, leftOut: [...(known.leftOut ?? []), out] }, asOf, take, out)
}

/** 那4个改报中级, 那5个社保转过来了, 去掉他们, of those counted no longer. */
function comeBack(
  resources: Resources,
  before: ConversationState,
  text: string,
  asOf: string,
): TurnResult | undefined {
  const { leftOut = [], place } = before
  const those = ofThose.exec(text)?.groups
  if (leftOut.length === 0 || those === undefined || place === undefined) return undefined
  const [named] = people(`${those['count'] ?? ''}人`)
  const [out, ...more] = leftOut.filter(({ count }) => named === undefined || count === named)
  const jurisdiction = resources.coverage.jurisdictionAt(place)
  if (out === undefined || more.length > 0 || jurisdiction === undefined) return undefined
  if (leavesThemOut(text)) return answerAgain(resources, before, asOf)
  if (whether.test(text)) return sumOf(resources, before, asOf, undefined, out)
  const to = changes.test(text) ? cohortTokens(text).findLast(({ kind }) => kind === 'level') : undefined
  const level = to?.kind === 'level' ? to.value : out.own['level']
  const putRight = to === undefined && remedies.test(text) && !denies.test(text)
  if (to === undefined && !putRight) return undefined
  const facts = putRight
    ? factsOfSome(text, level, asOf, resources.ears)
    : { ...out.facts, ...(level === undefined ? {} : { level }) }
  if (unmet({ ...resources, jurisdiction }, facts) !== undefined)
    return sumOf(resources, before, asOf, undefined, { ...out, own: { ...out.own, ...facts } })
  const others = leftOut.filter((each) => each !== out)
  return answerAgain(resources, { ...joined(before, out, level), leftOut: others }, asOf)
}

/** They stand with the class of that level where there is one, and as long as it; what came of them stays. */
function joined(state: ConversationState, { count, own }: LeftOut, level: unknown): ConversationState {
  const groups = groupsOf(state)
  const named = level === undefined ? own : { ...own, level: String(level) }
  const [same, ...more] = groups.filter((group) => group['level'] === named['level'])
  const theirs =
    same !== undefined && more.length === 0 ? { ...named, years: same['years'] ?? named['years'] } : named
  const told: SharedFacts = Object.fromEntries(
    Object.entries(theirs).flatMap(([fact, value]) => (value === undefined ? [] : [[fact, value]])),
  )
  const alike = groups.findIndex((group) =>
    Object.entries(told).every(([fact, value]) => group[fact] === value),
  )
  if (alike >= 0) return counted(state, alike, Number(groups[alike]?.['headcount']) + count)
  const differing = new Set(
    Object.keys(told).filter((fact) => fact !== 'headcount' && told[fact] !== state.shared[fact]),
  )
  const moved = Object.fromEntries(
    Object.entries(state.shared).filter(([fact]) => differing.has(fact) || fact === 'headcount'),
  )
  const before = state.groups.length === 0 ? [{}] : state.groups
  return {
    ...state,
    shared: without(state.shared, Object.keys(moved)),
    groups: [
      ...before.map((group) => ({ ...moved, ...group })),
      {
        ...Object.fromEntries(Object.entries(told).filter(([fact]) => differing.has(fact))),
        headcount: count,
      },
    ],
    divided: false,
  }
}

/** So many of one group, none of them being none of it. */
function counted(state: ConversationState, at: number, headcount: number): ConversationState {
  if (state.groups.length === 0) return { ...state, shared: { ...state.shared, headcount } }
  const groups = state.groups.flatMap((group, index) =>
    index !== at ? [group] : headcount === 0 ? [] : [{ ...group, headcount }],
  )
  return { ...state, groups }
}

/** What those counted come to; `out`: what stands in the way of those left out is said before it. */
function sumOf(
  resources: Resources,
  state: ConversationState,
  asOf: string,
  take: Take | undefined,
  out?: LeftOut,
): TurnResult {
  const { last } = state
  if (last === undefined || !asksOfSum(state))
    return take === undefined ? answerAgain(resources, state, asOf) : take(state, '补多少')
  const { text, told, questions, day } = last
  const settled = { text, told, questions, unsure: false, ...(day === undefined ? {} : { day }) }
  const result = answerAgain(
    resources,
    { ...state, last: out === undefined ? settled : { ...settled, leftOut: out } },
    asOf,
  )
  return { ...result, state: { ...result.state, last: settled } }
}

function asksOfSum({ last }: ConversationState): boolean {
  return last?.questions.some(({ topic }) => classAmounts.has(topic)) === true
}

/** That the text asks no such thing, where that is what it comes to. */
function silentOf(known: ConversationState, words: string, take: Take): string | undefined {
  const { place, shared } = known
  const alone: ConversationState = {
    ...(place === undefined ? {} : { place }),
    shared: without(shared, Object.keys(shared)),
    groups: [],
    divided: false,
    topics: [],
    pending: '',
    declined: [],
  }
  const { reply } = take(alone, `${words}的能参加吗`)
  const [line = ''] = reply.answer.split('\n')
  return reply.outcome === 'not_stated' ? line : undefined
}

function led({ state, reply }: TurnResult, lead: string): TurnResult {
  return { state, reply: ledBy(reply, lead) }
}

function withLevel(facts: SharedFacts, own: SharedFacts): SharedFacts {
  return own['level'] === undefined ? facts : { ...facts, level: own['level'] }
}

const asksSum =
  /^(?:那|现在|这样|，)*(?:一共|总共|合计|还)*(?:能|可以|是|该)*(?:补|拿|领|给|剩|算)*(?:下|到)*(?:多少|几)(?:个?钱|元|补贴)?[呢啊。？]*$/u
/** 他们能报吗, 那4个算不算. */
const whether =
  /^(?:那)?(?:[他她]们?(?:俩|仨)?|[那这]?[\d一二两俩三仨四五六七八九十]*(?:个|名|位)?(?:人)?|[那这]几个)(?:也|还|到底|就)*(?:能|可以|能不能|可不可以|算不算|有没有)(?:报|补|领|拿|参加|算)*(?:名|钱|补贴)?(?:吗|么|不)?[？。]*$/u
const polar = /[吗吧么]|对不对|是不是|要不要|能不能|可不可以|行不行/u
const ofThose =
  /^(?:那|要是|如果|后来|现在|让|把|就|不算|去掉|，)*(?:[他她]们?(?:俩|仨)?|(?:[那这]|有)?(?<count>\d{1,4}|[一二两俩三仨四五六七八九十]{1,3})(?:个|名|位)?(?:人|学徒)?|[那这](?:几个|些人?))/u
const changes = /改|换|转|降|报/u
const remedies =
  /[转迁挪移](?:过|回|进|到|入|了)|补(?:上|签|交|缴|齐|办|到)|(?:重新|重|续|改)签|调(?:到|进|回|去)|换(?:到|了)|(?:也|又|都)?满(?:了)?(?:一|1|两|2)年了|拿到/u
const denies = /[没不未]|无法/u
