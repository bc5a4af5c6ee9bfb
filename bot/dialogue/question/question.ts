import { questionForms, splitClauses } from '../../understand/index.ts'
import { amountQuestion, inAll, sure, type Forms, type Ranked } from './amount-question.ts'
import { asksDifference } from './difference-words.ts'
import { asksHeadcountBack } from '../amount/answer-reverse.ts'
import { agreementContents, bothAgreements, contentsOf, copies, otherAgreement } from './agreements.ts'
import { bothNamed } from './both-named.ts'
import { carried } from './carried.ts'
import { afterPaid } from './after-paid.ts'
import { allPapers, asksAllPapers } from './all-papers.ts'
import { asked, type AskedQuestion } from './asked-question.ts'
import { asksOtherPay, classAmounts, general, moneyish, ownMoney, sharesOnly } from './money-topics.ts'
import { heldAgainst } from './held-against.ts'
import { asksHowOften, isElliptic, withoutParties } from './elliptic.ts'
import { papersAtEnd } from './end-of-term.ts'
import { asksPaidYearly, conditionBeside } from './beside-sum.ts'
import { listsCompared } from '../papers/lists-compared.ts'
import { isFaint } from './faint.ts'
import { formsOn, goesOn, tellsOfMentor } from './goes-on.ts'
import { asksLeftOver, asksOfOther } from './of-its-own.ts'
import { impliedBy, saidOfMatter } from './implied.ts'
import { putsOrder } from '../timing/procedure-order.ts'
import {
  bothDrawn,
  comparedProgrammes,
  goTogether,
  isProgramme,
  meansApprenticeship,
  programmeOf,
} from './programme.ts'
import { ofProgramme, paidByOther, sumOfProgramme } from './of-programme.ts'
import { ofCityPlan } from './city-plan.ts'
import { rankTopics } from './programme-topics.ts'
import { qualificationOf } from './qualification.ts'
import type { QuestionContext } from './question-context.ts'
import { sameThere } from '../compare/same-there.ts'
import { asksBack, asksHowMuchOfIt, nextInstalment, parts, namedLast } from './instalments.ts'
import { topicsOfSameStep } from './steps.ts'
import { positionOf, secondQuestion } from './second-question.ts'

/** 换成无锡呢, 如果都没拿证呢: the question stays, the facts change. */
const changesFacts = /^(?:那|那么|要|哦|噢|啊|好)?(?:换|改|如果|要是|假如|假设|若|万一)|呢[？。！]*$/u

const moneyWords = /补|钱|标准|拿|领|元|块|档|每人|一年|多少/u

