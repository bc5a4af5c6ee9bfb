import { rememberRecent } from '../../recent.ts'
import { asksNegated } from './negation.ts'
import { normaliseForTopics } from './normalise.ts'
import { polarKinds, questionGrammar, type PolarKind, type QuestionForm } from './question-grammar.ts'

export interface ClauseForms {
  readonly forms: readonly QuestionForm[]
  /** What a yes/no question asks; absent when it is none. */
  readonly polar?: PolarKind
  /** Whether the asked predicate itself is negated (可以不签吗); the 不 of 能不能 and of comparisons does not count. */
  readonly negated: boolean
}

/** How one clause asks. A clause that asks nothing has no forms. */
export function questionForms(clause: string): ClauseForms {
  return readForms(normaliseForTopics(clause))
}

/** The same for text that is normalised already. */
export const readForms = rememberRecent((said: string): ClauseForms => {
  // 京人社能发 is the mark of a document, no 能.
  // 什么证都没有行吗 asks for no thing.
  const text = said.replaceAll('人社能发', '人社发').replace(anyAtAll, '$1都')
  if (!asks(text)) return { forms: [], negated: false }
  const checked = putInside.exec(text)
  const head = checked === null ? text : text.slice(0, checked.index + checked[0].length)
  if (head !== text && !asks(text.slice(head.length))) return readForms(head)
  const grammar = questionGrammar()
  const forms = formNames.filter((form) => grammar.形[form].test(text))
  const polar =
    hearsay.test(text) && forms.length === 0 && !openWord.test(text)
      ? 'truth'
      : isOpen(text, forms)
        ? undefined
        : polarKind(text)
  if (polar === undefined) return { forms, negated: false }
  return { forms: [...forms, 'polar'], polar, negated: asksNegated(text) }
})

/** 先给一半对吧, 是10天吧: what is said is taken to be so, and wants confirming. */
export function isPremise(text: string): boolean {
  return (
    questionGrammar().标签.test(text) || hearsay.test(text) || /(?<![可行能成好])吧[？。！，]*$/u.test(text)
  )
}

/** 听说必须培养两年: what others say, to be confirmed. */
const hearsay = /^(?:我)?(?:们)?(?:听说|听人说|听人讲|据说|有人说|网上说)/u

/** 补贴24万对吗，都有证: what is put forward to be checked, with more told behind it. */
const putInside =
  /(?:对[吗么吧]|对不对?|是[吧吗么]|是不是|没错[吧吗]|没问题[吧吗]|[元万块千](?:钱|整)?[吗吧么])(?=[，。])/u

/** Whether normalised text asks for something. */
export function asks(text: string): boolean {
  const certain = text.replace(indefinite, '')
  return questionGrammar().问.some((pattern) => pattern.test(certain))
}

/** 晚了几天，…, 有几个徒弟没拿证，…: how many does not matter, and nobody asks for it. */
const indefinite =
  /(?<=[晚迟过超早差拖隔])(?:交|报|备|办)?了?(?:好|没)?几(?:天|日|周|个月)(?=[，。]|$)|(?<!最少|至少|最多|[要得够])几(?:家|个)(?:企业|厂|公司|单位|小厂)?(?=一起|合办|合伙|拼|联合|凑|共同|搭伙)|(?<=[有那这])几(?:个|名|位)(?:徒弟|学徒|学员|工人|员工|职工|人)(?!能|可以|才|算|要|是|符合|会|该)(?=[^，。？！]{2,}，)/gu

const formNames = ['amount', 'howmany', 'when', 'who', 'list', 'what', 'how', 'why'] as const
const openWord = /多少|什么|谁|哪|怎么|如何|为何|多久|多长|怎样/
const closed =
  /(?:可以|行|允许|没问题|作废|没了|不给了?|取消)？$|([\u4e00-\u9fff])[不没]\1|吗|(?:(?<![什怎这那多])么|[嘛吧呗伐])[？。！，]*$|是否|能否|可否|有无|应否|(?<![\d一二两俩三仨四五六七八九十百][个本人名位]|都|也|全|还)(?:不|没|没有)[？。！]*$/

