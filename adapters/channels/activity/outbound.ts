import type { Citation, Reply } from '../../../bot/index.ts'
import { cardContentType, compileCard, type Card } from './card.ts'
import { citationEntity, numberClauses } from './citations.ts'
import type { CardActions } from './inbound.ts'

/** A card, or a file that can be fetched from `contentUrl`. */
export interface Attachment {
  readonly contentType: string
  readonly content?: unknown
  readonly contentUrl?: string
  readonly name?: string
}

/** A message to send; the host adds whom and where. */
export interface MessageActivity {
  readonly type: 'message'
  readonly locale: 'zh-CN'
  readonly text: string
  readonly textFormat: 'markdown'
  readonly entities?: readonly (Readonly<Record<string, unknown>> & { readonly type: string })[]
  /** What is read aloud, and shown where no card can be. */
  readonly summary?: string
  readonly attachments?: readonly Attachment[]
}

/**
 * A reply as a message: the whole text, clauses numbered and as citations; with what can be pressed, a card. `clauseUrl`: where a clause
 * can be read in its text.
 */
export function replyActivity(
  reply: Reply,
  actions: CardActions,
  card?: Card,
  clauseUrl?: (citation: Citation) => string | undefined,
): MessageActivity {
  return {
    ...textActivity(numberClauses(reply.text, reply.citations)),
    ...(reply.citations.length === 0 ? {} : { entities: [citationEntity(reply.citations, clauseUrl)] }),
    ...(card === undefined ? {} : { attachments: [cardAttachment(card, actions)] }),
  }
}

/** A card by itself; clients that draw none show its words. */
export function cardActivity(
  card: Card,
  actions: CardActions,
  files: readonly Attachment[] = [],
): MessageActivity {
  return {
    type: 'message',
    locale: 'zh-CN',
    text: '',
    textFormat: 'markdown',
    summary: [card.title, ...(card.lines ?? [])].join('\n'),
    attachments: [cardAttachment(card, actions), ...files],
  }
}

function cardAttachment(card: Card, actions: CardActions): Attachment {
  return { contentType: cardContentType, content: compileCard(card, actions) }
}

export function textActivity(text: string): MessageActivity {
  return { type: 'message', locale: 'zh-CN', text: hardBreaks(text), textFormat: 'markdown' }
}

/** Markdown joins lines that follow one another; an answer's lines mean something. */
function hardBreaks(text: string): string {
  return text.replace(/([^\s\n])\n(?=[^\n])/gu, '$1  \n')
}
