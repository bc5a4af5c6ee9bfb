import type { Reader } from '../../checker/index.ts'
import { loadKnowledge } from '../../knowledge/index.ts'
import { todayInBeijing } from '../clock.ts'
import { check } from './check.ts'
import { processOutput } from './output.ts'

/** `xuetutong check` with all it needs: one module, so that `npm run build` can make one file of it (vite.config.ts). */
export function checkCommand(args: readonly string[], reader: Reader): Promise<number> {
  return check(args, {
    output: processOutput,
    progress: process.stderr.isTTY,
    today: todayInBeijing(),
    loadKnowledge,
    reader,
  })
}
