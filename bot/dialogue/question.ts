import { asksContrary, questionForms, rankTopics, splitClauses } from '../understand/index.ts'
import { asksDifference } from './difference-words.ts'
import { asksHeadcountBack } from './answer-reverse.ts'
import type { AskedQuestion } from './asked-question.ts'
import { alwaysComputed, asksOtherPay, classAmounts, general, moneyish } from './money-topics.ts'
import { comparedProgrammes, programmeOf } from './programme.ts'

export interface QuestionContext {
  /** Topics the place has entries for. */
  readonly favour: readonly string[]
  /** Topics the place answers with an amount of money. */
  readonly money: ReadonlySet<string>
  /** How near a text comes to what the place says about each topic. */
  readonly said: (text: string, clauses: boolean) => ReadonlyMap<string, number>
  /** Topics of the last turn, best first. */
  readonly previous: readonly string[]
  /** What was told in turns before without asking anything. */
  readonly pending: string
  /** This turn, or what was told before it, says something about the apprentices themselves. */
  readonly tellsClass: boolean
  /** The turn states a money figure. */
  readonly claims: boolean
  /** The requirement that the facts just told bear on. */
  readonly factTopic: string | undefined
  /** This turn says of the apprentices what they are and how it came out. */
  readonly describes: boolean
  /** How many apprentices there are is known. */
  readonly counted: boolean
  /** How long the class is trained was told in this turn. */
  readonly termTold: boolean
  /** The turn names another place than before. */
  readonly switchesPlace: boolean
  /** The turn is the bare answer to the fact just asked for: 是, 没有, 普通. */
  readonly answersAsked: boolean
  /** What is asked, where that is settled already. */
  readonly chosen?: string | undefined
}

/** Below this the patterns alone do not settle what is asked. */
const sure = 5

/** 换成无锡呢, 如果都没拿证呢: the question stays, the facts change. */
const changesFacts = /^(?:那|那么|要|哦|噢|啊|好)?(?:换|改|如果|要是|假如|假设|若|万一)|呢[？。！]*$/u

/** 按两年补对吧, 报12万行吗: a sum is put forward to be checked. */
const checksSum = /(?:按|照)[^，。？！]{0,8}(?:补|给|算|领|报)[^，。？！]{0,4}(?:对|吧|吗|行|可以)/u

/** 要什么材料, 需要提供哪些资料: no step is named, so both are told. */
const asksAllPapers =
  /^(?:请问|那|办|搞|做|申请|申报|企业|公司|单位|新型|学徒制?|培训|总共|一共|到底|都|要|得|需要?|应该|准备|提供|交|递|带|报|哪边|[，、的])*(?:什么|哪些|哪几样)(?:东西)?(?:材料|资料|手续|文件|单据)[呢啊？。！]*$|^(?:要|需要|准备|提交)?的?(?:材料|资料)(?:都?有|是|要)(?:什么|哪些)[呢啊？。！]*$/u
const allPapers = ['filing-documents', 'claim-documents'] as const

/** 选修课呢: a thing named and nothing asked of it; where the last topic's own words hold it about as well as any, it is asked of that. */
function pointsOn(text: string, whole: Forms): boolean {
  return whole.forms.length === 0 && text.length <= 10 && /呢[？。！]*$/u.test(text)
}
const sameMatter = 0.6

const moneyWords = /补|钱|标准|拿|领|元|块|档|每人|一年|多少/u

type Forms = ReturnType<typeof questionForms>
type Ranked = ReturnType<typeof rankTopics>[number]

