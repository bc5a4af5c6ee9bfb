import { plainReply } from '../compose/index.ts'
import { phrases } from '../messages.zh.ts'
import type { Outcome, Reply } from '../reply.ts'
import type { Act } from '../understand/index.ts'
import { checkWords, type CheckNews } from './check-news.ts'
import { clausesInContext } from './clause-context.ts'
import type { Resources } from './resources.ts'
import { emptyState, type ConversationState } from './state.ts'
import type { TurnResult } from './turn-result.ts'

/** Commands, courtesies and refusals; undefined when the turn still has to be answered. Nothing said in a refused turn is kept. */
export function replyToAct(
  { corpus }: Resources,
  act: Act,
  text: string,
  before: ConversationState,
  check: CheckNews | undefined,
): TurnResult | undefined {
  const say = (message: string, outcome: Outcome = 'out_of_scope'): TurnResult => ({
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
      return before.explained === undefined
        ? say(phrases.nothingToExplain, 'ask')
        : withAmounts(say(before.explained.why.join('\n'), 'answer'), before.explained.amounts)
    case 'source': {
      const { clauses = [] } = before.explained ?? {}
      if (before.explained === undefined) return say(phrases.nothingToExplain, 'ask')
      if (clauses.length === 0) return say(phrases.noClauses, 'answer')
      return { state: before, reply: clausesInContext(corpus, clauses) }
    }
    case 'export':
      return before.calculated === undefined
        ? say(phrases.nothingCalculated, 'ask')
        : {
            ...withAmounts(say(before.calculated.lines.join('\n'), 'answer'), before.calculated.amounts),
            command: 'export',
          }
    case 'unsure':
    case 'portal-check':
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

function withAmounts(result: TurnResult, amounts: Reply['amounts'] = []): TurnResult {
  return { ...result, reply: { ...result.reply, amounts } }
}

/** 稳岗返还和学徒补贴能一起领吗: another matter beside ours, which the texts may touch. */
const besides = /同时|一起|叠加|一块|都(?:能|可以)?(?:领|拿)|还能|影响|冲突|重复|抵扣?|列支|算进/u
