import type { Forms, Ranked } from './amount-question.ts'
import { asksOfDaysOff, asksOfLateness, lapsed } from '../timing/answer-deadline.ts'
import { asksOfShortfall, isOfTime, ofLength } from './not-met.ts'
import { classAmounts, general } from './money-topics.ts'
import { asksMentorPay } from './own-money.ts'
import { meansApprenticeship, programmeOf, programmeOfTopic } from './programme.ts'
import type { QuestionContext } from './question-context.ts'
import { whenOf } from './steps.ts'

/** The topic of a turn that goes on with the question before it, named or not; undefined where it turns to something of its own. */
export function goesOn(
  text: string,
  whole: Forms,
  context: QuestionContext,
  likeliest: Ranked | undefined,
): string | undefined {
  const [again] = context.previous
  if (again === undefined || context.pending !== '') return undefined
  // 个人能领多少, after who claims the 取证补贴: how much of that.
  const programme = programmeOfTopic(again)
  const ofOther = programme !== undefined && context.money.has(programme) && programmeOf(text) === undefined
  if (ofOther && whole.forms.includes('amount') && !meansApprenticeship(text))
    if (likeliest === undefined || general.has(likeliest.topic)) return programme
  if (classAmounts.has(again)) return undefined
  if (levelAlone.test(text)) return again
  // 那超了怎么办, 逾期会罚吗: what being late comes to, of the time just asked about.
  const money = likeliest !== undefined && general.has(likeliest.topic) && isOfTime(again)
  const named = likeliest?.strong === true && !money
  // 过了还有效吗, of a term: what has lapsed is the term, and of no document; after anything else it is.
  const lapses = lapsed.test(text)
  if (lapses && isOfTime(again)) return handedIn(text, again, context)
  if (!named && !lapses && asksOfLateness({ text, ...polarOf(whole) })) return handedIn(text, again, context)
  // 3月20报算晚了吧, after when one who left is reported: of that, though words of another term stand near.
  if (!named && isOfTime(again) && likeliest !== undefined && isOfTime(likeliest.topic)) return again
  // 是我们企业自己报吗, 是学校去交吗: whose the duty just spoken of is.
  if (!named && whose.test(text)) return again
  // 我们厂只有80%，是不是补贴就黄了, after the share the city aims at: of that share.
  if (!named && again.endsWith('-target') && shareTold.test(text)) return again
  // 国庆算不算进去, of the time just asked about.
  if ((!named || !isOfTime(likeliest.topic)) && isOfTime(again) && asksOfDaysOff(text)) return again
  // 学不满怎么办, of the measure just asked about.
  if (!named && asksOfShortfall(text, again)) return ofLength(again, context.favour)
  if ((likeliest?.strong === true && likeliest.topic !== again) || !pointsOn(text, whole)) return undefined
  // 没有法人呢, of an institution: the requirement that speaks of it.
  if (context.factTopic !== undefined && !context.tellsClass) return context.factTopic
  const near = context.said(text, false)
  const own = near.get(again) ?? 0
  return own >= sameMatter * Math.max(...near.values(), 0) && own > 0 ? again : undefined
}

const shareTold = /\d+(?:\.\d+)?%|百分之|[一二三四五六七八九]成/u
const whose =
  /^(?:那|那么|这个?|也|都|是|不是|得|要|还|由|归|让|，)*(?:我们?|咱们?|企业|公司|单位|厂里|厂子|学校|院校|机构|培训机构|人社局|人社部门|学徒|个人|学徒个人|本人|自己|这边|那边|那头|来|去|直接|负责|要)+(?:报|上报|报备|交|提交|办|出|填|签|写|送|递|申请|备案|弄|跑|审|定)(?:的|上去|对)*(?:吗|么|吧|不|嘛|还是)[呢啊？。！]*$/u

/** 晚交几天会怎样, after how long the office takes to review: of the term for handing in. */
function handedIn(text: string, again: string, { favour, course }: QuestionContext): string {
  // 晚了两天会咋样, after a paper of the filing: the filing's own term.
  if (!isOfTime(again) && isLate.test(text)) return whenOf(course?.step, favour) ?? again
  const ofOffice = again === 'class-review-deadline' || again === 'class-review'
  const own = ofOffice && /[交报赶]|错过|备案|申请/u.test(text) && !/审|批|受理/u.test(text)
  return own && favour.includes('class-filing-deadline') ? 'class-filing-deadline' : again
}

const isLate =
  /超了?[一二两三四五六七八九十几\d]+个?(?:天|日|周|星期|礼拜|月)|晚|迟|过期|逾期|超期|错过|没赶上|来不及/u

const polarOf = ({ polar }: Forms) => (polar === undefined ? {} : { polar })

/** 选修课呢: a thing named and nothing asked of it; where the last topic's own words hold it about as well as any, it is asked of that. */
function pointsOn(text: string, whole: Forms): boolean {
  return whole.forms.length === 0 && text.length <= 10 && /呢[？。！]*$/u.test(text)
}
const sameMatter = 0.6

