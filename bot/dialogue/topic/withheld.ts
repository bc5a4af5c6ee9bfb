import { numbersIn, type Entry } from '../../../knowledge/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { asksWhoKeeps } from '../papers/who-keeps.ts'
import { asksOfShortfall, isOfTime } from '../question/not-met.ts'
import { asksOfReview } from '../question/steps.ts'
import { asksOfLateness } from '../timing/answer-deadline.ts'

/** That an entry does not give what was asked for: what to say first, if its own words do not begin with that. */
export interface Withheld {
  readonly lead: string
}

/** The figure, day, list or look-up asked for that the entry does not give; undefined when it answers. */
export function withheldBy(entry: Entry, question: AskedQuestion): Withheld | undefined {
  // 30人得签30份协议吗: whether each needs one, and not how many.
  const each = question.topic === 'collective-agreement' && question.polar !== undefined
  // 用几本没事吧: a few of them, and no number of copies.
  const aFew = question.polar === 'permit' && /几[份册本]/u.test(question.text)
  const copies =
    !each && !aFew && asksCopies.test(question.text) && !/[\d一二两三四五六七八九十]份/u.test(entry.text)
  if (copies) return { lead: phrases.noCopies }
  if (entry.kind === 'absence') return undefined
  if (asksAccount.test(question.text) && question.topic !== 'fund-source' && !/科目|纳入/u.test(entry.text))
    return { lead: phrases.noAccount }
  if (question.topic === 'definitions' && question.polar === undefined && !defines(entry.text, question.text))
    return { lead: phrases.noDefinition }
  if (asksIssuer.test(question.text) && !/(?:出具|开具|盖章|核发|发放)/u.test(entry.text))
    return { lead: phrases.noIssuer }
  if (asksLost.test(question.text) && !/丢|遗失|补办/u.test(entry.text)) return { lead: phrases.noLost }
  if (question.topic === 'video-records' && asksUnfilmed.test(question.text))
    return { lead: phrases.noUnfilmed }
  if (asksReviewLength(question)) return { lead: phrases.noReviewLength }
  if (asksBlankForm.test(question.text) && !/表|附件/u.test(entry.text)) return { lead: phrases.noBlankForm }
  if (
    asksTimes.test(question.text) &&
    !/[\d一二两三四五每][^，。]{0,2}(?:次|轮)|没有(?:写|规定)/u.test(entry.text)
  )
    return { lead: phrases.noTimes }
  if (asksRefused.test(question.text) && !/不通过|不予|退回|驳回/u.test(entry.text))
    return { lead: phrases.noRefusal }
  if (asksBlacklist.test(question.text) && !/黑名单|信用|失信/u.test(entry.text))
    return { lead: phrases.noBlacklist }
  if (/异议|申诉|复议|不服/u.test(question.text) && !/异议|申诉|复议/u.test(entry.text))
    return { lead: phrases.noObjection }
  const ofFilm = question.topic === 'video-records' && asksFilmLength.test(question.text)
  if (ofFilm || asksExtent.test(question.text)) return { lead: phrases.noExtent }
  const states = entry.kind === 'statement' || entry.kind === 'verdict'
  if (asksConsequence.test(question.text) && states && !consequence.test(entry.text))
    return { lead: phrases.noConsequence }
  if (states && !consequence.test(entry.text)) {
    const over = /超(?!期)/u.test(question.text)
    if (asksOfLateness(question) && (over || isOfTime(question.topic)))
      return { lead: over ? phrases.noExcess : phrases.lateUnstated }
    if (question.topic !== 'part-year' && asksOfShortfall(question.text, question.topic))
      return { lead: phrases.noShortfall }
  }
  if (states && asksWhoKeeps(question.text) && !/[存档查]/u.test(entry.text))
    return { lead: phrases.noKeeper }
  if (
    states &&
    asksAfterwards.test(question.text) &&
    !/后续|跟踪|晋升|结束后(?!就业率)|期满/u.test(entry.text)
  )
    return { lead: phrases.noAftercare }
  if (looksUp(entry, question)) return { lead: phrases.catalogueNotHeld }
  if (question.polar !== undefined) return undefined
  if (asksFine.test(question.text) && !/罚款?\d|\d[^，。]{0,4}罚款/u.test(entry.text))
    return { lead: phrases.noFine }
  if (asksCount.test(question.text) && entry.kind === 'statement' && !anyFigure.test(entry.text))
    return { lead: phrases.noCount }
  if (asksSite.test(question.text) && entry.kind === 'statement' && !site.test(entry.text))
    return { lead: phrases.noSite }
  if (asksPlace.test(question.text) && question.topic === 'training-forms' && !teachingPlace.test(entry.text))
    return { lead: phrases.noPlace }
  if (question.topic === 'plan-application' && question.forms.includes('when') && !saysWhen(entry))
    return { lead: phrases.noLength }
  if (question.topic === 'procedure' && asksLength(question)) return { lead: phrases.noWholeLength }
  if (asksLength(question) && !saysWhen(entry)) return { lead: absentFirst(entry) ? '' : phrases.noLength }
  return withholds(entry, question) ? { lead: '' } : undefined
}

