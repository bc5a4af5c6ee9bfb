import { loadAssistant } from '../../../adapters/assistant.ts'
import { maskPersonalNumbers } from '../../../adapters/conversation/index.ts'
import {
  connectEndpoint,
  refineWithModel,
  systemTimer,
  type Endpoint,
  type Refine,
  type Timer,
} from '../../../adapters/llm/index.ts'
import { emptyState, type Reply } from '../../../bot/index.ts'

export const assistant = loadAssistant()
export const asOf = '2025-03-01'

export interface TalkParts {
  readonly connect: () => Promise<Endpoint>
  readonly timeoutMs?: number
  readonly timer?: Timer
  readonly now?: () => number
}

export function refineBy({
  connect,
  timeoutMs = 10_000,
  timer = systemTimer,
  now = () => 0,
}: TalkParts): Refine {
  return refineWithModel({ assistant, mask: maskPersonalNumbers, connect, timeoutMs, timer, now })
}

/** A model at a loopback address. */
export function refineAt(url: string, timeoutMs?: number): Refine {
  const settings = { url, name: 'fake', key: 'key-of-a-test', timeoutMs: timeoutMs ?? 10_000 }
  return refineBy({ connect: () => connectEndpoint(settings), timeoutMs: settings.timeoutMs })
}

/** The replies of a conversation, each turn refined. */
export async function talk(refine: Refine, turns: readonly string[]): Promise<readonly Reply[]> {
  let state = emptyState
  const replies: Reply[] = []
  for (const text of turns) {
    const result = await refine({ before: state, text, asOf }, assistant.turn(state, text, asOf))
    state = result.state
    replies.push(result.reply)
  }
  return replies
}

/** The same without a model. */
export function talkAlone(turns: readonly string[]): readonly Reply[] {
  let state = emptyState
  return turns.map((text) => {
    const result = assistant.turn(state, text, asOf)
    state = result.state
    return result.reply
  })
}

/** A reply without what says how it was phrased. */
export function said(reply: Reply) {
  return { ...reply, phrasing: undefined, phrasingReason: undefined }
}
