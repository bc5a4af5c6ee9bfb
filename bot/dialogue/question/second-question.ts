import {
  questionForms,
  rankTopics,
  splitClauses,
  type Clause,
  type RankedTopic,
} from '../../understand/index.ts'
import { postponed } from '../timing/answer-deadline.ts'
import { asksMembership } from '../verdict/listed.ts'
import { asked, type AskedQuestion } from './asked-question.ts'
import { classAmounts, general, otherMoney } from './money-topics.ts'
import { isElliptic } from './elliptic.ts'
import { figureAlone } from '../told/part-held.ts'
import { ofTheSum } from './of-the-sum.ts'
import { parts } from './instalments.ts'
import type { QuestionContext } from './question-context.ts'

/** A further clause with a clear topic of its own, or one that asks what it comes to for a class already counted. */
export function secondQuestion(
  text: string,
  first: AskedQuestion,
  context: Pick<QuestionContext, 'favour' | 'said' | 'money' | 'counted'>,
): { readonly question: AskedQuestion; readonly at: number } | undefined {
  const paid = ofTheSum(text, first, context)
  if (paid !== undefined) return paid
  const { favour, said, money, counted } = context
  const clauses = askingClauses(text)
  if (clauses.length < 2 && !counted) return undefined
  const several = splitClauses(text).filter(({ asks }) => asks).length > 1
  for (const clause of clauses) {
    // 重点群体都有谁，退伍兵算不: of that class.
    if (first.topic === 'key-groups' && asksMembership(clause.text)) continue
    const words = clause.text.replace(/^(?:另外|还有|再就是|顺便)(?:问(?:一下|下)?)?，?/u, '')
    const forms = questionForms(words)
    const [best] = rankTopics(words, { favour, said: said(words, false) })
    const same =
      best?.topic === first.topic ||
      (best !== undefined &&
        general.has(best.topic) &&
        (general.has(first.topic) || isOfFirst(first, clause.text, text, money)))
    const elliptic =
      /^(?:那|还有|最[少低高多]|至少|起码|标准|金额|大概|一共|总共|又|是|要|得|能|(?:一|每)个?(?:月|年|天)|(?:一个?|每个?|每位)(?:人|师傅|导师)|给|发|出|拿|有)*(?:多少|几)(?:钱|元|块)?[呢啊，？。！]*$/u.test(
        clause.text,
      )
    // 剩下的什么时候给，给多少: both of that part.
    if (elliptic && parts.has(first.topic)) continue
    if (elliptic && !classAmounts.has(first.topic) && (money.has(first.topic) || !sumNoun.test(first.text)))
      continue
    const clear = best !== undefined && (best.score >= 4.5 || (general.has(best.topic) && counted))
    if (best !== undefined && !same && clear && clauses.length > 1)
      return { question: asked(best.topic, clause.text, forms, best), at: clause.start }
    if (
      best === undefined &&
      counted &&
      (elliptic || forms.forms.includes('amount')) &&
      !classAmounts.has(first.topic) &&
      (clauses.length > 1 || (elliptic && several))
    )
      return {
        question: asked('subsidy-amount', clause.text, { ...forms, forms: ['amount'] }),
        at: clause.start,
      }
  }
  return undefined
}

/** The clauses that ask something of their own: not 几天内 after 要跟谁说, which asks the clause before further. */
function askingClauses(text: string): readonly Clause[] {
  return splitClauses(text)
    .filter((clause) => clause.asks)
    .filter(({ text: words }, at, all) => {
      const { forms, polar } = questionForms(words)
      // 写错了怎么改，文件有说不: what is asked whether it is written is the question itself.
      if (asksIfWritten.test(words) && all.length > 1) return false
      // 流失率高呢，直接停训？: a case supposed, of which the next clause asks.
      if (forms.length === 0 && supposes.test(words) && all[at + 1] !== undefined) return false
      // 哪些人当学徒，企业自己能定吗: what the next clause asks who decides.
      if (polar === undefined && decides.test(all[at + 1]?.text ?? '')) return false
      if (at > 0 && postponed.test(words)) return false
      // 乙班预拨是多少，5万对不对: a figure put forward of what was just asked.
      if (at > 0 && figureAlone.test(words)) return false
      // 无锡稳岗率85%，是考核我们企业吗: what stands before is asked about, and no assessment of apprentices.
      if (measuresUs.test(words)) return false
      // 附件2那个是否合格，打个勾就行: the name of a column.
      if (columnName.test(words)) return false
      return at === 0 || !isElliptic(words) || !(forms.includes('when') || forms.includes('who'))
    })
}

const asksIfWritten =
  /^(?:文件|文本|通知|政策|规定|里面|上面)(?:里面?|上面?|中)?(?:有没有|有|没有?)(?:说|写|规定|提|明确)(?:了|过|到)?(?:没有?|不|吗|么)?[？。！]*$/u
const measuresUs =
  /^(?:这|那|这个|那个)?(?:是|算|属于)(?:不是|不算)?(?:来|用来)?考核(?:我们?|咱们?|俺们?|企业|公司|单位|厂里?)+(?:自己)?(?:的)?(?:指标|线)?(?:吗|么|不|吧)?[？。！，]*$/u
const columnName =
  /^[^，。？！]{0,8}(?:附件2|表|栏|花名册)?(?:里|中|上|的|那个|这个|那|这)*是否合格(?:那|这|个|一|栏|列|格|，)*$/u
const supposes = /呢[？。！，]*$/u
const decides =
  /(?:能|可以|可不可以|能不能|是不是|由)[^，。？！]{0,6}(?:定|决定|选|挑|说了算|做主)(?:吗|么|不|吧)?[？。！]*$|谁(?:来)?(?:定|决定|说了算|做主)[？。！]*$/u

/** Words that bring up the subsidy itself. */
const sumNoun = /补贴|补助|补多少|学徒制|[初中高]级|技师|人/u
/** 师带徒津贴必须发吗，标准多少: a bare 多少 is of what was just asked about, when that is money of its own. */
function isOfFirst(first: AskedQuestion, clause: string, text: string, money: ReadonlySet<string>): boolean {
  if (money.has(first.topic) && !classAmounts.has(first.topic)) return true
  return otherMoney.test(text) && !/补|学徒|[初中高]级|技师/u.test(clause)
}

/** Where the first question stands in the text. */
export function positionOf(first: AskedQuestion, text: string, best: RankedTopic, offset: number): number {
  if (first.topic === best.topic) return (best.spans[0]?.start ?? 0) - offset
  const clause = splitClauses(text).find(
    (each) => each.asks && questionForms(each.text).forms.includes('amount'),
  )
  return clause?.start ?? 0
}
