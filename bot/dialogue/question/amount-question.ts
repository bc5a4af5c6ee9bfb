import { parts } from './instalments.ts'
import type { questionForms } from '../../understand/index.ts'
import { asked, type AskedQuestion } from './asked-question.ts'
import { alwaysComputed, classAmounts, general, otherMoney } from './money-topics.ts'
import { isProgramme, opensWithCertificates, paysByYear, programmeOf, type Programme } from './programme.ts'
import type { rankTopics } from './programme-topics.ts'
import type { QuestionContext } from './question-context.ts'

export type Forms = ReturnType<typeof questionForms>
export type Ranked = ReturnType<typeof rankTopics>[number]

/** Below this the patterns alone do not settle what is asked. */
export const sure = 5

/** 多少钱 about a class: the narrowest money topic named, else the subsidy itself. */
export function amountQuestion(
  text: string,
  whole: Forms,
  ranked: readonly Ranked[],
  { money, previous, tellsClass, counted, describes, termTold, claims, decided, factTopic }: QuestionContext,
): AskedQuestion | undefined {
  const [best] = ranked
  const puts =
    counted && whole.polar === 'permit' && sumPut.test(text) && (decided?.topic ?? factTopic) === undefined
  const checks = (claims && (whole.polar === 'truth' || puts)) || (counted && checksSum.test(text))
  const picks = claims && /还是/u.test(text)
  // 拖到第三年补几年: how many years, and no sum.
  const ofYears = best?.topic === 'extension-subsidy' && best.strong && asksYears.test(text)
  if (ofYears) return undefined
  const heads = whole.forms.includes('howmany') && counted && termTold && /补|领|拿|给/u.test(text)
  const turns = /学徒(?:制|的|培训)?[^，。？！]{0,2}呢/u.test(text)
  const reckons = tellsClass && counted && reckonWords.test(text)
  const asks = whole.forms.includes('amount') || checks || picks || heads || turns || reckons
  const online = programmeOf(text) === 'online-training-subsidy' && /\d课时/u.test(text)
  const tells =
    whole.forms.length === 0 &&
    !complains.test(text) &&
    tellsClass &&
    (counted || describes || termTold || online || onlyNamesClass.test(text))
  if (!(asks || tells) || !(tellsClass || counted)) return undefined
  // 线上课最多占多少, of people told of before: another matter.
  const ofOther = best?.strong === true && !money.has(best.topic) && !classAmounts.has(best.topic)
  if (ofOther && !tellsClass && !claims && !sumWords.test(text) && ofShare.test(text)) return undefined
  // 课时要多少，中级的: how many hours, of that level.
  if (best?.topic === 'credits-hours' && best.strong && asksHours.test(text) && !claims) return undefined
  // 学徒一个月最少开多少钱: what they are paid for their work.
  if (best?.topic === 'apprentice-wage' && best.strong && !claims && !counted) return undefined
  const ofRates = best?.topic === 'rate-by-level' || best?.topic === 'rate-by-category'
  if (ofRates && !counted && whole.polar !== undefined && !claims) return undefined
  const programme = programmeAsked(text, { money, previous, termTold })
  const ofClass = programme === 'apprenticeship' || (programme === undefined && termTold)
  const named = ranked.find((each) => general.has(each.topic))
  // What is only hinted at does not stand before the subsidy itself, asked for in so many words.
  const bare = tellsClass && counted && bareSum.test(text) && !parts.has(previous[0] ?? '')
  const clear = named?.strong === true || bare ? Infinity : sure
  const narrow = ranked.find(
    (each) =>
      (each.strong || each.score >= clear) &&
      (!ofClass || classAmounts.has(each.topic) || alwaysComputed.has(each.topic)) &&
      // An advance asked for where none is paid is answered as such, never with the whole subsidy.
      (money.has(each.topic) || classAmounts.has(each.topic)) &&
      !general.has(each.topic),
  )
  if (programme !== undefined && programme !== 'apprenticeship')
    return asked(narrow !== undefined && ofOnline.has(narrow.topic) ? narrow.topic : programme, text, whole)
  if (narrow !== undefined && best !== undefined && (ofClass || narrow.score >= best.score - 3))
    return asked(narrow.topic, text, whole, narrow)
  const [again] = previous
  if (named !== undefined) {
    const ofAll = again !== undefined && parts.has(again) && inAll.test(text)
    const goesOn = again !== undefined && money.has(again) && !general.has(again) && named === best && !ofAll
    if (goesOn && !(ofClass && !classAmounts.has(again))) return asked(again, text, whole)
    const held = money.has(named.topic) || !(tellsClass && counted)
    return asked(held ? named.topic : 'subsidy-amount', text, whole, named)
  }
  const sums =
    tellsClass && counted && !otherMoney.test(text) && ((asks && (bare || sumWords.test(text))) || reckons)
  return tells || checks || picks || sums || (turns && tellsClass)
    ? asked('subsidy-amount', text, whole)
    : undefined
}

