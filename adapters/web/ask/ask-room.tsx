import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { HistoryRegular } from '@fluentui/react-icons/svg/history'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { ConversationTurn, FactChanges } from '../../http/contract/index.ts'
import { ApiError, factCatalogue, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { useMedia } from '../preferences/index.ts'
import { ReaderBeside, useOpenClause } from '../reader/index.ts'
import { Failure, Loading, RoomHeader, useAnnounce, usePageTitle } from '../ui/index.ts'
import { BasisRow } from './basis-row.tsx'
import { Composer } from './composer.tsx'
import { FactsAside } from './facts-aside.tsx'
import { FactsStrip } from './facts-strip.tsx'
import { FirstRun } from './first-run.tsx'
import { HistoryDrawer } from './history-drawer.tsx'
import { KeepInProfile } from './keep-in-profile.tsx'
import { TurnList } from './turn-list.tsx'
import { useConversation } from './use-conversation.ts'
import { settleKept, useKept } from './use-kept.ts'
import styles from './ask-room.module.css'

/** 问: the conversation, what was understood beside it, and the text behind every answer. */
export function AskRoom() {
  const { ask } = useMessages()
  const { conversationId } = useParams()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const wide = useMedia('(width >= 1100px)')
  const clause = useOpenClause()
  const [historyOpen, setHistoryOpen] = useState(false)
  const [factsOpen, setFactsOpen] = useState(false)
  const [catalogue] = useResource('facts', factCatalogue)
  const input = useRef<HTMLTextAreaElement>(null)

  const [day, setDay] = useKept('day', conversationId)
  const [profileId, setProfileId] = useKept('profile', conversationId)
  const basis = { day, profileId }
  const onBegun = useCallback(
    (id: string) => {
      settleKept(id)
      void navigate(`/ask/${id}`, { replace: true })
    },
    [navigate],
  )
  const onAnswer = useCallback(
    (turn: ConversationTurn) => {
      announce(ask.answerReady(turn.reply.answer.split('\n')[0]?.replaceAll('**', '') ?? ''))
    },
    [announce, ask],
  )
  const [view, actions] = useConversation(conversationId, basis, onBegun, onAnswer)
  const [draft, setDraft] = useKept('draft', conversationId)
  usePageTitle(view.title === '' ? ask.title : view.title)

  const facts = latestFacts(view.turns)
  const descriptions = catalogue.state === 'ready' ? catalogue.value.facts : []
  const begun = view.turns.length > 0 || view.pending !== undefined
  const busy = view.pending?.state === 'sending'

  const send = (text: string) => {
    actions.send(text.trim())
    setDraft('')
    if (!touch) input.current?.focus()
  }
  const [pickError, setPickError] = useState<unknown>()
  const pick = (changes: FactChanges['facts']) => {
    setPickError(undefined)
    actions.correct(changes).catch(setPickError)
  }
  const touch = useMedia('(pointer: coarse)')
  useEffect(() => {
    if (conversationId === undefined && !touch) input.current?.focus()
  }, [conversationId, touch])

  const factsAside = (
    <FactsAside
      facts={facts}
      catalogue={descriptions}
      inline={wide}
      open={factsOpen}
      onClose={() => {
        setFactsOpen(false)
      }}
      onChange={actions.correct}
    >
      {view.id !== undefined && Object.keys(facts).length > 0 && (
        <KeepInProfile conversationId={view.id} profileId={profileId} onKept={setProfileId} />
      )}
    </FactsAside>
  )
  return (
    <div className={styles.room}>
      <div className={styles.conversation}>
        <RoomHeader title={view.title === '' ? ask.title : view.title}>
          <Button
            appearance="subtle"
            icon={<HistoryRegular />}
            aria-label={ask.history}
            title={ask.history}
            onClick={() => {
              setHistoryOpen(true)
            }}
          >
            {wide ? ask.history : undefined}
          </Button>
          <Button
            appearance="subtle"
            icon={<AddRegular />}
            aria-label={ask.newConversation}
            title={ask.newConversation}
            disabled={!begun && view.load === 'ready'}
            onClick={() => void navigate('/ask')}
          >
            {wide ? ask.newConversation : undefined}
          </Button>
        </RoomHeader>
        {!wide && Object.keys(facts).length > 0 && (
          <FactsStrip
            facts={facts}
            catalogue={descriptions}
            onOpen={() => {
              setFactsOpen(true)
            }}
          />
        )}
        <div className={styles.scroll}>
          {view.load === 'loading' && <Loading />}
          {view.load === 'failed' && <LoadFailure error={view.error} onRetry={actions.reload} />}
          {view.load === 'ready' &&
            (begun ? (
              <TurnList
                view={view}
                descriptions={descriptions}
                onPick={pick}
                onUnsure={() => {
                  send('不清楚')
                }}
                onSay={send}
                onType={() => input.current?.focus()}
                onResend={actions.resend}
                onTakeBack={() => {
                  setDraft(actions.takeBack())
                  input.current?.focus()
                }}
              />
            ) : (
              <FirstRun onTry={send} />
            ))}
          {pickError !== undefined && <Failure error={pickError} />}
        </div>
        {view.load !== 'failed' && (
          <BasisRow basis={basis} begun={begun} onProfile={setProfileId} onDay={setDay} />
        )}
        {view.load !== 'failed' && (
          <Composer
            inputRef={input}
            text={draft}
            onChange={setDraft}
            onSend={() => {
              send(draft)
            }}
            busy={busy || view.load === 'loading'}
            begun={begun}
          />
        )}
      </div>
      {clause !== undefined && <ReaderBeside place={clause} inline={wide} />}
      {(clause === undefined || !wide) && (begun || !wide) && factsAside}
      <HistoryDrawer
        open={historyOpen}
        current={view.id}
        onClose={() => {
          setHistoryOpen(false)
        }}
        onDeleted={(id) => {
          if (id === view.id) void navigate('/ask')
        }}
      />
    </div>
  )
}

function LoadFailure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { ask, common } = useMessages()
  const navigate = useNavigate()
  if (!(error instanceof ApiError) || error.status !== 404) return <Failure error={error} onRetry={onRetry} />
  return (
    <div className={styles.gone} role="alert">
      <h2>{ask.goneTitle}</h2>
      <p>{ask.goneBody}</p>
      <Button appearance="primary" onClick={() => void navigate('/ask')}>
        {common.toStart}
      </Button>
    </div>
  )
}

/** The facts of the last answer that rests on any: small talk does not empty the panel. */
function latestFacts(turns: readonly ConversationTurn[]): ConversationTurn['reply']['facts'] {
  const last = turns.at(-1)
  if (last === undefined) return {}
  const held = Object.keys(last.reply.facts).length > 0 || last.text === ''
  return held ? last.reply.facts : latestFacts(turns.slice(0, -1))
}
