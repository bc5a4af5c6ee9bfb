import { emptyState, type Assistant, type Reply } from '../../../bot/index.ts'

/** The reply to the last of several turns. */
export function lastReply(assistant: Assistant, turns: readonly string[], asOf: string): Reply {
  let state = emptyState
  let reply: Reply | undefined
  for (const text of turns) {
    const result = assistant.turn(state, text, asOf)
    state = result.state
    reply = result.reply
  }
  if (reply === undefined) throw new TypeError('no turns')
  return reply
}

/** The amounts of one kind a reply shows, in 元. */
export function yuan({ amounts }: Reply, kind: string): readonly number[] {
  return amounts.filter((amount) => amount.kind === kind).map(({ fen }) => fen / 100)
}
