import { questionForms } from '../../understand/index.ts'
import { asked, type AskedQuestion } from './asked-question.ts'
import { isOfOtherProgramme, meansApprenticeship, programmeOf } from './programme.ts'
import { rankTopics } from './programme-topics.ts'
import { onePerHead } from './agreements.ts'
import { listSteps } from '../papers/list-steps.ts'
import { papersIn } from '../papers/paper-names.ts'
import { keptBy } from '../papers/who-keeps.ts'
import { narrower } from './narrower.ts'
import { isOfTime, stillPaid } from './not-met.ts'
import { questionsOf } from './question.ts'
import { ofSameReport } from './same-report.ts'
import type { QuestionContext } from './question-context.ts'
import { whomOf } from './steps.ts'
import { wishedFor } from './wished.ts'

/** What a turn asks in the course of the conversation; where nothing is asked, whether what is wished for may be. */
export function questionsInCourse(text: string, context: QuestionContext): readonly AskedQuestion[] {
  const questions = askedInCourse(text, context)
  return questions.length > 0 ? questions : wishedFor(text, (put) => askedInCourse(put, context))
}

function askedInCourse(text: string, context: QuestionContext): readonly AskedQuestion[] {
  const again =
    ofApprenticeship(text, context.previous) ??
    onePerHead(text, context) ??
    toReport(text, context) ??
    ofSameReport(text, context) ??
    ofOursToo(text, context) ??
    ofOthersToo(text, context) ??
    whoAsked(text, context) ??
    keptBy(text, context) ??
    sealOf(text, context) ??
    onListToo(text, context) ??
    personToo(text, context) ??
    stillPaid(text, context)
  const several =
    again === undefined ? (papersAndWhom(text, context) ?? bothAgreementsOfJoint(text, context)) : [again]
  return withAge(inCourse(several ?? questionsOf(withoutHearsay(text), context), context), text, context)
}

/** 55岁的老师傅能当学徒不: the age named is answered beside who he is. */
function withAge(
  questions: readonly AskedQuestion[],
  text: string,
  { favour }: QuestionContext,
): readonly AskedQuestion[] {
  const [first, ...more] = questions
  if (first === undefined || more.length > 0 || !ofPerson.has(first.topic)) return questions
  if (!/(?<!\d)\d{2}(?:周)?岁/u.test(text) || !favour.includes('age-limit')) return questions
  return [first, { topic: 'age-limit', text, forms: [], negated: false }]
}
const ofPerson: ReadonlySet<string> = new Set([
  'apprentice-eligibility',
  'enterprise-chooses',
  'incumbent-staff',
  'newly-hired',
  'skilled-post',
])

/** 那财务岗的呢, after whether people moved over may: whether such a one may. */
function personToo(text: string, context: QuestionContext): AskedQuestion | undefined {
  const { previous, favour, pending, tellsClass } = context
  const who = pending === '' && !tellsClass ? oneAlone.exec(text)?.[1] : undefined
  if (who === undefined || !previous.some((topic) => ofPerson.has(topic))) return undefined
  const put = `${who}能当学徒吗`
  const [own] = rankTopics(context, put, { favour })
  return own?.strong === true && ofPerson.has(own.topic)
    ? asked(own.topic, put, questionForms(put), own)
    : undefined
}
const oneAlone = /^(?:那|那么|要是|如果|，)*([\u4e00-\u9fff]{2,8}?)(?:的人?|的话)?呢[？。！]*$/u

/** 备案要交哪些东西，交给谁: the papers of the step named, and whom they go to. */
function papersAndWhom(text: string, context: QuestionContext): readonly AskedQuestion[] | undefined {
  const { head = '', whom = '' } = papersThenWhom.exec(text)?.groups ?? {}
  if (head === '') return undefined
  const { favour } = context
  const [best] = rankTopics(context, head, { favour })
  const other = best === undefined ? undefined : whomOf(best.topic, favour)
  if (best === undefined || other === undefined) return undefined
  const papers = asked(best.topic, head, { forms: ['list'], negated: false }, best)
  return other === best.topic ? [papers] : [papers, asked(other, whom, { forms: ['who'], negated: false })]
}
const papersThenWhom =
  /^(?<head>[^，。？！]{2,20}?(?:交|报|准备|提供|递)(?:些|点)?(?:什么|哪些)(?:东西|材料|资料|手续|文件)?)，?(?:再|又|都|要|得|该|是)*(?<whom>(?:交|报|送|递)(?:给|到|去)(?:谁|哪)[^，。？！]{0,6}[呢啊？。！]*)$/u

