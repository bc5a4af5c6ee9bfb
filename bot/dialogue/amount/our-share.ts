import { plainReply } from '../../compose/index.ts'
import { sumPhrases } from '../../sums.zh.ts'
import { groupsOf } from '../context.ts'
import type { ConversationState } from '../state.ts'
import type { TurnResult } from '../turn-result.ts'

/**
 * 那我们那份呢, 他们呢, of a class held with other firms: the sum of the user's own people alone, or of the others. Asked for how many they are where that was not told;
 * undefined where no other firm's people are known, or something else is asked.
 */
export function ourShare(
  before: ConversationState,
  text: string,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  const share = shareAlone.test(text)
  const theirs = before.ours !== undefined && theirsAlone.test(text)
  if (!share && !theirs && !(before.ours !== undefined && oursAlone.test(text))) return undefined
  const groups = groupsOf(before)
  const hits = before.groups.filter((_group, at) => groups[at]?.['headcount'] === before.ours)
  const [own, ...more] = hits
  if (own !== undefined && more.every((each) => JSON.stringify(each) === JSON.stringify(own))) {
    const of = theirs ? before.groups.filter((group) => group !== own) : [own]
    const { state, ...result } = take({ ...before, groups: of, pending: '' }, asksSum)
    const { groups: all, divided, whole } = before
    return { ...result, state: { ...state, groups: all, divided, whole, part: of, ours: before.ours } }
  }
  const counted = groups.some(({ headcount }) => headcount !== undefined)
  if (!counted || !share || !joint.test(before.last?.told ?? '')) return undefined
  return {
    state: { ...before, asked: 'headcount' },
    reply: plainReply(sumPhrases.askOurs, 'ask', ['headcount']),
  }
}

/** 三家联合开班，我们厂8个，隔壁厂7个: how many the user's own are, kept as long as they are counted so. */
export function oursOf(text: string, { ours, groups }: ConversationState): number | undefined {
  const told = joint.test(text) ? counted.exec(text)?.[1] : undefined
  const heads = told === undefined ? ours : Number(told)
  return groups.length > 1 && groups.some(({ headcount }) => headcount === heads) ? heads : undefined
}

const us = '(?:我们|咱们?|我司|我方|我家|我厂|本厂|本公司)(?:厂里?|公司|家|单位|自己|这边|这家)*'
const joint =
  /联合|合办|合开|合伙|拼班|一起(?:办|开|搞)|[几两三四五2345]家|隔壁|别家|另(?:外)?一?家|兄弟(?:单位|厂|公司)|对方|他们/u
const counted = new RegExp(`${us}(?:出了?|有|派了?|占了?|是|的|送了?|报了?)*(\\d+)(?:个|人|名|位)`, 'u')
const opens = '^(?:那|那么|这里面|其中|当中|，)*'
const closes =
  '(?:，)?(?:一共|总共|合计|是|该|应该|能|可以|会|得|补贴?|拿|领|分|给|到|有)*(?:多少|几万?)?(?:钱|元|块钱?|补贴)?(?:呢|啊)?[？。！]*$'
const shareAlone = new RegExp(`${opens}${us}(?:的|该|应得|得)*(?:那|这)一?(?:份|部分|块儿?)${closes}`, 'u')
const oursAlone = new RegExp(
  `${opens}(?:光|只|单|单独)?(?:算)?${us}(?:的|那|这|一|几个|些人?|人|个)*${closes}`,
  'u',
)
const theirsAlone = new RegExp(
  `${opens}(?:光|只|单|单独)?(?:算)?(?:他们|对方|隔壁|别|兄弟|另外?)(?:[一两几三四]?家|厂|单位|公司|企业)*(?:的|那|这|一|份|几个)*${closes}`,
  'u',
)
const asksSum = '一共能补多少'
