import { asksOfLateness } from '../timing/answer-deadline.ts'
import type { AskedQuestion } from './asked-question.ts'
import type { QuestionContext } from './question-context.ts'

/** 过了呢, 学不满怎么办: the last question was what becomes of what is not met, which 北京也这样吗 asks again in its words. */
export function asksOfUnmet(last: readonly AskedQuestion[] = []): boolean {
  return last.some((question) => asksOfLateness(question) || asksOfShortfall(question.text, question.topic))
}

/** 学不满怎么办, 不够呢, 没修满会怎样, of how long or how much is trained: what becomes of it; nothing else is named. */
export function asksOfShortfall(text: string, topic: string): boolean {
  return ofTraining.has(topic) && shortfall.test(text)
}
const ofTraining: ReadonlySet<string> = new Set(['credits-hours', 'training-term', 'part-year'])
const shortfall =
  /^(?:那|那么|要是|如果|万一|实在|最后|学徒|有人|我们?|还是|，)*(?:学|修|上|培|练|攒|凑|排|做)?(?:不|没|没有|没能)(?:学|修|上|培|练|攒|凑|排|做)?(?:满|够|足|齐|到|达到|达标)(?:了|的|这么多|那么多|年限|期限|时间|学分|课时|学时|的话|，)*(?:怎么(?:办|处理|弄|样)|会怎么?样|会怎么处理|有(?:什么)?(?:后果|影响)|呢|(?:补贴|补|钱)?还(?:给|有|发|补)(?:补贴|钱)?(?:吗|么|不))[呢啊？。！]*$/u

/** Whether a topic is of a term or a day. */
export function isOfTime(topic: string): boolean {
  return ofTime.test(topic)
}
const ofTime = /(?:-deadline|-time)$|^(?:leaver-report|plan-application)$/u

/** 补贴还给吗, after 过了呢: what being late costs. 还差几个月, after a length that does not suffice: how much is lacking. */
export function stillPaid(text: string, { previous, subject }: QuestionContext): AskedQuestion | undefined {
  const [again] = previous
  if (again !== undefined && ofLengthHeld.has(again) && lacks.test(text))
    return {
      topic: again,
      text: `${text}，还差多少，够吗`,
      forms: ['polar'],
      polar: 'suffice',
      negated: false,
    }
  if (again === undefined || !isOfTime(again) || !paidAll.test(text)) return undefined
  if (!asksOfLateness({ text: subject })) return undefined
  return { topic: again, text: `晚了，${text}`, forms: ['polar'], polar: 'truth', negated: false }
}
const ofLengthHeld: ReadonlySet<string> = new Set([
  'certificate-prerequisite',
  'contract-term',
  'tenure',
  'post-experience',
])
const lacks =
  /^(?:那|我|他|他们|大概|，)*(?:还|要|得|需要?|再)+(?:差|熬|等|攒|缺)(?:上|个)?(?:多久|几个?月|几年|多长时间|多少(?:个月|年|时间)?)[呢啊？。！]*$/u
const paidAll =
  /^(?:那|那么|，)*(?:补贴|补|钱)?(?:还|就)(?:不|能|会|可以|能不能)*(?:给|有|发|补|领|拿)(?:了|补贴|钱|到)*(?:吗|么|不|没有)[呢啊？。！]*$/u

/** Of a length of training, what is paid for part of a year. */
export function ofLength(again: string, favour: readonly string[]): string {
  return again === 'training-term' && favour.includes('part-year') ? 'part-year' : again
}
