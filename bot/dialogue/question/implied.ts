import { isBareStatement, questionForms, splitClauses } from '../../understand/index.ts'
import type { Forms } from './amount-question.ts'
import { asked, type AskedQuestion } from './asked-question.ts'
import { classAmounts, moneyish } from './money-topics.ts'
import { rankTopics } from './programme-topics.ts'
import type { QuestionContext } from './question-context.ts'

/**
 * 导师没有职业资格但干了8年, 有中级证一年半了想学高级, 11月2号办完离职手续了: whoever tells what decides a requirement, or when something is
 * due, wants to know it. Undefined where what is told decides nothing.
 */
export function impliedBy(text: string, whole: Forms, context: QuestionContext): AskedQuestion | undefined {
  if (whole.forms.length > 0) return undefined
  const { decided, factTopic } = context
  if (decided?.kind === 'deadline') return asked(decided.topic, text, { forms: ['when'], negated: false })
  const topic = decided?.topic ?? (wishes.test(text) ? factTopic : undefined)
  const ofOther = topic?.startsWith('institution') === true && !institution.test(text)
  return topic === undefined || ofOther
    ? undefined
    : asked(topic, text, { forms: ['polar'], polar: 'permit', negated: false })
}

/**
 * 就3个人，想跟别家一起开班: what is wished for is asked as 可以吗; 拿证了但人已经离职了, after another question: what becomes of it. Undefined
 * where no topic of its own is named, or what is named is money.
 */
export function saidOfMatter(
  text: string,
  whole: Forms,
  context: QuestionContext,
): AskedQuestion | undefined {
  if (whole.forms.length > 0 || context.pending !== '' || context.decided !== undefined) return undefined
  const wished = wishes.test(text)
  const follows =
    context.previous.length > 0 && !context.tellsClass && isBareStatement(text, splitClauses(text))
  if (!wished && !follows) return undefined
  // 他中级是焊工，想报电工高级: which certificate he has decides it, not the trade named.
  if (wished && context.factTopic === 'certificate-prerequisite')
    return asked(context.factTopic, text, { forms: ['polar'], polar: 'permit', negated: false })
  const put = wished ? `${text}，可以吗` : `${text}呢`
  const [best] = rankTopics(context, put, { favour: context.favour })
  if (best?.strong !== true || moneyish.has(best.topic) || classAmounts.has(best.topic)) return undefined
  return asked(best.topic, put, questionForms(put), best)
}

const wishes =
  /(?:想|打算|准备|计划|希望|考虑)(?:着|要|让他?|给他?|叫他?|去|来|直接|继续|给[^，。？！]{2,5}?(?=[开办搞报]))*(?:学|读|报|考|上|参加|当|带|教|跟|和|与|一起|联合|开|办|搞)/u
const institution = /机构|学校|院校|技校|学院|中心|培训公司/u
