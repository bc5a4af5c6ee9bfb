import { createBreaker } from './breaker.ts'
import { startDeadline, type Timer } from './deadline.ts'
import type { Endpoint, Question } from './endpoint.ts'
import { reasonOf, type FailureReason } from './failure.ts'

export type Asked<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'none'; readonly reason: FailureReason }

/** A model during one turn: all its questions share one time-out. */
export interface ModelTurn {
  /** Never throws: whatever goes wrong is a reason. */
  readonly ask: <Answer>(question: Question<Answer>) => Promise<Asked<Answer>>
  readonly end: () => void
}

export interface Model {
  readonly begin: () => ModelTurn
}

export interface ModelParts {
  /** Connects; asked once. */
  readonly connect: () => Promise<Endpoint>
  readonly timeoutMs: number
  readonly timer: Timer
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number
}

/** A model behind a time-out and a breaker. Connecting begins at once, so that the first turn need not wait for it. */
export function createModel({ connect, timeoutMs, timer, now }: ModelParts): Model {
  const breaker = createBreaker(now)
  const endpoint = connect()
  endpoint.catch(() => undefined)
  return {
    begin: () => {
      const deadline = startDeadline(timeoutMs, timer)
      return { ask, end: deadline.end }

      async function ask<Answer>(question: Question<Answer>): Promise<Asked<Answer>> {
        if (deadline.signal.aborted) return none('timeout')
        if (!breaker.mayAsk()) return none('resting')
        const work = endpoint
          .then((connected) => connected.ask(question, deadline.signal))
          .then(
            (answer): Asked<Answer> => ({ kind: 'answer', answer }),
            (error: unknown): Asked<Answer> => none(reasonOf(error)),
          )
        const asked = (await deadline.race(work)) ?? none('timeout')
        if (asked.kind === 'answer') breaker.succeeded()
        else breaker.failed()
        return asked
      }
    },
  }
}

function none(reason: FailureReason): { readonly kind: 'none'; readonly reason: FailureReason } {
  return { kind: 'none', reason }
}
