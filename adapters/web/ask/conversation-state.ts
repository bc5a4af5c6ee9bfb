import type { ConversationTurn } from '../../http/contract/index.ts'
import { readOutbox, type UnsentTurn } from './outbox.ts'

/** A turn under way: `partial` is what has come of the answer; `failed` keeps why. `restored` after a reload. */
export interface PendingTurn extends UnsentTurn {
  readonly partial: string
  readonly state: 'sending' | 'failed' | 'restored'
  readonly error?: unknown
}

export interface ConversationView {
  readonly id: string | undefined
  readonly title: string
  readonly load: 'loading' | 'ready' | 'failed'
  readonly error?: unknown
  readonly turns: readonly ConversationTurn[]
  readonly pending?: PendingTurn
}

export type ConversationEvent =
  | { readonly kind: 'opened'; readonly id: string | undefined; readonly unsent: UnsentTurn | undefined }
  | {
      readonly kind: 'loaded'
      readonly id: string
      readonly title: string
      readonly turns: readonly ConversationTurn[]
      readonly unsent: UnsentTurn | undefined
    }
  | { readonly kind: 'load-failed'; readonly id: string; readonly error: unknown }
  | { readonly kind: 'sending'; readonly turn: UnsentTurn }
  | { readonly kind: 'delta'; readonly text: string }
  | { readonly kind: 'answered'; readonly id: string; readonly turn: ConversationTurn }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'taken-back' }

export function initialState(id: string | undefined): ConversationView {
  return id === undefined
    ? { id, title: '', load: 'ready', turns: [], ...restored(readOutbox(undefined)) }
    : { id, title: '', load: 'loading', turns: [] }
}

export function reduce(view: ConversationView, event: ConversationEvent): ConversationView {
  switch (event.kind) {
    case 'opened':
      return {
        id: event.id,
        title: '',
        load: event.id === undefined ? 'ready' : 'loading',
        turns: [],
        ...restored(event.unsent),
      }
    case 'loaded':
      return event.id === view.id
        ? { id: event.id, title: event.title, load: 'ready', turns: event.turns, ...restored(event.unsent) }
        : view
    case 'load-failed':
      return event.id === view.id ? { ...view, load: 'failed', error: event.error } : view
    case 'sending':
      return { ...view, pending: { ...event.turn, partial: '', state: 'sending' } }
    case 'delta':
      return view.pending === undefined
        ? view
        : { ...view, pending: { ...view.pending, partial: view.pending.partial + event.text } }
    case 'answered': {
      const { id, title, turns } = view
      const others = turns.filter(({ messageId }) => messageId !== event.turn.messageId)
      return {
        id: event.id,
        title: id === undefined ? event.turn.text : title,
        load: 'ready',
        turns: [...others, event.turn],
      }
    }
    case 'failed':
      return view.pending === undefined
        ? view
        : { ...view, pending: { ...view.pending, partial: '', state: 'failed', error: event.error } }
    case 'taken-back':
      return { id: view.id, title: view.title, load: view.load, turns: view.turns }
  }
}

function restored(unsent: UnsentTurn | undefined): Pick<ConversationView, 'pending'> {
  return unsent === undefined ? {} : { pending: { ...unsent, partial: '', state: 'restored' } }
}