/** 培训协议得一人一份？: a statement put as a question by its mark alone, with a word that can be affirmed or denied. */
const doubted =
  /(?:直接|马上|立刻|立马|当场|也|是|得|要|须|能|可以|算|会|必须|只|都|不用|不能|就没|就不|就行|才行)[^，。？！]{1,18}？$/

/** 承诺函由学校出？, 季报送市财政局？: a whole sentence put as a question by its mark; never a case told (20个高级工两年都拿证？). */
function put(text: string): boolean {
  return sentence.test(text) && !caseTold.test(text)
}
const sentence =
  /^(?=.*[由按给送报归发交用写填管审批定签算认限禁卡补扣收退录存留办做走看选派招培考评拿领提推建设占达有没不无免只归])[^？]{7,}(?<![呢啊])？$/
const caseTold = /\d+(?:个|人|名|位)|[初中高]级工|技师|\d+年|[元万]/

/** 是企业报还是学校报？: one of two is to be named, which is no yes or no. */
const eitherOr =
  /[\u4e00-\u9fff\d%]{2,}，?还是(?!要|得|不|会|能|没|可以|有|按|这|那|说|老|原来)[^，。？！]{1,14}[？。！]/

/** A question with a question word is not a yes/no question unless it also ends, or is put, like one. */
function isOpen(text: string, forms: readonly QuestionForm[]): boolean {
  if (eitherOr.test(text) && !/[吗么]|([\u4e00-\u9fff])[不没]\1/.test(text)) return true
  if (!closed.test(text))
    return forms.length > 0 || openWord.test(text) || /几/.test(text) || !(doubted.test(text) || put(text))
  return openWord.test(text) && forms.length > 0 && !putForLeave.test(text)
}

/** 派谁自己定行不, 怎么用都可以吧, 学什么是政府定的吧: whoever or however it is, leave is what is asked for, or who settles it. */
const putForLeave =
  /吗|([\u4e00-\u9fff])[不没]\1|(?:行|可以|能|成|对|没事)(?:不|吧)[？。！，]*$|(?<!谁(?:来|去|说)?)(?:定|决定|说了算|做主|挑|选|安排|规定)的?吧[？。！，]*$/

/** 用几本没事吧. */
const noHarm = /(?:没事|没关系|不要紧|不碍事|无所谓)的?(?:吧|吗|么|嘛)[？。！，]*$/

const anyAtAll = /什么([\u4e00-\u9fff]{0,3})(?:都|也)(?=没|不)/gu

/** 场地要符合安全要求吗: whether it must, not whether it does. */
const mustMeet =
  /^(?!.*(?:是不是|是否)).*(?:(?<![只不还想主重需])要|必须|需要|应该?|(?<![获取觉使值])得)(?:符合|满足|达到|具备)[^，。？！]{1,12}(?:吗|么)[？。！]*$/u

/** 没拿证就没钱吗, 没证是不是一分没有: whether nothing is due then. */
export const nothingThen =
  /(?:就|也|都|是不是|等于|真的?)(?:是)?(?:(?:没(?:有|得)?|拿不到|领不到|不给|不补)(?:钱|补贴|补|拿|领)了?|一(?:分|毛)(?:钱)?(?:也|都|就)?(?:没(?:有|得)?|不给|不补|拿不到|领不到|捞不着)(?:补|给|拿|领)?(?:钱)?了?)(?:吗|么|嘛|吧|啊|呀)*[？。！]*$/u

function polarKind(text: string): PolarKind | undefined {
  const grammar = questionGrammar()
  if (noHarm.test(text)) return 'permit'
  if (grammar.标签.test(text)) return 'truth'
  if (nothingThen.test(text)) return 'truth'
  if (mustMeet.test(text)) return 'require'
  return (
    polarKinds.find((kind) => grammar.极[kind].test(text)) ??
    polarKinds.find((kind) => grammar.极[kind].test(text.replace(/？$/, '吗？')))
  )
}
