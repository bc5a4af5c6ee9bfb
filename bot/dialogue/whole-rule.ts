import type { AnswerContext } from './context.ts'
import { entriesFor, groupsOf } from './context.ts'
import type { AskedQuestion } from './question.ts'

/** Single requirements of the rule on who may be an apprentice. */
const requirements = new Set([
  'contract-term',
  'social-insurance',
  'skilled-post',
  'newly-hired',
  'incumbent-staff',
  'dispatched-workers',
  'graduates',
])

/**
 * Someone who describes a person in several respects asks whether that person qualifies, whichever respect is named last:
 * the whole rule is then judged.
 */
export function widen(context: AnswerContext, question: AskedQuestion): AskedQuestion {
  if (question.polar === undefined || !requirements.has(question.topic)) return question
  const rule = entriesFor(context, 'apprentice-eligibility').find((entry) => entry.kind === 'verdict')
  if (rule?.kind !== 'verdict') return question
  const given = groupsOf(context)[0] ?? {}
  const said = context.program.factsOf(rule.rule).filter((fact) => given[fact] !== undefined)
  return said.length < 2 ? question : { ...question, topic: 'apprentice-eligibility', negated: false }
}
