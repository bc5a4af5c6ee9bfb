import { Button } from '@fluentui/react-components'
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark'
import { useId, useRef, useState, type DragEvent } from 'react'
import { makeForm, type CheckUpload } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { ContractChoice } from '../portal/index.ts'
import { Failure } from '../ui/index.ts'
import { sampleRegion, sampleRoster } from './sample-roster.ts'
import { ProfileChoice, RegionChoice, StageChoice } from './upload-choices.tsx'
import styles from './upload-form.module.css'

/** The files of one batch, chosen or dropped, and what is known about them. */
export function UploadForm({
  onStart,
}: {
  /** Hands the files over. @throws ApiError */
  readonly onStart: (upload: CheckUpload) => Promise<void>
}) {
  const { check } = useMessages()
  const [files, setFiles] = useState<readonly File[]>([])
  const [region, setRegion] = useState('')
  const [profileId, setProfileId] = useState('')
  const [stage, setStage] = useState('')
  const [portal, setPortal] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  const add = (more: readonly File[]) => {
    setError(undefined)
    setFiles((before) => [...before, ...more.filter((file) => !before.some((each) => same(each, file)))])
  }
  const start = (upload: () => Promise<CheckUpload>) => {
    setBusy(true)
    setError(undefined)
    upload()
      .then(onStart)
      .catch((failure: unknown) => {
        setError(failure)
        setBusy(false)
      })
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (files.length > 0 && !busy)
          start(() => Promise.resolve({ files, region, profileId, stage, portal }))
      }}
    >
      <h2 className={styles.lead}>{check.lead}</h2>
      <DropZone onFiles={add} />
      {files.length === 0 && (
        <p className={styles.try}>
          <Button
            appearance="transparent"
            disabledFocusable={busy}
            onClick={() => {
              start(async () => ({
                files: [await makeForm(sampleRoster)],
                region: sampleRegion,
                profileId: '',
                stage: '',
                portal: '',
              }))
            }}
          >
            {check.tryRoster}
          </Button>
        </p>
      )}
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
        <StageChoice value={stage} onChange={setStage} />
        <ProfileChoice value={profileId} onChange={setProfileId} />
        <ContractChoice value={portal} className={styles.choice} onChange={setPortal} />
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
  )
}

function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { check } = useMessages()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
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
      <div>
        <Button aria-describedby={hint} onClick={() => input.current?.click()}>
          {check.choose}
        </Button>{' '}
        <Button appearance="subtle" aria-describedby={hint} onClick={() => folder.current?.click()}>
          {check.chooseFolder}
        </Button>
      </div>
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
      <input
        ref={(element) => {
          folder.current = element
          // Known to every browser, and not to the types of React.
          element?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        hidden
        aria-label={check.chooseFolder}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])].filter(({ name }) => !/^(?:\.|~\$)/u.test(name)))
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

function same(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${String(Math.ceil(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
