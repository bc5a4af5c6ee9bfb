import type { Assistant, TurnResult } from '../../bot/index.ts'

/**
 * The same assistant, which does not work the same turn out twice: a turn is a pure function of state, words and day, and most people begin with
 * the same few questions. `limit` results are remembered, those used longest ago go first.
 */
export function rememberTurns(assistant: Assistant, limit = 1000): Assistant {
  const remembered = new Map<string, TurnResult>()
  return {
    ...assistant,
    turn: (state, text, asOf, check) => {
      // What is said of a check is no function of the words alone.
      if (check !== undefined) return assistant.turn(state, text, asOf, check)
      const key = JSON.stringify([asOf, text, state])
      const result = remembered.get(key) ?? assistant.turn(state, text, asOf)
      remembered.delete(key)
      remembered.set(key, result)
      const [oldest] = remembered.keys()
      if (remembered.size > limit && oldest !== undefined) remembered.delete(oldest)
      return result
    },
  }
}
