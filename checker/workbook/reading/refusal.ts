/** Why a file is not read. Each has its message and its way out in messages.zh.ts. */
export const refusalCodes = [
  'file-missing',
  'file-empty',
  'file-too-large',
  'file-encrypted',
  'file-not-a-table',
  'file-old-xls-html',
  'file-archive',
  'file-document',
  'file-picture',
  'file-other-sheet',
  'file-damaged',
  'file-unsafe',
  'file-too-heavy',
  'file-too-many-rows',
  'file-no-table',
  'file-cancelled',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** Thrown inside the reading process, and told to the parent as data. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode

  /** `detail` is for the log and for tests: what was met, never a cell's content. */
  constructor(code: RefusalCode, detail: string) {
    super(detail)
    this.code = code
  }
}
