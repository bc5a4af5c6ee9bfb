import { readStored, writeStored } from '../preferences/index.ts'

/** A turn that has no answer yet; kept in this browser until it has one, so that a reload or a failure loses nothing. */
export interface UnsentTurn {
  readonly messageId: string
  readonly text: string
}

const keyOf = (conversationId: string | undefined) => `outbox.${conversationId ?? 'new'}`

export function readOutbox(conversationId: string | undefined): UnsentTurn | undefined {
  const stored = readStored(keyOf(conversationId))
  const [, messageId, text] = /^([0-9a-f]{32}) ([\s\S]+)$/u.exec(stored ?? '') ?? []
  return messageId === undefined || text === undefined ? undefined : { messageId, text }
}

export function writeOutbox(conversationId: string | undefined, turn: UnsentTurn | undefined): void {
  writeStored(keyOf(conversationId), turn === undefined ? undefined : `${turn.messageId} ${turn.text}`)
}
