import { Button, Field, Select } from '@fluentui/react-components'
import { SaveRegular } from '@fluentui/react-icons/svg/save'
import { useState } from 'react'
import type { ProfileBody } from '../../http/contract/index.ts'
import { getProfiles, getProposal, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { useMedia } from '../preferences/index.ts'
import { ProfileEditor } from '../profile/index.ts'
import { Failure, Loading, profileName, SideDrawer, useAnnounce } from '../ui/index.ts'
import styles from './facts-panel.module.css'

/** Takes what was understood in a conversation over into an enterprise's data, looked over before it is stored. */
export function KeepInProfile({
  conversationId,
  profileId,
  onKept,
}: {
  readonly conversationId: string
  /** The profile it was kept in before; empty: none. */
  readonly profileId: string
  readonly onKept: (profileId: string) => void
}) {
  const { facts: words } = useMessages()
  const phone = useMedia('(width < 720px)')
  const announce = useAnnounce()
  const [open, setOpen] = useState(false)
  const [kept, setKept] = useState(false)
  const close = () => {
    setOpen(false)
  }
  return (
    <div className={styles.keep}>
      <Button
        appearance="secondary"
        icon={<SaveRegular />}
        onClick={() => {
          setKept(false)
          setOpen(true)
        }}
      >
        {words.keep}
      </Button>
      {kept && <p className={styles.note}>{words.kept}</p>}
      <SideDrawer open={open} size={phone ? 'full' : 'medium'} title={words.keep} onClose={close}>
        <Target
          conversationId={conversationId}
          profileId={profileId}
          onSaved={({ id }) => {
            onKept(id)
            setKept(true)
            announce(words.kept)
            close()
          }}
          onCancel={close}
        />
      </SideDrawer>
    </div>
  )
}

interface Kept {
  readonly conversationId: string
  readonly profileId: string
  readonly onSaved: (saved: ProfileBody) => void
  readonly onCancel: () => void
}

/** Which profile it goes into, and that profile with what is new in it. */
function Target({ profileId, ...kept }: Kept) {
  const { facts: words, profile } = useMessages()
  const [profiles, reload] = useResource('profiles', getProfiles)
  const [chosen, setChosen] = useState(profileId)
  if (profiles.state === 'loading') return <Loading />
  if (profiles.state === 'failed') return <Failure error={profiles.error} onRetry={reload} />
  const stored = profiles.value.profiles
  const target = stored.some(({ id }) => id === chosen) ? chosen : ''
  return (
    <>
      <p className={styles.note}>{words.keepLead}</p>
      {stored.length > 0 && (
        <Field label={words.keepInto}>
          <Select value={target} onChange={(_, { value }) => setChosen(value)}>
            <option value="">{profile.new}</option>
            {stored.map((each) => (
              <option key={each.id} value={each.id}>
                {profileName(each, profile.unnamed)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Proposal key={target} profileId={target} {...kept} />
    </>
  )
}

function Proposal({ conversationId, profileId, onSaved, onCancel }: Kept) {
  const { facts: words } = useMessages()
  const [proposal, reload] = useResource(`proposal ${conversationId} ${profileId}`, () =>
    getProposal(conversationId, profileId),
  )
  if (proposal.state === 'loading') return <Loading />
  if (proposal.state === 'failed') return <Failure error={proposal.error} onRetry={reload} />
  const { profile, left } = proposal.value
  return (
    <>
      {left.length > 0 && <p className={styles.note}>{words.keepLeft(left.join('、'))}</p>}
      <ProfileEditor
        profile={profileId === '' ? undefined : profile}
        proposed={profile}
        onSaved={onSaved}
        onCancel={onCancel}
      />
    </>
  )
}
