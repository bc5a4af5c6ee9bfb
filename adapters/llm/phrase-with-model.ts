import { z } from 'zod'
import { phrase, phrasingTask, type Assistant, type TurnResult } from '../../bot/index.ts'
import type { ModelTurn } from './model.ts'
import { prompts } from './prompts.zh.ts'

/** Ids of lines and phrases in the order they are to stand; nothing else is read of what a model writes. */
const arrangement = z.strictObject({ order: z.array(z.string().max(40)).max(300) })

/** The result with its lines in the order the model chose, or as it was, marked with the reason. `asked`: the user's words, redacted. */
export async function phraseWithModel(
  turn: ModelTurn,
  { knowledge }: Pick<Assistant, 'knowledge'>,
  result: TurnResult,
  asked: string,
): Promise<TurnResult> {
  const { reply, lines } = result
  const task = lines === undefined ? undefined : phrasingTask(reply, lines)
  if (lines === undefined || task === undefined) return result
  const chosen = await turn.ask({
    name: 'arrange',
    system: prompts.phrasing,
    user: JSON.stringify({ question: asked, ...task }),
    schema: arrangement,
  })
  if (chosen.kind === 'none') return fellBack(result, chosen.reason)
  const phrased = phrase(reply, lines, chosen.answer.order, knowledge)
  return phrased.kind === 'phrased' ? { ...result, reply: phrased.reply } : fellBack(result, phrased.reason)
}

function fellBack(result: TurnResult, reason: string): TurnResult {
  return { ...result, reply: { ...result.reply, phrasing: 'fallback', phrasingReason: reason } }
}
