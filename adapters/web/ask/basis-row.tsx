import { Button, Select } from '@fluentui/react-components'
import { getProfiles, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { profileName } from '../ui/index.ts'
import styles from './basis-row.module.css'

/** Whose data a conversation begins with, and the day whose rules answer; empty: nobody's, and today. */
export interface Basis {
  readonly profileId: string
  readonly day: string
}

/** The choices under a conversation: the enterprise before its first question only, the day at any time. */
export function BasisRow({
  basis: { profileId, day },
  begun,
  onProfile,
  onDay,
}: {
  readonly basis: Basis
  readonly begun: boolean
  readonly onProfile: (profileId: string) => void
  readonly onDay: (day: string) => void
}) {
  const { ask } = useMessages()
  return (
    <div className={`${styles.row ?? ''} no-print`}>
      {!begun && <ProfileChoice value={profileId} onChange={onProfile} />}
      <label className={styles.choice}>
        {ask.day}
        <input
          type="date"
          className={styles.day}
          min="2000-01-01"
          max="2099-12-31"
          value={day}
          onChange={({ target }) => {
            if (target.validity.valid) onDay(target.value)
          }}
        />
      </label>
      {day !== '' && (
        <span className={styles.note}>
          <span role="status">{ask.dayChosen(day)}</span>
          <Button
            size="small"
            appearance="transparent"
            onClick={() => {
              onDay('')
            }}
          >
            {ask.dayToday}
          </Button>
        </span>
      )}
    </div>
  )
}

function ProfileChoice({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (profileId: string) => void
}) {
  const { ask, profile: words } = useMessages()
  const [profiles] = useResource('profiles', getProfiles)
  if (profiles.state !== 'ready' || profiles.value.profiles.length === 0) return null
  const known = profiles.value.profiles.some(({ id }) => id === value)
  return (
    <label className={styles.choice}>
      {ask.profile}
      <Select
        size="small"
        value={known ? value : ''}
        onChange={(_, { value: chosen }) => {
          onChange(chosen)
        }}
      >
        <option value="">{ask.profileNone}</option>
        {profiles.value.profiles.map((each) => (
          <option key={each.id} value={each.id}>
            {profileName(each, words.unnamed)}
          </option>
        ))}
      </Select>
    </label>
  )
}
