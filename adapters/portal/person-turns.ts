/** Jobs that wait for a person at a window, by a name nobody can guess. */
export interface PersonTurns {
  /**
   * Resolves with what the person said: `next` when a page of the form is in view, `end` when there is none (any more).
   * @throws the signal's reason when the job is cancelled.
   */
  readonly wait: (name: string, signal: AbortSignal) => Promise<'next' | 'end'>
  /** Whether a job waited under that name. */
  readonly say: (name: string, word: 'next' | 'end') => boolean
}

export function createPersonTurns(): PersonTurns {
  const waiting = new Map<string, (word: 'next' | 'end') => void>()
  return {
    wait: (name, signal) =>
      new Promise((resolve, reject) => {
        const done = () => {
          waiting.delete(name)
          signal.removeEventListener('abort', stop)
        }
        const stop = () => {
          done()
          reject(signal.reason instanceof Error ? signal.reason : new Error('cancelled'))
        }
        signal.addEventListener('abort', stop)
        waiting.set(name, (word) => {
          done()
          resolve(word)
        })
        if (signal.aborted) stop()
      }),
    say: (name, word) => {
      const waiter = waiting.get(name)
      waiter?.(word)
      return waiter !== undefined
    },
  }
}