const asksYears = /(?:补|算|给|按|领)(?:到)?几年/u

/** The programme the words name, or the one spoken of before where people are told of without a word of another. */
function programmeAsked(
  text: string,
  { money, previous, termTold }: Pick<QuestionContext, 'money' | 'previous' | 'termTold'>,
): Programme | undefined {
  const named = programmeOf(text)
  if (named !== undefined || termTold) return named
  const [again] = previous
  if (paysByYear(text)) return 'apprenticeship'
  if (opensWithCertificates(text) && money.has('certificate-subsidy')) return 'certificate-subsidy'
  return again !== undefined && isProgramme(again) && money.has(again) ? again : undefined
}

/** What is computed of an online course beside its rate. */
const ofOnline: ReadonlySet<string> = new Set(['offline-share-scaling', 'online-resource-cap'])
const asksHours =
  /(?:课时|学时|学分)(?:数|要求)?(?:一般|最少|至少|到底|要|得|需要?|是|有|该)*(?:多少|几)(?!.*[元钱补领])/u
const ofShare = /占|比例|比重/u
/** 总共补多少, after one part of the money: the whole. */
export const inAll = /一共|总共|总计|共计|合计|总额|总数|总的|全部(?:的)?(?:补贴|钱)|拢共/u

/** 我们无锡，高级工: a class and nothing more, what it is worth is said. */
const onlyNamesClass =
  /^.{0,8}?(?:普通|急需紧缺|紧缺)?(?:高级技师|技师|[初中高]级工?)(?:的|班|学徒|培训|培养)*[。，]*$/u

/** 每人一份太麻烦: wants another way, not the sum. */
const complains = /麻烦|费事/u

/** 合起来多少, 一次性给多少: the sum for the class just told, whatever else the words touch. */
const sumWords =
  /合计|一共|总共|总数|总额|总计|共计|(?:加|合|算)(?:起来|一块|一起)|拢共|多少钱|(?:补|给|领|拿|得|发|报|到手|申领|申请)(?:到|回)?(?:手)?多少/u
/** 7个合格1个不合格，多少: nothing named that it is of. */
const bareSum = /[，。](?:那|是|能|该|会|有)*多少[呢啊呀咯喽嘞咧？。！]*$/u
/** 怎么算, 按几年给, 补几个人的: how the money for the class comes about. */
const reckonWords =
  /(?:怎么|咋|如何)(?:算|补|折|给钱|计算)|(?:按|补|给|算)(?:的)?(?:是)?几(?:年|个月|个人)|钱?(?:按|算)[^，。？！]{1,4}年(?:来)?(?:算|给|补|拿|领|发)?(?:吗|么|吧|不)|(?:能|可以|给)补(?:吗|么|不)|有(?:没有)?(?:钱|补贴)(?:吗|么|不|没|拿|领)/u

/** 能补6万吧, 可以拿12万吗. */
const sumPut =
  /(?:能|可以|该|会)(?:不能)?(?:补贴?|领|拿|给|得|发|到手|申请|申领)(?:到|个|够|回)?\d[\d.]*[万千]?(?:元|块)?(?:钱|补贴)?[^，。？！]{0,2}[？。！]*$/u

/** 按两年补对吧, 报12万行吗: a sum is put forward to be checked. */
const checksSum =
  /(?:给|补|拨|发|领)[^，。？！]{0,4}\d+个?人的?(?:钱|补贴|份)[^，。？！]{0,4}|(?:按|照)[^，。？！]{0,8}(?:补|给|算|领|报)[^，。？！]{0,4}(?:对|吧|吗|行|可以)/u
