export type GatherErrorCode =
  | 'no-browser'
  | 'guard-leaks'
  | 'host-not-allowed'
  | 'wrong-phase'
  | 'page-unreachable'
  | 'page-too-slow'
  | 'page-crashed'
  | 'cancelled'

/** Something that stops a capture or a dry run; `message` says what to do, in Chinese. */
export class GatherError extends Error {
  override readonly name = 'GatherError'
  constructor(
    readonly code: GatherErrorCode,
    message: string,
    readonly hint: string,
  ) {
    super(message)
  }
}
