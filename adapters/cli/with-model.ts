import type { Assistant } from '../../bot/index.ts'
import type { Refine } from '../llm/index.ts'
import { connectModel, readModelSettings } from '../model.ts'
import { exitCodes, printMistakes, type Output } from './output.ts'

/** Who talks: the assistant, and the model at its edges where one is set. */
export interface Speaker {
  readonly assistant: Assistant
  readonly refine?: Refine
}

/** Runs a command that talks, with the model of the environment; refuses settings that are wrong. */
export function withModel(
  env: Readonly<Record<string, string | undefined>>,
  output: Output,
  load: () => Assistant,
  run: (load: () => Speaker) => Promise<number>,
): Promise<number> | number {
  const read = readModelSettings(env)
  if (read.kind === 'mistakes') {
    printMistakes(output, read.mistakes)
    return exitCodes.usage
  }
  const { settings } = read
  return run(() => {
    const assistant = load()
    return settings === undefined ? { assistant } : { assistant, refine: connectModel(settings, assistant) }
  })
}
