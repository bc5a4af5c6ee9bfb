import { assume, judge } from '../../../knowledge/index.ts'
import type { AnswerContext } from '../context.ts'
import { entriesFor, groupsOf } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

const ofPerson = 'apprentice-eligibility'

/** Single requirements of a larger rule, and the topic of that rule. */
const wholes: ReadonlyMap<string, string> = new Map([
  ...[
    'contract-term',
    'social-insurance',
    'skilled-post',
    'newly-hired',
    'incumbent-staff',
    'dispatched-workers',
    'graduates',
    'post-matches-occupation',
    'enterprise-chooses',
  ].map((topic) => [topic, ofPerson] as const),
  ...[
    'institution-types',
    'institution-legal-person',
    'institution-licence',
    'enterprise-training-centre',
    'institution-catalogue',
  ].map((topic) => [topic, 'institution-eligibility'] as const),
])

/**
 * Someone who describes a person or an institution in several respects, or in one that fails, asks whether it qualifies,
 * whichever respect is named last: the whole rule is then judged.
 */
export function widen(context: AnswerContext, question: AskedQuestion): AskedQuestion {
  const whole = wholes.get(question.topic)
  const { polar, forms } = question
  if (
    whole === undefined ||
    polar === 'require' ||
    /呢[？。！]*$/u.test(question.text) ||
    (polar === undefined && forms.length > 0)
  )
    return question
  const rule = entriesFor(context, whole).find((entry) => entry.kind === 'verdict')
  if (rule?.kind !== 'verdict') return question
  const given = groupsOf(context)[0] ?? {}
  const said = context.program.factsOf(rule.rule).filter((fact) => given[fact] !== undefined)
  const own = entriesFor(context, question.topic).find((entry) => entry.kind === 'verdict')
  const judged = own?.kind === 'verdict' ? context.program.factsOf(own.rule) : []
  const fails = judge(
    context.program,
    rule.rule,
    assume(context.program, rule.rule, given).facts,
  ).findings.some(
    ({ truth, facts }) =>
      truth === false && facts.some((fact) => said.includes(fact) && !judged.includes(fact)),
  )
  return said.length < 2 && !fails ? question : { ...question, topic: whole, negated: false }
}

/** Whether a topic is what someone must be to become an apprentice. */
export function isOfPerson(topic: string): boolean {
  return topic === ofPerson || wholes.get(topic) === ofPerson
}
