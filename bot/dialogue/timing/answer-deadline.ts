import { compareDates, dueOf, type Due, type Entry } from '../../../knowledge/index.ts'
import { atom, notes, type Part, part, sentence } from '../../compose/index.ts'
import { chineseDate, phrases } from '../../messages.zh.ts'
import { isPremise, readQuantities } from '../../understand/index.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import type { AnswerContext } from '../context.ts'
import { derivedTermEnd, earlierClass } from './earlier-class.ts'
import { keepsTime, statesPeriod } from './keeps-time.ts'
import { monthPut } from './month-put.ts'
import { dayOfQuarter, dayOfThis, nextDay } from './recurring-day.ts'
import { keepsNextYear } from './year-end.ts'
import { dutyLead } from '../topic/whose-duty.ts'

type DeadlineEntry = Extract<Entry, { kind: 'deadline' }>

/** The rule, and the day it falls on when the day it counts from is known. */
export function answerDeadline(context: AnswerContext, entry: DeadlineEntry, question: AskedQuestion): Part {
  // 超期交会不会不给补贴: what being late costs is not told by the day.
  const ofLateness =
    (asksOfLateness(question) || asksIfVoid.test(question.text)) &&
    (!/\d[号日]/u.test(question.text) || missed.test(question.text))
  const due = ofLateness ? undefined : dueDate(context, entry)
  const earlier = earlierClass(context, due?.due)
  if (earlier?.kind === 'before') return part('not_stated', [atom('before', 'absence', earlier.text)])
  const ofQuarter = dayOfQuarter(entry.text, question.text, context.asOf)
  const ofThis =
    due === undefined && ofQuarter === undefined && !ofLateness
      ? dayOfThis(entry.text, question.text, context.asOf)
      : undefined
  const next =
    due === undefined && ofQuarter === undefined && ofThis?.passed !== false
      ? nextDay(entry.text, ofThis === undefined ? question.text : '下一次', context.asOf)
      : undefined
  const counts = due !== undefined && asksFirstDay.test(question.text) && entry.direction === 'after'
  // 国庆算不算进去, of a day just reckoned.
  const daysOff =
    due !== undefined && entry.within !== undefined && countsDaysOff.test(question.text)
      ? [phrases.daysCounted(entry.within.unit === '工作日')]
      : []
  const first = [
    ...daysOff,
    ...(counts ? [firstDay(question)] : []),
    ...lateness(context, due, entry, question),
    ...(due === undefined ? [] : [dueText(due)]),
    ...(ofQuarter === undefined ? [] : [phrases.dayOfQuarter(ofQuarter.quarter, chineseDate(ofQuarter.day))]),
    ...(ofThis === undefined ? [] : [phrases.dayOfThis(ofThis, chineseDate(ofThis.day))]),
    ...(next === undefined ? [] : [phrases.nextDay(chineseDate(next), chineseDate(context.asOf))]),
  ]
  const whoseDuty =
    due !== undefined && question.polar === undefined ? dutyLead(entry.dutyBearers, entry.text, question) : ''
  const lead = ofThis !== undefined ? '' : due === undefined ? leadOf(entry, question) : whoseDuty
  const whose = entry.dutyBearers.includes('企业')
    ? []
    : [atom('bearer', 'condition', `这条约束的是${entry.dutyBearers.join('、')}，不是企业。`)]
  const soft =
    entry.strength === '刚性'
      ? []
      : [atom('soft', 'condition', `原文写的是「${entry.strength}」，不是硬性期限。`)]
  // Where the answer has no word of its own, whom it binds is the answer.
  const whoseFirst =
    whose.length > 0 &&
    ofThis === undefined &&
    ((question.polar !== undefined && lead === '') || ofEnterprise.test(question.text))
  const late = due === undefined && asksOfLateness(question)
  const day = first.length === 0 ? [] : [atom('due', 'verdict', first.join(''), { quotes: entry.quotes })]
  const statement = atom('statement', 'statement', `${lead}${sentence(entry.text)}`, { quotes: entry.quotes })
  return part(late ? 'not_stated' : 'answer', [
    ...(whoseFirst ? whose : []),
    ...(whoseDuty === '' ? [...day, statement] : [statement, ...day]),
    ...(whoseFirst ? [] : whose),
    ...soft,
    ...(due !== undefined && postponed.test(question.text)
      ? [atom('postponed', 'absence', postponementOf(entry))]
      : []),
    ...notes(entry),
    ...(earlier === undefined ? [] : [atom('earlier-class', 'condition', earlier.text)]),
  ])
}