/** The questions of a turn as the topics of the turn before, and the programme of the conversation, make them understood. */
function inCourse(
  questions: readonly AskedQuestion[],
  { previous, favour, course }: QuestionContext,
): readonly AskedQuestion[] {
  const programme = course?.programme
  const ofOther = programme !== undefined || previous.some(isOfOtherProgramme)
  return questions.map((question) => {
    const meant = narrower.find(
      ({ before, topic, where, unless, polar }) =>
        topic === question.topic &&
        (polar === undefined || polar === question.polar) &&
        where?.test(question.text) !== false &&
        unless?.test(question.text) !== true &&
        (before === undefined ||
          previous.includes(before) ||
          programmeOf(question.text) === before ||
          (programme === before && !meansApprenticeship(question.text))),
    )?.meant
    if (meant !== undefined && favour.includes(meant)) return { ...question, topic: meant }
    return ofOther && !meansApprenticeship(question.text) ? { ...question, ofOther } : question
  })
}

/** 无锡的要报吧, 不报会怎样 after 补贴要退吗: the report asked about before. */
function toReport(text: string, { course, favour, previous }: QuestionContext): AskedQuestion | undefined {
  const report = course?.report
  const [again = ''] = previous
  if (report === undefined || !favour.includes(report) || isOfTime(again)) return undefined
  return reports.test(text) ? asked(report, text, questionForms(text)) : undefined
}
const reports =
  /^(?:那|那么|那边|这边|的|我们|，)*(?:(?:也|还|是|都|总|应该|必须)*(?:要不要|用不用|需不需要|要|得|需要|该|用)(?:往上|去|给)?报(?:备|告|上去)?(?:的)?(?:吗|吧|么|不|对吧)?|(?:不|没|忘了?|漏了?)(?:去|按时)?报(?:备)?(?:的话)?，?(?:会怎么?样|怎么(?:办|样)|有(?:什么)?后果|行不行|行吗|可以吗|会(?:被)?罚吗|呢))[呢啊？。！]*$/u

/** 786号那个两年是管我们学徒的吗, after how long papers are kept: of that length. */
function ofOursToo(text: string, { previous, favour }: QuestionContext): AskedQuestion | undefined {
  const [again = ''] = previous
  if (again !== 'retention-period' || !favour.includes(again) || !bindsOurs.test(text)) return undefined
  return { ...asked(again, text.replaceAll('学徒', '我们'), questionForms(text)), ofOther: true }
}
const bindsOurs =
  /(?:[2二两]年|年限|那[个条句]|规定)[^，。？！]{0,6}(?:管|针对|约束|适用|包括|说|指|是|对)[^，。？！]{0,8}(?:学徒|我们)/u

/** 视频可以不交吧，听说职工培训不用视频: what is heard of another programme is why it is asked, no question of it. */
function withoutHearsay(text: string): string {
  const [, own = '', heard = ''] = aside.exec(text) ?? []
  const of = programmeOf(heard)
  return of === undefined || of === 'apprenticeship' || /\d/u.test(heard) ? text : own
}

const aside =
  /^(.{4,}(?:吧|吗|么|不|行不行|能不能)[，？。！]+)((?:我|我们)?(?:听说|听人说|据说|人家说|别人说|网上说|看到)[^？]*?)[。！]*$/u

/** Who, in a few words that name no matter: of which topic it is asked, and after which (none: after any). */
const whoAlone: readonly {
  readonly after?: ReadonlySet<string>
  readonly topic: string
  readonly asks: RegExp
}[] = [
  // 问谁, 那该问哪里: whom to turn to.
  {
    topic: 'contacts',
    asks: /^(?:那|那么|具体|该|得|要|应该|可以|能|我们?)*(?:问|咨询|打听|联系)(?:谁|哪里|哪儿|哪个部门|哪家)[呢啊？。！]*$/u,
  },
  // 这个谁说了算, after a condition of the firm: the authority it is filed with.
  {
    after: new Set(['enterprise-eligibility', 'enterprise-scope', 'skilled-share']),
    topic: 'filing-authority',
    asks: /^(?:那|那么|这个?|这事|这一?条|到底|最后|最终|由|归|是|够不够|行不行|算不算|符不符合|，)*(?:谁|哪个部门|哪里|哪儿)(?:来|去|能|给)?(?:说了算|定|决定|认定|把握|判断|判|批|拍板|做主)[呢啊？。！]*$/u,
  },
  // 无锡谁审, in a talk of audits: of those, as no class is named.
  {
    after: new Set(['audit', 'off-plan-training', 'performance-evaluation']),
    topic: 'audit',
    asks: /^(?:那|那么|那边|这边|是|又|都|由|归|，)*(?:谁|哪个部门|哪家|哪里)(?:来|去|负责|给)*审(?:计)?(?:的)?[呢啊？。！]*$/u,
  },
]

