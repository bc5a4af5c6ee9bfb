import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { ConversationTurn, FactChanges } from '../../http/contract/index.ts'
import { ApiError, changeFacts, getConversation, newId, sendTurn } from '../api/index.ts'
import type { Basis } from './basis-row.tsx'
import { initialState, reduce, type ConversationView } from './conversation-state.ts'
import { readOutbox, writeOutbox, type UnsentTurn } from './outbox.ts'

export interface ConversationActions {
  readonly send: (text: string) => void
  /** Sends the turn that failed once more, under its own id. */
  readonly resend: () => void
  /** Takes the failed turn back; gives its text. */
  readonly takeBack: () => string
  /** Corrects or forgets facts; the last question is answered again. @throws ApiError */
  readonly correct: (facts: FactChanges['facts']) => Promise<void>
  readonly reload: () => void
}

/**
 * One conversation of the page: what was said, what is under way, and what can be done. `basis` is what the next turn is answered
 * on; `onBegun` is told a new one's id.
 */
export function useConversation(
  conversationId: string | undefined,
  basis: Basis,
  onBegun: (id: string) => void,
  onAnswer: (turn: ConversationTurn) => void,
): readonly [ConversationView, ConversationActions] {
  const [view, dispatch] = useReducer(reduce, conversationId, initialState)
  const current = useRef(view)
  const flight = useRef<AbortController>(undefined)
  const told = useRef({ basis, onBegun, onAnswer })
  useEffect(() => {
    current.current = view
    told.current = { basis, onBegun, onAnswer }
  })

  const load = useCallback((id: string) => {
    getConversation(id).then(
      ({ turns, title }) => {
        const unsent = readOutbox(id)
        const answered = turns.some((turn) => turn.messageId === unsent?.messageId)
        if (answered) writeOutbox(id, undefined)
        dispatch({ kind: 'loaded', id, title, turns, unsent: answered ? undefined : unsent })
      },
      (error: unknown) => {
        dispatch({ kind: 'load-failed', id, error })
      },
    )
  }, [])

  useEffect(() => {
    if (conversationId === current.current.id && current.current.load !== 'loading') return
    flight.current?.abort()
    if (conversationId === undefined)
      dispatch({ kind: 'opened', id: undefined, unsent: readOutbox(undefined) })
    else {
      dispatch({ kind: 'opened', id: conversationId, unsent: undefined })
      load(conversationId)
    }
  }, [conversationId, load])

  const deliver = useCallback(async (turn: UnsentTurn) => {
    const { id } = current.current
    const { day, profileId } = told.current.basis
    const abort = new AbortController()
    flight.current = abort
    writeOutbox(id, turn)
    dispatch({ kind: 'sending', turn })
    try {
      const {
        conversationId: begun,
        messageId,
        reply,
      } = await sendTurn(
        {
          ...turn,
          ...(id !== undefined ? { conversationId: id } : profileId === '' ? {} : { profileId }),
          ...(day === '' ? {} : { asOf: day }),
        },
        (text) => {
          dispatch({ kind: 'delta', text })
        },
        abort.signal,
      )
      writeOutbox(id, undefined)
      if (abort.signal.aborted) return
      const answered = { messageId, text: turn.text, reply, at: new Date().toISOString() }
      dispatch({ kind: 'answered', id: begun, turn: answered })
      told.current.onAnswer(answered)
      if (id === undefined) told.current.onBegun(begun)
    } catch (error) {
      if (!abort.signal.aborted) dispatch({ kind: 'failed', error })
    }
  }, [])

  const correct = useCallback(async (facts: FactChanges['facts']) => {
    const { id } = current.current
    if (id === undefined) throw new ApiError('refused', 0, 'no-conversation', '')
    const { day } = told.current.basis
    const changes = { facts, messageId: newId(), ...(day === '' ? {} : { asOf: day }) }
    const { messageId, reply } = await changeFacts(id, changes)
    const answered = { messageId, text: '', reply, at: new Date().toISOString() }
    dispatch({ kind: 'answered', id, turn: answered })
    told.current.onAnswer(answered)
  }, [])

  return [
    view,
    {
      send: (text) => void deliver({ messageId: newId(), text }),
      resend: () => {
        if (view.pending !== undefined)
          void deliver({ messageId: view.pending.messageId, text: view.pending.text })
      },
      takeBack: () => {
        writeOutbox(view.id, undefined)
        dispatch({ kind: 'taken-back' })
        return view.pending?.text ?? ''
      },
      correct,
      reload: () => {
        if (conversationId === undefined) return
        dispatch({ kind: 'opened', id: conversationId, unsent: undefined })
        load(conversationId)
      },
    },
  ]
}
