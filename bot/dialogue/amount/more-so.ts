import { sumPhrases } from '../../sums.zh.ts'
import { cohortTokens } from '../../understand/index.ts'
import { classAmounts } from '../question/money-topics.ts'
import type { ConversationState } from '../state.ts'
import { ledBy, type TurnResult } from '../turn-result.ts'
import { againstOther } from './against-other.ts'

/**
 * 换成高级能多拿点吗, 改报技师会多吗, of people whose sum is known: yes or no, and by how much. Undefined where no level or category is named,
 * nobody is counted, or what they would come to is open.
 */
export function moreSo(
  before: ConversationState,
  text: string,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  const { name } = asksMore.exec(text)?.groups ?? {}
  const [token, ...others] = cohortTokens(name ?? '')
  if (name === undefined || others.length > 0 || (token?.kind !== 'level' && token?.kind !== 'category'))
    return undefined
  if (!before.topics.some((topic) => classAmounts.has(topic))) return undefined
  const held = againstOther(before, `换成${name}差多少`, take)
  if (held === undefined) return undefined
  if (held.reply.amounts[0]?.kind !== 'part') return undefined
  // What came of them being open, the case named first stands for all: in each the higher level is worth more.
  const [now, then] = [take(before, askedSum), take(before, `要是都${name}呢`)].map(firstSum)
  if (now === undefined || then === undefined) return undefined
  const lead = then === now ? sumPhrases.notMore : then > now ? sumPhrases.more : sumPhrases.less
  return { ...held, reply: ledBy(held.reply, lead) }
}

const askedSum = '一共能补多少'
const firstSum = ({ reply }: TurnResult) =>
  reply.amounts.find(({ kind, fen }) => kind === 'total' && fen > 0)?.fen

const asksMore =
  /^(?:那|那么|这|我们|他们|，)*(?:要是|如果|假如)?(?:都|全|全部)?(?:换|改|报|上|按|读|学|培训?|升)(?:报|成|读|学|上|为|到|培|按)*(?<name>[^，。？！]{2,6}?)(?:的话|的|班|，)*(?:是不是|能不能|会不会|可不可以|能|会|可以|就|还)*多(?:拿|补|领|给|得|发)?(?:一)?(?:点|些|点儿)?(?:钱|补贴)?(?:吗|么|不|没|吧|啊)*[？。！]*$/u
