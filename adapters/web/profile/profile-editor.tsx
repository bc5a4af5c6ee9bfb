import { Button, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { ProfileBody } from '../../http/contract/index.ts'
import { factCatalogue, saveProfile, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { useFailureWords } from '../ui/index.ts'
import { Cohorts } from './cohort-fields.tsx'
import { draftOf, enterpriseSizes, formOf, ownerships, type DraftProblem, type ProfileForm } from './draft.ts'
import { Choice, Labelled, RegionSelect } from './labelled-fields.tsx'
import styles from './profile-editor.module.css'

/** The one editor of an enterprise's data, for every room. Nothing but the region is needed. */
export function ProfileEditor({
  profile,
  proposed = profile,
  submitLabel,
  onSaved,
  onCancel,
}: {
  /** What is stored; undefined: nothing yet. */
  readonly profile: ProfileBody | undefined
  /** What the form begins with, where it is more than what is stored. */
  readonly proposed?: ProfileBody | undefined
  readonly submitLabel?: string
  readonly onSaved: (saved: ProfileBody) => void
  readonly onCancel?: () => void
}) {
  const { profile: words, common } = useMessages()
  const [form, setForm] = useState(() => formOf(proposed))
  const [problem, setProblem] = useState<DraftProblem>()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<ProfileForm>) => {
    setProblem(undefined)
    setForm({ ...form, ...part })
  }
  const source = (path: string) => {
    const known = proposed?.sources?.[path]
    return known === undefined ? undefined : words.from[known.from]
  }

  const save = () => {
    const read = draftOf(form, proposed)
    if (read.kind === 'problem') {
      setProblem(read.problem)
      return
    }
    setBusy(true)
    setError(undefined)
    saveProfile(profile?.id, read.draft)
      .then(onSaved, setError)
      .finally(() => {
        setBusy(false)
      })
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className={styles.pair}>
        <Labelled label={words.name} from={source('name')}>
          <Input value={form.name} onChange={(_, { value }) => change({ name: value })} />
        </Labelled>
        <Labelled
          label={words.region}
          required
          from={source('region')}
          problem={problem === 'region' ? words.required : undefined}
        >
          <RegionSelect value={form.region} onChange={(region) => change({ region })} />
        </Labelled>
        <Labelled label={words.ownership} from={source('ownership')}>
          <Choice
            value={form.ownership}
            options={ownerships}
            onChange={(ownership) => change({ ownership })}
          />
        </Labelled>
        <Labelled label={words.size} from={source('size')}>
          <Choice value={form.size} options={enterpriseSizes} onChange={(size) => change({ size })} />
        </Labelled>
        <Labelled label={words.creditCode} from={source('creditCode')}>
          <Input value={form.creditCode} onChange={(_, { value }) => change({ creditCode: value })} />
        </Labelled>
        <Labelled label={words.institution} from={source('institution')}>
          <Input value={form.institution} onChange={(_, { value }) => change({ institution: value })} />
        </Labelled>
      </div>
      <Cohorts
        cohorts={form.cohorts}
        wrong={problem === 'number'}
        onChange={(cohorts) => change({ cohorts })}
      />
      <Dates dates={form.dates} onChange={(dates) => change({ dates })} />
      {error !== undefined && <SaveFailed error={error} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {submitLabel ?? common.save}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>{common.cancel}</Button>}
      </div>
    </form>
  )
}

function Dates({
  dates,
  onChange,
}: {
  readonly dates: ProfileForm['dates']
  readonly onChange: (dates: ProfileForm['dates']) => void
}) {
  const { profile: words } = useMessages()
  const [catalogue] = useResource('facts', factCatalogue)
  const known = catalogue.state === 'ready' ? catalogue.value.facts.filter(({ kind }) => kind === 'date') : []
  const entries = [{ id: 'start-date', label: words.startDate }, ...known]
  return (
    <fieldset className={styles.group}>
      <legend>{words.dates}</legend>
      <p className={styles.note}>{words.datesNote}</p>
      <div className={styles.dates}>
        {entries.map(({ id, label }) => (
          <Labelled key={id} label={label}>
            <Input
              type="date"
              value={dates[id] ?? ''}
              onChange={(_, { value }) => {
                onChange({ ...dates, [id]: value })
              }}
            />
          </Labelled>
        ))}
      </div>
    </fieldset>
  )
}

function SaveFailed({ error }: { readonly error: unknown }) {
  const { title, body } = useFailureWords(error)
  return (
    <div className={styles.failed} role="alert">
      <p>{title}</p>
      <p>{body}</p>
    </div>
  )
}
