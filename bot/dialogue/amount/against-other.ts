import { printYuan } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { Amount } from '../../reply.ts'
import { classAmounts } from '../question/money-topics.ts'
import { cohortTokens, type CohortToken } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import type { ConversationState } from '../state.ts'
import { pick } from '../told/merge.ts'
import { withoutPeople } from '../told/without-people.ts'
import { ledBy, type TurnResult } from '../turn-result.ts'
import { lengthsHeld } from './lengths-held.ts'
import { againstFirst } from './sums-apart.ts'

/**
 * 跟技师比差多少, 比全拿证少多少: what the people known come to against what they would come to, were they as said. Nothing told is changed.
 * Undefined where the words name no other case, or either comes to no sum.
 */
export function againstOther(
  before: ConversationState,
  text: string,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  // 学两年比学一年多多少 names both cases.
  if (lengthsHeld(text) !== undefined) return undefined
  const own = ofOwnLevel(before, text)
  if (own !== undefined) {
    const ofMoney = before.topics.some((topic) => classAmounts.has(topic))
    const held = againstOther(ofMoney ? own.state : take(own.state, askedSum).state, own.rest, take)
    return held && { ...held, state: own.settles ? own.state : before }
  }
  const counted = [before.shared, ...before.groups].some((group) => group['headcount'] !== undefined)
  if (!counted) return undefined
  const named = (against.exec(text) ?? supposed.exec(text))?.[1] ?? ''
  const certified = groupsOf(before).some((group) => group['certified'] === true)
  // 跟全过比, of people some of whom have their certificates: all of them would.
  const allPass = certified && allPassed.test(named) ? '全拿证' : named
  const other = loses.test(text) ? everyoneCertifiedBut(before) : allPass
  const tokens = cohortTokens(other)
  const counts = tokens.some(({ kind }) => kind === 'count')
  const others = counts && against.test(text) ? asOthers(before, other, take) : undefined
  if (others === undefined && (!tokens.some(({ kind }) => names.has(kind)) || counts))
    return afterChange(before, text, take)
  const known = take(before, askedSum)
  // Of what came of them nobody has said: in the case named first, that of all.
  const inCase = (totals: readonly Amount[]) =>
    others === undefined ? totals : totals.filter(({ fen }) => fen > 0).slice(0, 1)
  const now = inCase(totalsOf(known))
  const outcome = tokens.some(({ kind }) => kind === 'outcome') && !/都|全|均/u.test(other)
  const supposedOf = all.test(other) ? ofOneClass(before, tokens) : undefined
  const asOther =
    others ??
    (supposedOf === undefined
      ? take(before, `要是${outcome ? '都' : ''}${other}呢`)
      : take(supposedOf, askedSum))
  const [then, ...more] = inCase(totalsOf(asOther))
  const held = now.filter(({ fen, label }) => now.length === 1 || fen !== then?.fen || label === other)
  const [first] = held
  if (more.length > 0) return casesApart(before, known, asOther, take)
  if (then === undefined || first === undefined) return undefined
  const { reply } = take(
    { ...asOther.state, reckoned: [[{ fen: first.fen }], [{ fen: then.fen }]], rests: undefined },
    askedDifference,
  )
  const said = sumsOf(then.fen, first.fen)
  const shown = held
    .map(({ fen, label }) =>
      now.length === 1
        ? `${sumsOf(then.fen, fen)}${phrases.asOther(other, printYuan(then.fen))}`
        : `${phrases.against(label)}${sumsOf(then.fen, fen)}`,
    )
    .join('\n')
  if (!reply.answer.includes(said)) return undefined
  const when = others === undefined || known.reply.missing.length === 0 ? '' : caseOf(first)
  if (now.length === 1 && then.fen === first.fen) return alike(before, reply, said, then, other)
  const figures = held.flatMap(({ fen }) => [Math.abs(then.fen - fen), then.fen, fen])
  const amounts: readonly Amount[] = [...new Set(figures)].map((fen) => ({
    kind: 'part',
    label: fen === then.fen ? other : '',
    fen,
    formula: '',
    citation: reply.amounts[0]?.citation ?? [],
  }))
  const put = (words: string) =>
    words.replace(said, () => (when === '' ? shown : phrases.inThatCase(when, shown)))
  return { state: before, reply: { ...reply, amounts, answer: put(reply.answer), text: put(reply.text) } }
}

