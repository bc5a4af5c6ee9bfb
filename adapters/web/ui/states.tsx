import { Button, Spinner } from '@fluentui/react-components'
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise'
import type { ReactNode } from 'react'
import { ApiError } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import styles from './states.module.css'

export function Loading() {
  const { common } = useMessages()
  return (
    <div className={styles.state} role="status">
      <Spinner size="small" label={common.loading} />
    </div>
  )
}

/** Something did not load: what, and the way out. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { common } = useMessages()
  const { title, body } = useFailureWords(error)
  return (
    <div className={styles.state} role="alert">
      <p className={styles.title}>{title}</p>
      <p className={styles.body}>{body}</p>
      {onRetry !== undefined && (
        <Button icon={<ArrowClockwiseRegular />} onClick={onRetry}>
          {common.retry}
        </Button>
      )}
    </div>
  )
}

/** How a failure reads: the server's own words where it gave some. */
export function useFailureWords(error: unknown): { readonly title: string; readonly body: string } {
  const { common } = useMessages()
  if (!(error instanceof ApiError)) return { title: common.brokenTitle, body: common.brokenBody }
  return error.kind === 'refused'
    ? { title: error.message, body: error.hint ?? '' }
    : { title: common.offlineTitle, body: common.offlineBody }
}

export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>
}
