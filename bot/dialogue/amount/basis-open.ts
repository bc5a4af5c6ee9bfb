import { atom, notes, part, sentence, type Part } from '../../compose/index.ts'
import { groupsOf, type AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { valueEntry } from './run.ts'

/**
 * 预拨的50%按一年算还是按全期算: which of two bases a sum is reckoned on, where the text leaves just that open: why, and both readings. Undefined
 * where the question puts no choice, or people are known and the sums themselves are shown.
 */
export function basisOpen(context: AnswerContext, question: AskedQuestion): Part | undefined {
  if (!asksBasis.test(question.text)) return undefined
  if (groupsOf(context).some((facts) => facts['headcount'] !== undefined)) return undefined
  const entry = valueEntry(context, question.topic)
  const rule = entry === undefined ? undefined : context.program.rules.get(entry.rule)
  if (entry === undefined || rule?.kind !== 'value' || rule.expression.kind !== 'conflict') return undefined
  const { reason, who, readings } = rule.expression
  return part('not_stated', [
    atom('conflict', 'verdict', `${reason}，两种读法都列出，由${who}认定：`, { quotes: entry.quotes }),
    ...readings.map((reading, at) =>
      atom(`reading-${String(at)}`, 'statement', `读法${'一二三四'[at] ?? ''}：${reading.label}`, {
        quotes: reading.quotes,
      }),
    ),
    atom('statement', 'statement', sentence(entry.text), { quotes: entry.quotes }),
    ...notes(entry),
  ])
}

const asksBasis =
  /(?:按照?|拿|用|以|照)[^，。？！]{1,14}还是|(?:按照?|拿|用|以|照)(?:什么|啥|哪|几年|多少年)/u
