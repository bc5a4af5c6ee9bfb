import type { Ticks } from '../checklist/index.ts'
import type { Line } from '../compose/index.ts'
import type { Reply } from '../reply.ts'
import type { ConversationState } from './state.ts'

export interface TurnResult {
  readonly state: ConversationState
  readonly reply: Reply
  /** What the client is asked to do besides showing the reply: hand the 测算表 over as a file. */
  readonly command?: 'export'
  /** Papers ticked or unticked in this turn, for whoever keeps them. */
  readonly ticked?: Ticks
  /** The lines of the answer, where there is something to put in another order; see bot/phrasing. */
  readonly lines?: readonly Line[]
  /** Set when nothing could answer; for the policy officer's list (no personal data is added to it). */
  readonly unanswered?: { readonly topic?: string; readonly place?: string }
}

/** The result with a line said after its answer; such a reply is no longer put in another order. */
export function withLine(result: TurnResult, line: string): TurnResult {
  const { state, reply, command, ticked, unanswered } = result
  const { answer, text } = reply
  const longer = `${answer}\n${line}`
  return {
    state,
    reply: { ...reply, answer: longer, text: `${longer}${text.slice(answer.length)}` },
    ...(command === undefined ? {} : { command }),
    ...(ticked === undefined ? {} : { ticked }),
    ...(unanswered === undefined ? {} : { unanswered }),
  }
}

/** The reply, with that said before its answer. */
export function ledBy(reply: Reply, lead: string): Reply {
  return { ...reply, answer: `${lead}${reply.answer}`, text: `${lead}${reply.text}` }
}