/** 需要 for a duty asked about; 来得及 / 来不及 for a lapse of time proposed; 不是 where the duty is not the enterprise's. */
function leadOf(entry: DeadlineEntry, question: AskedQuestion): string {
  const { polar, text } = question
  if (asksOfLateness(question)) return phrases.lateUnstated
  if (asksFirstDay.test(text) && entry.from !== undefined && entry.direction === 'after')
    return firstDay(question)
  const counted = countedAsPut(entry, question)
  if (counted !== undefined) return counted
  if (postponed.test(text)) return postponementOf(entry)
  if (polar !== undefined && asksExtension.test(text))
    return phrases.extensionUnstated(entry.strength !== '刚性')
  if (countsDaysOff.test(text) && entry.within !== undefined)
    return phrases.daysCounted(entry.within.unit === '工作日')
  const inNextYear = keepsNextYear(entry.text, text)
  if (inNextYear !== undefined && !firm.test(text))
    return asksIfWrong.test(text) ? phrases.asRequired(inNextYear) : inNextYear ? '可以。' : '不可以。'
  if (polar === undefined) return dutyLead(entry.dutyBearers, entry.text, question)
  const period = polar === 'truth' ? statesPeriod(entry, text) : undefined
  // 审核是15天内审完吧, of the office's own term: the figure is asked about, not whose duty it is.
  if (!entry.dutyBearers.includes('企业')) return polar === 'truth' ? ofOthers(entry.text, text, period) : ''
  if (asksIfVoid.test(text)) return entry.strength === '刚性' ? phrases.lateUnstated : phrases.notFirm
  const inTime = /来(?:不来)?得及|来不及|[晚迟](?!于)|超期|超(?:了)?(?:没|吗|不)|逾期|过期/u.test(text)
  if (period !== undefined && !inTime) return period ? '是的。' : '不是。'
  const kept = keepsTime(entry, text)
  const premise = polar === 'truth' && !inTime && isPremise(text)
  // 考核要在期满前三个月内吗, of that very period.
  if (kept === true && obliges.test(text)) return '是的。'
  if (kept === true) return inTime ? phrases.inTime : premise ? '对。' : '可以。'
  if (kept === false) {
    if (entry.strength !== '刚性') return phrases.softlyLate
    return inTime ? phrases.tooLate : premise ? '不对。' : '不可以。'
  }
  if (entry.strength !== '刚性' && /一定|就不|作废|拒|不给|不收|不受理|算了|没戏|必须|硬/u.test(text))
    return phrases.notFirm
  return polar === 'require' ? '需要。' : ''
}

/** 平台11月底申报吗, 最晚次年3月底发完吗: the time of a duty that is not the firm's, as long as it is not laid on the firm. */
function ofOthers(statement: string, text: string, period: boolean | undefined): string {
  const month = endOfMonth.exec(inFigures(text))?.[0]
  const ours = firm.test(text)
  if (month === undefined || ours) return period === true ? '是的。' : '不是。'
  return statement.includes(month) ? '是的。' : '不是。'
}
/** 4月才给到位，算不算违规. */
const asksIfWrong = /违规|违反|违背|合规|不合(?:要求|规定)|晚|迟|超期|逾期/u
const endOfMonth = /\d{1,2}月[底末初]/u
/** 十一月底 as 11月底. */
const inFigures = (text: string) =>
  text.replace(/(?<![一二三四五六七八九])[一二三四五六七八九十]{1,2}(?=月)/gu, (said) => {
    const digits = [...said].map((each) => '〇一二三四五六七八九十'.indexOf(each))
    return String(digits.reduce((sum, each) => sum + each, 0))
  })