/** The one or two questions of a turn; one without a topic of its own goes on with the last. */
export function questionsOf(text: string, context: QuestionContext): readonly AskedQuestion[] {
  const { favour, said, previous, pending, tellsClass } = context
  const told = pending === '' ? text : `${pending}，${text}`
  const whole = questionForms(text)
  const [again] = previous
  // Whoever chose the topic does not choose a yes or no with it.
  if (context.chosen !== undefined)
    return [{ topic: context.chosen, text, forms: whole.forms, negated: false }]
  if (context.answersAsked && again !== undefined) return [asked(again, text, whole)]
  if (asksOtherPay(text)) {
    const [other] = rankTopics(text, { favour, said: said(text, false) }).filter(
      ({ strong, topic }) => strong && !moneyish.has(topic) && !classAmounts.has(topic),
    )
    return other === undefined ? [] : [asked(other.topic, text, whole, other)]
  }
  if (asksAllPapers.test(text) && allPapers.every((topic) => favour.includes(topic)))
    return allPapers.map((topic) => ({ topic, text, forms: ['list' as const], negated: false }))
  const quick = rankTopics(told, { favour, previous, said: said(told, false) })
  const ranked =
    (quick[0]?.score ?? 0) < sure ? rankTopics(told, { favour, previous, said: said(told, true) }) : quick
  const stays =
    again !== undefined &&
    classAmounts.has(again) &&
    pending === '' &&
    (tellsClass || context.switchesPlace) &&
    (whole.forms.length === 0 || changesFacts.test(text)) &&
    !whole.forms.some((form) => form === 'when' || form === 'who' || form === 'list')
  if (stays) return [asked(again, text, whole)]
  if (again !== undefined && pending === '' && pointsOn(text, whole) && !classAmounts.has(again)) {
    const near = said(text, false)
    if ((near.get(again) ?? 0) >= sameMatter * Math.max(...near.values(), 0) && (near.get(again) ?? 0) > 0)
      return [asked(again, text, whole)]
  }
  // Told without being asked: what it would be worth is looked up as if it had been.
  const valued =
    whole.forms.length === 0 && tellsClass && (context.counted || context.describes)
      ? rankTopics(`${told}，补多少`, { favour, said: said(told, false) })
      : ranked
  const amount = amountQuestion(text, whole, valued, context)
  const [best] = ranked
  if (
    asksDifference(text) &&
    (best === undefined || best.score < 6 || moneyish.has(best.topic)) &&
    moneyWords.test(text)
  )
    return [asked('subsidy-rate', text, whole)]
  const programmes = comparedProgrammes(text)
    .map((programme) => (programme === 'apprenticeship' ? 'subsidy-rate' : programme))
    .filter((topic) => context.money.has(topic))
  if (programmes.length === 2 && moneyWords.test(text))
    return programmes.map((topic) => ({ topic, text, forms: ['amount' as const], negated: false }))
  if (
    context.claims &&
    asksHeadcountBack(text) &&
    (tellsClass || previous.some((topic) => general.has(topic)))
  )
    return [asked('subsidy-amount', text, whole)]
  const unclear = best === undefined || best.score < 4
  if (unclear && amount === undefined && whole.polar !== undefined && context.factTopic !== undefined)
    return [asked(context.factTopic, text, whole)]
  if (best === undefined) {
    if (amount !== undefined) return [amount]
    return again === undefined ? [] : [asked(again, text, whole)]
  }
  const offset = told.length - text.length
  const main =
    amount ?? asked(best.topic, text, clauseForms(text, (best.spans[0]?.start ?? 0) - offset, whole), best)
  const second = secondQuestion(text, main, context)
  if (second === undefined) return [main]
  return second.at < positionOf(main, text, best, offset) ? [second.question, main] : [main, second.question]
}

/** 多少钱 about a class: the narrowest money topic named, else the subsidy itself. */
function amountQuestion(
  text: string,
  whole: Forms,
  ranked: readonly Ranked[],
  { money, previous, tellsClass, counted, describes, termTold, claims }: QuestionContext,
): AskedQuestion | undefined {
  const [best] = ranked
  const checks = (claims && whole.polar === 'truth') || (counted && checksSum.test(text))
  const picks = claims && /还是/u.test(text)
  const heads = whole.forms.includes('howmany') && counted && termTold && /补|领|拿|给/u.test(text)
  const turns = /学徒(?:制|的|培训)?[^，。？！]{0,2}呢/u.test(text)
  const reckons = tellsClass && counted && reckonWords.test(text)
  const asks = whole.forms.includes('amount') || checks || picks || heads || turns || reckons
  const tells = whole.forms.length === 0 && tellsClass && (counted || describes || termTold)
  if (!(asks || tells) || !(tellsClass || counted)) return undefined
  const ofRates = best?.topic === 'rate-by-level' || best?.topic === 'rate-by-category'
  if (ofRates && !counted && whole.polar !== undefined) return undefined
  const programme = programmeOf(text)
  const ofClass = programme === 'apprenticeship' || (programme === undefined && termTold)
  const named = ranked.find((each) => general.has(each.topic))
  // What is only hinted at does not stand before the subsidy itself, asked for in so many words.
  const clear = named?.strong === true ? Math.max(sure, named.score) : sure
  const narrow = ranked.find(
    (each) =>
      (each.strong || each.score >= clear) &&
      (!ofClass || classAmounts.has(each.topic) || alwaysComputed.has(each.topic)) &&
      // An advance asked for where none is paid is answered as such, never with the whole subsidy.
      (money.has(each.topic) || classAmounts.has(each.topic)) &&
      !general.has(each.topic),
  )
  if (programme !== undefined && programme !== 'apprenticeship' && money.has(programme))
    return asked(narrow?.topic === 'offline-share-scaling' ? narrow.topic : programme, text, whole)
  if (narrow !== undefined && best !== undefined && (ofClass || narrow.score >= best.score - 3))
    return asked(narrow.topic, text, whole, narrow)
  const [again] = previous
  if (named !== undefined) {
    const goesOn = again !== undefined && money.has(again) && !general.has(again) && named === best
    if (goesOn && !(ofClass && !classAmounts.has(again))) return asked(again, text, whole)
    const held = money.has(named.topic) || !(tellsClass && counted)
    return asked(held ? named.topic : 'subsidy-amount', text, whole, named)
  }
  const sums = tellsClass && counted && !otherMoney.test(text) && ((asks && sumWords.test(text)) || reckons)
  return tells || checks || picks || sums || (turns && tellsClass)
    ? asked('subsidy-amount', text, whole)
    : undefined
}

