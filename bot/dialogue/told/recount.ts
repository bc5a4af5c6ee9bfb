import type { Program } from '../../../knowledge/index.ts'
import { people, readCohorts, shareIn, type CohortReading } from '../../understand/index.ts'
import { changedClass } from './changed-class.ts'
import { countedByDifference } from './counted-by-difference.ts'
import { countedInstead } from './counted-instead.ts'
import { fewerOf } from './fewer.ts'
import { fewerSucceed } from './fewer-succeed.ts'
import {
  counterpart,
  impliedRest,
  knownPeople,
  namesClass,
  partRetold,
  partsTold,
  retakesCertificate,
  retold,
  withParts,
  type Known,
  type KnownPart,
} from './known-people.ts'
import { evaluationFirst } from './evaluation-first.ts'
import { divisible } from './divisible.ts'
import { outcomeFacts, overlay, pick, without } from './merge.ts'
import { certificatesTold, dividedByCertificate } from './open-certificate.ts'
import { goesOnFrom, partNamed } from './part-named.ts'
import { split, unclear, type Recount } from './recount-result.ts'
import { passersOfAll, succeedAnew } from './succeed-anew.ts'
import { partOfAll } from './some-of-all.ts'
import type { ConversationState } from '../state.ts'

/**
 * Further people (加3个人), some of those known (有3个…, 那8个里有2个…, 剩下的…), an outcome counted anew (离职的其实是4个, 改成75%).
 * Undefined where the turn does none of that: people told of anew replace the ones before.
 */
export function recount(
  state: ConversationState,
  text: string,
  reading: CohortReading,
  program: Program,
): Recount | undefined {
  const known = knownPeople(state)
  if (known === undefined) return undefined
  const evaluated = evaluationFirst(text, known.parts.length > 1)
  if (evaluated !== undefined) {
    const own = overlay(known.own, { 'in-evaluation': evaluated.value }, program)
    const now = withParts(state, own, known.parts)
    return recount(now, evaluated.rest, readCohorts(evaluated.rest, divisible(now, evaluated.rest)), program)
  }
  const fewer = fewerOf(known, text)
  if (fewer?.parts !== undefined) return told(state, known, fewer.parts)
  if (fewer !== undefined)
    return fewer.left > 0 && Number.isInteger(fewer.left) ? { kind: 'unclear', total: fewer.left } : unclear
  const counted = countedInstead(known, text) ?? fewerSucceed(known, text) ?? countedByDifference(known, text)
  if (counted !== undefined) return told(state, known, counted === 'unclear' ? undefined : counted)
  return (
    changedClass(state, known, text) ??
    leftOut(state, known, text, reading) ??
    further(state, known, text, reading) ??
    shareAnew(state, known, text) ??
    ofPart(state, known, text, program) ??
    ofCertificates(state, known, text) ??
    countedAnew(state, known, text, reading) ??
    partOfAll(state, known, text, reading)
  )
}

function told(state: ConversationState, known: Known, parts: Known['parts'] | undefined): Recount {
  return parts === undefined ? unclear : { kind: 'told', state: withParts(state, known.own, parts) }
}

/** 那扣掉他们, 算他俩没过: those just told apart are not counted, or came to something. */
function leftOut(
  state: ConversationState,
  known: Known,
  text: string,
  reading: CohortReading,
): Recount | undefined {
  const apart = state.last?.apart
  const [only, ...more] = known.parts
  if (apart === undefined || only === undefined || more.length > 0) return undefined
  const counts = reading.tokens.flatMap((token) => (token.kind === 'count' ? [token.value] : []))
  if (!counts.every((count) => count === apart) || namesClass(reading)) return undefined
  const others = { ...only, count: only.count - apart }
  const facts = pick({ ...reading.shared, ...reading.groups[0] }, outcomeFacts)
  if (Object.keys(facts).length > 0)
    return those.test(text) ? told(state, known, [{ count: apart, facts }, others]) : undefined
  return leaves.test(text) ? told(state, known, [others]) : undefined
}

const leaves = /(?:扣|去|刨|减|除|剔)(?:掉|除|开|去)?|(?:不|别|没)(?:能|要)?(?:算|计|带)/u
const those = /[他她它]们?|[他她]俩|[这那](?:几个|些|[\d一二两俩三仨四五六七八九十])/u

/** 加3个人, 追加2人也过了: further people of the class, of whom nothing else is said. */
function further(
  state: ConversationState,
  known: Known,
  text: string,
  reading: CohortReading,
): Recount | undefined {
  const [said, ...more] = reading.groups
  const count = said?.['headcount']
  if (!adds.test(text) || more.length > 0 || typeof count !== 'number') return undefined
  const naming = Object.entries(pick({ ...reading.shared, ...said }, ['level', 'category', 'years']))
  if (!naming.every(([fact, value]) => known.own[fact] === value)) return undefined
  const outcome = pick({ ...reading.shared, ...said }, outcomeFacts)
  const [only, ...others] = known.parts
  if (Object.keys(outcome).length > 0) return told(state, known, [...known.parts, { count, facts: outcome }])
  // 再加3个人 to those told apart by outcome: what came of the further ones is open.
  return only === undefined || others.length > 0
    ? told(state, known, [...known.parts, { count, facts: {} }])
    : told(state, known, [{ ...only, count: only.count + count }])
}