const firm = /企业|我们|咱|公司|单位|厂/u

/** 15天是工作日吗, 一个月是30天吗: the unit a question takes the period to be counted in, held against the rule's. */
function countedAsPut({ within }: DeadlineEntry, question: AskedQuestion): string | undefined {
  if (within === undefined || !asksUnit(question)) return undefined
  // 期限是15个工作日吧, of 10个工作日: the figure is wrong, whatever the unit.
  const [said] = readQuantities(question.text).flatMap((quantity) =>
    quantity.kind === 'duration' && quantity.unit === within.unit ? [quantity.amount] : [],
  )
  if (said !== undefined && said !== within.amount && /期限|时限|规定|限/u.test(question.text))
    return isPremise(question.text) ? '不对。' : '不是。'
  const named = [...question.text.matchAll(unitsPut)].at(-1)?.[0]
  if (named === undefined) return undefined
  const days = /自然日|日历日/u.test(named)
  return phrases.daysAsPut(days ? within.unit === '日' : named === within.unit, within.unit)
}

/** Whether a yes/no question is how the days of a period are counted. */
function asksUnit({ polar, text }: Pick<AskedQuestion, 'polar' | 'text'>): boolean {
  return (
    polar !== undefined &&
    /(?:是|按|算(?!在)|指)[^，。？！在]{0,4}(?:自然日|日历日|工作日|30天|三十天)/u.test(text) &&
    !/还是/u.test(text)
  )
}
const unitsPut = /自然日|日历日|工作日|30天|三十天/gu

const obliges =
  /(?:要|必须|须|得|应该?)(?:在|是)[^，。？！]*(?:前|内|之内|以内)(?:完成|做|考|报|交)?(?:吗|么|吧|不)[？。！]*$/u

/** 21号没赶上: the last day itself was let go by. */
const missed = /没(?:有)?(?:赶上|来得及|赶得上|交上|报上)|错过|赶不上/u

/** 超过一个月是不是就作废了: what a text that names no consequence never says. */
const asksIfVoid =
  /(?:超|晚|迟|逾期|过期|过了|错过|没(?:按时|及时))[^？！]{0,14}(?:作废|废了|黄了|泡汤|无效|(?:就|还)?不(?:能|给|可以?|收|受理|补|让)|没(?:戏|机会|资格)|取消|白干)/u

/** 超了10个工作日怎么办: what becomes of it, of which no term says anything. */
export const asksWhatIfLate =
  /(?:晚|迟|超期?|逾期|过期|过了|错过|忘|没(?:有)?(?:申?报|交|赶上)|没(?:按时|及时|来得及|审完|办完|审好|批完))[^？！]{0,14}(?:怎么(?:办|处理|补救|弄)|后果|会怎么?样|会不会|有什么影响|补救)|^(?:那|那么|要是|如果|万一)*(?:晚|迟|超|过)(?:期|报|交)?了(?:怎么(?:办|样|弄)|会怎么?样|呢|的话)?[？。！]*$|(?:(?:晚|迟|超期?|逾期|过期|错过)了|没(?:有)?(?:赶上|来得及))(?:呢|的话)[？。！]*$/u

