import { phrases } from '../../messages.zh.ts'
import { people, readQuantities } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import type { ConversationState, SharedFacts } from '../state.ts'
import { outcomeFacts, without } from '../told/merge.ts'
import { withoutPeople } from '../told/without-people.ts'
import { ledBy, type TurnResult } from '../turn-result.ts'

/**
 * 那3个按85%补点也行啊, 没证的给一半行不行, of people known who fell short: whether that is the share they are paid, and what they are paid. Undefined where no
 * share is wished for, or it cannot be told for whom.
 */
export function shareWished(
  before: ConversationState,
  text: string,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  const words = (wished.exec(text) ?? asked.exec(text))?.groups?.['share']
  const share = words === undefined ? undefined : shareOf(words)
  const those = shortIn(groupsOf(before), people(text)[0])
  if (share === undefined || those === undefined) return undefined
  const of = (facts: SharedFacts) => {
    const { shared, ...rest } = withoutPeople(before)
    return take({ ...rest, shared: { ...shared, ...facts } }, '一共能补多少')
  }
  const { reply } = of(those)
  const [due, full] = [
    sumOf(reply),
    sumOf(of({ ...without(those, outcomeFacts), passed: true, certified: true }).reply),
  ]
  if (due === undefined || full === undefined || full === 0) return undefined
  const verdict = Math.round((due * 100) / full) === share ? phrases.shareGiven : phrases.shareRefused
  return { state: before, reply: ledBy(reply, verdict) }
}

/** The one group that did not come to the whole sum; with a count, that of so many. */
function shortIn(groups: readonly SharedFacts[], count: number | undefined): SharedFacts | undefined {
  const short = groups.filter(
    (group) =>
      typeof group['headcount'] === 'number' &&
      (group['passed'] === false || group['certified'] === false || group['pass-certificate'] === true),
  )
  const [only, ...more] = short.filter(({ headcount }) => count === undefined || headcount === count)
  return more.length === 0 ? only : undefined
}

function shareOf(words: string): number | undefined {
  if (/半/u.test(words)) return 50
  const [share, ...more] = readQuantities(words).flatMap((quantity) =>
    quantity.kind === 'percent' && quantity.basisPoints !== undefined ? [quantity.basisPoints / 100] : [],
  )
  return more.length > 0 ? undefined : share
}

function sumOf({ amounts, answer, missing }: TurnResult['reply']): number | undefined {
  const [total, ...more] = amounts.filter(({ kind }) => kind === 'total')
  if (more.length > 0 || missing.length > 0) return undefined
  return total?.fen ?? (answer.startsWith('不予补贴') ? 0 : undefined)
}

const share =
  '(?<share>\\d+(?:\\.\\d+)?%|(?:\\d{1,2}|[一二三四五六七八九]{1,2})折|[一二两三四五六七八九\\d]成[一二三四五六七八九半]?|一?半|对半|半价)'
const gives = '(?:来|去)?(?:的)?(?:标准|比例)?(?:补|给|算|发|领|拿|报)'
const wish =
  '(?:也|就|都|总|还)*(?:行不行|行|可不可以|可以|成不成|成|好|能不能|中不中|中)(?:的)?(?:啊|吗|么|呀|吧|不|嘛)*'
const wished = new RegExp(
  `(?:按照?|照|给|打|补|拿|发|算)(?:个|他们|点|到|上)*${share}(?:${gives})?(?:点|一点|些|他们|给他们|给我们)*(?:吧|，|呢|的话)*${wish}[？。！]*$`,
  'u',
)
/** 没考过那俩给85%吗: of so many pointed at. */
const asked = new RegExp(
  `(?:那|这|剩下|另外)的?(?:俩|仨|[一二两三四五六七八九十\\d]+(?:个|人|名|位))[^，。？！]{0,4}(?:按照?|照|给|打|补|发)${share}(?:${gives})?(?:点|一点)?(?:吗|么|吧|不)[？。！]*$`,
  'u',
)
