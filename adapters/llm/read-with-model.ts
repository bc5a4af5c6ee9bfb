import { z } from 'zod'
import type { Assistant, TurnResult } from '../../bot/index.ts'
import type { ModelTurn } from './model.ts'
import { prompts } from './prompts.zh.ts'
import type { Said } from './said.ts'

const reading = z.strictObject({
  topic: z.string().max(80),
  span: z.string().max(200),
  facts: z
    .array(
      z.strictObject({
        fact: z.string().max(80),
        value: z.union([z.string().max(80), z.number(), z.boolean()]),
        span: z.string().max(200),
      }),
    )
    .max(20),
})

/** The result of a turn that was not surely understood, answered anew on what the model chose; the result as it was, where nothing comes of it. */
export async function readWithModel(
  turn: ModelTurn,
  assistant: Assistant,
  { before, text, asOf }: Said,
  result: TurnResult,
): Promise<TurnResult> {
  const task = text === '' ? undefined : assistant.readingTask(before, text, result)
  if (task === undefined) return result
  const read = await turn.ask({
    name: 'read',
    system: prompts.reading,
    user: JSON.stringify({ text, guess: task.guess ?? '', topics: task.topics, facts: task.facts }),
    schema: reading,
  })
  if (read.kind === 'none' || read.answer.topic === '') return result
  const again = assistant.reread(before, text, asOf, task, read.answer)
  if (again === undefined) return result
  // A question only a model could place is still one to teach: it stays on the officer's list.
  const { unanswered } = result
  return { ...again, ...(unanswered === undefined ? {} : { unanswered }) }
}
