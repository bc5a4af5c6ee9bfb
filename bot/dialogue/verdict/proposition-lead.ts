import type { Entry, Stance } from '../../../knowledge/index.ts'
import { leadWord, onTheCase, strengthWord } from '../../compose/index.ts'
import { isPremise, type PolarKind } from '../../understand/index.ts'
import type { AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { pairsOf } from '../pairs.ts'
import { alsoRequiredLead } from './also-required.ts'
import { asksWhether, bearingOf, notSo } from './borne-out.ts'
import { departs } from './departs.ts'
import { enoughAloneLead } from './enough-alone.ts'
import { insistedLead } from './insisted.ts'
import { inOwnWords, whetherItWill, whetherThere } from './own-words.ts'
import { onlyTheseLead } from './only-these.ts'
import { paceLead } from './pace-put.ts'
import { fundLead, payerLead } from './payer.ts'
import { asksAgainst, putAs } from './put-as.ts'
import { figureNotThere, ruleFigureLead } from './rule-put.ts'
import { ofOthersLead } from './share-of-whom.ts'
import { keepsLimit, keepsScope, statesShare } from './threshold.ts'

/** 可以。 / 不需要。 — with nothing for a question that is not yes/no or an entry that takes no side. */
export function leadFor(context: AnswerContext, entry: Entry, question: AskedQuestion): string {
  const topic = context.knowledge.topics.get(question.topic)
  // A stance is on the proposition of the topic it was written for; a topic that has none is not answered by it.
  const taken = 'stance' in entry && topic?.proposition !== undefined ? entry.stance : undefined
  const ofAuthorities = asksOfAuthorities(entry, question, topic?.proposition)
  const stance = isExcepted(entry.text, question.text) || ofAuthorities ? contrary(taken) : taken
  const negated = topic === undefined ? question.negated : asksAgainst(question, topic)
  const polar = topic === undefined ? undefined : putAs(question, topic.mode)
  if (polar === undefined || topic === undefined) return ''
  // 奖学金是鼓励设的吧, of what is only encouraged.
  if (
    polar === 'truth' &&
    entry.strength === '鼓励' &&
    encouraged.test(question.text) &&
    encouraged.test(entry.text)
  )
    return (question.denied === true ? no : yes)(question.text)
  const alone = enoughAloneLead(question)
  if (alone !== undefined) return alone
  const besides = alsoRequiredLead(entry, question)
  if (besides !== undefined) return besides
  const only = onlyTheseLead(entry, question)
  if (only !== undefined) return only
  // 培训协议得一人一份吗, where the rule only allows otherwise.
  if (entry.kind === 'verdict' && polar === 'require' && topic.mode === 'may' && stance !== 'no')
    return negated ? '不需要。' : '不是必须。'
  if (entry.kind === 'verdict' && polar === 'require' && topic.mode === 'must' && entry.strength === '刚性')
    return '需要。'
  // 中级工补6000对吗: figures put forward are judged by the sum, never by whether rates differ.
  if (polar === 'truth' && context.claims.length > 0 && /元/u.test(entry.text)) return ''
  // 一家企业要占70%吧, of what is reckoned over the whole district.
  if (
    asksIfOurs.test(question.text) &&
    bindsOthers(entry) &&
    taken === 'no' &&
    (polar === 'truth' || polar === 'require')
  )
    return no(question.text)
  const pace = paceLead(entry.text, question)
  if (pace !== undefined) return pace
  const insisted = insistedLead(entry, question)
  if (insisted !== undefined) return insisted
  const others = ofOthersLead(entry.text, question.text)
  if (others !== undefined) return others
  // 企业要做到稳岗85%对吧, of what the whole city aims at: the figure is right, and binds no firm.
  if (entry.strength === '目标' && polar === 'require') return '不是必须。'
  if (entry.strength === '目标' && polar === 'truth' && asksIfBound.test(question.text))
    return isPremise(question.text) ? '不对。' : '不是。'
  const figure = ruleFigureLead(entry, question.text)
  if (figure !== undefined) return figure
  const payer = payerLead(entry.text, question.text)
  if (payer !== undefined) return payer
  const fund = negated ? undefined : fundLead(entry.text, question.text)
  if (fund !== undefined) return fund
  if (keepsScope(entry.text, question.text) === false || leavesCity(context, entry.text, question.text))
    return '不可以。'
  if (existence.test(question.text) && stance === 'no' && entry.strength !== '刚性')
    return '有要求，但不是硬性的。'
  // 有没有津贴, of what is only encouraged: neither is there none.
  if (whetherThere.test(question.text) && stance === 'no' && entry.strength === '鼓励') return ''
  // 技培生跟学徒一样吗: whether two things are alike, which is no proposition but that of the rates.
  if (polar === 'truth' && alike.test(question.text) && topic.proposition?.includes('不同') !== true)
    return ''
  const ours = entry.strength !== '目标' && (entry.bearers.length === 0 || entry.bearers.includes('企业'))
  if (!ours && stance === 'no' && penalty.test(question.text)) return '不会。'
  // A sum put forward is judged where sums are reckoned; a statement that names several confirms none of them.
  if (polar === 'truth' && context.claims.length > 0 && !namesMoney.test(question.text)) return ''
  // 每个班都得达到吗, of what the whole city aims at.
  if (polar === 'suffice' && (entry.strength === '目标' || (topic.mode === 'must' && stance === 'no')))
    return '不是必须。'
  // 三分之一是要求我们企业的吗, of what binds the authorities alone.
  if (asksIfOurs.test(question.text) && entry.bearers.length > 0 && !entry.bearers.includes('企业'))
    return '不是。'
  const share = polar === 'truth' ? statesShare(entry.text, question.text) : undefined
  if (share !== undefined) return share !== negated ? '对。' : '不对。'
  const bound = entry.strength !== '目标' && !(topic.mode === 'must' && stance === 'no')
  const kept = bound ? keepsLimit(entry.text, question.text) : undefined
  if (kept !== undefined && polar !== 'require') return `${limitWord(polar, kept)}。`
  // 线上排210行不行, of 不超过40%: a figure that measures nothing known is neither confirmed nor denied.
  if (bareFigure.test(question.text) && /\d/u.test(entry.text)) return ''
  const unsaid = figureNotThere(entry.text, question.text)
  if (unsaid !== undefined) return unsaid
  const bearing = bearingOf(context, entry, question)
  if (bearing.against && asksWhether(polar)) return notSo(question.text)
  // 补贴只给企业吧, of what is given to firms: whether to nobody else, the words do not say.
  if (bearing.limitsToNamed && polar === 'truth') return ''
  const word =
    stance === undefined || stance === 'depends'
      ? strengthWord(polar, entry.strength)
      : leadWord(
          {
            polar,
            negated,
            denied: question.denied === true,
            departs: departs(question.text),
            premise: isPremise(question.text),
          },
          topic.mode,
          stance,
        )
  if (word !== undefined && bearing.deniesUnread && affirms.test(word)) return ''
  // 技培生计划是给退休人员的？, which asks for no leave: 可以 would answer another question.
  if (polar === 'truth' && word === '可以' && !asksLeave.test(question.text))
    return bearing.borneOut ? yes(question.text) : ''
  // 会不会审计, of what the authorities may do.
  if (entry.strength === '可以' && word === '是的' && whetherItWill.test(question.text)) return '不一定。'
  if (word !== undefined) return `${inOwnWords(word, question.text)}。`
  return stance === 'depends' ? onTheCase : ''
}

/** Leave is asked for, or something taken in or done. */
const asksLeave = /[能算会]|可以|行|让|准|许|允|可(?!靠)|同意|认/u
const affirms = /^(?:对|是的|可以)$/u
/** 这5000是打给学徒的吧: the sum stands for the money, of which it is asked whom it goes to. */
const namesMoney =
  /^[^，。？！]{0,6}(?:这|那)?\d{3,}(?:元|块)?(?:钱)?(?:是|都|直接|就)*(?:打|发|拨|付|转|进|给)(?!\d)/u
const encouraged = /鼓励|支持|提倡/u
const yes = (question: string) => (isPremise(question) ? '对。' : '是的。')
const no = (question: string) => (isPremise(question) ? '不对。' : '不是。')

/** The authorities alone are bound. */
function bindsOthers({ bearers }: Entry): boolean {
  return bearers.length > 0 && !bearers.includes('企业')
}

/** 区里要按季报吗, 十四五期间是3万人次吗, of a topic that asks whether firms must: what binds the authorities named, or is a target told by its figure. */
function asksOfAuthorities(entry: Entry, { text, polar }: AskedQuestion, proposition = ''): boolean {
  if (polar !== 'truth' && polar !== 'require') return false
  if (!proposition.startsWith('企业') || !bindsOthers(entry)) return false
  if (/企业(?!新型|学徒)|我们|咱|公司|单位|厂/u.test(text)) return false
  const target =
    entry.strength === '目标' &&
    polar === 'truth' &&
    namesFigureOf(entry.text, text) &&
    !/会|罚|扣|影响/u.test(text)
  return target || /(?:各|全)[省市区县]|[省市区县]里|人社/u.test(text)
}

/** 稳岗率定的是85%吗, and not 95%. */
function namesFigureOf(statement: string, question: string): boolean {
  return (question.match(/\d+/gu) ?? []).some((figure) => statement.includes(figure))
}

const asksIfOurs =
  /(?:每个?|一|单个|各)(?:家|个)?(?:企业|单位|公司|厂)[^，。？！]{0,6}(?:都|得|要|须|占|达|完成)|(?:要求|约束|针对|考核)(?:的)?(?:是)?(?:我们|企业|单位|公司|每家|单个)(?![资条审的])|管(?:的)?(?:是)?(?:我们|企业|单位|公司|每家|单个)(?:的)?(?:吗|么|吧|不|[？。！]|$)|(?:我们|企业|单位|公司|每家|单个)[^，。？！]{0,4}(?:必须|一定|都要|都得|得|要)[^，。？！]{0,4}(?:达到|完成|做到)/u

const asksIfBound =
  /(?:企业|我们|单位|公司|厂里?|每家|每个班|一家)[^，。？！]{0,8}(?:必须|一定|都要|都得|得|要|达到|完成|做到|的|承担)|(?:必须|一定要|要求|硬性)/u

/** 涉密企业也要录吗, of what holds 涉密单位除外. */
function isExcepted(statement: string, question: string): boolean {
  return [...statement.matchAll(/([^，。；、]{2,8})除外/gu)].some(([, named = '']) =>
    question.includes(named.slice(0, 2)),
  )
}

function contrary(stance: Stance | undefined): Stance | undefined {
  if (stance === 'yes') return 'no'
  return stance === 'no' ? 'yes' : stance
}

/** 会扣钱吗, 会影响补贴吗. */
const penalty =
  /会(?:不会|被|因为[^，。？！]{0,4}|因此|就)*(?:扣|罚|影响|少给|不给|取消|约谈|通报|追|收回|退)[^，。？！]{0,8}(?:吗|么|不|吧)?[？。！]*$/u

/** 集团在苏州的分公司能一起报吗, 无锡和常州都有厂: the statement holds within one city, and another is named. */
function leavesCity(
  { knowledge, jurisdiction }: AnswerContext,
  statement: string,
  question: string,
): boolean {
  if (!statement.includes('同一设区市')) return false
  const { places } = knowledge.corpus
  const outside = (name: string) =>
    places
      .named(name)
      .some((match) =>
        match.kind === 'elsewhere'
          ? true
          : match.place.kind !== 'country' &&
            !places.upwards(match.place.id).some(({ id }) => id === jurisdiction) &&
            !places.upwards(jurisdiction).some(({ id }) => id === match.place.id),
      )
  return (
    pairsOf(question).some(outside) || /外地|外省|外市|别的(?:城)?市|其他(?:城)?市|跨市|跨省/u.test(question)
  )
}

const bareFigure =
  /(?<![\d.第:：%年月附件号〔-])\d{1,5}(?=，?(?:就|也|都)?(?:行不|行吗|行么|可以|可不可以|够|能|对吧|对吗|对不对|超|成不|$))/u
const alike = /(?:一样|相同|一回事)(?:的)?(?:吗|么|不|吧)?[？。！]*$/u

/** 有要求没, 有没有规定: whether there is a rule at all. */
const existence = /有(?:没有|无)?[^，。？！]{0,4}(?:要求|规定|限制|门槛)(?:吗|么|没有?|不)?[？。！]*$/u

function limitWord(polar: PolarKind, kept: boolean): string {
  if (polar === 'suffice') return kept ? '够' : '不够'
  return kept ? '可以' : '不可以'
}