/** 超期了还能领补贴吗: what being late costs, put as a yes or no. */
const asksWhatIsLost =
  /(?:晚|迟|超期?|逾期|过期|忘了?|漏了?|没(?:有)?(?:去|按时|及时)?(?=[交报办说备]))了?(?:去|交|报备?|办|说|备案)?[^，。？！]{0,4}，?(?:(?:还能|还可以|还给|会不会|就不)[^？！]{0,10}(?:领|拿|补贴|申请|给|罚|影响|算)|(?:要|会|得|有没有)(?:被)?(?:处)?罚)|(?:(?:晚|迟|超期|逾期|过期|过)了(?:交|报|办|申?领)?|(?:晚|迟)(?:交|报|办)?(?:几|一|两|\d+)个?(?:天|日|周|月|星期))，?(?:补贴|钱)?(?:还|就)(?:不)?(?:给|有|发|补)(?:了|补贴|钱)*(?:吗|么|不|没有?)|(?:超|过|晚|迟)(?:了|期)?(?:[交报办])?(?:了)?(?:[几一二两三\d]+个?(?:天|日|周|月|星期))?(?:了)?，?还(?:收|接|要|认|受理|给(?:办|收|报|备))(?:不收|材料)?(?:吗|么|不|没有?)?[？。！]*$|(?:晚|迟|超|拖)(?:了|期)?(?:[交报办备案])*(?:了)?[几]个?(?:天|日)(?:了)?，?(?:行|可以|要紧|没事|成|能行)(?:行|可以|不行|不可以)?(?:吗|么|不|吧)?[？。！]*$/u

/** 过了会不会作废, 超了这个时间还能备吗: what has lapsed, and nothing else named. */
export const lapsed =
  /^(?:那|那么|要是|如果|万一|，)*(?:过|超|晚|迟|逾期|过期|错过)(?:了|期)?(?:这个|那个|一个)?(?:时间|期限|日子|月|天)?(?:了)?(?:的话)?(?:还|就|会不会|是不是|会|算不算|算|指标|资格|名额|计划|备案|申报|，)*(?:作废|失效|无效|有效|算数|作数|没了|没有了|取消|不算|(?:能不能|能|可以|让|给)?(?:再|补)?(?:备|报|交|办)(?:案|上|交|报)?)(?:了)?(?:吗|么|不|没|呢)?[？。！]*$/u

export function asksOfLateness({ polar, text }: Pick<AskedQuestion, 'polar' | 'text'>): boolean {
  return (polar === undefined && asksWhatIfLate.test(text)) || asksWhatIsLost.test(text) || lapsed.test(text)
}

/** 不算，从次日起算 where whether it counts is asked; else from when. */
function firstDay({ polar }: AskedQuestion): string {
  return polar === undefined ? phrases.countsFrom : phrases.firstDayAfter
}

/** 15天包不包括周末: how the days are counted. */
const countsDaysOff =
  /(?:周末|周六|双休|国庆|春节|五一|元旦|中秋|端午|清明|节假日|休息日|假期)[^，。？！]{0,4}(?:算|包|在内|吗)|(?:算|包|含|扣)[^，。？！]{0,6}(?:周末|周六|双休|国庆|春节|五一|元旦|中秋|端午|清明|节假日|休息日|假期)|自然日还是|工作日还是/u

/** 国庆算不算进去: which days of a period count. */
export function asksOfDaysOff(text: string): boolean {
  return countsDaysOff.test(text)
}

/** 那企业啥时候报: of a duty that is another's. */
const ofEnterprise =
  /(?:企业|公司|单位|我们|咱们?|我方)[^，。？！报交]{0,4}(?:什么时候|几号|哪一?天|何时|多久|最(?:晚|迟))/u

/** 公布当天算不算第一天. */
const asksFirstDay =
  /^(?:那|那么)*从(?:哪|什么)(?:一)?[天时][^，。？！]{0,3}(?:开始|起)?[^，。？！]{0,2}(?:算|计)起?[呢啊？。！]*$|当[天日][^，。？！]{0,4}(?:算|计|包|在内)|从当[天日]|(?:公布|受理|办理?|考完|离职)的?(?:那|当)[天日][^，。？！]{0,4}(?:算|计|包|在内)/u
/** 备案期限能延期吗: longer than the text gives. */
const asksExtension = /(?:期限|备案|申报|报备|申领|验收)[^，。？！]{0,6}(?:延期|延长|宽限|缓一?缓|通融)|宽限/u

