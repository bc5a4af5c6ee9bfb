import type { Reply } from '../../../bot/index.ts'
import { cardContentType, compileCard, type QuestionCard } from './card.ts'
import { citationEntity, numberClauses } from './citations.ts'
import type { CardActions } from './inbound.ts'

/** A message to send; the host adds whom and where. */
export interface MessageActivity {
  readonly type: 'message'
  readonly locale: 'zh-CN'
  readonly text: string
  readonly textFormat: 'markdown'
  readonly entities?: readonly (Readonly<Record<string, unknown>> & { readonly type: string })[]
  readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[]
}

/**
 * A reply as a message: the whole text, clauses numbered and as citations; with a question that has few known answers, a card.
 */
export function replyActivity(reply: Reply, actions: CardActions, question?: QuestionCard): MessageActivity {
  return {
    ...textActivity(numberClauses(reply.text, reply.citations)),
    ...(reply.citations.length === 0 ? {} : { entities: [citationEntity(reply.citations)] }),
    ...(question === undefined
      ? {}
      : { attachments: [{ contentType: cardContentType, content: compileCard(question, actions) }] }),
  }
}

export function textActivity(text: string): MessageActivity {
  return { type: 'message', locale: 'zh-CN', text: hardBreaks(text), textFormat: 'markdown' }
}

/** Markdown joins lines that follow one another; an answer's lines mean something. */
function hardBreaks(text: string): string {
  return text.replace(/([^\s\n])\n(?=[^\n])/gu, '$1  \n')
}
