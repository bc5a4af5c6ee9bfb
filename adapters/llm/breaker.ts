/** Rests after failures in a row, so that a dead endpoint costs its time-out a few times and not in every turn. */
export interface Breaker {
  /** Whether the endpoint may be asked now; after a rest one question at a time finds out. */
  readonly mayAsk: () => boolean
  readonly succeeded: () => void
  readonly failed: () => void
}

const failuresInARow = 3
const restMs = 30_000

/** `now`: milliseconds of any clock that only goes forward. */
export function createBreaker(now: () => number): Breaker {
  let failures = 0
  let restsUntil = 0
  return {
    mayAsk: () => {
      if (failures < failuresInARow) return true
      if (now() < restsUntil) return false
      restsUntil = now() + restMs
      return true
    },
    succeeded: () => {
      failures = 0
    },
    failed: () => {
      failures += 1
      restsUntil = now() + restMs
    },
  }
}
