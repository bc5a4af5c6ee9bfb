import { close } from '../../knowledge/index.ts'
import type { Part } from '../compose/index.ts'
import { aboutDocument } from './documents/about-document.ts'
import { checksFigure } from './amount/claims.ts'
import { basisOpen } from './amount/basis-open.ts'
import { withExtension, withLevels } from './amount/beside.ts'
import { valueEntry } from './amount/run.ts'
import { topicOfAnnex } from './papers/annex.ts'
import { answerAmount } from './amount/answer-amount.ts'
import { answerDifference } from './amount/answer-difference.ts'
import { columnQuestion, otherColumn } from './papers/answer-form.ts'
import { answerOrder } from './timing/answer-order.ts'
import { shareWanted } from './amount/share-wanted.ts'
import { nothingDueThen } from './amount/nothing-then.ts'
import { fullPut } from './amount/full-put-forward.ts'
import { programmeRatePut } from './amount/programme-rate-put.ts'
import { judgedShare } from './amount/share-put-forward.ts'
import { answerReverse } from './amount/answer-reverse.ts'
import { answerPerWhat } from './topic/per-what.ts'
import { answerTopic } from './topic/answer-topic.ts'
import type { AskedQuestion } from './question/asked-question.ts'
import { entriesFor, groupsOf, type AnswerContext } from './context.ts'
import { alwaysComputed, general, moneyish } from './question/money-topics.ts'
import { yearsCounted } from './amount/years-counted.ts'
import { isProgramme } from './question/programme.ts'
import { withIdleCategory, withoutIdleCategory } from './amount/idle-category.ts'
import { ofKeeper } from './papers/who-keeps.ts'
import { figureInWan } from './papers/figure-in-wan.ts'
import { formsInOrder } from './papers/forms-in-order.ts'
import { paperAsked } from './papers/paper-asked.ts'
import { partWithoutCertificate } from './verdict/part-without-certificate.ts'

/** One question by the kind of answer it wants: a difference, a headcount asked back, a sum, or what the topic's entries say. */
export function answerQuestion(context: AnswerContext, put: AskedQuestion): Part | undefined {
  const question = {
    ...put,
    topic: ofLeavers(context, put) ?? ofKeeper(context, put) ?? topicOfAnnex(context, put.topic, put.text),
  }
  const order = answerOrder(context, question)
  if (order !== undefined) return order
  const document = aboutDocument(context, question)
  if (document !== undefined) return document
  const inOrder = formsInOrder(context, question)
  if (inOrder !== undefined) return inOrder
  const paper = paperAsked(context, question)
  if (paper !== undefined) return paper
  const lacking = partWithoutCertificate(context, question)
  if (lacking !== undefined) return lacking
  const base = answerPerWhat(context, question)
  if (base !== undefined) return base
  const share = judgedShare(context, question, (asked) => answerAmount(context, asked))
  if (share !== undefined) return share
  const wanted = shareWanted(context, question)
  if (wanted !== undefined) return wanted
  const nothing = nothingDueThen(context, question, (asked) => answerAmount(context, asked))
  if (nothing !== undefined) return nothing
  const ofProgramme = programmeRatePut(context, question)
  if (ofProgramme !== undefined) return ofProgramme
  const full = fullPut(context, question, {
    sum: (asked) => answerAmount(context, asked),
    rule: (asked) => answerTopic(context, asked),
  })
  if (full !== undefined) return full
  const difference = moneyish.has(question.topic) ? answerDifference(context, question) : undefined
  if (difference !== undefined) return difference
  const reverse = general.has(question.topic) ? answerReverse(context, question) : undefined
  if (reverse !== undefined) return reverse
  const unit = figureInWan(context, question)
  if (unit !== undefined) return unit
  const column = columnQuestion(context, question) ?? otherColumn(context, question)
  if (column !== undefined) return column
  const years = yearsCounted(context, question, () => answerTopic(context, question))
  if (years !== undefined) return years
  if (valueEntry(context, question.topic) === undefined) return answerTopic(context, question)
  const basis = basisOpen(context, question)
  if (basis !== undefined) return basis
  const counted = groupsOf(context).some((facts) => facts['headcount'] !== undefined)
  if (
    asksOfShare(context, question) ||
    ((!counted || question.polar === 'truth') && asksUnit.test(question.text))
  )
    return answerTopic(context, question)
  const asksMoney =
    question.forms.includes('amount') ||
    (question.forms.includes('howmany') && !/几(?:种|类|样|项|份)/u.test(question.text))
  // 剩下的什么时候给, of a class already reckoned: a time, no sum.
  const asksTime = question.forms.includes('when') && !asksMoney
  const computes =
    alwaysComputed.has(question.topic) ||
    (isProgramme(question.topic) && question.forms.length === 0 && question.polar === undefined) ||
    asksMoney ||
    (context.claims.length > 0 && checksFigure(question)) ||
    (counted && !asksTime && (question.polar !== 'require' || backDecided(context, question)))
  const paid = withoutIdleCategory(context)
  const sum = computes
    ? withIdleCategory(
        context,
        withExtension(paid, withLevels(paid, answerAmount(paid, question), question), question),
        question,
      )
    : undefined
  // Whether any is to be given back, and not how much: without the sum the rule alone answers that.
  const ruleAlone = !asksMoney && question.polar === 'require' && (sum?.missing ?? []).length > 0
  const first = computes && !ruleAlone ? sum : answerTopic(context, question)
  return first ?? (computes ? answerTopic(context, question) : answerAmount(context, question))
}

/** 那要退钱吗, of people whose outcomes were all told: whether any of it is theirs to give back. */
function backDecided(context: AnswerContext, { topic }: AskedQuestion): boolean {
  if (topic !== 'clawback') return false
  return groupsOf(context)
    .map((facts) => close(context.program, facts))
    .every(({ passed, 'left-early': left }) => passed !== undefined || left === true)
}

/** 附件3单位是元还是万元: what the column counts in, no sum. */
const asksUnit =
  /[元万]还是(?:写|填|按|用)?万?元|单位(?:是|用|填)(?:什么|元|万)|(?:填|写)(?:的)?\d+(?:\.\d+)?(?:就)?是\d+(?:\.\d+)?万|(?:按|用|填|写)(?:成)?万?元(?:填|写)?(?:吗|么|不|对|行|可以|吧)/u

/** 85%是什么意思, without a class told: the statement that names the share, not a sum. */
function asksOfShare(context: AnswerContext, { topic, text, forms }: AskedQuestion): boolean {
  const share = /\d+(?:\.\d+)?%/u.exec(text)?.[0]
  if (share === undefined || forms.includes('amount')) return false
  if (groupsOf(context).some((facts) => facts['headcount'] !== undefined || facts['level'] !== undefined))
    return false
  return entriesFor(context, topic).some((entry) => entry.text.includes(share))
}

/** 预拨的要退不, where nobody failed but some left: what is written of leavers, which is another matter than of those who failed. */
function ofLeavers(context: AnswerContext, { topic, polar }: AskedQuestion): string | undefined {
  if (topic !== 'clawback' || polar === undefined || valueEntry(context, topic) === undefined)
    return undefined
  const failed = groupsOf(context).filter(
    (facts) => facts['passed'] === false || facts['left-early'] === true,
  )
  const all = failed.length > 0 && failed.every((facts) => facts['left-early'] === true)
  return all && entriesFor(context, leavers).length > 0 ? leavers : undefined
}
const leavers = 'leaver-subsidy'
