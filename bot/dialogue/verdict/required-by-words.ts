import type { Entry } from '../../../knowledge/index.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/**
 * 订单班必须上普通话课吗, of a topic without a proposition: 需要 where a firm clause of the statement says of the very thing named that it must
 * be. Undefined for anything softer, or where the question denies.
 */
export function requiredLead(
  { text: said, strength }: Pick<Entry, 'text' | 'strength'>,
  { polar, negated, denied, text }: AskedQuestion,
): string | undefined {
  if (polar !== 'require' || negated || denied === true || strength !== '刚性') return undefined
  const clause = said
    .split(/[，；：]/u)
    .find((each) => modal.test(each) && !soft.test(each) && runsOf(text).some((run) => each.includes(run)))
  return clause === undefined ? undefined : '需要。'
}

/** Three signs in a row: enough to name a thing. */
function runsOf(text: string): readonly string[] {
  return [...text.replace(general, ' ').matchAll(/[\u4e00-\u9fff]+/gu)].flatMap(([words]) =>
    Array.from({ length: Math.max(words.length - 2, 0) }, (_, at) => words.slice(at, at + 3)),
  )
}

/** Words of which every clause has some. */
const general =
  /培训|培养|内容|学徒|企业|单位|机构|学校|课程|标准|材料|管理|工作|必须|需要|应该|要求|要不要|是不是|一定/gu
const modal = /须|必须|(?<!相)应(?!用|届|当地)|要(?!求|素|闻)/u
const soft = /没有|不(?!少于|低于)|可以?|鼓励|支持|原则上|必要时|要看|主要/u
