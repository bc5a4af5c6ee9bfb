import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { ReactNode } from 'react'
import { useMessages } from '../messages/index.ts'

/** A panel over the room, with its title and a way to close it. `scrolls`: its body is reached by keyboard although nothing in it can be operated. */
export function SideDrawer({
  open,
  title,
  position = 'end',
  size = 'small',
  scrolls = false,
  onClose,
  children,
}: {
  readonly open: boolean
  readonly title: string
  readonly position?: 'start' | 'end' | 'bottom'
  readonly size?: 'small' | 'medium' | 'full'
  readonly scrolls?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { common } = useMessages()
  return (
    <OverlayDrawer
      open={open}
      position={position}
      size={size}
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
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody {...(scrolls ? { tabIndex: 0 } : {})}>{children}</DrawerBody>
    </OverlayDrawer>
  )
}
