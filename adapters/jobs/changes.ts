/** A value that changes and can be followed by any number of readers; a slow reader skips to the newest. */
export interface Changes<T> {
  readonly now: () => T
  readonly set: (value: T) => void
  /** The value now, then each newer one; ends after the first that is `last`, or when `signal` is aborted. */
  readonly follow: (signal: AbortSignal, last: (value: T) => boolean) => AsyncIterable<T>
}

export function changesOf<T>(first: T): Changes<T> {
  let value = first
  let version = 0
  const wake = new Set<() => void>()
  return {
    now: () => value,
    set: (next) => {
      value = next
      version += 1
      for (const each of [...wake]) each()
    },
    follow: async function* (signal, last) {
      let seen = -1
      while (!signal.aborted) {
        if (seen !== version) {
          seen = version
          const current = value
          yield current
          if (last(current)) return
        } else await change(signal)
      }
    },
  }

  function change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        wake.delete(done)
        signal.removeEventListener('abort', done)
        resolve()
      }
      wake.add(done)
      signal.addEventListener('abort', done, { once: true })
    })
  }
}
