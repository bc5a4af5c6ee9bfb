/** Calls back once after some milliseconds; gives what undoes it. Injected, so that tests need not wait. */
export type Timer = (ms: number, ring: () => void) => () => void

export const systemTimer: Timer = (ms, ring) => {
  const timer = setTimeout(ring, ms)
  return () => {
    clearTimeout(timer)
  }
}

/** How long one turn may wait for a model, however often it asks. */
export interface Deadline {
  readonly signal: AbortSignal
  /** What the work gives, or undefined when the time ran out first; the work is then aborted and its end ignored. */
  readonly race: <T>(work: Promise<T>) => Promise<T | undefined>
  readonly end: () => void
}

export function startDeadline(ms: number, timer: Timer): Deadline {
  const abort = new AbortController()
  const expired = new Promise<undefined>((resolve) => {
    abort.signal.addEventListener('abort', () => {
      resolve(undefined)
    })
  })
  const cancel = timer(ms, () => {
    abort.abort()
  })
  return {
    signal: abort.signal,
    race: (work) => {
      work.catch(() => undefined)
      return Promise.race([work, expired])
    },
    end: cancel,
  }
}
