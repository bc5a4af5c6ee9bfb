import type { Resources } from '../resources.ts'
import type { ConversationState } from '../state.ts'
import { takeTurn } from '../take-turn.ts'
import { ledBy, type TurnResult } from '../turn-result.ts'
import { withoutEdgePlaces } from '../where.ts'
import { asksMoreThere, listsAlike, moreThere } from './more-there.ts'
import { likenessLead, sameThere, sidesLead } from './same-there.ts'

/** 换成太原是不是一样: whether it is, said first. */
export function likened(
  resources: Resources,
  before: ConversationState,
  text: string,
  asOf: string,
  result: TurnResult,
): TurnResult {
  const { finder, corpus, coverage } = resources
  const { places } = corpus
  const { jurisdictionAt } = coverage
  const { place, last } = before
  const here = result.state.place
  const bare = withoutEdgePlaces(text, finder.find(text))
  if (place === undefined || here === undefined || here === place || last === undefined) return result
  if (asksMoreThere.test(text)) return moreThere(resources, before, bare, asOf, result)
  if (!sameThere.test(bare) || result.state.topics[0] !== before.topics[0]) return result
  const again = takeTurn(resources, before, last.text, asOf, undefined)
  // 能先拨钱吗, and then 无锡也一样吗: whether it is so there, in the words it was asked in.
  const whether = last.questions.length === 1 && last.questions[0]?.polar !== undefined
  const plain = withoutEdgePlaces(last.text, finder.find(last.text))
  const name = places.get(here)?.name ?? ''
  const there = whether ? takeTurn(resources, before, `${name}${plain}`, asOf, undefined) : result
  const found = there.state.topics[0] === before.topics[0] && there.state.place === here ? there : result
  const lead =
    likenessLead(again.reply, found.reply, jurisdictionAt(place) === jurisdictionAt(here)) ??
    (whether ? sidesLead(again.reply, found.reply) : undefined) ??
    listsAlike(again.reply, found.reply, [places.get(place)?.name ?? '', name])
  return lead === undefined ? found : { ...found, reply: ledBy(found.reply, lead) }
}
