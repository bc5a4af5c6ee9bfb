import { answerLimit, plainReply } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { answerAgain } from '../answer-again.ts'
import { groupsOf } from '../context.ts'
import { moneyish } from '../question/money-topics.ts'
import type { Resources } from '../resources.ts'
import type { Beside, Compared, ConversationState } from '../state.ts'
import { takeTurn } from '../take-turn.ts'
import { classesIn } from '../told/classes-known.ts'
import type { TurnResult } from '../turn-result.ts'
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
  const [mention, ...more] = finder.find(text)
  if (here === undefined || before.last?.unsure !== false || more.length > 0 || mention?.kind !== 'known')
    return undefined
  const asked = `${text.slice(0, mention.start)}#${text.slice(mention.end)}`
  const moves = sameCase.test(asked)
  const [known, other] = [coverage.jurisdictionAt(here.id), coverage.jurisdictionAt(mention.id)]
  if (!(moves || holds.test(asked)) || other === undefined || known === other) return undefined
  const sides = bothOf(resources, before, here.name, mention.name, asOf)
  return held(resources, before, sides, text, moves ? mention.id : here.id)
}

/**
 * 两边差多少: the places just asked about, or the one spoken of before this one, its own people where it has some, and else those known now.
 * `asks` where no other place was spoken of.
 */
export function bothSides(
  resources: Resources,
  before: ConversationState,
  compared: Compared | undefined,
  text: string,
  asOf: string,
): TurnResult | undefined {
  const { place, elsewhere = [], last } = before
  const here = place === undefined ? undefined : resources.corpus.places.get(place)
  if (here === undefined || last?.unsure !== false || !ofBoth.test(text)) return undefined
  const again = (part: Beside) => ({ ...part, ...sumOf(resources, part.state, asOf) })
  if (compared?.places.length === 2) return held(resources, before, compared.places.map(again), text, here.id)
  const own = elsewhere.at(-1)
  if (own !== undefined)
    return held(resources, before, [own, { name: here.name, state: before }].map(again), text, here.id)
  const from = before.from === undefined ? undefined : resources.corpus.places.get(before.from)
  if (from === undefined)
    return classesIn(before) === undefined
      ? { state: before, reply: plainReply(phrases.askOtherPlace, 'ask', ['region']) }
      : undefined
  const [now, then] = bothOf(resources, before, here.name, from.name, asOf)
  return held(resources, before, [then, now], text, here.id)
}

/** What is known now, here and by the rules of the other place. */
function bothOf(
  resources: Resources,
  before: ConversationState,
  here: string,
  other: string,
  asOf: string,
): readonly [Side, Side] {
  const now = sumOf(resources, before, asOf)
  const asks = now.reply.amounts.some(({ kind }) => kind === 'total') ? `${other}${askedSum}` : `${other}呢`
  return [
    { name: here, ...now },
    { name: other, ...takeTurn(resources, before, asks, asOf, undefined, answerLimit / 2) },
  ]
}

/** The last question again, or where it came to no sum of people counted, what they come to. */
function sumOf(resources: Resources, state: ConversationState, asOf: string): TurnResult {
  const again = answerAgain(resources, state, asOf)
  const counted = groupsOf(state).some(({ headcount }) => headcount !== undefined)
  const sums = again.reply.amounts.filter(({ kind }) => kind === 'total')
  return sums.length > 0 || !counted || !moneyish.has(state.topics[0] ?? '')
    ? again
    : takeTurn(resources, state, askedSum, asOf, undefined, answerLimit / 2)
}

type Side = Beside & TurnResult

function held(
  resources: Resources,
  before: ConversationState,
  sides: readonly Side[],
  text: string,
  place: string,
): TurnResult {
  const turns = sides.map((side) => {
    const id = side.state.place
    const jurisdiction = (id === undefined ? undefined : resources.coverage.jurisdictionAt(id)) ?? ''
    return { ...side, jurisdiction, standards: standardsOf(resources, jurisdiction) }
  })
  const state = afterPlaces(before, turns, { by: text, own: before.elsewhere !== undefined, apart: false })
  return { state: { ...state, place }, reply: joinReplies(turns, text) }
}

const askedSum = '一共能补多少'
const howFar =
  '(?:(?:哪个|哪边|哪里|哪家|谁)(?:的)?(?:更|补得|拿得|给得)*[多高少低]|划算|(?:要|会|能|得|补|拿|一共|总共)*(?:相)?(?:差|多|少|高|低)(?:了|出|拿|补|给|领)*(?:多少|几)(?:钱|元|块)?|呢|怎么样|如何|一下|吗|啊)'
const holds = new RegExp(
  `^(?:那|那么|这|现在|要是|如果|，)*(?:跟|和|与|同|比|对比|相比|比起)(?:起)?#(?:市|省|那边|的)*(?:比起来|比较|相比|对比|比一比|比|来)?(?:的话)?[，]?${howFar}+[？。！]*$`,
  'u',
)
const sameCase = new RegExp(
  '^(?:那|要是|如果|，)*(?:同样|一样|相同|这|这样|这种|这个|这些|同)(?:的|样)?(?:情况|条件|人数|人|班|例子|一?[批帮拨](?:人|学徒)?|学徒)+[，]?(?:要是|如果)?(?:放|搁|换|搬|挪|拿|到|在)+(?:到|在|成|去)*#(?:市|省|那边|的话|，)*(?:呢|怎么算|怎么样|(?:又|是|能|可以|会|补|拿|领)*多少(?:钱)?)*[？。！]*$',
  'u',
)
const ofBoth = new RegExp(
  `^(?:那|所以|这|，)*(?:两边|两地|两个?(?:地方|城市|地区)|两处|两家)(?:的|补贴|钱|一共|总共)*${howFar}+[？。！]*$`,
  'u',
)
