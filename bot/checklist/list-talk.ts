import { itemNumbers } from './item-numbers.ts'
import { itemsNamed } from './item-names.ts'
import type { ListState } from './list-state.ts'
import { readTicks, type TickTalk } from './tick-talk.ts'

/** What a turn wants of the list in hand. */
export type ListTalk =
  | TickTalk
  /** 还差什么, 再列一遍, 打电话问什么. */
  | { readonly kind: 'show'; readonly what: 'whole' | 'open' | 'calls' }
  | { readonly kind: 'undo' }

const undo =
  /^(?:不对)?[，]?(?:撤销|撤回|撤销上一步|退回(?:去|上一步)?|undo|(?:取消|撤销|撤掉|去掉)(?:刚才|上一?[步次个])(?:的)?(?:勾|打勾)?|(?:我)?(?:刚才|刚刚|上面|上一?[步次个])?(?:的)?(?:那?[个项次])?(?:不算|(?:说|勾|打|弄|点|搞|记)错了?))[了啊，。！]*$/u
const stillOpen =
  /(?:还|就|只)(?:差|缺|少|剩|有)(?:下|了|着)?(?:什么|哪些|哪几|哪[项个样]|几[项个样件]|啥|多少|点什么)|(?:什么|哪些|哪几[项个样]|啥)(?:材料|资料|东西)?(?:还|都)?(?:没|未|不)(?:有|好|齐|准备|弄|办|备)|(?:没|未)(?:准备|弄|备|办)(?:好|齐)?的?(?:有|还有)?(?:什么|哪些|啥)|进度|(?:准备|备|弄|办)(?:好|齐)?了?(?:几[项个样件]|多少|哪些)|到哪(?:一步)?了|齐了(?:吗|没)|够了(?:吗|没)/u
const whole =
  /^(?:再|重新|请|把|给我|帮我)*(?:看|列|显示|发|打开|说)(?:看|一?遍|一?下|出来?)*(?:整个|完整|全部)?(?:的)?(?:材料|备料)?(?:清单|单子|列表)(?:再?(?:看|列|发)(?:一?遍|一?下)?)?[吧呗啊。！]*$|^(?:材料)?(?:清单|单子)[呢。]?$/u
const calls =
  /(?:打电话|电话|向?(?:人社|他们|部门|局里))[^，。]{0,6}问(?:什么|啥|哪些|清)|还?(?:要|需要?|得)(?:再)?(?:打电话)?问(?:什么|啥|哪些|清)|问清的?(?:事|问题)|要问的/u

/** Reads a turn about the list; undefined when it is about something else. `text` is normalised. */
export function readListTalk(text: string, list: ListState, done: ReadonlySet<string>): ListTalk | undefined {
  if (list.items.length === 0) return undefined
  const chosen = list.open ? chosenOf(text, list) : undefined
  if (chosen !== undefined) return chosen
  if (list.open && undo.test(text) && (list.last ?? []).length > 0) return { kind: 'undo' }
  if (text.length <= 24 && whole.test(text)) return { kind: 'show', what: 'whole' }
  if (list.open && text.length <= 24 && calls.test(text)) return { kind: 'show', what: 'calls' }
  if (text.length <= 16 && stillOpen.test(text)) return { kind: 'show', what: 'open' }
  return readTicks(text, list.items, done)
}

/** Which of the items a name fitted: 第4项, 集体那份, 都是. */
function chosenOf(text: string, { choosing, items }: ListState): TickTalk | undefined {
  if (choosing === undefined) return undefined
  const bare = text.replace(
    /^(?:是|就是|指的是|我说的是|那|应该是)+|(?:那[项个份]|好了|有了|的|吧|呀|啊|[，。！])+$/gu,
    '',
  )
  const settle = (ids: readonly string[]): TickTalk => ({
    kind: 'ticked',
    ticks: ids.map((id) => ({ id, done: choosing.done })),
    rest: '',
  })
  if (/^(?:都|全|两[个项份]|三[个项份]|所有|全部|一起)(?:都|是|好|算)*$/u.test(bare))
    return settle(choosing.ids)
  const numbers = itemNumbers(bare, items.length)
  const byNumber = numbers?.flatMap((each) => items[each - 1]?.id ?? []) ?? []
  if (byNumber.length > 0) return settle(byNumber)
  const fitting = itemsNamed(
    bare,
    items.filter(({ id }) => choosing.ids.includes(id)),
  )
  return fitting.length === 1 ? settle(fitting.map(({ id }) => id)) : undefined
}
