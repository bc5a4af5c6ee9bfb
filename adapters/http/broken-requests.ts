import type { Socket } from 'node:net'
import type { ErrorBody } from './contract/index.ts'
import { messages } from './messages.zh.ts'

interface Broken {
  readonly status: string
  readonly code: string
  readonly message: string
  readonly hint: string
}

const malformed: Broken = {
  status: '400 Bad Request',
  code: 'bad-http',
  message: messages.badHttp,
  hint: messages.badHttpHint,
}
const broken: Readonly<Record<string, Broken>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    code: 'too-slow',
    message: messages.tooSlow,
    hint: messages.tooSlowHint,
  },
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    code: 'headers-too-large',
    message: messages.headersTooLarge,
    hint: messages.headersTooLargeHint,
  },
}

/** Answers what never became a request (too slow, no HTTP, endless headers) and hangs up. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (socket.writable) {
    const { status, code, message, hint } = broken[error.code ?? ''] ?? malformed
    const body: ErrorBody = { error: { code, message, hint } }
    const text = JSON.stringify(body)
    const head = [
      `HTTP/1.1 ${status}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${String(Buffer.byteLength(text))}`,
      'connection: close',
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n${text}`)
  }
  socket.destroySoon()
}
