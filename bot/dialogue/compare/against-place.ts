import { answerLimit, plainReply } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { answerAgain } from '../answer-again.ts'
import { groupsOf } from '../context.ts'
import { moneyish, ownMoney } from '../question/money-topics.ts'
import type { Resources } from '../resources.ts'
import { cohortTokens, type PlaceMention } from '../../understand/index.ts'
import type { Beside, ConversationState } from '../state.ts'
import { takeTurn } from '../take-turn.ts'
import { classesIn } from '../told/classes-known.ts'
import type { TurnResult } from '../turn-result.ts'
import { sumsOfPlaces } from '../amount/sums-apart.ts'
import { afterPlaces } from './after-places.ts'
import { joinReplies } from './joined-replies.ts'
import { standardsOf } from './place-standards.ts'

/**
 * 跟无锡比呢, 同样情况放无锡呢, after one place was spoken of: the case as it is known now by the rules of either, held against each other.
 * Undefined where the words say more than that, or the place is under the same rules.
 */
export function againstPlace(
  resources: Resources,
  before: ConversationState,
  text: string,
  asOf: string,
): TurnResult | undefined {
  const { finder, corpus, coverage } = resources
  const here = before.place === undefined ? undefined : corpus.places.get(before.place)
  const mentions = finder.find(text)
  const others = mentions.flatMap((mention) => (mention.kind === 'known' ? [mention] : []))
  const [first] = others
  if (here === undefined || before.last?.unsure !== false || first === undefined) return undefined
  const asked = withoutNames(text, mentions)
  const moves = sameCase.test(asked)
  const rules = [here, ...others].map(({ id }) => coverage.jurisdictionAt(id))
  const apart = !rules.includes(undefined) && new Set(rules).size === rules.length
  if (!(moves || holds.test(asked) || there.test(asked)) || !apart || others.length < mentions.length)
    return undefined
  const names = others.map(({ name }) => name)
  return held(
    resources,
    before,
    sidesOf(resources, before, here.name, names, asOf, asksMoney(before, asked) ? askedStandard : undefined),
    text,
    moves ? first.id : here.id,
  )
}

/**
 * 两边差多少: the places just asked about, or the one spoken of before this one, its own people where it has some, and else those known now.
 * `asks` where no other place was spoken of.
 */
export function bothSides(
  resources: Resources,
  before: ConversationState,
  { beside, compared }: Pick<ConversationState, 'beside' | 'compared'>,
  text: string,
  asOf: string,
): TurnResult | undefined {
  const { place, elsewhere = [], last } = before
  const here = place === undefined ? undefined : resources.corpus.places.get(place)
  const from = before.from === undefined ? undefined : resources.corpus.places.get(before.from)
  if (here === undefined || last?.unsure !== false) return undefined
  const again = (part: Beside) => ({ ...part, ...sumOf(resources, part.state, asOf) })
  const own = elsewhere.length === 0 ? (beside ?? []) : [...elsewhere, { name: here.name, state: before }]
  const ownOnes = ownNamed(resources, own, text)
  const named = resources.finder.find(last.text).some((each) => each.kind === 'known' && each.id === place)
  const others = elsewhere.length > 0 || (from !== undefined && !countsSome(last.text))
  if (ownOnes === undefined && !ofBoth.test(text) && !(named && others && ofThese.test(text)))
    return undefined
  const apart = ownOnes ?? (compared?.places.length === 2 ? compared.places : undefined) ?? own.slice(-2)
  if (apart.length > 1) {
    const turns = answered(resources, apart.map(again))
    const sums = sumsOfPlaces(turns.map(({ reply }) => reply))
    const kept = { ...before, compared, ...(beside === undefined ? {} : { beside }) }
    return {
      state: sums.length > 1 ? { ...kept, reckoned: sums, rests: undefined } : kept,
      reply: joinReplies(turns, text),
    }
  }
  if (from === undefined)
    return classesIn(before) === undefined
      ? { state: before, reply: plainReply(phrases.askOtherPlace, 'ask', ['region']) }
      : undefined
  const [now, ...then] = sidesOf(resources, before, here.name, [from.name], asOf)
  return held(resources, before, [...then, now], text, here.id)
}

/** 无锡要是20个呢: people told of there, and not the place turned to. */
const countsSome = (text: string) => cohortTokens(text).some(({ kind }) => kind === 'count')

/** 太原和无锡差多少, of places each with people of its own: those named. */
function ownNamed(resources: Resources, own: readonly Beside[], text: string): readonly Beside[] | undefined {
  const mentions = resources.finder.find(text)
  const asked = withoutNames(text, mentions)
  const ids = mentions.flatMap((mention) => (mention.kind === 'known' ? [mention.id] : []))
  const named = ids.flatMap((id) => own.filter(({ state }) => state.place === id))
  return ids.length > 1 && named.length === mentions.length && ofNamed.test(asked) ? named : undefined
}

function withoutNames(text: string, mentions: readonly PlaceMention[]): string {
  return mentions.reduceRight((said, { start, end }) => `${said.slice(0, start)}#${said.slice(end)}`, text)
}

/** What is known now, here and by the rules of the other places. */
function sidesOf(
  resources: Resources,
  before: ConversationState,
  here: string,
  others: readonly string[],
  asOf: string,
  asked?: string,
): readonly [Side, ...Side[]] {
  const fresh = { ...before, reckoned: [], rests: undefined }
  const now = sumOf(resources, fresh, asOf, asked)
  const sum = now.reply.amounts.some(({ kind }) => kind === 'total')
  const limit = answerLimit / (others.length + 1)
  const turns = others.map((name) => ({
    name,
    ...takeTurn(resources, fresh, `${name}${sum ? askedSum : (asked ?? '呢')}`, asOf, undefined, limit),
  }))
  return [{ name: here, ...now }, ...turns]
}

