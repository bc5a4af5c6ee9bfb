import { judge, type Entry, type Facts } from '../../../knowledge/index.ts'
import { atom, notes, type Part, part, sentence, verdictWord } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { cohortTokens } from '../../understand/index.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { entriesFor, type AnswerContext } from '../context.ts'

/**
 * 20个人报高级工，其中5个没有中级证: some of several people lack the certificate the level asks for. They are judged, and of the others the
 * rule is said. Undefined when the words tell no such part, or the certificate they lack is not the one the rule wants.
 */
export function partWithoutCertificate(context: AnswerContext, question: AskedQuestion): Part | undefined {
  const entry = entriesFor(context, question.topic).find(
    (each): each is Extract<Entry, { kind: 'verdict' }> =>
      each.kind === 'verdict' && context.program.factsOf(each.rule).includes('held-level'),
  )
  const told = entry === undefined ? undefined : lackingIn(question.text)
  if (entry === undefined || told === undefined) return undefined
  const { level, held, count, whole } = told
  const judged = (facts: Facts) => judge(context.program, entry.rule, { level, ...facts })
  const lacking = judged({ 'held-level': none })
  if (lacking.kind !== 'unmet' || judged({ 'held-level': held, 'held-months': longHeld }).kind === 'unmet')
    return undefined
  const word = verdictWord(question.polar ?? 'permit', false)
  const others = whole > count ? phrases.othersByRule(whole - count) : ''
  return part('answer', [
    atom('verdict', 'verdict', `${phrases.withoutCertificate(count, held)}${word}。${others}`, {
      quotes: [...entry.quotes, ...lacking.findings.flatMap((finding) => finding.quotes)],
    }),
    atom('rule', 'statement', sentence(entry.text), { quotes: entry.quotes }),
    ...notes(entry),
  ])
}

/** The level reported for, the certificate some lack, how many they are, and of how many. */
function lackingIn(
  text: string,
):
  | { readonly level: string; readonly held: string; readonly count: number; readonly whole: number }
  | undefined {
  const denial = denied.exec(text)
  if (denial === null) return undefined
  const tokens = cohortTokens(text)
  const inside = (start: number) => start >= denial.index && start < denial.index + denial[0].length
  const counts = tokens.flatMap((token) => (token.kind === 'count' ? [token] : []))
  const own = counts.findLast((token) => token.end <= denial.index && denial.index - token.end <= nearby)
  const levels = tokens.flatMap((token) => (token.kind === 'level' ? [token] : []))
  const held = levels.find((token) => inside(token.start))
  const aimed = [...new Set(levels.filter((token) => !inside(token.start)).map((token) => token.value))]
  const [level, ...more] = aimed
  const [first] = counts
  if (own === undefined || held === undefined || level === undefined || more.length > 0) return undefined
  if (counts.length > 2 || first === undefined || first.value < own.value) return undefined
  return { level, held: held.value, count: own.value, whole: first.value }
}

const denied =
  /(?:没有?|无|缺|还没|未)(?:拿|考|取|有)?(?:到|得|过)?(?:[初中高]级工?|高级技师|技师)(?:的)?(?:技能)?(?:等级)?(?:职业)?(?:资格)?证/u
/** 5个人还都没有: between the headcount and what they lack. */
const nearby = 4
const none = '无'
const longHeld = 240
