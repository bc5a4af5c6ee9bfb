import type { Assistant } from '../../bot/index.ts'
import type { CheckInput } from '../../checker/index.ts'
import type { ChecklistOptions, ChecklistResult, Place, Profile } from '../../knowledge/index.ts'
import type { DocumentSummary, DocumentText, SearchHit } from '../http/contract/index.ts'

export type FoundFiles =
  | { readonly kind: 'inputs'; readonly inputs: readonly CheckInput[] }
  | { readonly kind: 'missing'; readonly path: string }

/** What the tools are made of: the same parts the chat, the page and the commands use. */
export interface ToolPorts {
  readonly assistant: Assistant
  readonly library: {
    readonly documents: (asOf: string) => readonly DocumentSummary[]
    readonly text: (id: string, asOf: string) => DocumentText | undefined
    readonly search: (question: {
      readonly text: string
      readonly places: readonly string[] | undefined
      readonly document: string | undefined
      readonly limit: number
      readonly asOf: string
    }) => readonly SearchHit[]
    readonly place: (name: string) => Place | undefined
  }
  readonly checklist: (profile: Profile, options: ChecklistOptions) => ChecklistResult
  /** ISO date in Beijing. */
  readonly today: () => string
  /** Files of this machine by path. Without it there is no `check_workbook`: a caller elsewhere must not read our files. */
  readonly findFiles?: (paths: readonly string[]) => Promise<FoundFiles>
}
