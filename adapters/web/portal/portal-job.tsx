import { Button, ProgressBar } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type {
  PortalCaptureResult,
  PortalDryRunResult,
  PortalSelfTestResult,
  PortalVerifyResult,
} from '../../http/contract/index.ts'
import { deleteJob, sayToJob, watchJob, type JobOf } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { DriftTable } from './drift-table.tsx'
import { TriedRows } from './tried-rows.tsx'
import styles from './portal.module.css'

/** A job that opens a browser; `turn` where its user logs in first. */
export interface Started {
  readonly kind: 'capture' | 'verify' | 'dry-run' | 'self-test'
  readonly jobId: string
  readonly turn?: string | undefined
}

type Result = PortalCaptureResult | PortalVerifyResult | PortalDryRunResult | PortalSelfTestResult

/** Such a job from its beginning to its result. */
export function PortalJob({
  started,
  onDone,
  onClose,
}: {
  readonly started: Started
  readonly onDone: () => void
  readonly onClose: () => void
}) {
  const { portal } = useMessages()
  const { jobId, turn } = started
  const [job, setJob] = useState<JobOf<Result> | 'gone'>()
  useEffect(
    () =>
      watchJob<Result>(jobId, setJob, () => {
        setJob('gone')
      }),
    [jobId],
  )
  const stop = () => {
    const close = onClose
    deleteJob(jobId).then(close, close)
  }
  const close = () => {
    if (job !== undefined && job !== 'gone' && job.state === 'done') onDone()
    onClose()
  }
  const running = job === undefined || (job !== 'gone' && (job.state === 'queued' || job.state === 'running'))
  return (
    <div className={styles.job}>
      {running ? (
        <Running job={job} turn={turn} onStop={stop} />
      ) : (
        <>
          <Ended job={job} jobId={jobId} />
          <div className={styles.actions}>
            <Button onClick={close}>{portal.close}</Button>
          </div>
        </>
      )}
    </div>
  )
}

function Running({
  job,
  turn,
  onStop,
}: {
  readonly job: JobOf<Result> | undefined
  readonly turn: string | undefined
  readonly onStop: () => void
}) {
  const { portal } = useMessages()
  const { done, total, note } = job?.progress ?? { done: 0, total: 0, note: '' }
  const say = (word: 'next' | 'end') => {
    // A word that comes twice finds nobody waiting any more: nothing to tell.
    if (turn !== undefined) sayToJob(turn, word).catch(() => undefined)
  }
  return (
    <>
      <ProgressBar aria-label={portal.running} {...(total > 0 ? { value: done, max: total } : {})} />
      <p role="status" lang="zh-CN">
        {note === '' ? portal.running : note}
      </p>
      <div className={styles.actions}>
        {turn !== undefined && (
          <>
            <Button
              appearance="primary"
              onClick={() => {
                say('next')
              }}
            >
              {done === 0 ? portal.atForm : portal.readStep}
            </Button>
            {done > 0 && (
              <Button
                onClick={() => {
                  say('end')
                }}
              >
                {portal.noMore}
              </Button>
            )}
          </>
        )}
        <Button onClick={onStop}>{portal.stop}</Button>
      </div>
    </>
  )
}

function Ended({ job, jobId }: { readonly job: JobOf<Result> | 'gone'; readonly jobId: string }) {
  const { portal } = useMessages()
  if (job === 'gone') return <p role="status">{portal.gone}</p>
  if (job.state === 'cancelled') return <p role="status">{portal.cancelled}</p>
  if (job.state === 'failed')
    return (
      <div role="alert" lang="zh-CN">
        <p>
          <strong>{portal.failed}</strong>
        </p>
        <p>{job.error?.message}</p>
        <p>{job.error?.hint}</p>
      </div>
    )
  const { result } = job
  if (result === undefined) return null
  if ('escaped' in result) return <p role="status">{portal.selfTested(result.milliseconds)}</p>
  if ('rows' in result) return <TriedRows jobId={jobId} result={result} />
  return (
    <>
      <Read result={result} />
      {'drift' in result && <DriftTable drift={result.drift} />}
    </>
  )
}

/** What was read of the page; what was not is told field by field. */
function Read({ result: { steps, held } }: { readonly result: PortalCaptureResult | PortalVerifyResult }) {
  const { portal } = useMessages()
  const sum = (key: 'fields' | 'required') => steps.reduce((total, step) => total + step[key], 0)
  const unreadable = steps.flatMap((step) => step.unreadable)
  return (
    <div role="status">
      <p>{portal.captured(sum('fields'), sum('required'))}</p>
      {held > 0 && <p>{portal.held(held)}</p>}
      <p>{portal.nothingWritten}</p>
      {unreadable.length > 0 && (
        <ul lang="zh-CN">
          {unreadable.map(({ where, why }) => (
            <li key={`${where} ${why}`}>{`${portal.unreadable} ${where}：${why}`}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
