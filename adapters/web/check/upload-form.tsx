import { Button, Select } from '@fluentui/react-components'
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark'
import { useId, useRef, useState, type DragEvent } from 'react'
import { factCatalogue, getProfiles, startCheck, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { profileName } from '../profile/index.ts'
import { Failure, RoomHeader } from '../ui/index.ts'
import styles from './upload-form.module.css'

/** The files of one batch, chosen or dropped, and what is known about them. */
export function UploadForm({ onStarted }: { readonly onStarted: (jobId: string) => void }) {
  const { rooms, check } = useMessages()
  const [files, setFiles] = useState<readonly File[]>([])
  const [region, setRegion] = useState('')
  const [profileId, setProfileId] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  const add = (more: readonly File[]) => {
    setError(undefined)
    setFiles((before) => [...before, ...more.filter((file) => !before.some((each) => same(each, file)))])
  }
  const start = () => {
    setBusy(true)
    setError(undefined)
    startCheck({ files, region, profileId })
      .then(({ jobId }) => {
        onStarted(jobId)
      }, setError)
      .finally(() => {
        setBusy(false)
      })
  }
  return (
    <div className={styles.frame}>
      <RoomHeader title={rooms.checkLong} />
      <div className={styles.scroll}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (files.length > 0 && !busy) start()
          }}
        >
          <h2 className={styles.lead}>{check.lead}</h2>
          <DropZone onFiles={add} />
          {files.length > 0 && (
            <FileList
              files={files}
              onRemove={(gone) => {
                setFiles(files.filter((each) => each !== gone))
              }}
            />
          )}
          <div className={styles.choices}>
            <RegionChoice value={region} onChange={setRegion} />
            <ProfileChoice value={profileId} onChange={setProfileId} />
            <Button
              type="submit"
              appearance="primary"
              size="large"
              disabledFocusable={files.length === 0 || busy}
            >
              {busy ? check.uploading : check.start}
            </Button>
          </div>
          {error !== undefined && <Failure error={error} />}
          <p className={styles.privacy}>
            <ShieldCheckmarkRegular aria-hidden="true" />
            <span>{check.privacy}</span>
          </p>
        </form>
      </div>
    </div>
  )
}

function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { check } = useMessages()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const hint = useId()
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    <div
      className={over ? styles.over : styles.drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => {
        setOver(false)
      }}
      onDrop={onDrop}
    >
      <ArrowUploadRegular className={styles.icon ?? ''} aria-hidden="true" />
      <p className={styles.dropText}>{check.drop}</p>
      <Button aria-describedby={hint} onClick={() => input.current?.click()}>
        {check.choose}
      </Button>
      <p id={hint} className={styles.kinds}>
        {check.kinds}
      </p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={check.choose}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
    </div>
  )
}

function FileList({
  files,
  onRemove,
}: {
  readonly files: readonly File[]
  readonly onRemove: (file: File) => void
}) {
  const { check } = useMessages()
  return (
    <section aria-labelledby="files">
      <h3 id="files" className={styles.count} role="presentation">
        <span role="status">{check.files(files.length)}</span>
      </h3>
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={`${file.name} ${String(file.size)} ${String(file.lastModified)}`}>
            <span className={styles.name}>{file.name}</span>
            <span className={styles.size}>{sizeText(file.size)}</span>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={check.remove(file.name)}
              onClick={() => {
                onRemove(file)
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function RegionChoice({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (region: string) => void
}) {
  const { check } = useMessages()
  const [catalogue] = useResource('facts', factCatalogue)
  const place =
    catalogue.state === 'ready' ? catalogue.value.facts.find(({ kind }) => kind === 'place') : undefined
  return (
    <label className={styles.choice}>
      {check.region}
      <Select
        value={value}
        onChange={(_, { value: chosen }) => {
          onChange(chosen)
        }}
      >
        <option value="">{check.regionAuto}</option>
        {place?.kind === 'place' &&
          place.options.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
      </Select>
    </label>
  )
}

function ProfileChoice({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (profileId: string) => void
}) {
  const { check, profile: words } = useMessages()
  const [profiles] = useResource('profiles', getProfiles)
  if (profiles.state !== 'ready' || profiles.value.profiles.length === 0) return null
  return (
    <label className={styles.choice}>
      {check.profile}
      <Select
        value={value}
        onChange={(_, { value: chosen }) => {
          onChange(chosen)
        }}
      >
        <option value="">{check.profileNone}</option>
        {profiles.value.profiles.map((each) => (
          <option key={each.id} value={each.id}>
            {profileName(each, words.unnamed)}
          </option>
        ))}
      </Select>
    </label>
  )
}

function same(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${String(Math.ceil(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
