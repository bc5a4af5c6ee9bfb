import { cohortTokens, readAdvance, type PlaceMention } from '../../understand/index.ts'
import { phrases } from '../../messages.zh.ts'
import { holdsSums } from '../amount/sums-apart.ts'
import { answerAgain } from '../answer-again.ts'
import { programmeOf } from '../question/programme.ts'
import type { Resources } from '../resources.ts'
import type { Beside, ConversationState, Reckoned } from '../state.ts'
import { takeTurn } from '../take-turn.ts'
import { asksAllTogether } from '../told/further-class.ts'
import { withoutPeople } from '../told/without-people.ts'
import { withLine, type TurnResult } from '../turn-result.ts'
import { besideEachOther } from './joined-replies.ts'
import { inFull } from './programmes-apart.ts'
import { saidOfEach } from './said-of-each.ts'

/**
 * 太原那边有5个没拿到证, 那一共呢, after people of several places were told of in one turn: said of those of the place named, the others
 * being as they were. Undefined where the words name none of them, or another place.
 */
export function goesOnApart(
  resources: Resources,
  beside: readonly Beside[],
  text: string,
  asOf: string,
): TurnResult | undefined {
  const mentions = resources.finder.find(text)
  const again = (part: Beside) => ({ ...part, ...answerAgain(resources, part.state, asOf) })
  // The last thing asked of some of them may have been no sum.
  const sumOf = (part: Beside) => {
    const last = again(part)
    return last.reply.amounts.some(({ kind }) => kind === 'total')
      ? last
      : { ...part, ...takeTurn(resources, part.state, '补多少', asOf, undefined) }
  }
  const [some] = beside
  if (some?.programme !== undefined && overlap.test(text))
    return keeping(beside, takeTurn(resources, some.state, bothForOne, asOf, undefined))
  if (mentions.length === 0 && asksAllTogether(text)) return addedUp(beside.map(sumOf))
  const difference = mentions.length === 0 ? sumsOfTwo(beside, text, sumOf) : undefined
  if (difference !== undefined) {
    const { state, text: asked } = difference
    return keeping(beside, takeTurn(resources, state, asked, asOf, undefined))
  }
  const each = saidOfEach(beside, text, mentions)
  if (each !== undefined)
    return addedUp(
      beside.map((part) => {
        const words = each.get(part)
        return words === undefined
          ? again(part)
          : { ...part, ...takeTurn(resources, part.state, words, asOf, undefined) }
      }),
    )
  const days = mentions.length === 0 ? ofDays(beside, text) : undefined
  if (days !== undefined) {
    const own = text.replace(daysFirst, '$1')
    if (own.replace(/[呢啊？。]/gu, '') === '' || asksOfIt.test(own)) return keeping(beside, again(days))
    return addedUp(
      beside.map((part) =>
        part === days ? { ...part, ...takeTurn(resources, part.state, own, asOf, undefined) } : again(part),
      ),
    )
  }
  const named = mentions.length === 0 ? ofProgramme(beside, text) : onlyOne(beside, mentions)
  if (named === undefined) return undefined
  const said = ofItAlone(text, mentions)
  if (asksOfIt.test(said)) return keeping(beside, again(named))
  const of = (part: Beside) => ({ ...part, ...takeTurn(resources, part.state, said, asOf, undefined) })
  if (cohortTokens(text).length === 0) {
    if (named.state.advance === undefined && readAdvance(text) === undefined) return undefined
    const now = of(named)
    return keeping(
      beside.map((part) => (part === named ? { ...part, state: now.state } : part)),
      now,
    )
  }
  return addedUp(beside.map((part) => (part === named ? of(part) : again(part))))
}

/** What is known of each, to go on with; of the conversation as a whole no people are known. */
export function keptApart(parts: readonly Beside[]): ConversationState | undefined {
  const last = parts.at(-1)?.state
  return (
    last && {
      ...withoutPeople(last),
      reckoned: jointly(parts) ?? [],
      beside: parts.map(({ name, programme, same, state }) => ({ name, programme, same, state })),
    }
  )
}

