import { questionForms } from '../../understand/index.ts'
import { asked, type AskedQuestion } from './asked-question.ts'
import type { QuestionContext } from './question-context.ts'

export const agreementContents = ['apprentice-agreement-content', 'cooperation-agreement-content'] as const

/** 要签几份协议，分别写什么: the agreement with the apprentices and that with the institution. */
export const bothAgreements =
  /(?:几|哪几)(?:份|个|种|类)(?:什么)?(?:协议|合同)|^(?!.*(?:联合|组班|几家|多家|拼班)).*签(?:订|署)?(?:哪些|什么样?的?)(?:协议|合同)[呢啊？。]*$|(?:两|2)(?:份|个)协议[^。？！]*(?:分别|各)/u
export const copies = /几份/u

/** 里头要写什么, after whether or with whom an agreement is signed: what that one holds. */
export function contentsOf(text: string, [again]: readonly string[]): string | undefined {
  if (!asksContents.test(text)) return undefined
  if (again === 'apprentice-agreement' || again === 'collective-agreement')
    return 'apprentice-agreement-content'
  return again === 'cooperation-agreement' ? 'cooperation-agreement-content' : undefined
}
const asksContents =
  /^(?:那|那么|，)*(?:里头|里面|上面|内容|协议里面?)?(?:都|要|得|该|应该|需要)*(?:写|包括|包含|约定|明确)(?:些|点)?(?:什么|哪些)(?:内容|东西)?[呢啊？。！]*$/u

const ofAgreements: ReadonlySet<string> = new Set([
  ...agreementContents,
  'apprentice-agreement',
  'collective-agreement',
  'cooperation-agreement',
])

/** 跟学校那份呢, after what the agreement with the apprentice holds; and the other way round. */
export function otherAgreement(text: string, previous: readonly string[]): string | undefined {
  if (!previous.some((topic) => ofAgreements.has(topic))) return undefined
  if (!/(?:那|另)(?:外)?一?份|协议呢|合同呢|(?:学校|学徒|机构|院校|技校)(?:的|签的)?呢/u.test(text))
    return undefined
  if (/学校|院校|机构|技校|培训方/u.test(text)) return 'cooperation-agreement-content'
  return /学徒|员工|职工|徒弟|工人/u.test(text) ? 'apprentice-agreement-content' : undefined
}

/** 30个人一人一份？ of an agreement, or after one: whether it must be one for each; no people are told to be paid for. */
export function onePerHead(text: string, { previous, favour }: QuestionContext): AskedQuestion | undefined {
  const [again = ''] = previous
  if (!favour.includes('collective-agreement') || !asksOnePerHead.test(text)) return undefined
  if (!ofAgreements.has(again) && !/协议|合同/u.test(text)) return undefined
  const put = '协议要一人一份吗'
  return asked('collective-agreement', put, questionForms(put))
}
const asksOnePerHead =
  /^(?:那|那么|要是|如果|我们|一个班|全班|这批|\d+个?(?:人|学徒)|的|，)*(?:跟学徒(?:签)?的|培训|培养)*(?:协议|合同)?(?:也|都|是|得|要|必须|需要|是不是)*(?:签|写|订)?(?:每人|一个?人|人手)(?:都|也|要|得|各)*(?:签|写|订|交)?一份(?:协议|合同)?(?:吗|么|吧|啊|呢|对吗|是吗)?[？。！]*$|^(?:那|那么|这个?|协议|合同|也|都|是|得|要|必须|需要|是不是|，)*(?:每个人|每人|人人|个个|一个人)?(?:都|也|是不是|得|要|必须|需要)*(?:单独|各自|分别|挨个|逐个|一个一个|一个个)(?:地|的)?(?:跟|和)?(?:每个|他们|学徒)?(?:签|写|订)(?:吗|么|吧|啊|呢|不|协议吗|合同吗)?[？。！]*$/u
