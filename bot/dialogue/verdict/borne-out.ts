import type { Entry, Point } from '../../../knowledge/index.ts'
import { isPremise } from '../../understand/index.ts'
import type { AnswerContext } from '../context.ts'
import { pairsOf } from '../pairs.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { bodyNamed, otherBody } from './other-body.ts'

/** What the entry's own words say of what the question takes to be so, whatever side the entry takes on its topic's proposition. */
export interface Bearing {
  /** The words speak against it: another body, another ratio, 只 or 随便 where they leave more or less open. */
  readonly against: boolean
  /** It limits to what the words name, which say nothing of others. */
  readonly limitsToNamed: boolean
  /** The words hold most of it and nothing in the question limits or denies. */
  readonly borneOut: boolean
  /** The question denies something its grammar does not show (人品不看, 免审), and the words deny nothing. */
  readonly deniesUnread: boolean
}

/** Holds a yes/no question against the words of the entry and of the clauses it rests on. */
export function bearingOf(
  { knowledge }: AnswerContext,
  entry: Entry,
  { text, topic, denied, polar }: AskedQuestion,
): Bearing {
  const clauses = entry.quotes.map((id) => knowledge.quotes.get(id)?.text ?? '')
  const said = [entry.text, ...clauses].join('；')
  const put = text.replace(tag, '').replace(general, '，')
  const limits = shutsOut.test(put) && !(limitWord.test(put) && limitWord.test(said))
  const [, limit = ''] = limitedTo.exec(put) ?? []
  const named = limit !== '' && said.includes(limit)
  const textDenies = denying.test(entry.text.replace(notWritten, ''))
  const sides = 'stance' in entry && entry.stance !== undefined
  const deniedOfFirm = denied === true && polar === 'truth' && !textDenies && !sides
  const negative = negation.test(lastClause(put).replace(either, ''))
  return {
    // Whose duty a thing is, agency-asked.ts tells.
    against:
      (topic !== 'agency-duties' && (otherBody(said, put) || deniedOfFirm)) ||
      otherRatio(said, put) ||
      otherHeads(said, put) ||
      (limits && !named && !textDenies),
    limitsToNamed: limits && named && !textDenies,
    borneOut: !negative && !shutsOut.test(put) && coverage(put, said) >= mostly,
    deniesUnread: negative && denied !== true && !textDenies,
  }
}

/** 中小微企业向财政局备案吧: the point holds, and the body named is another. A point that speaks of the body itself knows better. */
export function laidOnOther(entry: Entry, { asked, stance, text: own = '' }: Point, question: AskedQuestion) {
  const { text, denied, polar } = question
  if (stance !== 'yes' || denied === true || !asksWhether(polar)) return false
  const put = text.replace(tag, '').replace(general, '，')
  const said = `${own}；${entry.text}`
  // 只搞竞赛就行吧, of a point that says 竞赛 is one of the ways.
  const [, limit = ''] = limitedTo.exec(put) ?? []
  const shuts = shutsOut.test(put) && !(limit !== '' && said.includes(limit))
  if (shuts && !/[只仅光随]|就[行够]|一律|都/u.test(asked.source)) return true
  return otherBody(said, put) && !bodyNamed(put).some((body) => asked.source.includes(body))
}

/** Whether something is so or must be, which the words can speak against; whether one may (按2:2:6排可以吗) is not told by what they name. */
export function asksWhether(polar: AskedQuestion['polar']): boolean {
  return polar === 'truth' || polar === 'require'
}

/** 不对。, 不是。 or 不是这样。 of what the words speak against. */
export function notSo(question: string): string {
  if (isPremise(question)) return '不对。'
  return shutsOut.test(question) ? '不是这样。' : '不是。'
}

/** 对。 or 是的。 of what the words hold nearly as it is put, where the entry takes no side. */
export function borneOutLead(
  context: AnswerContext,
  entry: Entry,
  question: AskedQuestion,
): string | undefined {
  const { polar, text } = question
  if (!asksWhether(polar) || ('stance' in entry && entry.stance !== undefined)) return undefined
  if (!bearingOf(context, entry, question).borneOut) return undefined
  // 产教评融合是要求必须做吗, of what is only encouraged.
  if (mustBe.test(text) && entry.strength !== '刚性') return '不是必须。'
  return isPremise(text) ? '对。' : '是的。'
}

