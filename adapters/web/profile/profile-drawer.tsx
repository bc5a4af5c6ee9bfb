import { Button } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { useState } from 'react'
import type { ProfileBody } from '../../http/contract/index.ts'
import { deleteProfile } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { useMedia } from '../preferences/index.ts'
import { ConfirmDialog, Failure, profileName, SideDrawer } from '../ui/index.ts'
import { ProfileEditor } from './profile-editor.tsx'

/** The editor over the room it was opened from; `profile` undefined: a new one. */
export function ProfileDrawer({
  open,
  profile,
  onClose,
  onSaved,
  onDeleted,
}: {
  readonly open: boolean
  readonly profile: ProfileBody | undefined
  readonly onClose: () => void
  readonly onSaved: (saved: ProfileBody) => void
  readonly onDeleted: (id: string) => void
}) {
  const { profile: words, common } = useMessages()
  const phone = useMedia('(width < 720px)')
  const [doomed, setDoomed] = useState(false)
  const [error, setError] = useState<unknown>()
  const remove = (id: string) => {
    setDoomed(false)
    deleteProfile(id).then(() => {
      onDeleted(id)
    }, setError)
  }
  return (
    <SideDrawer
      open={open}
      size={phone ? 'full' : 'medium'}
      title={profile === undefined ? words.new : words.title}
      onClose={onClose}
    >
      <ProfileEditor profile={profile} onSaved={onSaved} onCancel={onClose} />
      {error !== undefined && <Failure error={error} />}
      {profile !== undefined && (
        <p>
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            onClick={() => {
              setDoomed(true)
            }}
          >
            {words.delete}
          </Button>
        </p>
      )}
      {profile !== undefined && (
        <ConfirmDialog
          open={doomed}
          title={words.delete}
          body={words.confirmDelete(profileName(profile, words.unnamed))}
          action={common.delete}
          onConfirm={() => {
            remove(profile.id)
          }}
          onCancel={() => {
            setDoomed(false)
          }}
        />
      )}
    </SideDrawer>
  )
}
