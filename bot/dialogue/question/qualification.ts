import { rankTopics, splitClauses } from '../../understand/index.ts'
import type { AskedQuestion } from './asked-question.ts'

/**
 * 能不能拿补贴, 我们是制造业，300多人，能申请吗: whether the firm qualifies at all, nothing more being named; and what is told of the firm
 * once that was asked. Undefined for any other turn. Answered from what the place says of firms and of apprentices, and asks on.
 */
export function qualificationOf(
  text: string,
  previous: readonly string[],
  answersAsked: boolean,
): readonly AskedQuestion[] | undefined {
  const goesOn = inCourse.every((topic) => previous.includes(topic))
  if (goesOn && answersAsked) return questions(text, [ofPeople])
  const clauses = splitClauses(text)
  const asking = clauses.filter((clause) => clause.asks)
  const told = clauses
    .filter((clause) => !clause.asks)
    .map((clause) => clause.text.replace(/[，。！]+$/u, ''))
  const describes = told.length > 0 && told.every((clause) => firm.test(clause))
  if (asking.length === 0 && goesOn && !ofCohort.test(text))
    return questions(text, describes ? described : [ofPeople])
  if (asking.length === 0 || ofClass.test(text) || namesOther(told.join('，'))) return undefined
  const bare = asking.every((clause) => words.test(clause.text) && whether.test(clause.text))
  if (!bare || !(describes || told.length === 0)) return undefined
  if (describes) return questions(text, described)
  return previous.length === 0 || goesOn ? questions(text, inCourse) : undefined
}

const ofPeople = 'apprentice-eligibility'
const inCourse = ['enterprise-eligibility', ofPeople]
const described = ['enterprise-scope', ...inCourse]

function questions(text: string, topics: readonly string[]): readonly AskedQuestion[] {
  return topics.map((topic) => ({
    topic,
    // What the firm makes says nothing of whether firms may; where it is registered may.
    text: topic === 'enterprise-scope' && !elsewhere.test(text) ? '企业能办吗' : text,
    forms: ['polar'],
    polar: 'permit',
    negated: false,
    asksOn: topic === ofPeople,
  }))
}

/** 技能岗占一半, 社保在外地: what is told is a matter of its own. */
function namesOther(told: string): boolean {
  return (
    told !== '' && rankTopics(`${told}，可以吗`).some(({ strong, topic }) => strong && !firmTopics.has(topic))
  )
}
const firmTopics: ReadonlySet<string> = new Set([
  ...described,
  'priority-enterprises',
  'small-enterprises',
  'subsidy-amount',
])

const elsewhere = /外地|外省|外市|异地|市外|省外|注册(?:地|地址)?(?:在|是|不在)/u

/** Words a question about qualifying is made of when it names nothing else. */
const words =
  /^(?:那|请问|这样|这种情况|像|我们?|咱们?|公司|企业|单位|厂里?|这边|这家|的话|的|有没有|有|可不可以|能不能|能否|是否|够不够|够格|符不符合|符合|满足|条件|要求|资格|能够|能|可以|拿|领|得|享受|申请|申领|申报|报名|报|参加|做|搞|办|到|新型|学徒制|政策|这个|这项|补贴|补助|钱|项目|吗|么|不|啊|呢|行|够|[，？。！])+$/u
const whether =
  /(?:能|可以|可不可以|能否|是否)[^，。？！]{0,6}(?:拿|领|享受|申请|申领|申报|报|参加|办|搞|做)|资格|符合|符不符合|够格|条件/u
/** A level, a certificate or an outcome: what a class comes to is told of. */
const ofCohort = /[初中高]级|技师|拿证|取证|证书|合格|人数/u
/** The people are told of, not the firm. */
const ofClass = /[初中高]级|技师|拿证|取证|证书|合格|人数|学徒[^制]|派遣|合同|社保/u
/** What says of a firm what it is. */
const firm =
  /(?:[业院店厂所]|企业|公司|单位|集团|工厂|门店|酒店)(?:的)?$|^(?:我们?|咱们?|公司|企业|单位|厂里?)*(?:是|做|搞|干|开|属于)|行业|规模|民营|国企|私企|外企|合资|央企|上市|成立|注册|(?:\d+|[一二两三四五六七八九十百千几]+)(?:多|来|几)?(?:号|个|名)?(?:人|员工|职工)(?:左右)?$/u