/** 去哪个网站申报: where on the net. */
const asksSite =
  /(?:哪个|什么|哪一个)(?:网站|网址|系统|平台|网页|app|小程序)|(?:网址|网站|入口|链接)(?:是|在)?(?:什么|哪|多少)/u
const site = /网站|网址|系统|平台|云|http|通过[^，。、]{2,6}报送/u

/** 学徒去哪儿上课: where it is taught. */
const asksPlace = /(?:在|去|到)(?:哪|什么地方)|地点|地方|场所/u
const teachingPlace = /在企业|在培训机构|线上|基地/u

/** 用什么系统报: the channel the statement names (通过粤政易报送). */
export function channelLead(entry: Entry, { text, polar }: AskedQuestion): string | undefined {
  if (polar !== undefined || !asksSite.test(text)) return undefined
  const channel = /通过([^，。、]{2,6})报送/u.exec(entry.text)?.[1]
  return channel === undefined ? undefined : phrases.channel(channel)
}

/** 什么是链主企业: whether the statement speaks of the word at all. */
export function defines(statement: string, question: string): boolean {
  const word = termOf(question)
  const pairs = Array.from(word.slice(1), (_, at) => word.slice(at, at + 2))
  return pairs.length === 0 || pairs.some((pair) => statement.includes(pair))
}

/** The word whose meaning is asked for. */
export function termOf(question: string): string {
  return question.replace(
    /(?:请问|那|到底|究竟|具体|这里|这个|文件|政策|里|说的?|所谓的?|的|什么是|什么叫|何谓|何为|怎么理解|怎么定义|怎么界定|是什么意思|什么意思|指的是什么|指什么|是指|是什么|是什么概念|算什么|包括哪些|定义|含义|意思|是|指|企业|岗位|[，。？！呢啊])/gu,
    '',
  )
}

/** 补贴记哪个科目: an account of the firm's books, of which a source of money says nothing. */
const asksAccount = /(?:哪个|什么|哪一个|会计)(?:的)?科目|科目(?:是|用|记|走|怎么)/u

/** 岗位聘用证明谁开: who makes out a paper. */
const asksIssuer =
  /(?:证明|票据|发票|凭证|花名册|总结|报告)(?:是|由|该|要|应该)*(?:谁|哪里|哪儿|哪个部门|哪家|哪个单位)(?:来|去|给|负责)*(?:开(?!班)|出具|出(?!钱)|打)/u
/** 收费票据丢了怎么办. */
const asksLost = /(?:丢|遗失|弄丢|不见|找不到)了?[^，。？！]{0,4}(?:怎么|能|可以|补)/u

/** 没录开班的能补吗, 考核那段忘拍了咋办: what becomes of what was not filmed. */
const asksUnfilmed =
  /(?:没有?|忘了?|漏了?|未|缺了?|少了?|丢了?)(?:给|来得及|全|都|去)*(?:录|拍|摄|留|存|视频|影像|录像|[一几]段|[一几]个)[^？！]{0,12}(?:补|怎么|还|能|可以|行|会|要紧|影响|吗|呢)/u

/** 他们验收要多久, of the day for handing in: how long the office takes is another thing. */
function asksReviewLength({ topic, text }: AskedQuestion): boolean {
  return ofHandingIn.has(topic) && asksOfReview.test(text)
}
const ofHandingIn: ReadonlySet<string> = new Set([
  'claim-deadline',
  'claim-time',
  'closing-deadline',
  'filing-deadline',
  'leaver-report',
  'textbook-filing',
])
/** 宜兴离职几天内报, then 表在哪领. */
const asksBlankForm =
  /(?:表格?|模板|单子)(?:都|是|要|得)?(?:在|去|到|从|上|跟|找|问|向)?(?:哪(?:里|儿|个部门)?|谁|什么地方)(?:能|可以|去|里)*(?:领|拿|下载?|要|取|弄)|(?:在|去|到|从)?哪(?:里|儿)?(?:能|可以)*(?:领|拿|下载?|取|弄)(?:到)?(?:这个|那个|这张|报备|离职)?表|(?:用|填)(?:什么|哪张|哪个)表/u

/** 要考核几次: how often, of what says nothing of it. */
const asksTimes =
  /(?:考核|考试|考|检查|查|督导|评价|审计|上课|申报)[^，。？！]{0,6}(?:几|多少)(?:次|回|场|轮)(?!性)/u

/** 审核不通过怎么办: what becomes of what is refused. */
const asksRefused =
  /(?:不通过|没通过|(?:审[核批]?|批|验收|验)(?:不过|没过|不下来)|不批|(?<!超[^，。？！]*)没批|没过审|被退|退回来?|驳回)了?[^，。？！]{0,4}(?:怎么|能|还|呢|重新)/u

const asksBlacklist = /(?:上|进|列入|拉进?|影响)[^，。？！]{0,4}(?:黑名单|征信|信用|失信)/u

/** 被查会罚多少: how high a fine is. */
const asksFine = /罚(?:款|钱|金)?(?:是|要|会)?(?:多少|几)/u