/** What is asked is how the period itself runs: which days count, its last day, what lies beyond it. */
export function asksOfPeriod(question: AskedQuestion): boolean {
  const { text } = question
  return (
    asksUnit(question) || [asksFirstDay, countsDaysOff, asksIfVoid, postponed].some((each) => each.test(text))
  )
}

/** 遇到春节顺延吗: what becomes of a last day on a holiday. */
export const postponed = /顺延|往后(?:推|延|挪)|(?:推|延)到(?:节后|上班|下周)/u

function postponementOf({ within }: DeadlineEntry): string {
  return within?.unit === '工作日' ? phrases.daysCounted(true) : phrases.postponementUnstated
}

function dueDate(context: AnswerContext, entry: DeadlineEntry): Due | undefined {
  if (entry.from === undefined || entry.within === undefined) return undefined
  const fact = context.program.facts.get(entry.from)
  const name = fact?.label ?? entry.from
  // 清单10月20日公布: the day the plan was made public stands for that of the list.
  const same = fact?.assume?.kind === 'same' ? context.shared[fact.assume.fact] : undefined
  const from = context.shared[entry.from] ?? same
  if (typeof from === 'string') return dueOf(entry, from, name, context.daysOff)
  const end = entry.from === 'term-end-date' ? derivedTermEnd(context) : undefined
  if (end === undefined) return undefined
  const due = dueOf(entry, end.date, name, context.daysOff)
  return { ...due, arithmetic: `${due.arithmetic}；${end.note}` }
}

function dueText({ due, earliest, arithmetic }: Due): string {
  if (due === undefined) return `${arithmetic}。`
  return earliest === undefined
    ? `最晚${chineseDate(due)}（${arithmetic}）。`
    : `从${chineseDate(earliest)}到${chineseDate(due)}之间（${arithmetic}）。`
}

const stillInTime =
  /^(?!.*\d)(?:那|那么|这样|这|，)*还?(?:来得及|来不来得及|赶得上|赶得及|(?:能不能|能|可以)(?:补?报备?|交|备案|申报))(?:上|案)?(?:吗|么|不|没)[呢啊？。！]*$/u

/** A day the user named, held against the due date. */
function lateness(
  context: AnswerContext,
  due: Due | undefined,
  entry: DeadlineEntry,
  { text, polar }: AskedQuestion,
): readonly string[] {
  const { done, from, strength } = entry
  const said = done === undefined ? undefined : context.shared[done]
  // 那还来得及不, of a day told before: today.
  const today =
    /(?:现在|今天|目前|马上)(?!是)/u.test(text) || (said === undefined && stillInTime.test(text))
      ? context.asOf
      : undefined
  // 今天考核完: the day counted from, not that of the deed.
  const begins = from !== undefined && context.shared[from] === today
  const day =
    context.spareDays[0] ?? (begins ? undefined : today) ?? (typeof said === 'string' ? said : undefined)
  if (due?.due === undefined) return []
  // 到期以后再考可以吗: the time put forward, not a day told before.
  const put = polar === undefined || /\d|今天|现在|目前/u.test(text) ? undefined : keepsTime(entry, text)
  if (put === false && due.earliest !== undefined) return ['不可以。']
  if (day === undefined) {
    if (polar === undefined) return []
    const kept = due.earliest === undefined ? undefined : keepsTime(entry, text)
    return kept === false ? ['不可以。'] : monthPut(text, due, context.asOf)
  }
  if (due.earliest !== undefined && polar === 'permit' && compareDates(day, due.due) > 0)
    return [`不可以，${chineseDate(day)}太晚了。`]
  if (compareDates(day, due.due) > 0)
    return strength === '刚性'
      ? [`来不及，${chineseDate(day)}已经晚了。`]
      : [`${chineseDate(day)}${phrases.softlyLate}`]
  if (due.earliest !== undefined && compareDates(day, due.earliest) < 0)
    return [`不可以，${chineseDate(day)}太早了。`]
  return [
    due.earliest === undefined
      ? `${chineseDate(day)}来得及，没有超期。`
      : `可以，${chineseDate(day)}在这段时间里。`,
  ]
}
