import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { JobError } from '../jobs/index.ts'
import { describeError } from '../log.ts'
import { StoreError } from '../store/index.ts'
import type { ErrorBody } from './contract/index.ts'
import { messages } from './messages.zh.ts'

/** What a route throws when it cannot do what was asked; `message` and `hint` are for users. */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly status: number
  readonly code: string
  readonly hint: string | undefined

  constructor(status: number, code: string, message: string, hint?: string) {
    super(message)
    this.status = status
    this.code = code
    this.hint = hint
  }
}

export interface Failure {
  readonly status: number
  readonly body: ErrorBody
}

/** Answers whatever went wrong as `{ error: { code, message, hint? } }`; what nobody foresaw is logged, without its words. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const failure = failureOf(error, request.id)
  if (failure.status >= 500)
    request.log.error({ code: failure.body.error.code, error: describeError(error) }, 'request failed')
  void reply.status(failure.status).send(failure.body)
}

export function failureOf(error: unknown, requestId: string): Failure {
  if (error instanceof HttpError) return failure(error.status, error.code, error.message, error.hint)
  if (error instanceof StoreError)
    return failure(error.code === 'full' ? 507 : 503, `store-${error.code}`, error.message, error.hint)
  if (error instanceof JobError) {
    const { code, message, hint } = error.failure
    return failure(code === 'busy' ? 429 : code === 'stopped' ? 503 : 422, code, message, hint)
  }
  if (hasZodFastifySchemaValidationErrors(error))
    return failure(
      400,
      'bad-request',
      messages.badFields([...new Set(error.validation.map(fieldOf))]),
      messages.badFieldsHint,
    )
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = frameworkErrors[code]
  if (known !== undefined) return failure(known.status, known.code, known.message, known.hint)
  // A body that breaks off or does not parse comes without a code of its own.
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  if (status >= 400 && status < 500)
    return failure(status, 'bad-request', messages.malformed, messages.malformedHint)
  return failure(500, 'internal', messages.internal, messages.internalHint(requestId))
}

/** The path of the field a validation issue is about; for an unknown key, the key. */
function fieldOf({
  instancePath,
  params,
}: {
  readonly instancePath: string
  readonly params: unknown
}): string {
  const unknown = z.object({ keys: z.array(z.string()).min(1) }).safeParse(params)
  const path = instancePath.split('/').filter((part) => part !== '')
  return [...path, ...(unknown.data?.keys.slice(0, 1) ?? [])].join('.').slice(0, 80)
}

function failure(status: number, code: string, message: string, hint?: string): Failure {
  return { status, body: { error: { code, message, ...(hint === undefined ? {} : { hint }) } } }
}

interface KnownError {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly hint: string
}

const malformed = { status: 400, code: 'bad-json', message: messages.malformed, hint: messages.malformedHint }

const frameworkErrors: Readonly<Record<string, KnownError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    status: 413,
    code: 'too-large',
    message: messages.tooLarge,
    hint: messages.tooLargeHint,
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'bad-content-type',
    message: messages.contentType,
    hint: messages.contentTypeHint,
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: malformed,
  FST_ERR_CTP_INVALID_JSON_BODY: malformed,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: malformed,
}