const adds =
  /^(?:那|要是|如果|然后|后来|对了|哦|啊|嗯|，|又|还|再|我们|准备|打算|想|能|可以|要)*(?:(?:再|又|新)(?:加|招|来|进)|再?加|追加|增加|新增|外加|多招|再招|再来|补招|添)(?:上|了|招|进|进来|到)?(?=[\d一二两俩三仨四五六七八九十百])(?!.*到)/u

/** 改成75%, 80%呢, after a share of them came to something: the share anew. */
function shareAnew(state: ConversationState, known: Known, text: string): Recount | undefined {
  const [first, second, ...more] = known.parts
  const share = shareIn(text)
  if (share === undefined && people(text).length === 0) return rateAnew(state, known, text)
  if (share === undefined || first === undefined || second === undefined || more.length > 0) return undefined
  const count = (known.total * share[0]) / share[1]
  return Number.isInteger(count)
    ? told(state, known, [
        { ...first, count },
        { ...second, count: known.total - count },
      ])
    : unclear
}

/** 取证率换60%: what came of the share named; the rest is what is left. */
function rateAnew(state: ConversationState, known: Known, text: string): Recount | undefined {
  const reading = readCohorts(text, known.total)
  const [part] = partsTold(reading) ?? []
  const whole = people(reading.text).length > 0 && known.parts.length > 1 && !namesClass(reading)
  return whole && reading.divided && part !== undefined && !reading.unsure
    ? told(state, known, retold(known, [part]))
    : undefined
}

function ofCertificates(state: ConversationState, known: Known, text: string): Recount | undefined {
  const [only, ...more] = known.parts
  const alike = more.length === 0 && only?.facts['passed'] !== true
  const parts = alike ? undefined : certificatesTold(known, text)
  return parts && told(state, known, parts)
}

/** 那8个里有3个拿到证了, 剩下的都没过, 没证的里头6个合格: what came of some or all of one part. */
function ofPart(state: ConversationState, known: Known, text: string, program: Program): Recount | undefined {
  const [only, ...more] = known.parts
  if (only === undefined) return undefined
  if (more.length === 0 && Object.keys(only.facts).length === 0) return goesOnFrom(text) ? unclear : undefined
  const named = partNamed(known.parts, text)
  if (named === undefined) return undefined
  // 拿证的只有28个, of 30 who passed: none of them were known to have one.
  if (named === 'unknown') return certificatesTold(known, text) === undefined ? unclear : undefined
  // 没过的是3个，有证的是27个: several counted anew.
  if (named.anew && (partsTold(readCohorts(text)) ?? []).length > 1) return undefined
  const reading = readCohorts(named.said)
  if (reading.unsure) return unclear
  if (namesClass(reading)) return ofClass(state, known, named.at, reading)
  if (
    (named.anew || countChanged.test(named.said)) &&
    !reading.tokens.some(({ kind }) => kind === 'outcome')
  ) {
    const [count, ...others] = reading.tokens.flatMap((token) =>
      token.kind === 'count' ? [token.value] : [],
    )
    const part = known.parts[named.at]
    return count === undefined || others.length > 0 || part === undefined
      ? undefined
      : told(state, known, retold(known, [{ ...part, count }]))
  }
  const [one, ...others] = partsTold(reading) ?? [
    { count: undefined, facts: pick(reading.shared, outcomeFacts) },
  ]
  // 剩下这些人要是学两年: the length is told of all, and nobody divided.
  if (named.rest && reading.tokens[0]?.kind === 'years' && reading.tokens.length === 1) return undefined
  if (one === undefined || Object.keys(one.facts).length === 0) return unclear
  const part = known.parts[named.at]
  // 剩下那个判了不合格, where those told last are that already: it is somebody else.
  const already =
    part !== undefined && Object.entries(one.facts).every(([fact, value]) => part.facts[fact] === value)
  if (named.rest && already && thatOne.test(text)) return unclear
  const divided = part && dividedByCertificate(part, named.said)
  if (divided !== undefined)
    return told(state, known, [
      ...known.parts.slice(0, named.at),
      ...divided,
      ...known.parts.slice(named.at + 1),
    ])
  if (others.length > 0) return unclear
  // 没证的里2个补考过了: whether they have a certificate now is open.
  const resits =
    /补考|重考/u.test(text) && one.facts['passed'] === true && one.facts['certified'] === undefined
  if (resits && part?.facts['certified'] === false) {
    const { count = part.count, facts } = one
    const left = { ...part, count: part.count - count }
    const parts = known.parts.flatMap((each) => (each === part ? [{ count, facts }, left] : [each]))
    return told(state, known, left.count < 0 ? undefined : parts)
  }
  return told(state, known, partRetold(known, named.at, one.count, one.facts, program))
}

