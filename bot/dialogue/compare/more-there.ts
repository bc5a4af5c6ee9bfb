import { phrases } from '../../messages.zh.ts'
import type { Reply } from '../../reply.ts'
import type { Resources } from '../resources.ts'
import type { ConversationState } from '../state.ts'
import { takeTurn } from '../take-turn.ts'
import { ledBy, type TurnResult } from '../turn-result.ts'

/** 北京的培养协议比这个多写什么: what one text lists beyond another is asked. */
export const asksMoreThere =
  /比(?:这个?|那个?|它|前面的?|刚才的?|[\u4e00-\u9fff]{2,4}(?:的|那边)?)多(?:写|要|列|加|规定|约定|交)(?:了|些|点)*(?:什么|哪些)/u

/** The turn led by what is listed here and not by the text of the place before; as it was where either lists nothing. */
export function moreThere(
  resources: Resources,
  before: ConversationState,
  bare: string,
  asOf: string,
  result: TurnResult,
): TurnResult {
  const there = takeTurn(resources, before, bare, asOf, undefined, undefined, result.state.topics[0])
  const [was, is] = [listedIn(there.reply), listedIn(result.reply)]
  const name = resources.corpus.places.get(before.place ?? '')?.name
  if (was.length === 0 || is.length === 0 || name === undefined) return result
  const more = is.filter((item) => !was.some((other) => alike(item, other)))
  return { ...result, reply: ledBy(result.reply, phrases.moreThere(name, more)) }
}

/** 晋中的也一样?, of what two texts list: 一样, or what each lists beyond the other; undefined where either lists nothing. */
export function listsAlike(there: Reply, here: Reply, names: readonly [string, string]): string | undefined {
  const [was, is] = [listedIn(there), listedIn(here)]
  if (was.length === 0 || is.length === 0) return undefined
  const beyond = (list: readonly string[], other: readonly string[]) =>
    list.filter((item) => !other.some((each) => alike(item, each)))
  return phrases.listsAlike([
    { name: names[0], more: beyond(was, is) },
    { name: names[1], more: beyond(is, was) },
  ])
}

/** 质量考核标准 and 培训考核标准 are one thing. */
function alike(left: string, right: string): boolean {
  return left === right || (left.length > few && left.slice(-few) === right.slice(-few))
}
const few = 4

function listedIn({ answer, outcome }: Reply): readonly string[] {
  const list = outcome === 'answer' ? lists.exec(answer)?.groups?.['list'] : undefined
  const parts = list?.split('、') ?? []
  return parts.flatMap((part, at) => (at === parts.length - 1 ? part.split('和') : [part]))
}

/** 要明确甲、乙、丙和丁等内容. */
const lists =
  /(?:写明|明确|包括|约定)(?:培训的)?(?<list>[^，。；\n]*、[^，。；\n]*?)(?:等(?:具体)?内容|[，。；\n])/u
