import { numbersIn } from '../../../knowledge/index.ts'
import { atom, notes, part, sentence, type Part } from '../../compose/index.ts'
import { isPremise } from '../../understand/index.ts'
import { entriesFor, groupsOf, type AnswerContext } from '../context.ts'
import { isProgramme } from '../question/programme.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/**
 * 普通培训补300对吗, nobody counted: the statement of that programme that names its money, and whether the figure put forward is its one figure.
 * Undefined of the apprenticeship, and where the programme has several figures or none.
 */
export function programmeRatePut(context: AnswerContext, question: AskedQuestion): Part | undefined {
  const { topic, text, polar } = question
  const [claim, ...more] = context.claims
  const counted = groupsOf(context).some(({ headcount }) => headcount !== undefined)
  if (!isProgramme(topic) || polar !== 'truth' || claim === undefined || more.length > 0 || counted)
    return undefined
  const entry = entriesFor(context, topic).find(
    (each) => each.kind !== 'absence' && figures(each.text).size === 1,
  )
  if (entry === undefined) return undefined
  const [yes, no] = isPremise(text) ? ['对。', '不对。'] : ['是的。', '不是。']
  const lead = figures(entry.text).has(claim / 100) ? yes : no
  return part('answer', [
    atom('statement', 'statement', `${lead}${sentence(entry.text)}`, { quotes: entry.quotes }),
    ...notes(entry),
  ])
}

function figures(text: string): ReadonlySet<number> {
  return new Set(
    numbersIn(text).flatMap(({ value, unit }) =>
      typeof value === 'number' && unit?.startsWith('元') === true ? [value] : [],
    ),
  )
}
