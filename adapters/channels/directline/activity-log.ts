/** An activity as clients get it. */
export type WireActivity = Readonly<Record<string, unknown>> & { readonly id: string }

/** `watermark`: how many activities of the conversation there have been when these are read. */
export interface ActivitySet {
  readonly activities: readonly WireActivity[]
  readonly watermark: string
}

/** What was said in a conversation, for clients that come back. */
export interface ActivityLog {
  readonly add: (activities: readonly WireActivity[]) => void
  readonly has: (id: string) => boolean
  /** Everything after the watermark that is still held. */
  readonly since: (watermark: number) => ActivitySet
  /** Told each set as it is added, until the function given back is called. */
  readonly follow: (listener: (set: ActivitySet) => void) => () => void
  readonly followed: () => boolean
  /** How many activities are held. */
  readonly size: () => number
}

/** `limit`: activities held, the oldest go first. */
export function createActivityLog(limit: number): ActivityLog {
  let held: readonly WireActivity[] = []
  let dropped = 0
  const listeners = new Set<(set: ActivitySet) => void>()
  const setOf = (activities: readonly WireActivity[]): ActivitySet => ({
    activities,
    watermark: String(dropped + held.length),
  })
  return {
    add: (activities) => {
      if (activities.length === 0) return
      const all = [...held, ...activities]
      const surplus = Math.max(0, all.length - limit)
      held = all.slice(surplus)
      dropped += surplus
      for (const listener of listeners) listener(setOf(activities))
    },
    has: (id) => held.some((each) => each.id === id),
    since: (watermark) => {
      // The client has seen more than this process remembers: what is held came after that.
      if (watermark > dropped + held.length) dropped = watermark
      return setOf(held.slice(Math.max(0, watermark - dropped)))
    },
    follow: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    followed: () => listeners.size > 0,
    size: () => held.length,
  }
}

/** `each`: activities held of one conversation; `all`: of all together; `conversations`: how many. */
export interface LogLimits {
  readonly conversations: number
  readonly each: number
  readonly all: number
}

/** Logs by conversation; beyond the limits those used longest ago that nobody follows are forgotten. */
export function createActivityLogs(limits: LogLimits) {
  const logs = new Map<string, ActivityLog>()
  let held = 0
  return (conversationId: string): ActivityLog => {
    const log = logs.get(conversationId) ?? counted(createActivityLog(limits.each))
    logs.delete(conversationId)
    logs.set(conversationId, log)
    for (const [id, each] of logs) {
      if (logs.size <= limits.conversations && held <= limits.all) break
      if (id === conversationId || each.followed()) continue
      logs.delete(id)
      held -= each.size()
    }
    return log
  }

  function counted(log: ActivityLog): ActivityLog {
    return {
      ...log,
      add: (activities) => {
        const before = log.size()
        log.add(activities)
        held += log.size() - before
      },
    }
  }
}
