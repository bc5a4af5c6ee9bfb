import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useState } from 'react'
import type { ProfileBody } from '../../http/contract/index.ts'
import { deleteProfile } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { useMedia } from '../preferences/index.ts'
import { ConfirmDialog, Failure } from '../ui/index.ts'
import { ProfileEditor } from './profile-editor.tsx'
import { profileName } from './profile-name.ts'

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
    <OverlayDrawer
      open={open}
      position="end"
      size={phone ? 'full' : 'medium'}
      onOpenChange={(_, { open: stay }) => {
        if (!stay) onClose()
      }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label={common.close}
              icon={<DismissRegular />}
              onClick={onClose}
            />
          }
        >
          {profile === undefined ? words.new : words.title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
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
      </DrawerBody>
    </OverlayDrawer>
  )
}