/** The one or two questions of a turn; one without a topic of its own goes on with the last. */
export function questionsOf(text: string, context: QuestionContext): readonly AskedQuestion[] {
  const { favour, said, previous, pending, tellsClass } = context
  const told = pending === '' ? text : `${pending}，${text}`
  const whole = questionForms(text)
  const [again] = previous
  const held = heldAgainst(text, whole, context) ?? listsCompared(text, previous, favour)
  if (held !== undefined) return held
  // Whoever chose the topic does not choose a yes or no with it.
  const implied = impliedBy(text, whole, context)
  if (context.chosen !== undefined && implied?.topic === context.chosen) return [implied]
  if (context.chosen !== undefined)
    return [{ topic: context.chosen, text, forms: whole.forms, negated: false }]
  const plan = ofCityPlan(text, whole, context)
  if (plan !== undefined) return [plan]
  const qualification = qualificationOf(text, previous, context.answersAsked)
  if (qualification !== undefined) return qualification
  if (context.answersAsked && again !== undefined) return [asked(again, text, whole)]
  // 山西呢: the sum just asked for, at another place.
  // 太原也行吗, after whether a part is paid in advance: whether, of nobody counted.
  const whether = parts.has(again ?? '') && whole.polar !== undefined && !context.counted
  if (context.switchesPlace && context.placeAlone && again !== undefined && classAmounts.has(again))
    return [asked(again, text, whether ? whole : { forms: [], negated: false })]
  const mentor = again === undefined ? undefined : tellsOfMentor(text, whole, again)
  if (mentor !== undefined) return [asked(mentor, text, whole)]
  if (asksOtherPay(text)) {
    const [other] = rankTopics(context, text, { favour, said: said(text, false) }).filter(
      ({ strong, topic }) => strong && !moneyish.has(topic) && !classAmounts.has(topic),
    )
    return other === undefined ? [] : [asked(other.topic, text, whole, other)]
  }
  if (bothDrawn.test(text) && favour.includes('stacking')) return [asked('stacking', text, whole)]
  const other = sumOfProgramme(text, whole, context) ?? ofProgramme(text, whole, context)
  if (other !== undefined) return [other]
  if (asksAllPapers.test(text) && allPapers.every((topic) => favour.includes(topic)))
    return allPapers.map((topic) => ({ topic, text, forms: ['list' as const], negated: false }))
  const atEnd = papersAtEnd(text, whole)
  if (atEnd !== undefined && favour.includes(atEnd)) return [asked(atEnd, text, whole)]
  const step =
    topicsOfSameStep(text, previous, favour, context.course?.step) ??
    topicsOfSameStep(text, stepOfSubject(context), favour)
  if (step !== undefined && pending === '' && !tellsClass) return step
  const paidYearly = tellsClass || context.counted ? asksPaidYearly(text, whole, favour) : undefined
  if (paidYearly !== undefined) return [paidYearly]
  const counterpart = otherAgreement(text, previous) ?? contentsOf(text, previous)
  if (counterpart !== undefined && favour.includes(counterpart))
    return [asked(counterpart, text, { forms: ['list'], negated: false })]
  const both = bothNamed(text, favour)
  if (both !== undefined) return both.map((topic) => asked(topic, text, whole))
  const paid = afterPaid(text, whole, context)
  if (paid !== undefined) return paid
  if (again !== undefined && parts.has(again) && pending === '' && !tellsClass && asksHowMuchOfIt.test(text))
    return asksBack.test(text) && context.counted && context.money.has('clawback')
      ? [asked('clawback', text, { forms: ['amount'], negated: false })]
      : [asked(again, text, { forms: [], negated: false })]
  const instalment = nextInstalment(text, previous)
  if (instalment !== undefined && context.money.has(instalment))
    return [asked(instalment, text, { forms: ['amount'], negated: false })]
  // 标准是多少, after the allowance of a mentor: of that, and no subsidy.
  const ofItsOwn = again !== undefined && ownMoney.has(again)
  const bare = withoutParties(text)
  const leans =
    pending === '' &&
    !tellsClass &&
    (ofItsOwn || !whole.forms.includes('amount')) &&
    (isElliptic(bare) || asksHowOften(text))
  // 是报市里还是报省里, after whether miners may: words that name a topic of their own lean on none.
  const [named] = leans && !ofItsOwn ? rankTopics(context, text, { favour }) : []
  const names = named !== undefined && named.score >= ofOwnWords && !moneyish.has(named.topic)
  if (again !== undefined && leans && context.subject !== '' && !names) {
    const [best] = rankTopics(context, `${context.subject}，${bare}`, {
      favour,
      previous,
      said: said(context.subject, false),
    })
    return [asked(best === undefined ? again : best.topic, text, whole)]
  }
  const quick = rankTopics(context, told, { favour, previous, said: said(told, false) })
  const ranked =
    (quick[0]?.score ?? 0) < sure
      ? rankTopics(context, told, { favour, previous, said: said(told, true) })
      : quick
  // 如果这3人没合格，要退多少: another sum of the class, asked for in so many words.
  const [likeliest] = ranked
  const otherSum =
    likeliest?.strong === true &&
    likeliest.topic !== again &&
    classAmounts.has(likeliest.topic) &&
    !general.has(likeliest.topic) &&
    (whole.forms.includes('amount') || namedLast(told, likeliest))
  // 那全部拿证总共呢, after the advance: the whole.
  const ofAll =
    again !== undefined &&
    parts.has(again) &&
    inAll.test(text) &&
    !(likeliest?.strong === true && parts.has(likeliest.topic))
  if (ofAll && pending === '') return [asked('subsidy-amount', text, whole)]
  const ofOther = likeliest?.strong === true && asksOfOther(text, likeliest.topic)
  const stays =
    again !== undefined &&
    !otherSum &&
    (isProgramme(again) || sharesOnly.has(again)
      ? changesFacts.test(text) &&
        (text.length <= 12 || likeliest?.strong !== true) &&
        /\d/u.test(text) &&
        !meansApprenticeship(text)
      : classAmounts.has(again) && pending === '' && (tellsClass || (context.switchesPlace && !ofOther))) &&
    (whole.forms.length === 0 || changesFacts.test(text)) &&
    !whole.forms.some((form) => form === 'when' || form === 'who' || form === 'list')
  // 合格但没证呢, after what becomes of those who failed: of others, whose rule is another.
  if (again === 'clawback' && pending === '' && passedOnly.test(text) && favour.includes(ofPassed))
    return [asked(ofPassed, text, whole)]
  // 有3个中途离职了, after an advance where none is paid: what the others come to.
  const unpaid = again !== undefined && parts.has(again) && !context.money.has(again)
  if (stays && unpaid && tellsClass && context.counted && whole.forms.length === 0)
    return [asked('subsidy-amount', text, whole)]
  if (asksLeftOver(text, ranked, context)) return [asked('subsidy-amount', text, whole)]
  if (stays) return [asked(again, text, whole)]
  if (again !== undefined && pending === '' && !tellsClass && context.switchesPlace && sameThere.test(text))
    return [asked(again, text, { forms: [], negated: false })]
  const matter = saidOfMatter(text, whole, context) ?? carried(text, whole, context, likeliest)
  if (matter !== undefined) return [matter]
  const on = goesOn(text, whole, context, likeliest)
  if (on !== undefined) return [asked(on, text, formsOn(text, whole, on))]
  // Told without being asked: what it would be worth is looked up as if it had been.
  const valued =
    whole.forms.length === 0 && tellsClass && (context.counted || context.describes)
      ? rankTopics(context, `${told}，补多少`, { favour, said: said(told, false) })
      : ranked
  const stacks = likeliest?.topic === 'stacking' && goTogether.test(text) && !whole.forms.includes('amount')
  const amount = stacks ? undefined : amountQuestion(text, whole, valued, context)
  const nearest = withShare(text, ranked, context) ?? likeliest
  const best = nearest === undefined || isFaint(nearest, text, previous) ? undefined : nearest
  // 有中级证一年半了想学高级，可以吗: how long the certificate was held decides it, not which levels there are.
  if (best?.topic === 'allowed-levels' && context.factTopic === 'certificate-prerequisite')
    return [asked(context.factTopic, text, whole)]
  const programmes = comparedProgrammes(text)
    .map((programme) => (programme === 'apprenticeship' ? 'subsidy-rate' : programme))
    .filter((topic) => context.money.has(topic))
  if (programmes.length === 2 && moneyWords.test(text))
    return programmes.map((topic) => ({ topic, text, forms: ['amount' as const], negated: false }))
  if (
    asksDifference(text) &&
    (best === undefined || best.score < 6 || moneyish.has(best.topic)) &&
    moneyWords.test(text)
  )
    return [asked('subsidy-rate', text, whole)]
  if (bothAgreements.test(text) && agreementContents.every((topic) => favour.includes(topic)))
    return agreementContents.map((topic) =>
      asked(topic, text.replace(copies, ''), { forms: ['list'], negated: false }),
    )
  // 每人补8000对吧, no programme named: the standard of the apprenticeship is asked about.
  if (context.claims && whole.polar !== undefined && programmeOf(text) === undefined && perHead.test(text))
    return [asked(paidByOther(context) ?? 'subsidy-rate', text, whole)]
  if (
    context.claims &&
    asksHeadcountBack(text) &&
    (tellsClass || previous.some((topic) => general.has(topic)))
  )
    return [asked('subsidy-amount', text, whole)]
  // 学徒社保在天津交，能补吗: the requirement that the fact told bears on, where no class is told to reckon with.
  const ofFact =
    !tellsClass &&
    !context.counted &&
    !context.claims &&
    best !== undefined &&
    (general.has(best.topic) || (best.topic === 'stacking' && !goTogether.test(text)))
  if (ofFact && context.factTopic !== undefined && whole.polar !== undefined && !asksSum.test(text))
    return [asked(context.factTopic, text, whole)]
  const condition = ofFact && whole.polar !== undefined ? conditionAsked(text, context) : undefined
  if (condition !== undefined) return [condition]
  const unclear = best === undefined || best.score < 4
  if (unclear && amount === undefined && whole.polar !== undefined && context.factTopic !== undefined)
    return [asked(context.factTopic, text, whole)]
  if (best === undefined) {
    if (amount !== undefined) return [amount]
    if (putsOrder(text)) return [asked('procedure', text, whole)]
    // 社保是派遣公司在外地交的, after who applies: it decides a requirement of its own.
    const { decided } = context
    const ofItsOwn =
      implied !== undefined && decided !== undefined && (pending === '' || decided.kind === 'deadline')
    if (again !== undefined && !(ofItsOwn && !classAmounts.has(again))) return [asked(again, text, whole)]
    return implied === undefined ? [] : [implied]
  }
  const offset = told.length - text.length
  const main =
    amount ?? asked(best.topic, text, clauseForms(text, (best.spans[0]?.start ?? 0) - offset, whole), best)
  const second = secondQuestion(text, main, context)
  if (second === undefined) return [main, ...conditionBeside(main, ranked, favour)]
  const inOrder =
    second.at < positionOf(main, text, best, offset)
      ? ([second.question, main] as const)
      : ([main, second.question] as const)
  return decides.test(text) ? [inOrder[ofPeople.test(text) ? 1 : 0]] : inOrder
}

