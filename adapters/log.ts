import type { FastifyBaseLogger } from 'fastify'
import { pino } from 'pino'

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** Lines of JSON: ids, codes, routes and times, never what a user typed or a file held. */
export type Log = FastifyBaseLogger

export interface LogStream {
  readonly write: (line: string) => void
}

export function createLog(level: LogLevel, stream: LogStream): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream)
}

/** An error as the log may hold it: its class, code and place. Its message may quote a user. */
export function describeError(error: unknown): {
  readonly type: string
  readonly code?: string
  readonly at?: string
} {
  if (!(error instanceof Error)) return { type: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
  return {
    type: error.name,
    ...('code' in error ? { code: String(error.code) } : {}),
    ...(frames.length === 0
      ? {}
      : {
          at: frames
            .slice(0, 6)
            .map((line) => line.trim())
            .join(' < '),
        }),
  }
}