/** What all of them came to, first and then: 一共少了多少 is asked of all. */
function jointly(parts: readonly Beside[]): readonly Reckoned[] | undefined {
  const sums = parts.map(({ state }) => state.reckoned ?? [])
  const lengths = new Set(sums.map(({ length }) => length))
  const [length = 0, ...others] = lengths
  const steps = others.length === 0 ? [...Array(length).keys()] : [0, -1]
  const joint = steps.map((step) => {
    const cases = sums.map((each) => each.at(step) ?? [])
    const fen = cases.reduce((sum, [only]) => sum + (only?.fen ?? 0), 0)
    // 取得证书, where what came of those of one place is still open.
    const when = [...new Set(cases.flatMap(([only]) => only?.when ?? []))].join('、')
    return cases.every((each) => each.length === 1) ? [{ fen, ...(when === '' ? {} : { when }) }] : undefined
  })
  const all = joint.flatMap((each) => (each === undefined ? [] : [each]))
  return all.length === 0 || all.length < joint.length ? undefined : all
}

export function addedUp(parts: readonly (Beside & TurnResult)[]): TurnResult | undefined {
  const state = keptApart(parts)
  const result = state && { state, reply: besideEachOther(parts, true) }
  return result && parts.some(({ same }) => same) ? withLine(result, phrases.sameInBoth) : result
}

function keeping(beside: readonly Beside[], { state, reply }: TurnResult): TurnResult {
  return { state: { ...withoutPeople(state), beside }, reply }
}

/** 要是学徒的20人也在那50个里头呢: the same people under two programmes. */
const overlap =
  /(?:也|都|就|其实|本来)+(?:在|算|是)(?:那|这)?[\d一二两三四五六七八九十百]*(?:个|人|名)*(?:里[头面边]?|当中|之中|其中)|同一(?:批|拨|帮)人?(?=呢|$|[，。？])/u
const bothForOne = '同一批人学徒补贴和职工培训补贴能同时领吗'

/** 学徒那边有3个没证, 普通培训只有160人: of the programme named, where programmes tell them apart. */
function ofProgramme(beside: readonly Beside[], text: string): Beside | undefined {
  const programme = programmeOf(inFull(text))
  return programme === undefined ? undefined : beside.find((part) => part.programme === programme)
}

/** 45天的那个呢, of classes told apart by how many days they last. */
function ofDays(beside: readonly Beside[], text: string): Beside | undefined {
  const days = daysNamed.exec(text)?.[1]
  const [named, ...more] =
    days === undefined ? [] : beside.filter(({ name }) => daysNamed.exec(name)?.[1] === days)
  return more.length === 0 ? named : undefined
}
const daysNamed = /(?<!\d)(\d+)天/u

/** 差多少 of two: what either came to, where each came to one sum. */
function sumsOfTwo(
  beside: readonly Beside[],
  text: string,
  sumOf: (part: Beside) => TurnResult,
): { readonly state: ConversationState; readonly text: string } | undefined {
  if (beside.length !== 2 || !holdsSums(text, { reckoned: [[], []] })) return undefined
  // 无锡的改成两年, and then 多多少: against what it was before.
  if (beside.some(({ state }) => (state.reckoned ?? []).length > 1)) return undefined
  const results = beside.map(sumOf)
  const reckoned = results.map(({ state }) => state.reckoned?.at(-1) ?? [])
  const last = results.at(-1)
  return last === undefined || reckoned.some(({ length }) => length !== 1)
    ? undefined
    : { state: { ...last.state, reckoned, rests: undefined }, text }
}

function onlyOne(beside: readonly Beside[], mentions: readonly PlaceMention[]): Beside | undefined {
  const ids = new Set(mentions.map((mention) => (mention.kind === 'known' ? mention.id : undefined)))
  const [id] = ids
  if (ids.size !== 1 || id === undefined) return undefined
  const [named, ...more] = beside.filter(({ state }) => state.place === id)
  return more.length === 0 ? named : undefined
}

/** What is said, without whose it is. */
function ofItAlone(text: string, mentions: readonly PlaceMention[]): string {
  const bare = mentions.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
  return bare.replace(owner, '$1').replace(programmeFirst, '$1，')
}

const owner = /^((?:那|那么|如果|要是|后来|结果|不对|，)*)(?:那边|这边|那个厂|厂里?|分公司|公司|的|，)+/u
const daysFirst = /^((?:那|如果|要是|不对|，)*)\d+天(?:\d+个?人)?的?(?:那个?|那期)?(?:班|期|批)?/u
const programmeFirst =
  /^((?:那|如果|要是|不对)?(?:普通(?:的)?(?:职工)?培训|学徒(?:制)?(?:培训)?))(?:那边|这边|里[面头]|的)*(?=(?:只|才|就|其?中?)?有[\d一二两三四五六七八九十])/u
const asksOfIt =
  /^(?:那|那么|这|单|光|只|自己|，)*(?:单独|一共|总共|是|能|可以|补|给|拿|领|有)*(?:多少|几)(?:钱|元|万)?[呢啊？。]*$/u
