import { type AnswerContext, entriesFor } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { programmeOf } from '../question/programme.ts'
import type { QuestionContext } from '../question/question-context.ts'

/** 那谁来留, after how long records are kept or whether they are filmed: who keeps them, of the programme spoken of. */
export function keptBy(text: string, context: QuestionContext): AskedQuestion | undefined {
  const { previous, course, subject, favour } = context
  const [again] = previous
  if (again === undefined || !records.has(again) || !whoAlone.test(text)) return undefined
  const programme = course?.programme ?? programmeOf(subject)
  const ofGroups = programme === 'order-training' || /重点群体/u.test(subject)
  // The text says of the groups who keeps the footage where it says how long.
  const topic = ofGroups && favour.includes(period) ? period : again
  const words = ofGroups ? `就业重点群体，${text}` : text
  return { topic, text: words, forms: ['who'], negated: false, ...(ofGroups ? { ofOther: true } : {}) }
}

/** Of records of the apprenticeship, the topic whose entries say who keeps them. */
export function ofKeeper(context: AnswerContext, { topic, text, polar, ofOther }: AskedQuestion) {
  if (polar !== undefined || ofOther === true || !ofApprentices.has(topic) || !asksWhoKeeps(text))
    return undefined
  const says = (each: string) =>
    entriesFor(context, each).some(({ kind, text: said }) => kind !== 'absence' && /备查|存档/u.test(said))
  return ['kept-documents', 'ledgers'].find(says)
}

export function asksWhoKeeps(text: string): boolean {
  return whoKeeps.test(text)
}

const period = 'retention-period'
const ofApprentices: ReadonlySet<string> = new Set([period, 'ledgers', 'kept-documents'])
const records: ReadonlySet<string> = new Set([
  ...ofApprentices,
  'certificate-copies',
  'fee-receipts',
  'order-training',
  'order-training-documents',
  'ordinary-training-video',
  'video-records',
  'video-whole-course',
])

const whoKeeps =
  /(?:谁|哪方|哪边|哪家|哪个单位)(?:来|去|负责|管|要|该|应该)*(?:保存|保管|留存|存档|归档|收着|留|存)(?!多|几)/u
const whoAlone =
  /^(?:那|那么|这些?|那些?|它们?|由|该|要|应该|都|，|材料|资料|视频|录像|档案|台账|东西)*(?:谁|哪方|哪边|哪家|哪个单位)(?:来|去|负责|管|要|该|应该)*(?:保存|保管|留存|存档|归档|收着|留|存)(?:着|底|好|备查)?(?:的)?[呢啊？。！]*$/u
