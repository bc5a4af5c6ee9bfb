/** Why nothing usable came of a model. The codes of bot/phrasing say why what came was not taken. */
export type FailureReason =
  'timeout' | 'unreachable' | 'http-error' | 'not-json' | 'too-large' | 'bad-reply' | 'resting'

/** What a call to the endpoint ends with when it does not end well; holds no word of what was sent or came back. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
  readonly code: FailureReason

  constructor(code: FailureReason) {
    super(code)
    this.code = code
  }
}

/** The reason behind whatever the client threw. */
export function reasonOf(error: unknown): FailureReason {
  let at: unknown = error
  for (let depth = 0; depth < 6 && at instanceof Error; depth++) {
    if (at instanceof ModelError) return at.code
    at = at.cause
  }
  if (statusOf(error) !== undefined) return 'http-error'
  const name = error instanceof Error ? error.name : ''
  if (/Timeout|Abort/u.test(name)) return 'timeout'
  return error instanceof SyntaxError || error instanceof TypeError ? 'bad-reply' : 'unreachable'
}

/** The HTTP status the endpoint answered with. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
    ? error.status
    : undefined
}
