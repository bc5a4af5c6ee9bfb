import { Badge, Button } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import type { PortalListBody } from '../../http/contract/index.ts'
import { putPortal, startCaptureOfNew, startSelfTest } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { clauseSearch } from '../reader/index.ts'
import { Failure } from '../ui/index.ts'
import { PortalJob, type Started } from './portal-job.tsx'
import { VisitForm } from './visit-form.tsx'
import styles from './portal.module.css'

type Head = PortalListBody['portals'][number]

export function SystemList({
  list,
  onShow,
  onChanged,
}: {
  readonly list: PortalListBody
  readonly onShow: (id: string) => void
  readonly onChanged: () => void
}) {
  const { portal } = useMessages()
  const [started, setStarted] = useState<Started>()
  const [error, setError] = useState<unknown>()
  const begin = (kind: Started['kind'], accepted: Promise<Omit<Started, 'kind'>>) => {
    setError(undefined)
    accepted.then((job) => {
      setStarted({ kind, ...job })
    }, setError)
  }
  return (
    <div className={styles.page}>
      <p className={styles.lead}>{portal.lead}</p>
      <ul className={styles.systems}>
        {list.portals.map((head) => (
          <System key={head.id} head={head} onShow={onShow} />
        ))}
      </ul>
      <section className={styles.card}>
        <h2>{portal.other}</h2>
        <p className={styles.note}>{portal.guarantee}</p>
        <p className={styles.note}>
          {list.allowedHosts.length === 0 ? portal.allowedNone : portal.allowed(list.allowedHosts.join('、'))}
        </p>
        {started !== undefined ? (
          <PortalJob
            key={started.jobId}
            started={started}
            onDone={onChanged}
            onClose={() => {
              setStarted(undefined)
            }}
          />
        ) : (
          <>
            {list.browser ? (
              <VisitForm
                canOpenWindow={list.window}
                actions={[
                  {
                    label: portal.capture,
                    run: (visit) => {
                      begin('capture', startCaptureOfNew(visit))
                    },
                  },
                ]}
              />
            ) : (
              <p>{portal.noBrowser}</p>
            )}
            <div className={styles.actions}>
              <ImportButton onImported={onChanged} onFailed={setError} />
              {list.browser && (
                <Button
                  onClick={() => {
                    begin('self-test', startSelfTest())
                  }}
                >
                  {portal.selfTest}
                </Button>
              )}
            </div>
          </>
        )}
        {error !== undefined && <Failure error={error} />}
      </section>
    </div>
  )
}

function System({ head, onShow }: { readonly head: Head; readonly onShow: (id: string) => void }) {
  const { portal } = useMessages()
  const [clause] = head.clauses
  return (
    <li className={styles.card}>
      <h2 lang="zh-CN">{head.system}</h2>
      <p className={styles.meta}>
        <Badge appearance="tint" color={head.state === 'captured' ? 'success' : 'informative'}>
          {portal.states[head.state]}
        </Badge>
        {head.fields > 0 && <span>{portal.fields(head.fields)}</span>}
        {head.capturedOn !== undefined && <span>{portal.capturedOn(head.capturedOn)}</span>}
        {clause !== undefined && (
          <Link to={`?tab=portal&${clauseSearch(clause)}`}>{`${clause.document} ${clause.provision}`}</Link>
        )}
      </p>
      <Button
        onClick={() => {
          onShow(head.id)
        }}
      >
        {portal.open}
      </Button>
    </li>
  )
}

/** A contract captured by the command line, on a machine that reaches the portal. */
function ImportButton({
  onImported,
  onFailed,
}: {
  readonly onImported: () => void
  readonly onFailed: (error: unknown) => void
}) {
  const { portal } = useMessages()
  const input = useRef<HTMLInputElement>(null)
  const [bad, setBad] = useState(false)
  const read = async (file: File) => {
    setBad(false)
    let contract: unknown
    try {
      contract = JSON.parse(await file.text())
    } catch {
      contract = undefined
    }
    const id =
      typeof contract === 'object' && contract !== null && 'id' in contract && typeof contract.id === 'string'
        ? contract.id
        : undefined
    if (id === undefined) setBad(true)
    else await putPortal(id, contract).then(onImported, onFailed)
  }
  return (
    <>
      <Button onClick={() => input.current?.click()}>{portal.upload}</Button>
      <input
        ref={input}
        type="file"
        accept=".json"
        hidden
        aria-label={portal.upload}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) void read(file)
          target.value = ''
        }}
      />
      {bad && <p role="alert">{portal.uploadBad}</p>}
    </>
  )
}
