import { Badge, Caption1 } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { ReplyBody } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { AnswerActions } from './answer-actions.tsx'
import { AnswerBody } from './answer-body.tsx'
import { ClauseCards } from './clause-cards.tsx'
import { clausesOf } from './clauses.ts'
import { Trace } from './trace.tsx'
import styles from './answer-card.module.css'

/** One answer: the words, the clauses under them, and what can be done with it. */
export function AnswerCard({
  reply,
  conversationId,
  labelOf,
  onSay,
}: {
  readonly reply: ReplyBody
  readonly conversationId: string
  readonly labelOf: (fact: string) => string | undefined
  /** Says a sentence for the user; given with the newest answer only. */
  readonly onSay?: ((text: string) => void) | undefined
}) {
  const { answer } = useMessages()
  const [explained, setExplained] = useState(false)
  const id = useId()
  const { clauses, numberOf } = clausesOf(reply.citations, reply.text)
  return (
    <div className={styles.card}>
      {reply.outcome === 'not_stated' && (
        <Badge appearance="tint" color="informative" className={styles.outcome ?? ''}>
          {answer.notStated}
        </Badge>
      )}
      {reply.outcome === 'out_of_scope' && (
        <Badge appearance="tint" color="subtle" className={styles.outcome ?? ''}>
          {answer.outOfScope}
        </Badge>
      )}
      <AnswerBody answer={reply.answer} amounts={reply.amounts} onSay={onSay} />
      <ClauseCards clauses={clauses} idPrefix={id} />
      {reply.phrasing !== 'deterministic' && (
        <Caption1 className={styles.phrasing ?? ''}>
          {reply.phrasing === 'model'
            ? answer.phrasedByModel
            : answer.phrasedAlone(reply.phrasingReason ?? '')}
        </Caption1>
      )}
      <AnswerActions
        reply={reply}
        conversationId={conversationId}
        traceId={`${id}-trace`}
        explained={explained}
        onExplain={() => {
          setExplained(!explained)
        }}
      />
      {explained && <Trace id={`${id}-trace`} reply={reply} numberOf={numberOf} labelOf={labelOf} />}
    </div>
  )
}
