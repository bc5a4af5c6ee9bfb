import { SYNONYMS } from './synonyms.ts'

/** The kind of fact a question asks for. */
export type AnswerType = 'money' | 'ratio' | 'time' | 'frequency' | 'materials' | 'duty'

export interface ReadQuestion {
  /** The question without the words that only make it a question. */
  readonly core: string
  /** The written words that its spoken ones stand for. */
  readonly related: string
  readonly asks: readonly AnswerType[]
  /** The policy family its words belong to, when they say. */
  readonly family?: string
}

/** Longest part of a query that is looked at, in UTF-16 code units. */
export const QUERY_LIMIT = 500

/** Takes a question apart for searching. Never fails; what lies beyond `QUERY_LIMIT` is ignored. */
export function readQuestion(query: string): ReadQuestion {
  const text = query.slice(0, QUERY_LIMIT).normalize('NFKC').toLowerCase()
  const related = SYNONYMS.filter((synonym) => synonym.said.test(text)).map((synonym) => synonym.written)
  const asks = ASKS.filter((one) => one.asked.test(text)).map((one) => one.type)
  return {
    core: text.replace(QUESTION_WORDS, ' '),
    related: related.join(' '),
    asks,
    ...(APPRENTICESHIP.test(text) ? { family: 'apprenticeship' } : {}),
  }
}

/** Whether a passage holds a fact of this kind. */
export function answers(type: AnswerType, text: string): boolean {
  return ASKS.find((one) => one.type === type)?.answered.test(text.normalize('NFKC')) ?? false
}

const QUESTION_WORDS =
  /请问|想问一?下|我们?(?:公司|单位|厂|企业)?(?:这边|那边)?|你们|那边|这边|那个|这个|的?时候|是不是|能不能|可不可以|要不要|有没有|可以|能够|怎么办|怎么|如何|什么|哪些|哪个|哪|多少|几|谁|多久|吗|呢|啊|吧|呀|了|还|要|能|才/gu

const APPRENTICESHIP = /学徒|徒弟|师带徒/u

const ASKS: readonly { readonly type: AnswerType; readonly asked: RegExp; readonly answered: RegExp }[] = [
  {
    type: 'money',
    asked: /多少钱|[补给领发拿]多少|补贴标准|补助标准|补几|金额|多少元|几块|几千|几万|补贴.{0,8}多少/u,
    answered: /\d\s*元|元\/|工资标准/u,
  },
  {
    type: 'ratio',
    asked: /比例|百分|占多少|占.{0,6}几成|打几?折|占多|课时怎么分|怎么分配/u,
    answered: /%|分之|\d:\d/u,
  },
  {
    type: 'time',
    asked: /几天|多久|什么时候|何时|几年|多长|期限|哪天|几号|多少天|几个月|几月|哪一年|隔多|截止/u,
    answered:
      /\d\s*(?:个?工作日|日|天|个月|年|月)|[一两三四五六七八九十]+个?(?:工作日|月|年|天)|每(?:季度|半年|年|月)|期满|后,|即/u,
  },
  {
    type: 'frequency',
    asked: /多久.{0,3}[一1]次|几次|每隔多久|多长时间.{0,3}[一1]次/u,
    answered: /每(?:季度|半年|年|月|周).{0,30}(?:报|备案|开展|组织)|定期/u,
  },
  {
    type: 'materials',
    asked: /材料|资料|证明|交什么|带什么|提供什么|复印件|要不要.{0,6}(?:提供|交)|花名册/u,
    answered: /材料|证明|复印件|花名册|承诺书|凭证|申请表/u,
  },
  {
    type: 'duty',
    asked: /谁|归.{1,6}管|哪个部门|哪里管/u,
    answered: /负责|承担|由.{1,12}(?:申领|申请|组织|审核)|重点对/u,
  },
]
