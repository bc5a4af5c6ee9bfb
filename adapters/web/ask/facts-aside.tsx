import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { FactChanges, FactDescription, ReplyBody } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { FactsPanel } from './facts-panel.tsx'
import styles from './facts-aside.module.css'

/** The facts panel beside the conversation, or over it where there is no room. */
export function FactsAside({
  facts,
  catalogue,
  inline,
  open,
  onClose,
  onChange,
}: {
  readonly facts: ReplyBody['facts']
  readonly catalogue: readonly FactDescription[]
  readonly inline: boolean
  readonly open: boolean
  readonly onClose: () => void
  readonly onChange: (changes: FactChanges['facts']) => Promise<void>
}) {
  const { facts: words, common } = useMessages()
  const panel = <FactsPanel facts={facts} catalogue={catalogue} onChange={onChange} />
  if (inline)
    return (
      <aside className={`${styles.aside ?? ''} no-print`} aria-labelledby="facts-title">
        <h2 id="facts-title" className={styles.title}>
          {words.title}
        </h2>
        <div className={styles.body}>{panel}</div>
      </aside>
    )
  return (
    <OverlayDrawer
      open={open}
      position="end"
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
          {words.title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>{panel}</DrawerBody>
    </OverlayDrawer>
  )
}