/** The last question again, or where it came to no sum of people counted, what they come to. */
function sumOf(resources: Resources, state: ConversationState, asOf: string, asked?: string): TurnResult {
  const counted = groupsOf(state).some(({ headcount }) => headcount !== undefined)
  if (asked !== undefined)
    return takeTurn(resources, state, counted ? askedSum : asked, asOf, undefined, answerLimit / 2)
  const again = answerAgain(resources, state, asOf)
  const sums = again.reply.amounts.filter(({ kind }) => asSum.has(kind))
  return sums.length > 0 || !counted || !moneyish.has(state.topics[0] ?? '')
    ? again
    : takeTurn(resources, state, askedSum, asOf, undefined, answerLimit / 2)
}

const asSum: ReadonlySet<string> = new Set(['total', 'advance', 'remainder', 'clawback'])

type Side = Beside & TurnResult

/** The same people by the rules of each place; what goes on without a place is of them all. */
function held(
  resources: Resources,
  before: ConversationState,
  sides: readonly Side[],
  text: string,
  place: string,
): TurnResult {
  const turns = answered(resources, sides)
  const state = afterPlaces(before, turns, { by: text, own: false, apart: false })
  return { state: { ...state, place }, reply: joinReplies(turns, text) }
}

function answered(resources: Resources, sides: readonly Side[]) {
  return sides.map((side) => {
    const id = side.state.place
    const jurisdiction = (id === undefined ? undefined : resources.coverage.jurisdictionAt(id)) ?? ''
    return { ...side, jurisdiction, standards: standardsOf(resources, jurisdiction) }
  })
}

/** 哪边给得多, 比北京少吗, after the papers were asked for: money all the same; 哪边多 after another measure is of that. */
function asksMoney({ topics: [topic = ''], last }: ConversationState, asked: string): boolean {
  if (moneyish.has(topic) || ownMoney.has(topic)) return false
  return /[给补拿领钱]|划算/u.test(asked) || (/[多少]/u.test(asked) && !ofMeasure.test(last?.text ?? ''))
}
const ofMeasure = /多少|几|比例|占|上限|最[多少低高]|课时|学[时分]|[一半\d][年月天人个半]/u

const askedSum = '一共能补多少'
const askedStandard = '补贴标准是多少'
const howFar =
  '(?:(?:哪个|哪边|哪里|哪家|谁)(?:的)?(?:更|补得|拿得|给得)*[多高少低]|划算|(?:要|会|能|得|补|拿|一共|总共)*(?:相)?(?:差|多|少|高|低)(?:了|出|拿|补|给|领)*(?:多少|几)(?:钱|元|块)?|(?:是不是|是否)?一样(?:多)?(?:吗|不|么)?|(?:是不是|是否|是)?(?:更|还|要|会|给|补|拿|领|得)*[多少高低](?:一?些|一?点|了)?(?:吗|不|么|吧)?|呢|怎么样|如何|一下|吗|啊)'
const places = '#(?:(?:市|省)?(?:[、和跟与]|还有)?#)*'
/** 放太原少拿多少, 太原的话差多少 */
const there = new RegExp(
  '^(?:那|要是|如果|，)*(?:放|搁|换|搬|挪|拿|到|在|成|去)*#(?:市|省|那边|的话|，)*(?:就|会|要|能|得)*(?:相?差|多|少)(?:了|出|拿|补|给|领)*(?:多少|几)(?:钱|元|块)?[呢啊？。！]*$',
  'u',
)
const holds = new RegExp(
  `^(?:那|那么|这|现在|要是|如果|是不是|是否|，)*(?:跟|和|与|同|比|对比|相比|比起)(?:起)?${places}(?:市|省|那边|的)*(?:比起来|比较|相比|对比|比一比|比|来)?(?:的话)?[，]?${howFar}+[？。！]*$`,
  'u',
)
const sameCase = new RegExp(
  '^(?:那|要是|如果|，)*(?:同样|一样|相同|这|这样|这种|这个|这些|同)(?:的|样)?(?:情况|条件|人数|人|班|例子|一?[批帮拨](?:人|学徒)?|学徒)+[，]?(?:要是|如果)?(?:放|搁|换|搬|挪|拿|到|在)+(?:到|在|成|去)*#(?:市|省|那边|的话|，)*(?:呢|怎么算|怎么样|(?:又|是|能|可以|会|补|拿|领)*多少(?:钱)?)*[？。！]*$',
  'u',
)
const ofNamed = new RegExp(
  `^(?:那|所以|，)*#(?:市|省)?(?:[和跟与比、]#(?:市|省)?)+(?:的|补贴|钱|相比|比|，|一共|各)*${howFar}+[？。！]*$`,
  'u',
)
/** 这俩差多少, right after another place was turned to. */
const ofThese =
  /^(?:那|所以|，)*(?:(?:这|那)?(?:俩|两个|两者))?(?:的|补贴|钱|一共|总共|之间|，)*(?:要|会|能|得)*(?:相?差|多|少|高|低)(?:了|出|拿|补|给|领)*(?:多少|几)(?:钱|元|块)?[呢啊？。！]*$/u
const ofBoth = new RegExp(
  `^(?:那|所以|这|，)*(?:两边|两地|两个?(?:地方|城市|地区)|两处|两家)(?:的|补贴|钱|一共|总共)*${howFar}+[？。！]*$`,
  'u',
)
