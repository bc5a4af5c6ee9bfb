import { useEffect, useRef } from 'react'
import type { ConversationTurn, FactChanges, FactDescription } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { AnswerCard } from './answer-card.tsx'
import { factChanges } from './fact-text.ts'
import type { ConversationView } from './conversation-state.ts'
import { PendingTurnView } from './pending-turn.tsx'
import { QuestionChips } from './question-chips.tsx'
import styles from './turn-list.module.css'

/** The turns of a conversation in order; the newest is brought into view when it comes. */
export function TurnList({
  view: { id, turns, pending },
  descriptions,
  onPick,
  onUnsure,
  onSay,
  onType,
  onResend,
  onTakeBack,
}: {
  readonly view: ConversationView
  readonly descriptions: readonly FactDescription[]
  readonly onPick: (changes: FactChanges['facts']) => void
  readonly onUnsure: () => void
  readonly onSay: (text: string) => void
  readonly onType: () => void
  readonly onResend: () => void
  readonly onTakeBack: () => void
}) {
  const { ask } = useMessages()
  const list = useRef<HTMLOListElement>(null)
  const seen = useRef('')
  const newest =
    pending === undefined ? `answer ${turns.at(-1)?.messageId ?? ''}` : `question ${pending.messageId}`
  useEffect(() => {
    if (seen.current === newest) return
    const first = seen.current === ''
    seen.current = newest
    list.current?.lastElementChild?.scrollIntoView({ block: 'start', behavior: first ? 'auto' : 'smooth' })
  }, [newest])

  const labelOf = (fact: string) => descriptions.find((each) => each.id === fact)?.label
  const last = turns.at(-1)
  return (
    <ol ref={list} className={styles.turns} aria-label={ask.conversation}>
      {turns.map((turn, index) => (
        <li key={turn.messageId} className={styles.turn}>
          <Question turn={turn} before={turns[index - 1]} descriptions={descriptions} />
          <AnswerCard
            reply={turn.reply}
            conversationId={id ?? ''}
            labelOf={labelOf}
            onSay={turn === last && pending === undefined ? onSay : undefined}
          />
          {turn === last && pending === undefined && (
            <QuestionChips
              reply={turn.reply}
              facts={descriptions}
              onPick={onPick}
              onUnsure={onUnsure}
              onType={onType}
            />
          )}
        </li>
      ))}
      {pending !== undefined && (
        <li key={pending.messageId} className={styles.turn}>
          <PendingTurnView turn={pending} onResend={onResend} onTakeBack={onTakeBack} />
        </li>
      )}
    </ol>
  )
}

function Question({
  turn,
  before,
  descriptions,
}: {
  readonly turn: ConversationTurn
  readonly before: ConversationTurn | undefined
  readonly descriptions: readonly FactDescription[]
}) {
  const { ask } = useMessages()
  if (turn.text === '') {
    const changes = factChanges(before?.reply.facts ?? {}, turn.reply.facts, descriptions)
    return (
      <h2 className={styles.correction} lang="zh-CN">
        {changes.length === 0 ? ask.correction : changes.join('；')}
      </h2>
    )
  }
  return (
    <h2 className={styles.question} lang="zh-CN">
      <span className="visually-hidden">{ask.you}：</span>
      {turn.text}
    </h2>
  )
}
