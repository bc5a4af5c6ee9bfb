import type { Forms, Ranked } from './amount-question.ts'
import { asked, type AskedQuestion } from './asked-question.ts'
import { classAmounts } from './money-topics.ts'

/** 钱是一年一发还是最后一块给, of a class as well: when it is paid, and no sum. */
export function asksPaidYearly(
  text: string,
  whole: Forms,
  favour: readonly string[],
): AskedQuestion | undefined {
  const puts = paidYearly.test(text) && !/单位|标准/u.test(text)
  if (!puts || whole.forms.includes('amount') || !favour.includes(method)) return undefined
  return asked(method, text, { ...whole, negated: false })
}

/** 10个人直接报高级工，能补6万吧: what whoever leaps a grade must have, told beside the sum. */
export function conditionBeside(
  main: AskedQuestion,
  [best]: readonly Ranked[],
  favour: readonly string[],
): readonly AskedQuestion[] {
  if (!classAmounts.has(main.topic) || best?.topic !== prerequisite || !best.strong) return []
  return favour.includes(prerequisite)
    ? [asked(prerequisite, main.text, { forms: ['what'], negated: false })]
    : []
}

const method = 'payment-method'
const prerequisite = 'certificate-prerequisite'
const yearly = '(?:一年一|(?<!每人)每年|按年|年年|逐年|分年|分期|分批|分次|一年(?:给|发|拨|结|领|拿)一)'
const atEnd =
  '(?:到?最后|一次|一把|一块|一起|期满|到期|等?结束|结班|学完|培训完|(?:两|2|三|3)年(?:后|完|到|满|一起))'
const paidYearly = new RegExp(
  `${yearly}[^，。？！]{0,5}，?还是[^，。？！]{0,4}${atEnd}|${atEnd}[^，。？！]{0,8}，?还是[^，。？！]{0,4}${yearly}`,
  'u',
)