/** What came of them being open in both: the difference in each case. */
function casesApart(
  before: ConversationState,
  known: TurnResult,
  asOther: TurnResult,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  const due = (result: TurnResult) =>
    totalsOf(result).flatMap(({ fen, label }) => (fen > 0 ? [{ fen, when: caseOf({ label }) }] : []))
  const [all, others] = [due(known), due(asOther)]
  const once = (cases: typeof all, when: string) => cases.filter((each) => each.when === when).length === 1
  const same = (one: typeof all, other: typeof all) =>
    one.filter(({ when }) => once(one, when) && once(other, when))
  const [now, then] = [same(all, others), same(others, all)]
  if (now.length === 0 || now.length !== then.length) return undefined
  const { reply } = take({ ...asOther.state, reckoned: [now, then], rests: undefined }, askedDifference)
  return reply.amounts.some(({ kind, label }) => kind === 'part' && label === phrases.difference)
    ? { state: before, reply }
    : undefined
}

/** 比10个高级少多少: what so many others would come to, trained as long as those known and with what came of all of them. */
function asOthers(
  before: ConversationState,
  other: string,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  const groups = groupsOf(before)
  const [first = {}] = groups
  const ofAll = Object.keys(first).filter((fact) => groups.every((group) => group[fact] === first[fact]))
  const kept = pick(
    first,
    ofAll.filter((fact) => fact !== 'headcount'),
  )
  const result = take(
    { ...withoutPeople(before), shared: { ...before.shared, ...kept } },
    `${other}，${askedSum}`,
  )
  const heads = groupsOf(result.state)
  return result.state.last?.unsure === true || heads.length !== 1 ? undefined : result
}

/** 少拿多少 alone: against everyone certified, where some are not and no other sum is there to hold it against. */
function everyoneCertifiedBut({ groups, shared, reckoned = [] }: ConversationState): string {
  const short = groups.some(
    (group) => (group['certified'] ?? shared['certified']) === false || group['passed'] === false,
  )
  return short && reckoned.length < 2 ? phrases.allCertified : ''
}
const loses =
  /^(?:那|这样|这么|一共|总共|等于|我们|公司|会|要|就|，)*(?:少|亏|损失)(?:了|拿|补|给|领|得|到手|掉)*(?:多少|几)(?:钱|元|块|万)?[呢啊？。]*$/u

/** 补贴合计（考核合格）, 普通高级工、取得证书: the outcome. */
function caseOf({ label }: Pick<Amount, 'label'>): string {
  return (/（(.+)）$/u.exec(label)?.[1] ?? label).split('、').at(-1) ?? ''
}

/** 一样，没有差别: 差0元 would have to be thought over. */
function alike(
  state: ConversationState,
  reply: TurnResult['reply'],
  said: string,
  then: Amount,
  other: string,
): TurnResult {
  const sum = printYuan(then.fen)
  const put = (words: string) =>
    words.replace(said, () => phrases.noDifference(sum, phrases.asOther(other, sum).replace(/。$/u, '')))
  const amounts: readonly Amount[] = [{ ...then, kind: 'part', label: other, formula: '' }]
  return { state, reply: { ...reply, amounts, answer: put(reply.answer), text: put(reply.text) } }
}

/** 还是报高级，比中级多给多少, of one class: of the level named first, whatever was put forward before. */
function ofOwnLevel(
  before: ConversationState,
  text: string,
): { readonly state: ConversationState; readonly rest: string; readonly settles: boolean } | undefined {
  const [said, name = ''] = ownLevel.exec(text) ?? []
  const [level, ...more] = cohortTokens(name)
  const levels = new Set(before.groups.map((group) => group['level'] ?? before.shared['level']))
  if (said === undefined || level?.kind !== 'level' || more.length > 0 || levels.size > 1) return undefined
  const state = ofOneClass(before, [level])
  return state === undefined
    ? undefined
    : { state, rest: text.slice(said.length), settles: /还是|报|改|换/u.test(said) }
}
const ownLevel =
  /^(?:那|这|我们|他们|如果|要是|还是|就|都|全|按|报|学|培训?|培养|考|改回?|换回?|回到?|，)*(高级技师|技师|[初中高]级工?)(?:的话|的|班|学徒|算|吧)*[，]?(?=(?:跟|和|与|同|比|相比|对比)(?:起)?(?:全?报)?(?:高级技师|技师|[初中高]级))/u

