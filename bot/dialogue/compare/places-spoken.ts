import { cohortTokens, normaliseForTopics } from '../../understand/index.ts'
import { sumsOfPlaces } from '../amount/sums-apart.ts'
import { answerAgain } from '../answer-again.ts'
import { groupsOf } from '../context.ts'
import type { Resources } from '../resources.ts'
import type { ConversationState, Spoken } from '../state.ts'
import { takeTurn } from '../take-turn.ts'
import { allCounted } from '../told/left-elsewhere.ts'
import type { TurnResult } from '../turn-result.ts'
import { besideEachOther, joinReplies } from './joined-replies.ts'
import { standardsOf } from './place-standards.ts'
import { asksTogether } from './places-apart.ts'

/**
 * 三个地方加一起, 三个地方最多的和最少的差多少, 要是都没证，三个地方各多少: of all the places spoken of so far, together or one after another.
 * Undefined where they are not as many, or something else is asked.
 */
export function ofPlacesSpoken(
  resources: Resources,
  before: ConversationState,
  text: string,
  asOf: string,
): TurnResult | undefined {
  const { spoken = [], ...known } = before
  const { lead = '', number = '', rest = '' } = ofAll.exec(text)?.groups ?? {}
  if (spoken.length < 3 || (number !== '几' && numbers.get(number) !== spoken.length)) return undefined
  if (!asks.some((each) => each.test(rest))) return undefined
  const said = lead.replace(fillers, '').replace(/的话$|，$/gu, '')
  const [mention, ...more] = resources.finder.find(said)
  const named = mention?.kind === 'known' ? mention.id : undefined
  const whose = spoken.filter(({ state }) => named === undefined || state.place === named)
  const words = mention === undefined ? said : said.slice(0, mention.start) + said.slice(mention.end)
  if (more.length > 0 || whose.length === 0 || (mention !== undefined && named === undefined))
    return undefined
  if (said !== '' && cohortTokens(words).length === 0) return undefined
  const turns = spoken.map((each) => {
    const jurisdiction = resources.coverage.jurisdictionAt(each.state.place ?? '') ?? ''
    const told = said !== '' && whose.includes(each) ? `${words}，` : ''
    const moved = each.stale === true ? `${each.name}，` : ''
    const state = each.stale === true ? known : each.state
    const sum = sumOf(resources, state, `${moved}${told}`, asOf)
    return { ...each, standards: standardsOf(resources, jurisdiction), ...sum }
  })
  const sums = sumsOfPlaces(turns.map(({ reply }) => reply))
  const here = turns.find(({ state }) => state.place === before.place)?.state ?? known
  const kept = turns.map(({ name, own, state }) => ({ name, own, state: bare(state) }))
  return {
    state: { ...here, spoken: kept, ...(sums.length > 1 ? { reckoned: sums, rests: undefined } : {}) },
    reply: asksTogether(rest) ? besideEachOther(turns, true) : joinReplies(turns, rest),
  }
}

/** What people come to there; `told`: what is said of them first. */
function sumOf(resources: Resources, state: ConversationState, told: string, asOf: string): TurnResult {
  const again = told === '' ? answerAgain(resources, state, asOf) : undefined
  return again?.reply.amounts.some(({ kind }) => kind === 'total') === true
    ? again
    : takeTurn(resources, state, `${told}一共能补多少`, asOf, undefined)
}

/** The places whose people were reckoned so far, this turn's last. */
export function placesSpoken(
  resources: Resources,
  before: ConversationState,
  raw: string,
  result: TurnResult,
): TurnResult {
  const { state } = result
  if (state === before) return result
  const text = normaliseForTopics(raw)
  const spoken = spokenAfter(resources, before, text, state)
  return spoken === undefined ? result : { ...result, state: { ...state, spoken } }
}

function spokenAfter(
  { corpus, finder }: Resources,
  before: ConversationState,
  text: string,
  state: ConversationState,
): readonly Spoken[] | undefined {
  const { beside, compared, place, spoken = [] } = state
  const together = beside ?? (compared === before.compared ? undefined : compared?.places)
  if (together?.some(({ programme }) => programme !== undefined) === true) return undefined
  if (together !== undefined)
    return together.map(({ name, state: there }) => ({
      name,
      own: beside !== undefined || compared?.own === true,
      state: bare(there),
    }))
  const name = place === undefined ? undefined : corpus.places.get(place)?.name
  const counted = groupsOf(state).some(({ headcount }) => headcount !== undefined) && allCounted(state)
  if (name === undefined || !counted || state.last?.unsure !== false) return undefined
  const tokens = cohortTokens(text)
  const named = finder.find(text).some((mention) => mention.kind === 'known' && mention.id === place)
  const known = spoken.find((each) => each.state.place === place)
  const own = named ? tokens.some(({ kind }) => kind === 'count') || known?.own === true : known?.own === true
  const others = spoken.filter((each) => each !== known)
  const now = { name, own, state: bare(state) }
  const changed = !named && tokens.length > 0 && !ofAll.test(text)
  if (!changed || [...others, now].every((each) => each.own)) return [...others, now]
  // 改成10个呢, of people supposed to be at the other places as well; of whom else it is said is not clear.
  const alike = [...others, now].filter((each) => each.own).length < 2
  return alike ? [...others.map((each) => ({ ...each, stale: true as const })), now] : [now]
}

/** Of the people there and no others. */
function bare(state: ConversationState): ConversationState {
  return {
    ...state,
    spoken: undefined,
    beside: undefined,
    elsewhere: undefined,
    compared: undefined,
    explained: undefined,
    calculated: undefined,
  }
}

const numbers = new Map([...'三四五345'].map((each, at) => [each, 3 + (at % 3)]))
const ofAll =
  /^(?<lead>.*?)(?:这|那)?(?<number>[三四五3-5几])(?:个|家)?(?:地方|城市|地区|地|厂|分?公司|边|处)(?:的|都|要是|，)*(?<rest>.*)$/u
const fillers = /^(?:那么?|所以|这样|，)+/u
const open = '^(?:分别|各自?|都|全部?|补贴|钱|的|就|是|能|可以|会|要|得|，)*'
const end = '(?:个?钱|元|万|补贴)?[呢啊吧？。！]*$'
const asks = [
  `${open}(?:一共|总共|合计|总计|总额|拢共|(?:全|都|全部)?[加合](?:在)?(?:起来|一起|一块儿?))(?:算|是|能|可以|补|拿|领|给|有|到|一下)*(?:多少)?${end}`,
  `${open}(?:拿|补|领|给|有)?(?:到|得)?多少${end}`,
  `${open}(?:最[多高]的?(?:和|跟|与|比)最[少低]的?|最[多高]最[少低]的?|之间|各自|相互)*(?:能|要|会|，)*(?:相?差|多|少)(?:了|出|拿|补)*(?:多少|几)${end}`,
  `${open}(?:哪|谁)(?:个|边|家|里|儿|地)?(?:的)?(?:补|拿|给|领)?(?:得)?(?:最|更)?[多高少低]${end}`,
].map((each) => new RegExp(each, 'u'))
