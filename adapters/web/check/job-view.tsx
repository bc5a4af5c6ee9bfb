import { Button, ProgressBar } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { useEffect, useId, useState } from 'react'
import type { CheckResultBody } from '../../http/contract/index.ts'
import { deleteJob, watchJob, type CheckJob } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { ConfirmDialog, Loading, RoomHeader } from '../ui/index.ts'
import { ResultView } from './result-view.tsx'
import styles from './job-view.module.css'

/** A check under way, then its result; its files can be deleted at any moment. */
export function JobView({
  jobId,
  onAgain,
  onRepeat,
}: {
  readonly jobId: string
  readonly onAgain: () => void
  readonly onRepeat: (() => void) | undefined
}) {
  const { rooms, check, common } = useMessages()
  const [job, setJob] = useState<CheckJob | 'gone'>()
  const [doomed, setDoomed] = useState(false)
  useEffect(
    () =>
      watchJob<CheckResultBody>(jobId, setJob, () => {
        setJob('gone')
      }),
    [jobId],
  )
  const remove = () => {
    setDoomed(false)
    const after = onAgain
    deleteJob(jobId).then(after, after)
  }
  const done = job !== undefined && job !== 'gone' && job.state === 'done'
  return (
    <div className={styles.frame}>
      <RoomHeader title={rooms.checkLong}>
        {done && (
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            onClick={() => {
              setDoomed(true)
            }}
          >
            {check.deleteNow}
          </Button>
        )}
        {job !== undefined && (job === 'gone' || (job.state !== 'running' && job.state !== 'queued')) && (
          <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onAgain}>
            {check.again}
          </Button>
        )}
      </RoomHeader>
      <div className={styles.scroll}>
        {job === undefined ? <Loading /> : <JobState job={job} onStop={remove} onRepeat={onRepeat} />}
      </div>
      <ConfirmDialog
        open={doomed}
        title={check.deleteTitle}
        body={check.deleteBody}
        action={common.delete}
        onConfirm={remove}
        onCancel={() => {
          setDoomed(false)
        }}
      />
    </div>
  )
}

function JobState({
  job,
  onStop,
  onRepeat,
}: {
  readonly job: CheckJob | 'gone'
  readonly onStop: () => void
  readonly onRepeat: (() => void) | undefined
}) {
  const { check } = useMessages()
  if (job === 'gone') return <p className={styles.message}>{check.gone}</p>
  switch (job.state) {
    case 'queued':
    case 'running':
      return <Running job={job} onStop={onStop} />
    case 'cancelled':
      return <p className={styles.message}>{check.cancelled}</p>
    case 'failed':
      return (
        <div className={styles.message} role="alert">
          <h2>{check.failed}</h2>
          <p>{job.error?.message}</p>
          <p>{job.error?.hint}</p>
        </div>
      )
    case 'done':
      return job.result === undefined ? null : (
        <ResultView jobId={job.id} result={job.result} onRepeat={onRepeat} />
      )
  }
}

function Running({ job, onStop }: { readonly job: CheckJob; readonly onStop: () => void }) {
  const { check } = useMessages()
  const label = useId()
  const { done, total, note } = job.progress
  return (
    <div className={styles.running}>
      <h2 id={label}>{job.state === 'queued' ? check.queued : check.running}</h2>
      <ProgressBar
        thickness="large"
        aria-labelledby={label}
        {...(total > 0 ? { value: done, max: total } : {})}
      />
      <p role="status">
        {total > 0 && `${check.progress(done, total)} `}
        {note}
      </p>
      <Button onClick={onStop}>{check.stop}</Button>
    </div>
  )
}
