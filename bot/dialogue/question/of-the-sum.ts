import { questionForms, rankTopics, splitClauses } from '../../understand/index.ts'
import { asked, type AskedQuestion } from './asked-question.ts'
import { general } from './money-topics.ts'
import type { QuestionContext } from './question-context.ts'

/** 多少钱，什么时候给; 补多少，谁去申报: when the sum just asked about is paid, or who claims it, in words that do not name it. */
export function ofTheSum(
  text: string,
  first: AskedQuestion,
  { favour, said }: Pick<QuestionContext, 'favour' | 'said'>,
): { readonly question: AskedQuestion; readonly at: number } | undefined {
  if (!general.has(first.topic)) return undefined
  const clause = splitClauses(text).find(
    ({ start, asks, text: words }) => start > 0 && asks && (whenPaid.test(words) || whoClaims.test(words)),
  )
  if (clause === undefined) return undefined
  const ofAgency = dispatched.test(text)
  const words = `${ofAgency ? '派遣的' : '补贴'}${clause.text}`
  const best = rankTopics(words, { favour, said: said(words, false) }).find(
    ({ topic }) => ofAgency || topic !== 'dispatched-applicant',
  )
  if (best?.strong !== true || general.has(best.topic)) return undefined
  return { question: asked(best.topic, words, questionForms(words), best), at: clause.start }
}

const whenPaid =
  /^(?:那|大概|一般|要|得)*(?:什么时候|何时|几时|几号|哪一?天|多久|多长时间)(?:能|才|会|可以|给|发|拨|打|到|下来|账|手|我们)*(?:给|发|拨|打款?|到账|到手|下来)(?:我们|企业|呢|啊|[，。？！])*$/u
const whoClaims =
  /^(?:那|该|由|是|归|得)*谁(?:来|去|负责|出面)*(?:申报|申领|申请|报|领|办)(?:呢|啊|的|[，。？！])*$/u
/** Whose apprentices they are decides who claims. */
const dispatched = /派遣|劳务/u
