import type { Forms, Ranked } from './amount-question.ts'
import { asked, type AskedQuestion } from './asked-question.ts'
import { classAmounts, moneyish } from './money-topics.ts'
import { rankTopics } from './programme-topics.ts'
import type { QuestionContext } from './question-context.ts'

/**
 * 要到现场看吗, after 开班材料几个人审; 视频要不要, after the papers of 职工培训: a few words read behind those that named the topic before, where
 * together they name one far more surely than alone.
 */
export function carried(
  text: string,
  whole: Forms,
  context: QuestionContext,
  likeliest: Ranked | undefined,
): AskedQuestion | undefined {
  const { previous, subject, favour, pending, tellsClass } = context
  const [again] = previous
  if (again === undefined || pending !== '' || tellsClass || subject === '' || text.length > few)
    return undefined
  const own = rankTopics(context, subject, { favour }).find(({ topic }) => topic === again)
  const [span] = own?.spans ?? []
  if (span === undefined) return undefined
  const head = subject.slice(span.start, span.end)
  const best = rankTopics(context, `${head}${text}`, { favour }).find(
    ({ strong, spans: [first] }) => strong && first !== undefined && first.end > head.length,
  )
  if (best === undefined || best.score < sure || best.score < (likeliest?.score ?? 0) + ahead)
    return undefined
  return classAmounts.has(best.topic) || moneyish.has(best.topic)
    ? undefined
    : asked(best.topic, text, whole, best)
}

/** Characters. */
const few = 8
const sure = 9
const ahead = 1.5
