import { paidPhrases } from '../../paid.zh.ts'
import { determine } from '../../../knowledge/index.ts'
import type { Part } from '../../compose/index.ts'
import { entriesFor, groupsOf, type AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/**
 * 备案一年，实际培了两年，按几年补: how many years that comes to by the place's own rule, said before the rule (`rule` answers with it). Undefined
 * where another thing is asked, one of the two lengths was not told, or a part of a year is left over.
 */
export function yearsCounted(
  context: AnswerContext,
  question: AskedQuestion,
  rule: () => Part | undefined,
): Part | undefined {
  if (question.topic !== 'subsidised-years' || !/几年|多少年|多久|多长/u.test(question.text)) return undefined
  const entry = entriesFor(context, question.topic).find((each) => each.kind === 'value')
  const [facts = {}, ...more] = groupsOf(context)
  const { years, 'filed-years': filed } = facts
  if (entry?.kind !== 'value' || more.length > 0 || years === undefined || filed === undefined)
    return undefined
  const determination = determine(context.program, entry.rule, facts)
  const known = determination.kind === 'settled' && determination.value.kind === 'known'
  const counted = known ? determination.value.value : undefined
  const part = rule()
  const [first, ...rest] = part?.atoms ?? []
  if (counted === undefined || !whole(years) || !whole(filed) || part === undefined || first === undefined)
    return undefined
  const lead = paidPhrases.yearsCounted(Number(counted), Number(filed), Number(years))
  return { ...part, atoms: [{ ...first, text: `${lead}${first.text}` }, ...rest] }
}

const whole = (years: unknown) => Number.isInteger(years)
