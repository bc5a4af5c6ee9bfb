import { Button, Spinner } from '@fluentui/react-components'
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise'
import { ApiError } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { AnswerBody } from './answer-body.tsx'
import type { PendingTurn } from './conversation-state.ts'
import cardStyles from './answer-card.module.css'
import turnStyles from './turn-list.module.css'
import styles from './pending-turn.module.css'

/** A turn without its answer yet: waiting, coming in, or failed with a way on. */
export function PendingTurnView({
  turn,
  onResend,
  onTakeBack,
}: {
  readonly turn: PendingTurn
  readonly onResend: () => void
  readonly onTakeBack: () => void
}) {
  const { ask } = useMessages()
  const ownWords = turn.partial.split('\n\n> ')[0] ?? ''
  return (
    <>
      <h2 className={turnStyles.question} lang="zh-CN">
        <span className="visually-hidden">{ask.you}：</span>
        {turn.text}
      </h2>
      {turn.state !== 'sending' ? (
        <div className={styles.failed} role="alert">
          <p>{turn.state === 'restored' ? ask.failedUnsure : <Reason error={turn.error} />}</p>
          <div className={styles.buttons}>
            <Button appearance="primary" icon={<ArrowClockwiseRegular />} onClick={onResend}>
              {ask.retrySend}
            </Button>
            <Button onClick={onTakeBack}>{ask.edit}</Button>
          </div>
        </div>
      ) : ownWords === '' ? (
        <div className={styles.waiting}>
          <Spinner size="tiny" label={ask.thinking} />
        </div>
      ) : (
        <div className={cardStyles.card} aria-busy="true">
          <AnswerBody answer={ownWords} />
        </div>
      )}
    </>
  )
}

function Reason({ error }: { readonly error: unknown }) {
  const { ask } = useMessages()
  return error instanceof ApiError && error.kind === 'refused'
    ? `${error.message}${error.hint === undefined ? '' : ` ${error.hint}`}`
    : ask.failedOffline
}
