import { questionForms } from '../../understand/index.ts'
import { asked, type AskedQuestion } from './asked-question.ts'
import type { QuestionContext } from './question-context.ts'

/** 报的时候都写些什么，发邮箱, after what the districts report every quarter: of that report, though the other is the one that goes by mail. */
export function ofSameReport(
  text: string,
  { previous: [again = ''], favour, pending }: QuestionContext,
): AskedQuestion | undefined {
  const other = reports[again]
  if (other === undefined || pending !== '' || !favour.includes(again)) return undefined
  return asksOfReport.test(text) && !other.test(text) && text.length <= few
    ? asked(again, text, questionForms(text))
    : undefined
}

/** The reports of the authorities, each with the words of another matter. */
const reports: Readonly<Record<string, RegExp>> = {
  'bureau-quarterly-report': /经验|宣传|案例|半年|协议|学徒|我们|企业/u,
  'bureau-half-year-report': /计划|季|协议|学徒|我们|企业/u,
}
/** What it holds, or by what way it goes. */
const asksOfReport =
  /(?:报|写|填|列|交)(?:送)?(?:些|点|清楚?|明)?(?:什么|哪些|哪几)(?!时|天|月)|邮箱|邮件|微信|粤政易/u
/** Characters. */
const few = 20