function whoAsked(
  text: string,
  { favour, previous: [again = ''] }: QuestionContext,
): AskedQuestion | undefined {
  const found = whoAlone.find(
    ({ after, topic, asks }) =>
      favour.includes(topic) && (after === undefined || after.has(again)) && asks.test(text),
  )
  return found && { topic: found.topic, text, forms: ['who'], negated: false }
}

/** 审核表呢, 花名册要不, after 承诺书谁盖章: who seals that one, or whether it is sealed. */
function sealOf(text: string, { previous }: QuestionContext): AskedQuestion | undefined {
  const [, paper, whether] = paperAlone.exec(text) ?? []
  if (previous[0] !== 'seals' || paper === undefined) return undefined
  const put = whether === undefined ? `${paper}谁盖章` : `${paper}要盖章吗`
  return asked('seals', put, questionForms(put))
}
const paperAlone =
  /^(?:那|那么|还有|，)*((?:附件[1-4一二三四](?:的)?)?(?:资金)?(?:申报)?(?:审核表|花名册|承诺书|总结|申请报告|申请表|协议|附件[1-4一二三四]))(?:呢|((?:也|都)?(?:要不要|要不|要吗|用不用|用吗|要)(?:盖章?)?(?:吗|不|么)?))[？。！]*$/u

/** 那身份证呢, after what is to be handed in at a step: whether that is. */
function onListToo(
  text: string,
  { previous: [again = ''], pending }: QuestionContext,
): AskedQuestion | undefined {
  const step = listSteps.find(({ topic }) => topic === again)?.step
  const named = pending === '' && step !== undefined ? alone.exec(text)?.[1] : undefined
  if (named === undefined || papersIn(named).join('') !== named) return undefined
  const put = `${step ?? ''}${named}要交吗`
  return asked(again, put, questionForms(put))
}
const alone = /^(?:那|那么|还有|，)*([\u4e00-\u9fff\d]{2,10}?)呢[？。！]*$/u

/** 协议怎么签, after a class held together with others: with the others, and with the apprentices. */
function bothAgreementsOfJoint(
  text: string,
  { previous, favour }: QuestionContext,
): readonly AskedQuestion[] | undefined {
  const [again = ''] = previous
  if (!ofJoint.has(again) || !favour.includes('collective-agreement') || !agreementAlone.test(text))
    return undefined
  return [again, 'collective-agreement'].map((topic) => ({ topic, text, forms: ['how'], negated: false }))
}
const ofJoint: ReadonlySet<string> = new Set(['joint-class', 'small-enterprises'])
const agreementAlone =
  /^(?:那|那么|这样|，)*(?:培训|培养|学徒)?(?:的)?(?:协议|合同)(?:又|该|要|得|是)*(?:怎么(?:签|弄|办|写)|签几份|跟谁签|谁签|呢)[呢啊？。！]*$/u

/** 技培生也要吗: the duty just asked of, of others, in the words it was asked in. */
function ofOthersToo(text: string, context: QuestionContext): AskedQuestion | undefined {
  const { previous, pending, tellsClass, subject, favour } = context
  // 视频也要, after a list: whether that paper is on it.
  if (pending !== '' || tellsClass || !dutyToo.test(text) || previous[0]?.endsWith('documents') === true)
    return undefined
  const [own] = rankTopics(context, text, { favour })
  if (own?.strong === true && own.topic !== previous[0] && ofPaper.test(own.topic)) return undefined
  const same = rankTopics(context, subject, { favour }).find(({ topic }) => topic === previous[0])
  return same === undefined ? undefined : asked(same.topic, subject, questionForms(subject), same)
}

const ofPaper = /documents|receipts|letter|roster|agreement|ledger|video|records|copies/u
const dutyToo = /^[^，。？！]{2,6}也(?:都)?(?:要|得|需要|必须)(?:吗|么|不)?[？。！]*$/u

/** 那学徒制的呢: what was just asked of another programme, or of all, asked of the apprenticeship. */
function ofApprenticeship(text: string, [again]: readonly string[]): AskedQuestion | undefined {
  if (again === undefined || !apprenticeshipAlone.test(text)) return undefined
  const topic = !isOfOtherProgramme(again)
    ? again
    : again.endsWith('-documents')
      ? 'claim-documents'
      : 'subsidy-rate'
  return { topic, text, forms: [], negated: false }
}

const apprenticeshipAlone =
  /^(?:那|那么)?(?:企业)?(?:新型)?学徒制?(?:培训)?(?:的|这边)?(?:呢|也(?:是|要)?(?:按|照)(?:这个?|这些|这样)(?:的)?(?:交|报|来|算|办|补|走|准备)(?:吗|么|吧)?)[？。]*$/u
