import { Button, Select } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { useState } from 'react'
import type { PortalDetailBody, PortalListBody } from '../../http/contract/index.ts'
import { deletePortal, getPortal, getProfiles, startCapture, startVerify, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { ConfirmDialog, Failure, Loading, profileName } from '../ui/index.ts'
import { MappingTable } from './mapping-table.tsx'
import { PortalJob, type Started } from './portal-job.tsx'
import { TrialForm } from './trial-form.tsx'
import { VisitForm } from './visit-form.tsx'
import styles from './portal.module.css'

/** One system: its fields and what they demand, the mapping, and the page itself. */
export function ContractView({
  head,
  server,
  onChanged,
  onBack,
}: {
  readonly head: PortalListBody['portals'][number]
  readonly server: Pick<PortalListBody, 'browser' | 'window'>
  readonly onChanged: () => void
  readonly onBack: () => void
}) {
  const { portal } = useMessages()
  const [profileId, setProfileId] = useState('')
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
      <div className={styles.actions}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {portal.back}
        </Button>
      </div>
      <section className={styles.card}>
        <h2 lang="zh-CN">{head.system}</h2>
        <p className={styles.meta}>
          <span>{portal.states[head.state]}</span>
          {head.capturedOn !== undefined && <span>{portal.capturedOn(head.capturedOn)}</span>}
        </p>
        <p className={styles.note}>{portal.guarantee}</p>
        {started === undefined ? (
          server.browser ? (
            <VisitForm
              address={head.address ?? ''}
              canOpenWindow={server.window}
              actions={[
                {
                  label: head.state === 'captured' ? portal.recapture : portal.capture,
                  run: (visit) => {
                    begin('capture', startCapture(head.id, visit))
                  },
                },
                ...(head.state === 'captured'
                  ? [
                      {
                        label: portal.verify,
                        knowsAddress: true,
                        run: (visit: Parameters<typeof startVerify>[1]) => {
                          begin('verify', startVerify(head.id, visit))
                        },
                      },
                    ]
                  : []),
              ]}
            />
          ) : (
            <p>{portal.noBrowser}</p>
          )
        ) : (
          <PortalJob
            key={started.jobId}
            started={started}
            onDone={onChanged}
            onClose={() => {
              setStarted(undefined)
            }}
          />
        )}
        {error !== undefined && <Failure error={error} />}
      </section>
      {head.fields > 0 && (
        <section className={styles.card}>
          <h2>{portal.mapping}</h2>
          <p className={styles.note}>{portal.mappingNote}</p>
          <ProfileChoice value={profileId} onChange={setProfileId} />
          <Fields key={`${head.id} ${profileId}`} id={head.id} profileId={profileId} />
        </section>
      )}
      {server.browser && head.state === 'captured' && (
        <TrialForm
          id={head.id}
          address={head.address ?? ''}
          profileId={profileId}
          canOpenWindow={server.window}
        />
      )}
      {head.state === 'captured' && <RemoveButton id={head.id} onRemoved={onChanged} onFailed={setError} />}
    </div>
  )
}

function Fields({ id, profileId }: { readonly id: string; readonly profileId: string }) {
  const [detail, reload] = useResource(`${id} ${profileId}`, () => getPortal(id, profileId))
  const [saved, setSaved] = useState<PortalDetailBody>()
  if (detail.state === 'loading') return <Loading />
  if (detail.state === 'failed') return <Failure error={detail.error} onRetry={reload} />
  return (
    <>
      <MappingTable
        detail={saved ?? detail.value}
        profileId={profileId}
        onSaved={() => {
          getPortal(id, profileId).then(setSaved, reload)
        }}
      />
      <Unreadable detail={detail.value} />
    </>
  )
}

function Unreadable({ detail: { unreadable, contract, id } }: { readonly detail: PortalDetailBody }) {
  const { portal } = useMessages()
  const file = `data:application/json,${encodeURIComponent(JSON.stringify(contract, null, 2))}`
  return (
    <>
      {unreadable.length > 0 && (
        <>
          <h3>{portal.unreadable}</h3>
          <ul lang="zh-CN">
            {unreadable.map(({ where, why }) => (
              <li key={`${where} ${why}`}>{where === '' ? why : `${where}：${why}`}</li>
            ))}
          </ul>
        </>
      )}
      <a href={file} download={`${id}.json`}>
        {portal.download}
      </a>
    </>
  )
}

function ProfileChoice({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (profileId: string) => void
}) {
  const { portal, profile: words } = useMessages()
  const [profiles] = useResource('profiles', getProfiles)
  if (profiles.state !== 'ready') return null
  if (profiles.value.profiles.length === 0) return <p>{portal.noProfile}</p>
  return (
    <label className={styles.label}>
      {portal.profile}
      <Select
        value={value}
        onChange={(_, { value: chosen }) => {
          onChange(chosen)
        }}
      >
        <option value="">{portal.profileNone}</option>
        {profiles.value.profiles.map((each) => (
          <option key={each.id} value={each.id}>
            {profileName(each, words.unnamed)}
          </option>
        ))}
      </Select>
    </label>
  )
}

function RemoveButton({
  id,
  onRemoved,
  onFailed,
}: {
  readonly id: string
  readonly onRemoved: () => void
  readonly onFailed: (error: unknown) => void
}) {
  const { portal, common } = useMessages()
  const [doomed, setDoomed] = useState(false)
  return (
    <div className={styles.actions}>
      <Button
        onClick={() => {
          setDoomed(true)
        }}
      >
        {portal.remove}
      </Button>
      <ConfirmDialog
        open={doomed}
        title={portal.removeTitle}
        body={portal.removeBody}
        action={common.delete}
        onConfirm={() => {
          setDoomed(false)
          deletePortal(id).then(onRemoved, onFailed)
        }}
        onCancel={() => {
          setDoomed(false)
        }}
      />
    </div>
  )
}
