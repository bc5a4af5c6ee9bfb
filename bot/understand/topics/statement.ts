import type { Clause } from './clauses.ts'

const longestKeywords = 22

/** Nouns that make a phrase without a verb a request: 北京预拨比例, 无锡备案材料. */
const aspect =
  /(?:标准|比例|材料|资料|清单|流程|顺序|次序|步骤|程序|期限|时限|时间|截止|条件|要求|资格|规定|政策|办法|方式|模板|范围|依据|文号|上限|下限|填写|填法|样表|明细|内容|格式|范本|职责|目录|细则|说明|后果|定义|形式|渠道|金额|责任单位|配合单位|牵头单位|电话|处罚|分工|栏目|表头)$/

/** 附件2, and nothing else: what is in it. */
const annexAlone = /^附件[1-4一二三四]$/

/** What marks a sentence as telling a fact: a number, a subject of ours, a verb with 了, 是 or 有. */
const telling =
  /\d|[一二两三四五六七八九十百千廿]+[个人名年月天岁号家份批期]|我们?|咱|公司是|企业是|是|[了过着的]|没有?|已|都|在|准备|打算|想|有/

/** Whether a text asks nothing: no clause asks, and it is no bare keyword query either. */
export function isBareStatement(text: string, clauses: readonly Clause[]): boolean {
  if (clauses.some((clause) => clause.asks)) return false
  return !clauses.some((clause) => isKeywords(clause.text)) || text === ''
}

function isKeywords(clause: string): boolean {
  if (clause.length > longestKeywords) return false
  if (aspect.test(clause) || annexAlone.test(clause)) return true
  return !telling.test(clause)
}
