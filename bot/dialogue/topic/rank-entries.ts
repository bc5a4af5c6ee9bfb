import type { Entry } from '../../../knowledge/index.ts'
import { alternativeLead } from '../papers/alternatives.ts'
import { annexMeant } from '../papers/annex.ts'
import { asksOfPeriod, asksWhatIfLate } from '../timing/answer-deadline.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import type { AnswerContext } from '../context.ts'
import { keepsTime } from '../timing/keeps-time.ts'
import { monthOfDeed } from '../timing/month-put.ts'
import { asksIfInTime } from '../timing/recurring-day.ts'
import { keepsNextYear } from '../timing/year-end.ts'
import { figuresOf } from '../verdict/own-figures.ts'
import { pointOf } from '../verdict/points.ts'
import { ruleFigures } from '../verdict/put-figures.ts'
import { namesOther } from '../question/programme.ts'
import { asksLength } from './withheld.ts'

const asksBand = /几成|百分之几|按多少|按几|多少算|怎么算|哪一?档|什么比例|几折|打(?:不打)?折/u

/** 考试时间, 考核时间两边一样吗: the time is asked for by its name. */
const namesTime = /(?:考试|考核|评价|备案|申领|申报|报备|验收)(?:的)?(?:时间|日期)(?!长|段|点)/u

