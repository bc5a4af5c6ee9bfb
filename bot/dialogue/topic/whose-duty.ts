import { phrases } from '../../messages.zh.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/** 谁去报: whose duty it is, said first where the words of the entry do not say it themselves. */
export function dutyLead(bearers: readonly string[], said: string, { text, polar }: AskedQuestion): string {
  if (polar !== undefined || !asksWhose.test(text)) return ''
  if (bearers.length === 0 || bearers.length > 2 || bearers.some((bearer) => said.includes(bearer))) return ''
  // 由省人社厅审核: the very office is named, which says more than its kind.
  if (/由[^，。；]{0,8}(?:人社|人力资源|社会事业局)/u.test(said)) return ''
  return phrases.dutyOf(bearers.join('、'))
}

const asksWhose =
  /谁(?:来|去|负责|要|该|应该)*(?:报|办|交|提交|说|做|管|组织|申请|申领|审)|(?:归|由)谁|谁的(?:事|责任|义务)/u
