import type { ReactNode } from 'react'
import type { FactChanges, FactDescription, ReplyBody } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { SideDrawer } from '../ui/index.ts'
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
  children,
}: {
  readonly facts: ReplyBody['facts']
  readonly catalogue: readonly FactDescription[]
  readonly inline: boolean
  readonly open: boolean
  readonly onClose: () => void
  readonly onChange: (changes: FactChanges['facts']) => Promise<void>
  /** What can be done with the facts, under them. */
  readonly children?: ReactNode
}) {
  const { facts: words } = useMessages()
  const panel = (
    <>
      <FactsPanel facts={facts} catalogue={catalogue} onChange={onChange} />
      {children}
    </>
  )
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
    <SideDrawer open={open} title={words.title} onClose={onClose}>
      {panel}
    </SideDrawer>
  )
}
