import type { ErrorBody } from '../../http/contract/index.ts'
import { signIn } from './sign-in.ts'

/** `unreachable`: no answer came. `refused`: the server said no; `message` and `hint` are its words, for users. */
export class ApiError extends Error {
  readonly kind: 'unreachable' | 'refused'
  readonly status: number
  readonly code: string
  readonly hint: string | undefined

  constructor(kind: ApiError['kind'], status: number, code: string, message: string, hint?: string) {
    super(message)
    this.kind = kind
    this.status = status
    this.code = code
    this.hint = hint
  }
}

/** Asks the server the page came from; both are built from one commit, so the body is taken as the contract says. @throws ApiError */
export async function requestJson<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await request(path, init)
  const body: T = await response.json()
  return body
}

/** The response of a success. @throws ApiError */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const first = await send(path, init)
  const response = first.status === 401 && (await signIn()) ? await send(path, init) : first
  if (!response.ok) throw await refusal(response)
  return response
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiError('unreachable', 0, 'unreachable', '')
  }
}

/** What goes into `fetch` for a JSON body. */
export function withJson(method: 'POST' | 'PUT', body: unknown): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

async function refusal(response: Response): Promise<ApiError> {
  try {
    const { error }: ErrorBody = await response.json()
    return new ApiError('refused', response.status, error.code, error.message, error.hint)
  } catch {
    return new ApiError('unreachable', response.status, 'unreadable', '')
  }
}