/** So much do the words of an elliptic question score where they name what they are about. */
const ofOwnWords = 7
const ofPassed = 'passed-without-certificate'
const passedOnly =
  /合格(?:了)?[，]?(?:但是?|可是?|只是|就是|却)?(?:还)?(?:没|无)(?:有|拿|考|取)?(?:到|得)?证/u

/** 最晚哪天 after 交给谁: the step is that of the last question which named its subject. */
function stepOfSubject(context: QuestionContext): readonly string[] {
  const { subject, favour, previous } = context
  if (subject === '' || !previous.includes('filing-authority')) return []
  return rankTopics(context, subject, { favour })
    .slice(0, 1)
    .map(({ topic }) => topic)
}

/** 哪些人当学徒，企业自己能定吗: one question, whether the enterprise decides what is named before; the texts say so of the people. */
const decides =
  /，(?:都|是|是不是)?(?:由)?(?:自己|企业|公司|单位|我们|厂里|人社局?|政府|上面)[^，。？！]{0,4}(?:定|决定|规定|说了算|做主)(?:吗|么|不|吧|行|可以|的)*[？。！]*$/u
const ofPeople = /谁|哪些?个?人|什么人|对象|人选/u

const asksSum = /多少|几|标准/u

/** 没买社保能领补贴吗: whether what is told before, a matter of its own, stands in the way. */
function conditionAsked(text: string, context: QuestionContext): AskedQuestion | undefined {
  const put = text.replace(asWhether, '可以吗')
  if (put === text || asksSum.test(text)) return undefined
  const [other] = rankTopics(context, put, { favour: context.favour, said: context.said(put, false) })
  if (other?.strong !== true || moneyish.has(other.topic) || classAmounts.has(other.topic)) return undefined
  return asked(other.topic, put, questionForms(put), other)
}
const asWhether =
  /(?:还)?(?:能不能|可不可以|给不给|能否|可以|能|给)(?:给|拿|领|享受|申请|申领|申报|补)+(?:到)?(?:这个|这)?(?:学徒制?)?(?:补贴|补助|钱)?(?:吗|么|不|吧|呢)?[？。]*$/u

const perHead =
  /(?:[初中高]级工?|技师)(?:学徒)?(?:每年|一年|每人|一个人)*(?:是不是|是)(?:每年|一年|每人)*\d{4}|(?:每人|人均|一个?人|每个人?|一人)(?:每年|一年|能|可以|都|是|是不是)*(?:补|给|领|拿|发)?(?:贴|助)?(?:标准)?(?:最高|最多|能不能|可不可以|能否|会不会|可以|能|会|真|就)*(?:拿|领|补|达|给)?(?:到)?\d/u

/** 85%是怎么回事: of the topics, the first whose entries name that very share, where those of the likeliest do not. */
function withShare(
  text: string,
  ranked: readonly Ranked[],
  { shares, tellsClass, previous }: QuestionContext,
): Ranked | undefined {
  const named = /\d+(?:\.\d+)?%/u.exec(text)?.[0]
  const topics = named === undefined ? undefined : shares.get(named)
  const [best] = ranked
  if (topics === undefined || tellsClass || best === undefined || topics.has(best.topic)) return undefined
  if ((best.strong && questionForms(text).polar !== undefined) || previous.includes(best.topic))
    return undefined
  return ranked.find((each) => topics.has(each.topic))
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
