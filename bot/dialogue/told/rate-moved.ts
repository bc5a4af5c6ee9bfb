import type { ConversationState } from '../state.ts'
import { knownPeople, type Known } from './known-people.ts'

/** 通过率再低10个点呢, after 90%: 合格率80%, of the people known. Where their rate is not known, or nobody would be left, it is left as said. */
export function rateMoved(before: ConversationState, text: string): string {
  const { name = '', less, points = '', rest = '' } = moved.exec(text)?.groups ?? {}
  const known = points === '' ? undefined : knownPeople(before)
  const rate = known === undefined ? undefined : rateOf(known, name)
  if (rate === undefined) return text
  const now = rate.percent + (less === undefined ? Number(points) : -Number(points))
  return now <= 0 || now > 100 ? text : `${rate.name}${String(now)}%${rest}`
}

/** The share of them who came to what the rate counts, as one of two parts, or all of them. */
function rateOf(
  { parts, total }: Known,
  name: string,
): { readonly name: string; readonly percent: number } | undefined {
  const [first, ...more] = parts
  if (first === undefined || more.length > 1) return undefined
  const ofCertificate = name === '' ? first.facts['certified'] !== undefined : name.includes('证')
  const fact = ofCertificate ? 'certified' : 'passed'
  const did = parts.filter(({ facts }) => facts[fact] === true)
  if (did.length !== 1) return undefined
  const percent = Number((((did[0]?.count ?? 0) * 100) / total).toFixed(4))
  return { name: ofCertificate ? '取证率' : '合格率', percent }
}

const moved =
  /^(?:那|要是|如果|假如|万一|，)*(?:(?<name>通过|合格|及格|取证|拿证|持证)率)?(?:要是|如果|假如|万一|再|又|还|往)*(?:(?<less>低|少|降|掉|跌|减|下降|下滑|下)|高|多|涨|升|加|增|提|上升|上)(?:了|低|少|降|掉|高|加|升|个)*(?<points>\d{1,2})(?:(?:个)?(?:百分)?点|[%％])(?<rest>(?:的话|呢)?(?:，[^，。？！]*(?:多少|几)[^，。？！]*)?[？。！]*$)/u
