import type { PlaceMention } from '../../understand/index.ts'
import type { Resources } from '../resources.ts'
import type { Beside } from '../state.ts'
import { asksAllTogether } from '../told/further-class.ts'
import type { TurnResult } from '../turn-result.ts'
import { goesOnApart } from './goes-on-apart.ts'

/**
 * 除了广州总共多少, 广州不算一共多少, 太原和无锡加起来多少, 北京也算上呢, of places each with people of its own: what those meant come to in all;
 * those left out stay known. Undefined where the words ask for no sum of several, or name a place not known.
 */
export function sumOfSome(
  resources: Resources,
  places: readonly Beside[],
  text: string,
  asOf: string,
): TurnResult | undefined {
  const mentions = resources.finder.find(text)
  const ids = mentions.flatMap((mention) => (mention.kind === 'known' ? [mention.id] : []))
  const known = ids.every((id) => places.some(({ state }) => state.place === id))
  if (mentions.length === 0 || ids.length < mentions.length || !known) return undefined
  const meant = meantBy(text, mentions, ids)
  if (meant === undefined) return undefined
  const chosen = places.filter(({ state }) => meant(state.place ?? ''))
  if (chosen.length === 0) return undefined
  const result = goesOnApart(resources, chosen, '一共多少', asOf)
  const left = places.filter((each) => !chosen.includes(each))
  return (
    result && { ...result, state: { ...result.state, beside: [...left, ...(result.state.beside ?? [])] } }
  )
}

/** Which of the places the words ask of, by id. */
function meantBy(
  text: string,
  mentions: readonly PlaceMention[],
  ids: readonly string[],
): ((id: string) => boolean) | undefined {
  const said = mentions.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)}#${left.slice(end)}`,
    text,
  )
  if (ids.length === 1 && alsoThis.test(said)) return () => true
  const except = excepting.map((each) => each.exec(said)).find((each) => each !== null)
  const rest = except === undefined ? said : said.slice(except[0].length)
  const asked = rest.replace(listed, '')
  const named = except === undefined ? ids : ids.slice(1)
  // 去掉无锡的呢: the others, though no sum is asked for in so many words.
  const bare = except !== undefined && /^(?:的话|呢|吧|了|，)*[？。！]*$/u.test(asked)
  if (!(bare || asksAllTogether(asked)) || asked.includes('#') || (except === undefined && named.length < 2))
    return undefined
  return named.length > 0 ? (id) => named.includes(id) : (id) => id !== ids[0]
}

const others = '(?:其他|其余|别的|剩下|另外)?的?(?:几个|两个|三个|[23]个)?(?:地方|城市|地)?的?'
const excepting = [
  `^(?:那|那么|，)*(?:除(?:了|开|去|掉)?|不(?:算|含|包括|要|看|计)|去掉|刨(?:去|掉|开)|扣(?:掉|除)|撇开|抛开)#(?:市|省)?(?:那边|那个班|的|那)*(?:以外|之外|外|不算)?[，]?${others}`,
  `^(?:那|那么|，)*#(?:市|省)?(?:那边|那个班|那个|的|那)*(?:先|就|要是)*(?:不(?:算|管|要|看|计)|除外|去掉|撇开)(?:的话|了|进去|在内)*[，]?${others}`,
].map((each) => new RegExp(each, 'u'))
const listed =
  /^(?:那|那么|，|只|光|就)*#(?:(?:市|省)?(?:[、和跟与]|以及|加上?|还有)?#)*(?:市|省|那边|的|，)*/u
const alsoThis =
  /^(?:那|再|，)*(?:(?:加上|算上|连|带上|把)#(?:也|都)*(?:加上|算上|算进去|加进去|带上|算)?|#(?:也|都)+(?:加上|算上|算进去|加进去|带上|算))(?:呢|的话|吧|，|一共|总共|是|能|补|多少|钱)*[？。！]*$/u