/** 高级的要是也按一年算少多少, 有3个没过，少拿多少: what it comes to so changed, and by how much that differs; a supposition is not kept. */
function afterChange(
  before: ConversationState,
  text: string,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  const named = changed.exec(text)?.[1] ?? ''
  const change = named.replace(againstFirst, '')
  const asked = `${change}，${askedSum}`
  if (change === '' || cohortTokens(asked).length === 0 || against.test(text)) return undefined
  const known = totalsOf(take(before, askedSum))
  const [now, ...others] = change === named ? known : firstOf(before, known)
  const after = take(before, asked)
  const [then, ...more] = totalsOf(after)
  if (now === undefined || then === undefined || others.length > 0 || now.fen === then.fen) return undefined
  if (more.length > 0) return fewerSupposed.test(change) ? inEachCase(before, after, now) : undefined
  const lead = sumsOf(then.fen, now.fen)
  const reply = ledBy(after.reply, `${lead}\n`)
  const part = (fen: number): Amount => ({ ...then, kind: 'part', label: '', fen, formula: '' })
  return {
    ...after,
    state: supposes.test(change) ? before : after.state,
    reply: {
      ...reply,
      amounts: [part(Math.abs(then.fen - now.fen)), ...reply.amounts, part(now.fen)],
    },
  }
}

/** 高级改成一年，跟最早比: what it came to at first. */
function firstOf({ reckoned = [] }: ConversationState, [now]: readonly Amount[]): readonly Amount[] {
  return now === undefined ? [] : (reckoned[0] ?? []).map(({ fen }) => ({ ...now, fen }))
}

/** 少3个拿证, where what they have come to instead is open: the difference in each case. */
function inEachCase(before: ConversationState, after: TurnResult, now: Amount): TurnResult {
  const totals = totalsOf(after)
  const lines = totals.map(({ label, fen }) => `${label}：${sumsOf(fen, now.fen)}\n`)
  const part = (fen: number): Amount => ({ ...now, kind: 'part', label: '', fen, formula: '' })
  const figures = [...totals.map(({ fen }) => part(Math.abs(fen - now.fen))), part(now.fen)]
  const reply = ledBy(after.reply, lines.join(''))
  return { ...after, state: before, reply: { ...reply, amounts: [...figures, ...reply.amounts] } }
}

/** 比全报中级: everybody known as of the level, or the category, named. */
function ofOneClass(state: ConversationState, tokens: readonly CohortToken[]): ConversationState | undefined {
  const [token, ...more] = tokens
  if (more.length > 0 || (token?.kind !== 'level' && token?.kind !== 'category')) return undefined
  const named = { [token.kind]: token.value }
  return {
    ...state,
    shared: { ...state.shared, ...named },
    groups: state.groups.map((group) => ({ ...group, ...named })),
  }
}
const all = /全|都|均|统一|一律/u

function totalsOf({ reply }: TurnResult): readonly Amount[] {
  return reply.amounts.filter(({ kind }) => kind === 'total')
}

function sumsOf(one: number, other: number): string {
  const [high, low] = [Math.max(one, other), Math.min(one, other)]
  return phrases.sumsApart(printYuan(high - low), printYuan(high), printYuan(low))
}

const askedSum = '一共能补多少'
const askedDifference = '差多少'
const names: ReadonlySet<string> = new Set(['level', 'category', 'outcome', 'years'])
const against =
  /^(?:那|这|现在|，)*(?:跟|和|与|同|比|相比|对比)(?:起)?([^，。？！]{1,12}?)(?:的)?(?:人)?(?:比起来|相比|比较|比|来说)?(?:，|会|要|能|得|少|多)*(?:差|少|多|相差|高|低)(?:了|出|拿|补|给|领)*(?:多少|几)(?:钱|元|块|万)?[呢啊？。]*$/u
const fewerSupposed = /^(?:那|再|要是|如果)*[少多][\d一二两俩三仨四五六七八九十]/u
const supposes = new RegExp(`要是|如果|假如|假设|万一|${fewerSupposed.source}`, 'u')
const changed =
  /^(?:那|这|，)*([^？！]{3,30}?)(?:的话|来算|算的话|呢)?[，]?(?:就|那|会|要|能|得|一共|总共|补贴)*(?:差|少|多|相差)(?:了|出|拿|补|给|领)*(?:多少|几)(?:钱|元|块|万)?[呢啊？。]*$/u
/** 如果是普通工种会少多少 */
const supposed =
  /^(?:那|这|，)*(?:要是|如果|假如|换成|改成|换|按)(?:是|换成|改成|按|算|都)*([^，。？！]{1,12}?)(?:的话|来算|算)?(?:，|就|会|要|能|得)*(?:差|少|多|相差)(?:了|出|拿|补|给|领)*(?:多少|几)(?:钱|元|块|万)?[呢啊？。]*$/u
const allPassed = /^(?:全|都|全部|全都)(?:部|员)?(?:过|合格|通过)了?$/u
