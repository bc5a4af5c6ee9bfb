export type RuleErrorCode =
  | 'unknown-reference'
  | 'duplicate'
  | 'cycle'
  | 'unit-mismatch'
  | 'too-deep'
  | 'bad-value'
  | 'inexact'
  | 'unsafe-number'

/** A program that cannot be compiled or evaluated; `rule` names where, `hint` says what to do. */
export class RuleError extends Error {
  readonly code: RuleErrorCode
  readonly rule: string
  readonly hint: string

  constructor(code: RuleErrorCode, rule: string, message: string, hint: string) {
    super(`规则「${rule}」：${message}。${hint}`)
    this.name = 'RuleError'
    this.code = code
    this.rule = rule
    this.hint = hint
  }
}
