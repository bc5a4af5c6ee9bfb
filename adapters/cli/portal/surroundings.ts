import type { Machine } from '../../../checker/index.ts'
import type { Knowledge } from '../../../knowledge/index.ts'
import type { Output } from '../output.ts'

export interface PortalSurroundings {
  readonly output: Output
  readonly today: string
  readonly machine: Machine
  /** Extra browser switches; a browser run by root needs `--no-sandbox`. */
  readonly flags: readonly string[]
  readonly loadKnowledge: () => Knowledge
  /** One line typed by the person, or undefined at the end of the input. */
  readonly readLine: (prompt: string) => Promise<string | undefined>
}
