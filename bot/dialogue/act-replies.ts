import { plainReply } from '../compose/index.ts'
import { phrases } from '../messages.zh.ts'
import type { Outcome, Reply } from '../reply.ts'
import { readNumeral, type Act, type PlaceMention } from '../understand/index.ts'
import { checkWords, type CheckNews } from './check-news.ts'
import { clausesInContext } from './documents/clause-context.ts'
import type { Resources } from './resources.ts'
import { emptyState, type ConversationState } from './state.ts'
import type { TurnResult } from './turn-result.ts'

/** Commands, courtesies and refusals; undefined when the turn still has to be answered. Nothing said in a refused turn is kept. */
export function replyToAct(
  { corpus, finder }: Resources,
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
      const number = clauseAsked(text)
      const one = number === undefined ? undefined : clauses[number - 1]
      return {
        state: before,
        reply:
          one === undefined || number === undefined
            ? clausesInContext(corpus, clauses, phrases.clausesShown(clauses.length))
            : clausesInContext(corpus, [one], phrases.clauseShown(number, clauses.length)),
      }
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
    case 'submit':
      return { ...say(phrases.submit), state: placed(before, finder.find(text)) }
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

/** Where the firm is, said with what is declined, is no less known. */
function placed(before: ConversationState, mentions: readonly PlaceMention[]): ConversationState {
  const [named] = mentions
  return before.place === undefined && mentions.length === 1 && named?.kind === 'known'
    ? { ...before, place: named.id }
    : before
}

/** 原文2: one of the clauses, by the number that 为什么 and the channels give it. */
function clauseAsked(text: string): number | undefined {
  const said = /原文第?(\d{1,2}|[一二三四五六七八九十])/u.exec(text)?.[1]
  return said === undefined ? undefined : readNumeral(said)
}

function withAmounts(result: TurnResult, amounts: Reply['amounts'] = []): TurnResult {
  return { ...result, reply: { ...result.reply, amounts } }
}

/** 稳岗返还和学徒补贴能一起领吗: another matter beside ours, which the texts may touch. */
const besides = /同时|一起|叠加|一块|都(?:能|可以)?(?:领|拿)|还能|影响|冲突|重复|抵扣?|列支|算进/u
