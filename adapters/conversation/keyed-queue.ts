/** Runs work of one key in order, of different keys side by side. */
export interface KeyedQueue {
  /** Undefined when `limit` pieces of work already wait for the key. */
  readonly run: <T>(key: string, work: () => Promise<T>) => Promise<T> | undefined
  /** Kept when nothing waits any more. */
  readonly idle: () => Promise<void>
}

export function keyedQueue(limit: number): KeyedQueue {
  const tails = new Map<string, { readonly count: number; readonly last: Promise<unknown> }>()
  return {
    run: (key, work) => {
      const before = tails.get(key)
      if (before !== undefined && before.count >= limit) return undefined
      const result = before === undefined ? work() : before.last.then(work, work)
      const last = result.then(
        () => {
          settle(key)
        },
        () => {
          settle(key)
        },
      )
      tails.set(key, { count: (before?.count ?? 0) + 1, last })
      return result
    },
    idle: async () => {
      while (tails.size > 0) await Promise.all([...tails.values()].map((tail) => tail.last))
    },
  }

  function settle(key: string): void {
    const tail = tails.get(key)
    if (tail === undefined) return
    if (tail.count === 1) tails.delete(key)
    else tails.set(key, { ...tail, count: tail.count - 1 })
  }
}