/** The kind of entry that best fits how the question is put; within a kind the one nearest in words, then pack order. */
export function rankEntries(
  context: AnswerContext,
  entries: readonly Entry[],
  question: AskedQuestion,
): readonly Entry[] {
  const weight = new Map(context.resolution.chain.map((link, at) => [link.document.id, at]))
  const hasProposition = context.knowledge.topics.get(question.topic)?.proposition !== undefined
  const near = entries.length > 1 ? context.nearness(question.text) : undefined
  const fit = (entry: Entry) => Math.round(10 * (near?.get(entry.id) ?? 0))
  // 学徒制的材料: what a text about other training says of them comes after what the apprenticeship's own says, or does not.
  const others = namesOther(question.text) || question.ofOther === true
  const ofOwn = (entry: Entry) =>
    context.knowledge.corpus.get(entry.document)?.topics.apprenticeship === 'primary'
  const ofOthers = (entry: Entry) => /学徒/u.test(question.text) && !ofOwn(entry)
  const said = { ...context.shared, ...(context.groups[0] ?? {}) }
  const bearsOn = (rule: string) => context.program.factsOf(rule).some((fact) => said[fact] !== undefined)
  const ofSome = ({ kind, appliesWhen }: Entry) => kind === 'statement' && appliesWhen !== undefined
  const rank = (entry: Entry): number => (ofOthers(entry) ? 7 : 0) + kindRank(entry)
  // 财政局管什么: what is said of that body alone comes before what is said of all.
  const alone = (entry: Entry) => {
    const [bearer, ...more] = entry.bearers
    return bearer !== undefined && more.length === 0 && namesParty(bearer, question.text) ? 600 : 0
  }
  // 13号文跟省里9号文什么关系, 阳泉是不是照搬省里的: of several documents, that of the user's own city.
  const [city] = context.within
  const ofOwnCity = ({ document }: Entry) =>
    context.knowledge.corpus.get(document)?.place === city ? 700 : 0
  const putsNextYear = (entry: Entry) =>
    entry.kind === 'deadline' && keepsNextYear(entry.text, question.text) !== undefined
  const kindRank = (entry: Entry): number => {
    const asked = question.forms
    if (pointOf(entry, question) !== undefined) return -1
    if (entry.kind === 'deadline' && (asksOfPeriod(question) || statesLength(question))) return 0
    if (entry.kind === 'deadline' && question.polar === undefined && asksWhatIfLate.test(question.text))
      return 0
    if (
      entry.kind === 'deadline' &&
      question.polar !== undefined &&
      putsTime(entry, question.text, context.asOf)
    )
      return 0
    if (entry.kind === 'deadline' && (asked.includes('when') || context.spareDays.length > 0)) return 0
    if (entry.kind === 'deadline' && asksIfInTime(question.text)) return 0
    if (putsNextYear(entry)) return 0
    // 线上补贴12月报行吗, of a day that comes every year.
    if (entry.kind === 'deadline' && question.polar !== undefined && everyYear.test(entry.text))
      if (namesMonth.test(question.text)) return 0
    if (entry.kind === 'deadline' && namesTime.test(question.text)) return 0
    // 11月25号办完手续了，怎么办: the day it is due, where the day it runs from was told.
    if (entry.kind === 'deadline' && asked.includes('how') && said[entry.from ?? ''] !== undefined) return 0
    if (entry.kind === 'documents' && (question.polar === 'truth' || putsForward(entry, question))) return 0
    if (asked.includes('list') && (entry.kind === 'documents' || entry.kind === 'form')) return 0
    // 占20%按几成算: the rule whose band the share told of falls in.
    if (entry.kind === 'value' && entry.unit === '%' && asksBand.test(question.text) && bearsOn(entry.rule))
      return 0
    // What holds for the very case told comes before what holds for all.
    if (entry.appliesWhen !== undefined && context.program.testCondition(entry.appliesWhen, said) === true)
      return 0.7
    // A rule that judges what was said comes before one that only takes a side.
    if (question.polar !== undefined && entry.kind === 'verdict' && bearsOn(entry.rule)) return 0.5
    if (question.polar !== undefined && hasProposition && 'stance' in entry && entry.stance !== undefined)
      return 1
    if (entry.kind === 'absence') return 5
    if (countsNamed(question, entry)) return 1
    if (saysDuties(question, entry) || (decides.test(question.text) && /主导|自主/u.test(entry.text)))
      return 1
    if (question.polar === undefined && asksLength(question) && saysLength.test(entry.text)) return 1
    if (asked.includes('amount') && question.polar === undefined && entry.text.includes('元')) return 1
    if (entry.kind === 'value' && entry.text === '') return 6
    // 备案材料交给省厅吗, of a firm nobody described: what holds for all comes before what holds for some.
    return question.polar !== undefined && ofSome(entry) && entries.filter(ofSome).length > 1 ? 2.2 : 2
  }
  // 企业哪天前申领: a day set for the authorities comes after what the text says, or does not say, of the enterprise.
  const silentOfUs = entries.some((entry) => entry.kind === 'absence' && ofOwn(entry))
  const forOthers = (entry: Entry) =>
    silentOfUs &&
    entry.kind === 'deadline' &&
    entry.dutyBearers.length > 0 &&
    !entry.dutyBearers.includes('企业') &&
    !entry.dutyBearers.some((bearer) => namesParty(bearer, question.text)) &&
    // 次年3月底是我们的截止日吗, 拖到明年6月发完行吗: the day itself is asked about.
    !putsNextYear(entry) &&
    !(question.text.match(/\d+(?:月底?|日|天)/gu) ?? []).some((day) => entry.text.includes(day))
  // 身份证复印件留多久: what is said of another programme is no answer where the own text says nothing, and none is named.
  const ofAnotherProgramme = (entry: Entry) =>
    silentOfUs && !others && entry.kind === 'statement' && !ofOwn(entry) && namesOther(entry.text)
  // 职工培训不是要满20学时吗: the entry that sets a figure of that kind comes before those that set none.
  const put = question.polar === undefined ? [] : ruleFigures(question.text)
  const setsFigure = ({ text }: Entry) =>
    figuresOf(text).some(({ measure }) => put.some((figure) => figure.measure.kind === measure.kind))
  const figured = put.length > 0 && entries.some(setsFigure)
  const annex = annexMeant(context, question.text)
  const ofOtherAnnex = (entry: Entry) =>
    annex !== undefined && /附件\d/u.test(entry.text) && !entry.text.includes(annex)
  const ofMoreAnnexes = (entry: Entry) =>
    annex !== undefined && new Set(entry.text.match(/附件\d/gu)).size > 1
  return entries
    .map((entry, at) => ({
      entry,
      key:
        rank(entry) * 10_000 +
        (ofOtherAnnex(entry) ? 40_000 : ofMoreAnnexes(entry) ? 3000 : 0) +
        (forOthers(entry) || ofAnotherProgramme(entry) ? 60_000 : 0) +
        (figured && !setsFigure(entry) ? 15_000 : 0) -
        fit(entry) * 60 -
        alone(entry) +
        (refersAway.test(entry.text) ? 700 : 0) +
        (context.named.has(entry.document) ? -50_000 : (weight.get(entry.document) ?? 9) * 200) -
        ofOwnCity(entry) -
        (others || entry.kind !== 'absence' || !ofOwn(entry) ? 0 : 400) +
        at,
    }))
    .filter(({ entry }) => entry.kind !== 'value' || entry.text !== '')
    .sort((left, right) => left.key - right.key)
    .map(({ entry }) => entry)
}