const mustBe = /必须|强制|硬性|一定(?:要|得)|非得|要求我们/u

/** 我们不是企业，能办么: what is asked stands last. */
function lastClause(put: string): string {
  return put.split(/[，。；！？]/u).findLast((clause) => clause.trim().length > 1) ?? put
}
/** 能不能, 有没有, which deny nothing. */
const either = /([\u4e00-\u9fff])[不没]\1|有没有|有无|不是应该/gu

/** How much of the question's own words the text holds, 0 to 1. */
function coverage(put: string, said: string): number {
  const pairs = pairsOf(put).filter((pair) => !usual.has(pair))
  return pairs.length < 3 ? 0 : pairs.filter((pair) => said.includes(pair)).length / pairs.length
}
const mostly = 0.5

function otherRatio(said: string, put: string): boolean {
  const [asked] = ratio.exec(put) ?? []
  const [own] = ratio.exec(said) ?? []
  return asked !== undefined && own !== undefined && asked !== own
}
const ratio = /\d+[:：]\d+(?:[:：]\d+)?|\d\+[A-Z\d]/u

/** Whether a question takes it that nothing else counts, or that anything goes. */
export function shutsOthersOut(question: string): boolean {
  return shutsOut.test(question)
}

/** 按报名人数给, of what is paid by those who passed. */
function otherHeads(said: string, put: string): boolean {
  const [, heads = ''] = /(报名|申报|登记|计划|开班|入学|招)(?:的|时的?|总)*(?:人数|人头)/u.exec(put) ?? []
  return heads !== '' && !said.includes(`${heads}人数`) && /(?:合格|实际参加培训)人数/u.test(said)
}

/** 只认技校, 全由机构管, 统统五千, 自己管就行: nothing else, no more. */
const shutsOut =
  /只(?!要|[有干教带学签交缴做上培剩差占到](?:了|过|满|够)?[\d半一两三几])|仅(?![仅\d]|有[\d半一两三几])|(?<![风时])光(?!伏|荣|临|电)|唯一|就(?:行|够|成|可以|完事|好)(?:了)?(?=，|$)|全(?:由|归|是|靠)|统统|一律|随便|随意|爱怎么|怎么[^，。？！]{0,3}都(?:行|可以)|一刀切|无所谓|撒手|(?:交|报|备案|申请|申报|签|写|填|做|上|考|审|查|管)不(?:交|报|备案|申请|申报|签|写|填|做|上|考|审|查|管)都/u
const limitWord = /[只仅限]/u
/** 只给企业: 企业. */
const limitedTo =
  /[只仅光](?:能|许|准|有|是|给|向|找|跟|和|与|在|收|招|报|看|管|限|认|按|从|靠|用|拿|发|补|到)*([\u4e00-\u9fff]{2})/u
const negation =
  /不(?!少于|低于|超过|高于|多于|同|仅|光|足|满)|没(?!收)|未|无(?!锡|纸)|免(?!疫)|别(?![的人家处])|[禁拒]|撒手|义务/u
/** What we add of a text's silence, which denies nothing. */
const notWritten = /(?:文本|正文)?(?:也|都)?没有(?:另外|单)?(?:写|列|规定|要求|说)[^，。；]*/gu
const denying = /不(?!少于|低于|断|同|限|仅)|无需|严禁|没有|未|禁止|[免只仅]/u
const tag =
  /，?(?:这?样?(?:说|定|规定)?的?(?:对吗|对不对|对吧|对不|是吧|是吗|是不是|是不|没错吧|对么)|吧|吗|么|不|呢)[？。！]*$/u
const general = /企业新型|新型|学徒制?|文件|规定|政策|补贴|没错|我们|咱们|公司|单位/gu
const usual = new Set([
  '可以',
  '需要',
  '应该',
  '是不',
  '不是',
  '要求',
  '的话',
  '怎么',
  '这个',
  '那个',
  '企业',
  '培训',
])
