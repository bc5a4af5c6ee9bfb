import { plainReply } from '../compose/index.ts'
import { phrases } from '../messages.zh.ts'
import type { Outcome, Reply } from '../reply.ts'
import type { Act } from '../understand/index.ts'
import { checkWords, type CheckNews } from './check-news.ts'
import { emptyState, type ConversationState } from './state.ts'

export interface ActReply {
  readonly state: ConversationState
  readonly reply: Reply
}

/** Commands, courtesies and refusals; undefined when the turn still has to be answered. Nothing said in a refused turn is kept. */
export function replyToAct(
  act: Act,
  text: string,
  before: ConversationState,
  check: CheckNews | undefined,
): ActReply | undefined {
  const say = (message: string, outcome: Outcome = 'out_of_scope'): ActReply => ({
    state: before,
    reply: plainReply(message, outcome),
  })
  switch (act) {
    case 'restart':
      return { state: emptyState, reply: plainReply(phrases.restarted, 'ask') }
    case 'greeting':
      return say(phrases.greeting, 'ask')
    case 'thanks':
      return say(phrases.thanks, 'answer')
    case 'why':
    case 'source': {
      const kept = before.explained
      if (kept === undefined) return say(phrases.nothingToExplain, 'ask')
      return say((act === 'why' ? kept.why : kept.sources).join('\n'), 'answer')
    }
    case 'unsure':
      return undefined
    case 'instruction':
      return say(phrases.instruction)
    case 'approve':
      return say(phrases.approve)
    case 'fake':
      return say(phrases.fake)
    case 'check':
      return say(checkWords(check), 'answer')
    case 'promise':
      return say(phrases.promise)
    case 'secret':
      return say(phrases.secret)
    case 'off-topic':
      return /学徒/u.test(text) && besides.test(text) ? undefined : say(phrases.offTopic)
  }
}

/** 稳岗返还和学徒补贴能一起领吗: another matter beside ours, which the texts may touch. */
const besides = /同时|一起|叠加|一块|都(?:能|可以)?(?:领|拿)|还能|影响|冲突|重复|抵扣?|列支|算进/u
