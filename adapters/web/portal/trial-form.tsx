import { Button, Checkbox, Input } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { startDryRun } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { Failure } from '../ui/index.ts'
import { PortalJob, type Started } from './portal-job.tsx'
import styles from './portal.module.css'

/** Rows of a filled form, to be tried in the frozen page. */
export function TrialForm({
  id,
  address,
  profileId,
  canOpenWindow,
}: {
  readonly id: string
  readonly address: string
  readonly profileId: string
  readonly canOpenWindow: boolean
}) {
  const { portal } = useMessages()
  const [file, setFile] = useState<File>()
  const [rows, setRows] = useState('')
  const [url, setUrl] = useState(address)
  const [person, setPerson] = useState(false)
  const [started, setStarted] = useState<Started>()
  const [error, setError] = useState<unknown>()
  const input = useRef<HTMLInputElement>(null)
  const start = (chosen: File) => {
    setError(undefined)
    startDryRun({ id, url: url.trim(), rows, file: chosen, profileId, person }).then((job) => {
      setStarted({ kind: 'dry-run', ...job })
    }, setError)
  }
  const ready = file !== undefined && rows.trim() !== '' && URL.canParse(url.trim())
  return (
    <section className={styles.card}>
      <h2>{portal.dryRun}</h2>
      <p className={styles.note}>{portal.dryRunNote}</p>
      {started === undefined ? (
        <form
          className={styles.visit}
          onSubmit={(event) => {
            event.preventDefault()
            if (ready) start(file)
          }}
        >
          <div className={styles.actions}>
            <Button onClick={() => input.current?.click()}>{portal.file}</Button>
            <span>{file?.name}</span>
            <input
              ref={input}
              type="file"
              accept=".xlsx,.xls,.et,.csv"
              hidden
              aria-label={portal.file}
              onChange={({ target }) => {
                setFile(target.files?.[0])
              }}
            />
          </div>
          <label className={styles.label}>
            {`${portal.rows}（${portal.rowsHint}）`}
            <Input
              value={rows}
              placeholder="5,6"
              onChange={(_, { value }) => {
                setRows(value)
              }}
            />
          </label>
          <label className={styles.label}>
            {portal.address}
            <Input
              type="url"
              value={url}
              onChange={(_, { value }) => {
                setUrl(value)
              }}
            />
          </label>
          {canOpenWindow && (
            <Checkbox
              label={portal.person}
              checked={person}
              onChange={(_, { checked }) => {
                setPerson(checked === true)
              }}
            />
          )}
          {person && <p className={styles.note}>{portal.personNote}</p>}
          <div className={styles.actions}>
            <Button type="submit" appearance="primary" disabledFocusable={!ready}>
              {portal.start}
            </Button>
          </div>
        </form>
      ) : (
        <PortalJob
          key={started.jobId}
          started={started}
          onDone={nothing}
          onClose={() => {
            setStarted(undefined)
          }}
        />
      )}
      {error !== undefined && <Failure error={error} />}
    </section>
  )
}

function nothing(): void {
  // A trial changes no contract.
}