const everyYear = /每年/u
const namesMonth = /\d{1,2}月/u
/** 培训内容谁说了算. */
const decides = /说了算|做主|谁(?:来)?(?:定|决定|主导)/u

/** 企业导师要干哪些活: the entry says what the very one named is in charge of. */
function saysDuties({ polar, text }: AskedQuestion, entry: Entry): boolean {
  if (polar !== undefined || !/(?:负责|干|做|管)(?:什么|哪些)/u.test(text)) return false
  const subject = /^([\u4e00-\u9fff]{2,5})负责/u.exec(entry.text)?.[1]
  return subject !== undefined && text.includes(subject)
}

/** What it rests on is not held: it comes after what says something itself. */
const refersAway = /这份文件没有收录$/u

/** 至少要多少工种: the entry gives a figure of the very thing counted. */
function countsNamed({ polar, text }: AskedQuestion, entry: Entry): boolean {
  const thing =
    polar === undefined ? /(?:多少|几)[个种名人家]?([\u4e00-\u9fff]{2})/u.exec(text)?.[1] : undefined
  const written = thing === '课时' || thing === '学时' ? '[课学]时' : thing
  return written !== undefined && new RegExp(`\\d[^，。；]{0,6}${written}`, 'u').test(entry.text)
}

/** 那家学校也要盖章吗: the one body an entry binds is named. */
function namesParty(bearer: string, text: string): boolean {
  if (bearer === '培训机构') return /机构|学校|院校|技校|学院/u.test(text)
  return agencies.has(bearer) && text.includes(bearer.slice(0, 2))
}

const agencies: ReadonlySet<string> = new Set(['人社部门', '财政部门', '国资委', '工会', '工商联'])

/** One of the papers that serve alike is named. */
function putsForward(entry: Extract<Entry, { kind: 'documents' }>, question: AskedQuestion): boolean {
  return question.polar !== undefined && alternativeLead(entry.items, question.text) !== undefined
}
/** 离职10天内报备对吧: a period put forward. */
const statesLength = ({ polar, text }: AskedQuestion): boolean =>
  polar === 'truth' && /(?:天|日|月|周|年)(?:之|以)?内(?![容部训])/u.test(text)
/** 3号离职15号才报，超了没; 3号走的20号报行吗. */
const putsTime = (entry: Extract<Entry, { kind: 'deadline' }>, text: string, today: string): boolean =>
  asksWhetherLate.test(text) ||
  (entry.direction === 'before' && monthOfDeed(text, today) !== undefined) ||
  (entry.direction === 'after' && keepsTime(entry, text) !== undefined)
const asksWhetherLate =
  /超(?:期|时)?了?(?:没|吗|不)|(?:晚|迟)了?(?:没|吗|不)[？。！]*$|晚不晚|迟不迟|算(?:不算)?(?:晚|迟)/u
const saysLength = /[\d一二两三四五六七八九十](?:个)?(?:日|天|月|工作日|课时|学时)/u
