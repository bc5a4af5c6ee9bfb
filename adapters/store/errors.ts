import { messages } from './messages.zh.ts'

/** read-only, full: the file or disk; busy: another process holds it; newer: written by a later version; unusable: anything else. */
export type StoreErrorCode = 'read-only' | 'full' | 'busy' | 'newer' | 'damaged' | 'unusable'

/** Nothing was stored. `message` says what is wrong, `hint` what to do, both for users. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode
  readonly hint: string

  constructor(code: StoreErrorCode, where: string, cause?: unknown) {
    const { message, hint } = messages[code](where)
    super(message, { cause })
    this.code = code
    this.hint = hint
  }
}