/** 总结要写多少字, 视频要多长: of no paper does a text say how long it is to be. */
const asksExtent =
  /(?:多少|(?<!哪)几)张|多少字|几[百千]字|字数|多少页|几页|[几多少]分钟|(?:视频|影像|录像)[^，。？！]{0,3}(?:多长|时长)/u

const asksFilmLength = /[拍录摄][^，。？！]{0,3}(?:多长|多久|多少时间)/u

/** 用了盗版书会怎么样: what follows from what is forbidden or required. */
const asksConsequence =
  /(?:没|不|未|忘|漏)[^，。？！会]{1,8}会(?:不会)?影响[^，。？！]{0,4}(?:补贴|领钱|拿钱|申领)|会(?:不会)?(?:被)?(?:怎么?样|怎么(?:处理|处罚|罚)|什么后果|罚(?!款?(?:是|要|会)?(?:多少|几))|处罚|处分|追责|追究)|(?:有|什么)后果|怎么处罚|有什么处罚/u
const consequence = /追回|停训|整改|约谈|不予|不补|取消|移送|处罚|查处|退回|罚|否决|后果|怎么样|不(?:能|得)/u

/** 培完还管不管: what comes once the training is over. */
const asksAfterwards =
  /(?:培训?|学|课上|训)(?:完|结束)(?:了|以?后|之后)*[^，。？！]{0,4}(?:还|就)?(?:管不管|还管|就?不管|有人管|跟踪)/u

/** 专家要几个人: a number of people. */
const asksCount =
  /(?<!没|没有|就|才)几(?:个|名|位)(?:人|专家|老师|导师)(?!份)|(?<!没|没有|就|才)几(?:个|名|位)[？。！呢啊]*$|多少(?:个|名|位)?(?:人|专家|老师|导师)[？。！呢啊]*$/u
const anyFigure =
  /[\d一二两三四五六七八九十百千万]+(?:个|名|位)?(?:人|专家|名|%)|[一二三四五六七八九十]分之[一二三四五六七八九]|没有(?:写|规定)/u

/** The entry itself says that the text does not give the figure, day or list. */
function withholds(entry: Entry, question: AskedQuestion): boolean {
  const said = [
    entry.text,
    ...(entry.kind === 'deadline' && !entry.dutyBearers.includes('企业') ? entry.notes : []),
  ].join('')
  const { forms } = question
  const lists = forms.includes('list')
  const figure = forms.some((form) => form === 'amount' || form === 'when' || (form === 'howmany' && !lists))
  if (figure)
    return (
      absent.test(said) &&
      !(forms.includes('when') && anchors.test(said.split(absent)[0] ?? '')) &&
      (numbersIn(entry.text).length === 0 || entry.kind === 'deadline')
    )
  const content = forms.some((form) => form === 'list' || form === 'what' || form === 'how')
  return content && /没有收录|另行制定/u.test(said)
}

/** 数控车工算不算紧缺, 在不在目录里: a look-up in a catalogue that is not held. */
function looksUp(entry: Entry, { polar, text }: AskedQuestion): boolean {
  if (polar !== 'truth' || !asksMembership.test(text) || /必须|选|挑/u.test(text)) return false
  return /目录[^。]*没有收录/u.test([entry.text, ...entry.notes].join(''))
}

/** 一式几份, 要交几份, 一式两份够吗: how many copies. */
const asksCopies =
  /(?<![哪给领拿补算发])(?:几|多少|[两二三四五\d])[份册本](?!企业|单位|材料|文件|证书?|表|通知|政策|是)/u

const asksMembership =
  /(?:在不在|是不是在?|在|算不算|算|属于|属不属于|列入|进了?|有没有|是)[^，。？！]{0,14}(?:目录|清单|名单)(?!里?的|内的)|(?:算不算|算|属于|属不属于|是不是|是)[^，。？！]{0,6}紧缺/u

/** 几天内, 哪天之前: a length of time or a day, not only the occasion. */
export function asksLength({ forms, text }: AskedQuestion): boolean {
  return (
    forms.includes('when') &&
    /几天|多久|多长时间|多少天|几个月|几日|几个?工作日|几号|哪一?天|最晚|最迟|截止/u.test(text)
  )
}

/** A length or a day stands in the words; entries that are lists or periods of their own are left to them. */
function saysWhen(entry: Entry): boolean {
  if (entry.kind === 'verdict' || entry.kind === 'deadline') return true
  if (entry.kind === 'documents' || entry.kind === 'form') return true
  return /[\d一二两三四五六七八九十半]+(?:个)?(?:日|天|月|年|工作日|周|季度)|每年|每季|月底|年底|期满|适时|随时|当年|次年/u.test(
    entry.text,
  )
}

const absent = /没有(?:写|规定|明确)|另行制定/u
/** An occasion said before what is absent: 期满才考核，…没有写期满前可以先考. */
const anchors = /期满|之后|完成后|结束后|以后|之前|同时|当天|起/u

function absentFirst(entry: Entry): boolean {
  return /没有(?:写|规定|明确)/u.test(entry.text.split(/[，；]/u)[0] ?? '')
}
