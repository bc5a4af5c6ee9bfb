import type { Reply } from '../../reply.ts'
import { questionForms, type PlaceMention } from '../../understand/index.ts'

type Known = Extract<PlaceMention, { kind: 'known' }>

/** Another place's rules wanted for one; `text`: what is asked of that one, where it is not what was asked before. */
export interface Borrowing {
  readonly text: string | undefined
  readonly from: string
}

/**
 * 北京能按无锡的标准补吗: the place asked about, and the question put to it alone, where another place's rules are wanted for it; 能照无锡的来吗
 * after a question about `here` wants them for that. Undefined where no place is borrowed from.
 */
export function withoutBorrowing(
  text: string,
  mentions: readonly PlaceMention[],
  here: string | undefined,
  rulesOf: (id: string) => string | undefined,
): Borrowing | undefined {
  const [one, two, ...more] = mentions.filter((mention): mention is Known => mention.kind === 'known')
  if (one === undefined || more.length > 0) return undefined
  const from = [one, two].find((mention) => mention !== undefined && lends.test(text.slice(0, mention.start)))
  if (from === undefined) return undefined
  const rest = text.slice(from.end)
  if (two === undefined) {
    const other = here !== undefined && rulesOf(from.id) !== rulesOf(here)
    const asksLeave = questionForms(text).polar !== undefined
    return other && asksLeave && (ofThere.test(rest) || /^(?:那边|那里|市|省)?的/u.test(rest))
      ? { text: undefined, from: from.name }
      : undefined
  }
  if (rulesOf(one.id) === undefined || rulesOf(one.id) === rulesOf(two.id)) return undefined
  if (!ofThere.test(rest)) return undefined
  const own = from === one ? two : one
  return { text: `${own.name}${askedOf(text)}`, from: from.name }
}

/** 无锡的标准, 无锡那边来, 无锡的吗. */
export const ofThere =
  /^(?:那边|那里|市|省)?的?(?:(?:来|给|算|报|办|补|套|走|做|执行|呢|行|可以|能|吗|么|不|吧|[？。！，]|$)|[^，。？！]{0,4}(?:标准|规定|办法|政策|文件|做法|口径|比例|金额|数|附件|花名册|承诺[书函]|审核表|申报表|表格?|样[表式]|模板))/u

/** What is asked of the place's own text, where another's was to be used. */
function askedOf(text: string): string {
  if (/承诺/u.test(text)) return '承诺书怎么写'
  if (/附件|花名册|[审报]表|表格|样[表式]|模板/u.test(text)) return '有没有花名册样表'
  return /比例|预/u.test(text) ? '预拨比例是多少' : '补贴标准是多少'
}

/** What stands before a place whose rules are to be used. */
export const lends = /(?:拿|按照?|照着?|套用?|借用?|参照|依|用|跟着)(?:着)?$/u

/** The answer, led by what its place's rules are not good for. */
export function notBorrowed(reply: Reply, lead: string): Reply {
  return { ...reply, answer: `${lead}\n${reply.answer}`, text: `${lead}\n${reply.text}` }
}
