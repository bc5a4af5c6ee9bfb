import { Select } from '@fluentui/react-components'
import { factCatalogue, getProfiles, stages, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { profileName } from '../ui/index.ts'
import styles from './upload-form.module.css'

export function RegionChoice({
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

export function StageChoice({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (stage: string) => void
}) {
  const { check } = useMessages()
  return (
    <label className={styles.choice}>
      {check.stage}
      <Select
        value={value}
        onChange={(_, { value: chosen }) => {
          onChange(chosen)
        }}
      >
        <option value="">{check.stageNone}</option>
        {stages
          .filter((each) => each !== '全部')
          .map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
      </Select>
    </label>
  )
}

export function ProfileChoice({
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
