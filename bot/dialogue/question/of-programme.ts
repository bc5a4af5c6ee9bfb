import type { Forms } from './amount-question.ts'
import { asked, type AskedQuestion } from './asked-question.ts'
import { ofEveryProgramme } from './course.ts'
import {
  meansApprenticeship,
  namesOther,
  programmeOf,
  programmeOfTopic,
  type Programme,
} from './programme.ts'
import { rankTopics } from './programme-topics.ts'
import type { QuestionContext } from './question-context.ts'

/**
 * 那评价机构还能领不, 个人要交什么材料 after 取证补贴谁来申领: what is drawn, or handed in, in a conversation about another programme is of that one,
 * where its topics speak of the very words.
 */
export function ofProgramme(text: string, whole: Forms, context: QuestionContext): AskedQuestion | undefined {
  const repeated = repeatedTraining(text, whole, context)
  if (repeated !== undefined) return repeated
  const { course, favour, pending, tellsClass } = context
  const programme = course?.programme
  if (programme === undefined || pending !== '' || tellsClass || whole.forms.includes('amount'))
    return undefined
  if (!drawsOrHandsIn.test(text)) return undefined
  if (programmeOf(text) !== undefined || meansApprenticeship(text)) return undefined
  const [own] = rankTopics(context, text, { favour })
  const ofOther = programmeOfTopic(own?.topic ?? '') ?? programme
  if (own?.strong === true && (ofEveryProgramme.has(own.topic) || ofOther !== programme)) return undefined
  // 领过技能提升补贴的还能领吗, after 取证补贴: the topic of that programme that it names itself.
  if (own?.strong === true && own.score >= sure && own.topic !== programme && ofOther === programme)
    if (programmeOfTopic(own.topic) === programme) return asked(own.topic, text, whole, own)
  const name = names.get(programme)
  if (name === undefined) return undefined
  const head = `${name}，`
  const best = rankTopics(context, `${head}${text}`, { favour }).find(
    ({ topic, strong, spans }) =>
      strong && programmeOfTopic(topic) === programme && spans.some(({ end }) => end > head.length),
  )
  return best === undefined ? undefined : asked(best.topic, text, whole)
}

/** 60个焊工培训领了每人300，10月同样的再培训一次还能领吗: whether it may be repeated, and no sum of those told of. */
function repeatedTraining(text: string, whole: Forms, context: QuestionContext): AskedQuestion | undefined {
  const asksWhether = whole.polar !== undefined && !whole.forms.includes('amount')
  const put = onceMore.exec(text)?.[0]
  if (!asksWhether || !namesOther(text) || put === undefined) return undefined
  const [best] = rankTopics(context, put, { favour: context.favour })
  return best?.strong === true && best.topic === 'repeat-training'
    ? asked(best.topic, text, whole, best)
    : undefined
}
const onceMore = /[^，。？！]*(?:再|又|重新|第二次)(?:来|培训|办|搞|做|学|上|开)[^。？！]*/u

/**
 * 直接考中级的呢，8个人 after 初级升中级的取证补贴几个钱; 特种作业证头一次考的10个: people told of while another programme's money is asked about are paid by
 * that one; those trained for years, or called 学徒, are not.
 */
export function sumOfProgramme(
  text: string,
  whole: Forms,
  { previous, course, money, counted, tellsClass, pending }: QuestionContext,
): AskedQuestion | undefined {
  const [again = ''] = previous
  const programme = programmeOfTopic(again) ?? (ofEveryProgramme.has(again) ? course?.programme : undefined)
  if (programme === undefined || course?.programme !== programme || !money.has(programme)) return undefined
  if (pending !== '' || !tellsClass || !counted || trainedForYears.test(text)) return undefined
  if (programmeOf(text) !== undefined || meansApprenticeship(text)) return undefined
  const others = whole.forms.some((form) => form !== 'amount' && form !== 'howmany')
  return others || whole.polar !== undefined ? undefined : asked(programme, text, whole)
}
const trainedForYears = /(?:[一二两三半]|(?<!\d)\d)个?(?:年|学期)(?!\d)|\d{1,2}个月/u

const sure = 8.5
const drawsOrHandsIn =
  /(?:怎么|去哪|上哪|找谁|向谁|到哪|在哪)[^，。？！]{0,4}(?:申请|申报|办|弄)|领|拿(?!证)|线下|实操|(?:多少|几)天|多久|多长|补(?!考|课)|材料|资料|手续|东西|(?:交|带|准备|提供)(?:些|点)?(?:什么|哪些)/u
const names: ReadonlyMap<string, string> = new Map<Programme, string>([
  ['certificate-subsidy', '取证补贴'],
  ['online-training-subsidy', '线上培训补贴'],
  ['order-training', '订单式培训'],
  ['ordinary-training', '普通职工培训'],
])

/** 一人300块对不对, after ordinary training: of that programme. */
export function paidByOther({ course, previous }: QuestionContext): string | undefined {
  const programme = course?.programme
  return programme !== undefined && previous.includes(programme) ? programme : undefined
}