/** 有证的16个改成17个 */
const countChanged = /^(?:应该|其实|要|得)*(?:改|换|变)(?:成|为|到)/u
const thatOne = /(?:剩下|余下)的?[那这](?:个|位)/u

/** 那28个里10个其实是高级工: some of one part are of another class, and came to the same. */
function ofClass(state: ConversationState, known: Known, at: number, reading: CohortReading): Recount {
  const said = { ...reading.shared, ...reading.groups[0] }
  const { headcount } = said
  const part = known.parts[at]
  const outcome = Object.keys(pick(said, outcomeFacts)).length > 0
  if (reading.groups.length > 1 || typeof headcount !== 'number' || part === undefined || outcome)
    return unclear
  return headcount >= part.count ? unclear : split(state, known, headcount, said, at)
}

/** 3个没过 after 4人没过, 改成3个合格没证1个不合格: outcomes counted anew. */
function countedAnew(
  state: ConversationState,
  known: Known,
  text: string,
  reading: CohortReading,
): Recount | undefined {
  if (known.parts.length < 2 || namesClass(reading)) return undefined
  if (reading.refers || otherYears(known, reading)) return undefined
  const own = readCohorts(text)
  const parts = partsTold(own)?.map((part) => asKnown(known, part))
  if (parts === undefined) return undefined
  if (again.test(text) || (retaken.test(text) && !inAll.test(text))) {
    // 又走了一个 divides those known, whose number the words do not say.
    const [first] = readCohorts(text, known.total).groups
    const more = partsTold({ groups: first === undefined ? [] : [first], shared: {} })?.[0]
    return parts.length > 1 || more === undefined ? unclear : oneMore(state, known, more)
  }
  if (reading.unsure || passersOfAll(known, partsTold(own) ?? [], text)) return unclear
  const [one, ...more] = parts
  const anew = one === undefined || more.length > 0 ? undefined : succeedAnew(known, one)
  if (anew !== undefined) return told(state, known, anew)
  const sum = parts.reduce((all, { count }) => all + count, 0)
  const wholeTold = own.tokens.some((token) => token.kind === 'count' && token.value === sum)
  return parts.length > 1 && wholeTold && sum !== known.total && amends.test(text)
    ? told(state, known, parts)
    : told(state, known, retold(known, parts))
}

/** 没证的是6个, where those without a certificate are known to have passed. */
function asKnown({ parts }: Known, told: KnownPart): KnownPart {
  const [match, ...more] = parts.filter(({ facts }) =>
    Object.entries(told.facts).every(([fact, value]) => facts[fact] === value),
  )
  return match === undefined || more.length > 0 ? told : { ...told, facts: match.facts }
}

/** 不对，13人，12个过了: how many they are, and what came of them, both anew. */
const amends = /不对|不是|错|其实|实际|应该|改|换|更正|重新|确认|核对|核实|要是|如果|假如/u

/**
 * 补考又过了一个: of two parts one gains what the other loses; of more, those with a certificate gain from those who passed without one, and
 * from which of them the others come was not said.
 */
function oneMore(state: ConversationState, known: Known, gain: KnownPart): Recount {
  const facts = retakesCertificate(known.parts, gain) ? { certified: true } : gain.facts
  const holds = (part: KnownPart) =>
    Object.entries(facts).every(([fact, value]) => part.facts[fact] === value)
  const [gains, ...more] = known.parts.filter(holds)
  const others = known.parts.filter((part) => !holds(part))
  const fails = facts['passed'] === false || facts['left-early'] === true
  const loses = counterpart(others, { ...gain, facts }) ?? (fails ? impliedRest(state, others) : undefined)
  if (more.length > 0 || loses === undefined || loses.count < gain.count) return unclear
  const beside = { ...without(loses.facts, ['evaluation-failed']), certified: true }
  // 还有4个合格没证, of those of whom nothing was told yet.
  const own = fails || Object.entries(loses.facts).every(([fact, value]) => facts[fact] === value)
  const count = facts['certified'] === true || own ? 0 : undefined
  const further = gains ?? (count === undefined ? undefined : { count, facts: own ? facts : beside })
  if (further === undefined) return unclear
  return told(state, known, [
    { ...further, count: further.count + gain.count },
    ...others.map((part) => (part === loses ? { ...part, count: part.count - gain.count } : part)),
  ])
}

const again = /(?:又|再|还)[^，。？！；]{0,4}?(?=[\d一二两俩三仨四五六七八九十])/u

/** 4个都补考过了: so many more than had passed before, unless it is said how many have in all. */
const retaken = /补考|重考/u
const inAll = /一共|总共|共计|合计|加起来/u

function otherYears(known: Known, { shared }: CohortReading): boolean {
  return (
    shared['years'] !== undefined &&
    known.own['years'] !== undefined &&
    shared['years'] !== known.own['years']
  )
}