/** 合起来多少, 一次性给多少: the sum for the class just told, whatever else the words touch. */
const sumWords =
  /合计|一共|总共|总数|总额|总计|共计|(?:加|合|算)(?:起来|一块|一起)|拢共|多少钱|(?:补|给|领|拿|得|发|报|到手|申领|申请)(?:到|回)?(?:手)?多少/u
/** 怎么算, 按几年给, 补几个人的: how the money for the class comes about. */
const reckonWords =
  /(?:怎么|咋|如何)(?:算|补|折|给钱|计算)|(?:按|补|给|算)(?:的)?(?:是)?几(?:年|个月|个人)|钱?(?:按|算)[^，。？！]{1,4}年(?:算|给|补)?(?:吗|么|吧|不)|(?:能|可以|给)补(?:吗|么|不)/u
const otherMoney = /工资|津贴|学费|培训费|罚|奖学金|发票|票据|分担|各出/u

function asked(topic: string, text: string, forms: Forms, ranked?: Ranked): AskedQuestion {
  return {
    topic,
    text,
    forms: forms.forms,
    negated: ranked === undefined ? forms.negated : asksContrary(ranked, forms),
    ...(forms.polar === undefined ? {} : { polar: forms.polar }),
  }
}

/** The forms of the clause the topic's words stand in, when that clause asks; else of the whole text. */
function clauseForms(text: string, at: number, whole: Forms): Forms {
  const clauses = splitClauses(text).filter((clause) => clause.asks)
  const own = clauses.find((clause) => clause.start <= at && at < clause.end)
  const chosen = own ?? (clauses.length === 1 ? clauses[0] : undefined)
  if (chosen === undefined) return whole
  const forms = questionForms(chosen.text)
  return forms.forms.length === 0 ? whole : forms
}

/** A further clause with a clear topic of its own, or one that asks what it comes to for a class already counted. */
function secondQuestion(
  text: string,
  first: AskedQuestion,
  { favour, said, money, counted }: QuestionContext,
): { readonly question: AskedQuestion; readonly at: number } | undefined {
  const clauses = splitClauses(text).filter((clause) => clause.asks)
  if (clauses.length < 2 && !counted) return undefined
  for (const clause of clauses) {
    const forms = questionForms(clause.text)
    const [best] = rankTopics(clause.text, { favour, said: said(clause.text, false) })
    const same =
      best?.topic === first.topic ||
      (best !== undefined &&
        general.has(best.topic) &&
        (general.has(first.topic) || isOfFirst(first, clause.text, text, money)))
    const elliptic =
      /^(?:那|还有|标准|金额|大概|一共|总共|又|是|要|得|能)*(?:多少|几)(?:钱|元)?[呢啊？。！]*$/u.test(
        clause.text,
      )
    if (elliptic && !classAmounts.has(first.topic) && (money.has(first.topic) || !sumNoun.test(first.text)))
      continue
    const clear = best !== undefined && (best.score >= 4.5 || (general.has(best.topic) && counted))
    if (best !== undefined && !same && clear && clauses.length > 1)
      return { question: asked(best.topic, clause.text, forms, best), at: clause.start }
    if (
      best === undefined &&
      counted &&
      forms.forms.includes('amount') &&
      !classAmounts.has(first.topic) &&
      clauses.length > 1
    )
      return { question: asked('subsidy-amount', clause.text, forms), at: clause.start }
  }
  return undefined
}

/** Words that bring up the subsidy itself. */
const sumNoun = /补贴|补助|补多少|学徒制|高级工|中级工|技师|人/u
/** 师带徒津贴必须发吗，标准多少: a bare 多少 is of what was just asked about, when that is money of its own. */
function isOfFirst(first: AskedQuestion, clause: string, text: string, money: ReadonlySet<string>): boolean {
  if (money.has(first.topic) && !classAmounts.has(first.topic)) return true
  return otherMoney.test(text) && !/补|学徒|[初中高]级|技师/u.test(clause)
}

function positionOf(first: AskedQuestion, text: string, best: Ranked, offset: number): number {
  if (first.topic === best.topic) return (best.spans[0]?.start ?? 0) - offset
  const clause = splitClauses(text).find(
    (each) => each.asks && questionForms(each.text).forms.includes('amount'),
  )
  return clause?.start ?? 0
}
