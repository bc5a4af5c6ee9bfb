import { answerLimit } from '../../compose/index.ts'
import { cohortTokens, type Act, type PlaceMention } from '../../understand/index.ts'
import { answerAgain } from '../answer-again.ts'
import { groupsOf } from '../context.ts'
import type { Resources } from '../resources.ts'
import type { Beside, Compared, ConversationState } from '../state.ts'
import { takeTurn } from '../take-turn.ts'
import type { TurnResult } from '../turn-result.ts'
import type { AnsweredPlace } from './answered-place.ts'
import { neutral } from './compare.ts'
import { standardsOf } from './place-standards.ts'

type Turns = readonly (AnsweredPlace & TurnResult)[]

/**
 * 高级呢, 要是20个呢, 那变更呢, after places were asked about together: each of them asked again, as none of them is meant more than the others;
 * 加上太原也20个呢: one more beside them; 一共呢: each as it stands. Undefined where another place is named, or where whose of the people is spoken of is
 * not clear.
 */
export function goesOnCompared(
  resources: Resources,
  compared: Compared,
  text: string,
  asOf: string,
  act: Act | undefined,
): Turns | undefined {
  const { places, own } = compared
  const mentions = resources.finder.find(text)
  const further = oneMore(resources, compared, text, mentions)
  const limit = Math.floor(answerLimit / (places.length + (further === undefined ? 0 : 1)))
  if (further !== undefined)
    return [
      ...places.map(({ name, state }) =>
        answered(resources, name, state, answerAgain(resources, state, asOf)),
      ),
      answered(
        resources,
        further.name,
        further.state,
        cohortTokens(further.text).length === 0
          ? answerAgain(resources, further.state, asOf)
          : takeTurn(resources, further.state, further.text, asOf, act, limit),
      ),
    ]
  if (mentions.length > 0) return undefined
  if (own && cohortTokens(text).some(({ kind }) => kind === 'count' || (ofSome.has(kind) && !alike(places))))
    return undefined
  if (inAll.test(text))
    return places.map(({ name, state }) =>
      answered(resources, name, state, answerAgain(resources, state, asOf)),
    )
  const asked = neutral(text)
  const turns = places.map(({ name, state }) =>
    answered(resources, name, state, takeTurn(resources, state, asked, asOf, act, limit)),
  )
  return turns.every(({ reply }) => reply.outcome === 'out_of_scope') ? undefined : turns
}

/** 一共呢, after several places: what each of them comes to, and all of them. */
export const inAll =
  /^(?:那|这|所以|全部|所有的?|，)*(?:(?:这)?(?:几|两|三|四)(?:个|家)?(?:地方|地|边|城市|处)?)?(?:一共|总共|合计|总计|拢共|加起来|加一块儿?|合起来)(?:是|能|可以|补|拿|领|给|有)*(?:多少)?(?:钱)?[呢啊吧？。！]*$/u

const ofSome: ReadonlySet<string> = new Set(['level', 'category'])

/** Each place's people are of one and the same class, so that what is said of a level is said of all. */
function alike(places: readonly Beside[]): boolean {
  const classes = new Set(
    places.flatMap(({ state }) =>
      groupsOf(state).map(({ level, category, years }) => JSON.stringify([level, category, years])),
    ),
  )
  return classes.size === 1
}

/** 加上太原也20个呢: the place, with what was asked of the first, and what is said of it. */
function oneMore(
  { coverage, corpus }: Resources,
  { places }: Compared,
  text: string,
  mentions: readonly PlaceMention[],
): { readonly name: string; readonly state: ConversationState; readonly text: string } | undefined {
  const [named, ...more] = mentions
  const [first] = places
  if (named?.kind !== 'known' || more.length > 0 || first === undefined) return undefined
  if (!joins.test(text.slice(0, named.start))) return undefined
  const rules = coverage.jurisdictionAt(named.id)
  const known = places.map(({ state }) => state.place && coverage.jurisdictionAt(state.place))
  if (rules === undefined || known.includes(rules)) return undefined
  const said = text.slice(named.end).replace(/^(?:市|省|那边|的|也|还|再|有|，)+/u, '')
  const name = corpus.places.get(named.id)?.name ?? named.name
  return { name, state: { ...first.state, place: named.id }, text: said }
}

const joins = /^(?:那|要是|如果|再|又|，)*(?:加上?|再加|还有|算上|带上|连上|外加|再?比比?|跟)$/u

function answered(
  resources: Resources,
  name: string,
  state: ConversationState,
  result: TurnResult,
): AnsweredPlace & TurnResult {
  const jurisdiction =
    (state.place === undefined ? undefined : resources.coverage.jurisdictionAt(state.place)) ?? ''
  return { name, standards: standardsOf(resources, jurisdiction), ...result }
}