/** 技师呢, after how many hours one level is trained. */
const levelAlone =
  /^(?:那|那么|要是|如果|换成|报)*(?:初级工?|中级工?|高级工?|技师|高级技师)(?:班)?的?(?:呢)?，?(?:呢|(?:要|得|需要|是|该)+(?:多少|几个?)[呢啊]?)[？。！]*$/u

/** 中级呢, 折成课时呢, after how many hours: asks how many as well, and wants nothing judged. */
export function formsOn(text: string, whole: Forms, topic: string): Forms {
  const sameMeasure = levelAlone.test(text) || unitAlone.test(text)
  return ofMeasure.has(topic) && sameMeasure && whole.forms.length === 0
    ? { ...whole, forms: ['howmany'] }
    : whole
}
const unitAlone =
  /^(?:那|那么|要是|如果|，)*(?:折|换|合|按|用|算|拿)?(?:算|合)?(?:成|为|作)?(?:课时|学时|学分|小时)(?:来|去)?(?:算|计|说)?(?:的话)?，?呢[？。！]*$/u
const ofMeasure: ReadonlySet<string> = new Set(['credits-hours', 'training-term'])

/** 他是技师, of the mentor asked about: more of him, and no class; 学校那边老师教了一年半: of the other kind, whose rule is another. */
export function tellsOfMentor(text: string, whole: Forms, again: string): string | undefined {
  if (asksMentorPay(text)) return 'mentor-allowance'
  if (!ofMentors.has(again)) return undefined
  // 学校那边的呢, after the firm's mentor: whom the school sends.
  const side = whole.forms.length === 0 ? sideAlone.exec(text)?.groups : undefined
  if (side !== undefined) return side['school'] === undefined ? 'enterprise-mentor' : 'institution-teacher'
  // 只有高级工才能当吧: a mentor, where nothing else is named.
  if (whole.polar !== undefined && beOne.test(text)) return again
  if (whole.polar !== undefined && hisExperience.test(text))
    return /学校|院校|机构|技校|学院/u.test(text) ? 'institution-teacher' : again
  if (whole.forms.length === 0 && heIs.test(text)) return again
  if (whole.forms.length > 0 || !toldOfHim.test(text)) return undefined
  if (/学校|院校|机构|技校|学院/u.test(text)) return 'institution-teacher'
  return /(?:企业|公司|厂里|车间)(?:的|那边)?(?:导师|师傅)/u.test(text) ? 'enterprise-mentor' : again
}
const sideAlone =
  /^(?:那|那么|，)*(?:(?<school>学校|院校|技校|职校|培训机构|机构)|企业|公司|厂里?|我们|咱们?)(?:那边|这边|那头|那儿|方面|里|自己)*(?:的|出的|派的)*(?:老师|教师|师傅|导师|人)?呢[？。！]*$/u
const beOne =
  /^(?!.*学徒).*(?:能够?|可以|才|来|想|要|让)[^，。？！]{0,4}(?:当|做|带)(?:徒弟?|人)?(?:了|的|得了)?(?:行|可以|成)?(?:吗|吧|么|不|呢)[？。！]*$|^(?!.*学徒)(?:那|要是|如果|假如)*(?:他|她|这人|师傅|老师)[^，。？！]{0,14}(?:带徒弟?|当师傅)?(?:行|可以|成|能行|够格|合格)(?:吗|吧|么|不)[？。！]*$|^(?!.*学徒).{0,16}(?:带徒弟?|(?:级工|技师|骨干|[的员]人?)(?:来|去)?带)(?:行|可以|成)(?:吗|吧|么|不)[？。！]*$/u
/** 是技师呢, 要是有中级职称呢. */
const heIs =
  /^(?:那|要是|如果|假如|但是?|不过|他|她|师傅|老师|，)*(?:是|有|拿了?|持)[^，。？！]{0,4}(?:技师|级工?证?|职称|骨干|证)的?呢[？。！]*$/u
/** 干了8个月的行不行, 师傅才干半年能带不: how long he has worked, held against what a mentor has to have. */
const hisExperience =
  /^(?!.*(?:学徒|学员|补|钱|培训|培养|班)).*(?:[干做教有才满]|工作|上班|入行|入职|经验)(?:了|满|够|有|才|只|过|不到|不满|刚)*(?:\d|[一两二三四五六七八九十半])[^，。？！]{0,6}(?:年|月)[^。！]{0,8}(?:行|可以|成|能|够|算|合格)[^，。！]{0,6}[？。！]*$/u
export const ofMentors: ReadonlySet<string> = new Set(['enterprise-mentor', 'institution-teacher'])
const toldOfHim =
  /^(?!.*(?:呢(?:[，？。！]|$)|学徒|补|钱|培养|人数|\d个)).*(?:[他她]|师傅|老师|导师|教师|证|职称|经验|骨干|教龄)/u
