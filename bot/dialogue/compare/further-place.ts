import { answerLimit } from '../../compose/index.ts'
import { cohortTokens } from '../../understand/index.ts'
import { answerAgain } from '../answer-again.ts'
import type { Resources } from '../resources.ts'
import { emptyState, type Beside, type ConversationState } from '../state.ts'
import { takeTurn } from '../take-turn.ts'
import type { TurnResult } from '../turn-result.ts'
import { addedUp } from './goes-on-apart.ts'

/**
 * 无锡也有10个中级工，一年都过了，两边一共多少, after people of one place were asked about: each place by its own rules, and what they come to in
 * all. Undefined where no sum of both is asked for, or the place is under the rules of the one before.
 */
export function answerFurtherPlace(
  resources: Resources,
  before: ConversationState,
  text: string,
  asOf: string,
): TurnResult | undefined {
  const { finder, corpus, coverage } = resources
  const here = before.place === undefined ? undefined : corpus.places.get(before.place)
  const [mention, ...more] = finder.find(text)
  if (here === undefined || before.last === undefined) return undefined
  if (mention?.kind !== 'known' || more.length > 0 || !bothTogether.test(text)) return undefined
  const { jurisdictionAt } = coverage
  const [known, other] = [jurisdictionAt(here.id), jurisdictionAt(mention.id)]
  if (known === undefined || other === undefined || known === other) return undefined
  const heads = [before.shared, ...before.groups].some(({ headcount }) => headcount !== undefined)
  if (!heads || !cohortTokens(text).some(({ kind }) => kind === 'count')) return undefined
  const said = text.replace(bothTogether, '')
  return addedUp([
    { name: here.name, ...answerAgain(resources, before, asOf) },
    { name: mention.name, ...ofNewPlace(resources, said, asOf, answerLimit / 2) },
  ])
}

/** 两边一共多少, 两个地方一起算. */
const bothTogether =
  /[，。]?(?:两边|两地|两个(?:地方|城市|厂|公司)|两家|两处)(?:一起|一共|总共|合计|加起来|合起来|一块儿?|都|拢共)+(?:算|是|能|可以|补|拿|领|给|有|一下)*(?:多少)?(?:钱|补贴)?(?:呢|啊|吧)?[？。！]*$/u

/** 无锡子公司还有10个高级工，一年，加上呢: people of one more place beside those told of before, and what all of them come to. */
export function besideFurtherPlace(
  resources: Resources,
  beside: readonly Beside[],
  text: string,
  asOf: string,
): TurnResult | undefined {
  const [named, ...more] = resources.finder.find(text)
  if (named?.kind !== 'known' || more.length > 0 || beside.length === 0 || !stillMore.test(text))
    return undefined
  const known = beside.some(({ state, programme }) => state.place === named.id || programme !== undefined)
  if (known || !cohortTokens(text).some(({ kind }) => kind === 'count')) return undefined
  const said = text.replace(withThese, '')
  return addedUp([
    ...beside.map((part) => ({ ...part, ...answerAgain(resources, part.state, asOf) })),
    {
      name: resources.corpus.places.get(named.id)?.name ?? named.name,
      ...ofNewPlace(resources, said, asOf),
    },
  ])
}

/** What the people told of there come to by themselves. */
function ofNewPlace(resources: Resources, said: string, asOf: string, limit?: number): TurnResult {
  return takeTurn(resources, emptyState, `${said}，补多少`, asOf, undefined, limit)
}

const stillMore = /还(?:有|招|开)|另外|也(?:有|招|开)|再加|又(?:有|招)|加上|算上/u
const withThese =
  /[，]?(?:都|一起|再)*(?:加上|加进去|算上|算进去|加起来|加一起|合起来|一共|总共|合计)(?:去|来)?(?:能|可以|补|是|有)*(?:多少|几)?(?:钱)?(?:呢|的话|吧)*[？。！]*$/u
