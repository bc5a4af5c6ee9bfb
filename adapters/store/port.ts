/** Whose data: every record belongs to one user of one tenant, and is never seen by another. */
export interface Owner {
  readonly tenantId: string
  readonly userId: string
}

/** The one user of a computer without sign-in. */
export const localOwner: Owner = { tenantId: 'local', userId: 'local' }

/** Where everything that must outlive the process is kept. Every failure is a `StoreError`. */
export interface Store {
  readonly conversations: ConversationStore
  readonly unanswered: UnansweredStore
  readonly documents: DocumentStore
  /** @throws StoreError when nothing could be stored now. */
  check(): Promise<void>
  close(): Promise<void>
}

export interface ConversationStore {
  get(owner: Owner, id: string): Promise<StoredConversation | undefined>
  /** In the order they were said. */
  turns(owner: Owner, id: string): Promise<readonly StoredTurn[]>
  turn(owner: Owner, id: string, messageId: string): Promise<StoredTurn | undefined>
  /** Newest first; `cursor` is the one the page before gave. */
  list(
    owner: Owner,
    page: Page,
  ): Promise<{ readonly items: readonly ConversationHead[]; readonly cursor?: string }>
  /**
   * Stores one turn and the state after it, together or not at all; when the promise is kept the turn outlives the
   * process. `conflict`: the conversation is not at `after` turns any more, or holds the message already; nothing was stored.
   */
  append(owner: Owner, turn: NewTurn): Promise<'stored' | 'conflict'>
  /** Whether there was one. */
  delete(owner: Owner, id: string): Promise<boolean>
}

export interface ConversationHead {
  readonly id: string
  readonly title: string
  /** Gazetteer id. */
  readonly place?: string
  readonly profileId?: string
  readonly turns: number
  /** ISO moment. */
  readonly updatedAt: string
}

export interface StoredConversation extends ConversationHead {
  /** As given to `append`: JSON. */
  readonly state: unknown
}

export interface StoredTurn {
  readonly messageId: string
  /** What the user typed, without control characters; empty for a correction made elsewhere than in words. */
  readonly text: string
  readonly reply: unknown
  readonly asOf: string
  readonly at: string
}

export interface NewTurn extends StoredTurn {
  readonly conversation: string
  /** How many turns the conversation has before this one; 0 begins it. */
  readonly after: number
  /** Kept from the first turn. */
  readonly title: string
  readonly place?: string
  readonly profileId?: string
  readonly state: unknown
  /** Set when nothing could answer; `text` must hold no personal numbers. */
  readonly unanswered?: Omit<UnansweredQuestion, 'id' | 'at'>
}

export interface UnansweredQuestion {
  readonly id: string
  readonly text: string
  readonly place?: string
  readonly topic?: string
  readonly at: string
}

export interface UnansweredStore {
  /** Newest first, of the whole tenant: the policy officer's list. */
  list(
    tenantId: string,
    page: Page,
  ): Promise<{ readonly items: readonly UnansweredQuestion[]; readonly cursor?: string }>
}

/** Small JSON documents of one kind (`profile`, `ticks`, `mapping` …), a few KB each. */
export interface DocumentStore {
  get(owner: Owner, kind: string, id: string): Promise<StoredDocument | undefined>
  /** Newest first. */
  list(owner: Owner, kind: string): Promise<readonly StoredDocument[]>
  /** Writes or replaces. */
  put(owner: Owner, kind: string, document: StoredDocument): Promise<void>
  /** Whether there was one. */
  delete(owner: Owner, kind: string, id: string): Promise<boolean>
  /** All owners' documents of a kind: for work no user asked for (reminders), never to answer a request. */
  everyones(kind: string): Promise<readonly { readonly owner: Owner; readonly document: StoredDocument }[]>
}

export interface StoredDocument {
  readonly id: string
  readonly body: unknown
  /** ISO moment. */
  readonly updatedAt: string
}

export interface Page {
  readonly limit: number
  readonly cursor?: string | undefined
}
