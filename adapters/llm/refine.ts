import { redact, type Assistant, type TurnResult } from '../../bot/index.ts'
import { createModel, type Model, type ModelParts } from './model.ts'
import { phraseWithModel } from './phrase-with-model.ts'
import { readWithModel } from './read-with-model.ts'
import type { Said } from './said.ts'

/** What becomes of a result before anybody sees it. */
export type Refine = (said: Said, result: TurnResult) => Promise<TurnResult>

export interface RefineParts extends ModelParts {
  readonly assistant: Assistant
  /** Takes somebody's numbers out of a text that leaves this machine. */
  readonly mask: (text: string) => string
}

/** A model at both edges: it may say what an unclear turn asks, and in which order the answer's lines stand. */
export function refineWithModel({ assistant, mask, ...parts }: RefineParts): Refine {
  const model: Model = createModel(parts)
  return async (said, result) => {
    const turn = model.begin()
    try {
      const read = await readWithModel(turn, assistant, { ...said, text: mask(said.text) }, result)
      return await phraseWithModel(turn, assistant, read, redact(mask(said.text)))
    } finally {
      turn.end()
    }
  }
}
