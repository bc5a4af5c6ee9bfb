import { Button, Field, Input, Select } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useState, type ReactNode } from 'react'
import type { ProfileBody } from '../../http/contract/index.ts'
import { factCatalogue, saveProfile, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { useFailureWords } from '../ui/index.ts'
import {
  categories,
  draftOf,
  emptyCohort,
  enterpriseSizes,
  formOf,
  levels,
  ownerships,
  type CohortForm,
  type DraftProblem,
  type ProfileForm,
} from './draft.ts'
import styles from './profile-editor.module.css'

/** The one editor of an enterprise's data, for every room. Nothing but the region is needed. */
export function ProfileEditor({
  profile,
  submitLabel,
  onSaved,
  onCancel,
}: {
  readonly profile: ProfileBody | undefined
  readonly submitLabel?: string
  readonly onSaved: (saved: ProfileBody) => void
  readonly onCancel?: () => void
}) {
  const { profile: words, common } = useMessages()
  const [form, setForm] = useState(() => formOf(profile))
  const [problem, setProblem] = useState<DraftProblem>()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<ProfileForm>) => {
    setProblem(undefined)
    setForm({ ...form, ...part })
  }
  const source = (path: string) => {
    const known = profile?.sources?.[path]
    return known === undefined ? undefined : words.from[known.from]
  }

  const save = () => {
    const read = draftOf(form, profile)
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

function Cohorts({
  cohorts,
  wrong,
  onChange,
}: {
  readonly cohorts: readonly CohortForm[]
  readonly wrong: boolean
  readonly onChange: (cohorts: readonly CohortForm[]) => void
}) {
  const { profile: words } = useMessages()
  const change = (index: number, part: Partial<CohortForm>) => {
    onChange(cohorts.map((each, at) => (at === index ? { ...each, ...part } : each)))
  }
  return (
    <fieldset className={styles.group}>
      <legend>{words.cohorts}</legend>
      <p className={styles.note}>{words.cohortNote}</p>
      {cohorts.map((cohort, index) => (
        <div key={index} className={styles.cohort} role="group" aria-label={words.cohort(index + 1)}>
          <Labelled label={words.level}>
            <Choice
              value={cohort.level}
              options={levels}
              needed
              onChange={(level) => {
                change(index, { level })
              }}
            />
          </Labelled>
          <Labelled label={words.headcount} problem={wrong ? words.badNumber : undefined}>
            <Input
              value={cohort.headcount}
              inputMode="numeric"
              onChange={(_, { value }) => {
                change(index, { headcount: value })
              }}
            />
          </Labelled>
          <Labelled label={words.years}>
            <Input
              value={cohort.years}
              inputMode="decimal"
              onChange={(_, { value }) => {
                change(index, { years: value })
              }}
            />
          </Labelled>
          <Labelled label={words.category}>
            <Choice
              value={cohort.category}
              options={categories}
              onChange={(category) => {
                change(index, { category })
              }}
            />
          </Labelled>
          <Labelled label={words.occupation}>
            <Input
              value={cohort.occupation}
              onChange={(_, { value }) => {
                change(index, { occupation: value })
              }}
            />
          </Labelled>
          <Button
            className={styles.remove ?? ''}
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={words.removeCohort(index + 1)}
            onClick={() => {
              onChange(cohorts.filter((_, at) => at !== index))
            }}
          />
        </div>
      ))}
      <Button
        appearance="subtle"
        icon={<AddRegular />}
        onClick={() => {
          onChange([...cohorts, emptyCohort])
        }}
      >
        {words.addCohort}
      </Button>
    </fieldset>
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

/** The places texts are held for, and any other by name. */
function RegionSelect({
  value,
  onChange,
  ...field
}: {
  readonly value: string
  readonly onChange: (region: string) => void
}) {
  const [catalogue] = useResource('facts', factCatalogue)
  const place =
    catalogue.state === 'ready' ? catalogue.value.facts.find(({ kind }) => kind === 'place') : undefined
  const options = place?.kind === 'place' ? place.options : []
  return (
    <Select {...field} value={value} onChange={(_, { value: chosen }) => onChange(chosen)}>
      <option value="" />
      {value !== '' && options.every((each) => each.value !== value) && (
        <option value={value}>{value}</option>
      )}
      {options.map((each) => (
        <option key={each.value} value={each.value}>
          {each.label}
        </option>
      ))}
    </Select>
  )
}

function Choice({
  value,
  options,
  needed = false,
  onChange,
  ...field
}: {
  readonly value: string
  readonly options: readonly string[]
  readonly needed?: boolean
  readonly onChange: (value: string) => void
}) {
  const { profile: words } = useMessages()
  return (
    <Select {...field} value={value} onChange={(_, { value: chosen }) => onChange(chosen)}>
      {!needed && <option value="">{words.unknown}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </Select>
  )
}

function Labelled({
  label,
  required = false,
  from,
  problem,
  children,
}: {
  readonly label: string
  readonly required?: boolean
  readonly from?: string | undefined
  readonly problem?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <Field
      label={label}
      required={required}
      {...(from === undefined ? {} : { hint: from })}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      {children}
    </Field>
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
